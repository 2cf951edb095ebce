import type { ForgeEvent } from "@portcullis/contracts";

import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { wantedBy } from "../../core/wanted.ts";
import { loadGatesAt } from "../forge/load-gates-at.ts";
import { loadPullRequest, type LoadedPullRequest, type PullRequestOptions } from "../forge/load-pull-request.ts";
import { loadConfiguredGates } from "../load-run.ts";
import { findSubject, type EventSubject } from "./find-subject.ts";
import { openEventCheckout, type EventCheckout } from "./open-event-checkout.ts";
import { readEvent } from "./read-event.ts";
import { readEventSnapshot } from "./read-event-snapshot.ts";

/** What names an event. With the address of a forge, the forge is read; without, nothing but the checkout around us is. */
export interface EventOptions extends Omit<PullRequestOptions, "pr"> {
  readonly event: string;
}

/** Reads the pull request that an event is about, and the gates that judge it: those of its base, unless a file is named. */
export async function loadEvent(options: EventOptions): Promise<LoadedPullRequest> {
  const event = readEvent(options.event);
  const subject = findSubject(event);
  if (subject.kind === "pull_request") return loadSubject(event, subject, options);
  throw new PortcullisError(
    "usage",
    "The event is about a merge group, which is several pull requests.",
    "Judge it by `portcullis check`, or name one of them: --pr OWNER/REPO#7.",
  );
}

/** The same, of an event that was read. */
export async function loadSubject(
  event: ForgeEvent,
  { reference, described }: Extract<EventSubject, { readonly kind: "pull_request" }>,
  options: EventOptions,
): Promise<LoadedPullRequest> {
  const { owner, repository: name, number } = reference;
  const pr = `${owner}/${name}#${number}`;
  if (options.forgeUrl !== undefined) return loadPullRequest({ ...options, pr });
  if (described === undefined)
    throw new PortcullisError(
      "usage",
      `The event names ${pr} and none of its commits.`,
      "GitHub tells them with no comment: let the forge be read, with --forge-url, or --pr in place of --event.",
    );
  const checkout = await openEventCheckout(".", event, described, new Date().toISOString());
  try {
    const gates = await loadEventGates(checkout, options);
    return { gates, snapshot: await readEventSnapshot(checkout, wantedBy(gates)) };
  } finally {
    await checkout.repository.close();
  }
}

const loadEventGates = (
  { repository, base, bare }: EventCheckout,
  { config, gate }: Pick<EventOptions, "config" | "gate">,
): Promise<BoundGate[]> =>
  config === undefined
    ? loadGatesAt({ ref: bare.pull_request.base.ref, sha: base }, (path) => repository.readFileAt(base, path), gate)
    : loadConfiguredGates({ config, gate });
