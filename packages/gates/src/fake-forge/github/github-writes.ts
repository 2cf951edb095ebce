import type { PullRequestSnapshot } from "@portcullis/contracts";

import {
  findComment,
  findRepository,
  findRequest,
  readWriter,
  Refusal,
  REPOSITORY,
  value,
  type Route,
  type RouteRequest,
} from "../reply.ts";
import { toCheckRun, toComment, toPage, toStatus } from "./github-answers.ts";

type Status = NonNullable<PullRequestSnapshot["statuses"]>[number];

/** What changes the state. Who writes has to say who it is. */
export function createGitHubWrites(): Readonly<Record<string, Route>> {
  return {
    [`POST ${REPOSITORY}/issues/{issue_number}/comments`]: (request) => {
      const author = readWriter(request);
      const snapshot = findRequest(request, "issue_number");
      const time = request.now();
      const { body } = request.body as { body: string };
      const comment = { id: request.state.nextId(), author, body, created_at: time, updated_at: time };
      snapshot.comments = [...(snapshot.comments ?? []), comment];
      snapshot.pull_request.updated_at = time;
      return value(toComment(request, toPage(request, snapshot.pull_request.number), comment), 201);
    },
    [`PATCH ${REPOSITORY}/issues/comments/{comment_id}`]: (request) => {
      readWriter(request);
      const { snapshot, comment } = findComment(request, "comment_id");
      comment.body = (request.body as { body: string }).body;
      comment.updated_at = request.now();
      return value(toComment(request, toPage(request, snapshot.pull_request.number), comment));
    },
    [`DELETE ${REPOSITORY}/issues/comments/{comment_id}`]: (request) => {
      readWriter(request);
      const { snapshot, comment } = findComment(request, "comment_id");
      snapshot.comments = snapshot.comments?.filter((other) => other !== comment) ?? [];
      return value(undefined, 204);
    },
    [`POST ${REPOSITORY}/statuses/{sha}`]: (request) => {
      const creator = readWriter(request);
      const { state, context = "default", description } = request.body as Readonly<Record<string, string>>;
      const status: Status = {
        id: request.state.nextId(),
        kind: "status",
        context,
        state: state as Status["state"],
        sha: request.parameters["sha"] ?? "",
        creator,
        ...(description !== undefined && { description }),
        updated_at: request.now(),
      };
      addStatus(request, status);
      return value(toStatus(request, status), 201);
    },
    [`POST ${REPOSITORY}/check-runs`]: (request) => {
      const creator = readWriter(request);
      const { name = "", head_sha: sha = "" } = request.body as Readonly<Record<string, string>>;
      const state = readConclusion(request.body);
      const id = request.state.nextId();
      const run: Status = { id, kind: "check", context: name, state, sha, creator, updated_at: request.now() };
      addStatus(request, run);
      return value(toCheckRun(request, run), 201);
    },
    [`PATCH ${REPOSITORY}/check-runs/{check_run_id}`]: (request) => {
      readWriter(request);
      const id = Number(request.parameters["check_run_id"]);
      const all = [...findRepository(request).requests.values()].flatMap(({ statuses = [] }) => statuses);
      const run = all.find((status) => status.id === id && status.kind === "check");
      if (run === undefined) throw new Refusal(404);
      run.state = readConclusion(request.body);
      run.updated_at = request.now();
      request.state.written.set(id, { ...request.state.written.get(id), ...(request.body as object) });
      return value(toCheckRun(request, run));
    },
  };
}

function addStatus(request: RouteRequest, status: Status): void {
  const requests = [...findRepository(request).requests.values()];
  const isOfGroup = request.state.mergeQueues.some(({ entries }) =>
    entries.some(({ headSha }) => headSha === status.sha),
  );
  // A commit of a merge group is no pull request's head; where its statuses are kept does not show.
  const snapshot = isOfGroup ? requests[0] : requests.find(({ pull_request: pull }) => pull.head.sha === status.sha);
  if (snapshot === undefined) throw new Refusal(422, `No commit found for SHA: ${status.sha}`);
  snapshot.statuses = [...(snapshot.statuses ?? []), status];
  request.state.written.set(status.id!, request.body as Record<string, unknown>);
}

/** What a body says of the outcome of a check run. */
function readConclusion(body: unknown): Status["state"] {
  const { status, conclusion } = body as Readonly<Record<string, string | undefined>>;
  if (conclusion === undefined || (status !== undefined && status !== "completed")) return "pending";
  if (conclusion === "timed_out") return "error";
  return conclusion === "action_required" ? "failure" : (conclusion as Status["state"]);
}
