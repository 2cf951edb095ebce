import type { Actor, Status } from "@portcullis/contracts";

import type { ForgeClient } from "../forge-client.ts";
import { readList } from "../read-list.ts";
import { toShapes, Shape } from "../shape.ts";
import type { Repository } from "./read-pull-request.ts";
import { toActor } from "./to-actor.ts";

const STATES: Readonly<Record<string, Status["state"]>> = {
  success: "success",
  failure: "failure",
  error: "error",
  pending: "pending",
};

const CONCLUSIONS: Readonly<Record<string, Status["state"]>> = {
  success: "success",
  failure: "failure",
  timed_out: "failure",
  action_required: "failure",
  startup_failure: "error",
  stale: "error",
  cancelled: "cancelled",
  skipped: "skipped",
  neutral: "neutral",
};

// Beyond so many suites of checks GitHub leaves the older ones out, and does not say so.
const MOST_CHECKS = 1000;

/** Statuses and check runs of a commit: two lists, and a name may stand in both (threat 35). */
export async function readStatuses(
  client: ForgeClient,
  { owner, name }: Repository,
  sha: string,
  now: string,
): Promise<Status[]> {
  const commit = ["repos", owner, name, "commits", sha];
  const pages = { parameter: "per_page", size: 100 } as const;
  const [statuses, checks] = await Promise.all([
    readList(client, {
      name: "statuses",
      path: [...commit, "statuses"],
      items: (body) => toShapes(body, "statuses").map((shape) => toStatus(shape, sha)),
      identify: ({ id }) => id,
      pages,
      proof: { kind: "link" },
    }),
    readList(client, {
      name: "check runs",
      path: [...commit, "check-runs"],
      items: (body) => new Shape(body, "check runs").list("check_runs").map((shape) => toCheck(shape, now)),
      identify: ({ id }) => id,
      pages,
      proof: { kind: "total", of: ({ body }) => new Shape(body, "check runs").integer("total_count") },
      cap: MOST_CHECKS,
    }),
  ]);
  return [...statuses, ...checks];
}

type StatusWithId = Status & { readonly id: number };

function toStatus(shape: Shape, sha: string): StatusWithId {
  const state = STATES[shape.text("state")];
  if (state === undefined) throw shape.fault("state", "a known state");
  return {
    id: shape.integer("id"),
    kind: "status",
    context: shape.text("context"),
    state,
    sha,
    creator: toActor(shape.anyObject("creator")),
    ...(shape.has("description") && { description: shape.text("description") }),
    updated_at: shape.time("updated_at"),
  };
}

function toCheck(shape: Shape, now: string): StatusWithId {
  const app = shape.anyObject("app");
  const output = shape.anyObject("output");
  const time = ["completed_at", "started_at"].find((name) => shape.has(name));
  return {
    id: shape.integer("id"),
    kind: "check",
    context: shape.text("name"),
    state: toCheckState(shape),
    sha: shape.sha("head_sha"),
    ...(app && { creator: toAppActor(app) }),
    ...(output?.has("title") === true && { description: output.text("title") }),
    // What waits in a line has no time yet.
    updated_at: time === undefined ? now : shape.time(time),
  };
}

/** Anything but `completed` is under way, whatever it is called. */
function toCheckState(shape: Shape): Status["state"] {
  if (shape.text("status") !== "completed") return "pending";
  const state = CONCLUSIONS[shape.text("conclusion")];
  if (state === undefined) throw shape.fault("conclusion", "a known conclusion");
  return state;
}

/** The app that owns a check is what can be pinned: its id is the app's, not that of its bot account. */
const toAppActor = (app: Shape): Actor => ({ id: app.integer("id"), login: `${app.text("slug")}[bot]`, type: "bot" });
