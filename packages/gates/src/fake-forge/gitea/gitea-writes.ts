import { resolveReference } from "../commits.ts";
import {
  findComment,
  findRepository,
  findRequest,
  readWriter,
  Refusal,
  REPOSITORY,
  value,
  type Route,
} from "../reply.ts";
import { toComment, toPage, toStatus } from "./gitea-answers.ts";

/** What changes the state. Who writes has to say who it is. */
export function createWrites(): Readonly<Record<string, Route>> {
  return {
    [`POST ${REPOSITORY}/issues/{index}/comments`]: (request) => {
      const author = readWriter(request);
      const snapshot = findRequest(request, "index");
      const time = request.now();
      const body = (request.body as { body: string }).body;
      const comment = { id: request.state.nextId(), author, body, created_at: time, updated_at: time };
      snapshot.comments = [...(snapshot.comments ?? []), comment];
      snapshot.pull_request.updated_at = time;
      return value(toComment(request, toPage(request, snapshot.pull_request.number), comment), 201);
    },
    [`PATCH ${REPOSITORY}/issues/comments/{id}`]: (request) => {
      readWriter(request);
      const { snapshot, comment } = findComment(request, "id");
      comment.body = (request.body as { body: string }).body;
      comment.updated_at = request.now();
      return value(toComment(request, toPage(request, snapshot.pull_request.number), comment));
    },
    [`DELETE ${REPOSITORY}/issues/comments/{id}`]: (request) => {
      readWriter(request);
      const { snapshot, comment } = findComment(request, "id");
      snapshot.comments = snapshot.comments?.filter((other) => other !== comment) ?? [];
      return value(undefined, 204);
    },
    [`POST ${REPOSITORY}/statuses/{sha}`]: (request) => {
      const creator = readWriter(request);
      const repository = findRepository(request);
      const sha = resolveReference(repository, request.parameters["sha"] ?? "");
      const snapshot = [...repository.requests.values()].find(({ pull_request: pull }) => pull.head.sha === sha);
      if (sha === undefined || snapshot === undefined) throw new Refusal(404);
      const { state, context = "default", description = "" } = request.body as Record<string, string>;
      const status = {
        id: request.state.nextId(),
        kind: "status" as const,
        context,
        state: state as "success",
        sha,
        creator,
        description,
        updated_at: request.now(),
      };
      snapshot.statuses = [...(snapshot.statuses ?? []), status];
      request.state.written.set(status.id, request.body as Record<string, unknown>);
      return value(toStatus(request, status), 201);
    },
  };
}
