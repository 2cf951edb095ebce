import type { CommitStatus } from "../../core/to-commit-statuses.ts";
import type { ForgeClient, ForgeRequest } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { PullRequestReference } from "../forge.ts";
import { Shape } from "../shape.ts";
import type { ForgePublisher, PublishedComment, PublishedStatus } from "./forge-publisher.ts";

/** Where the forges differ; their paths and bodies are the same. */
export interface PublishingDialect {
  /** Id of the account that writes; undefined, or a refusal, where the token may not know. */
  findWriter(): Promise<number | undefined>;
  /** A whole list, the oldest item first or the newest: statuses are ordered by their ids. */
  list(name: string, path: ForgeRequest["path"], query?: ForgeRequest["query"]): Promise<readonly Shape[]>;
  /** Member of a status that says what it is. */
  readonly stateMember: "state" | "status";
  readonly checkRuns?: ForgePublisher["checkRuns"];
}

const REFUSALS = [401, 403, 404];

export function createPublisher(
  client: ForgeClient,
  { owner, repository, number }: PullRequestReference,
  dialect: PublishingDialect,
): ForgePublisher {
  const at = (...path: ForgeRequest["path"]): ForgeRequest["path"] => ["repos", owner, repository, ...path];
  const toStatus = (status: Shape): PublishedStatus => {
    const creator = status.anyObject("creator");
    return {
      context: status.text("context"),
      // A state that we never set differs from every one that we do.
      state: status.text(dialect.stateMember) as CommitStatus["state"],
      description: status.anyText("description"),
      target: status.anyText("target_url"),
      ...(creator && { creator: creator.integer("id") }),
    };
  };
  return {
    async findWriter() {
      try {
        return await dialect.findWriter();
      } catch (error) {
        // The token of a job may write, and not ask who it is.
        if (error instanceof ForgeFault && REFUSALS.includes(error.status ?? 0)) return undefined;
        throw error;
      }
    },
    async look() {
      const pull = new Shape((await client.read({ path: at("pulls", number) })).body, "pull request");
      return {
        sha: pull.object("head").sha("sha"),
        base: pull.object("base").text("ref"),
        state: pull.anyFlag("merged") ? "merged" : pull.text("state"),
        updatedAt: pull.time("updated_at"),
      };
    },
    async listOthersAt(sha) {
      const pulls = await dialect.list("open pull requests", at("pulls"), { state: "open" });
      const found = pulls.flatMap((pull): [number, string][] =>
        pull.object("head").sha("sha") === sha && pull.integer("number") !== number
          ? [[pull.integer("number"), pull.time("updated_at")]]
          : [],
      );
      return new Map(found.toSorted(([one], [other]) => one - other));
    },
    async listStatuses(sha) {
      const statuses = await dialect.list("statuses", at("commits", sha, "statuses"));
      const oldestFirst = statuses.toSorted((one, other) => one.integer("id") - other.integer("id"));
      return [...new Map(oldestFirst.map((status) => [status.text("context"), toStatus(status)])).values()];
    },
    setStatus: (sha, { context, state, description }, target) =>
      client.write({
        method: "POST",
        path: at("statuses", sha),
        body: { context, state, description, ...(target !== "" && { target_url: target }) },
      }),
    creatorOf: ({ answer }) => new Shape(answer.body, "status").anyObject("creator")?.integer("id"),
    async listComments() {
      const comments = await dialect.list("comments", at("issues", number, "comments"));
      return comments.map(toComment).toSorted((one, other) => one.id - other.id);
    },
    createComment: (body) => client.write({ method: "POST", path: at("issues", number, "comments"), body: { body } }),
    editComment: (id, body) => client.write({ method: "PATCH", path: at("issues", "comments", id), body: { body } }),
    deleteComment: (id) => client.write({ method: "DELETE", path: at("issues", "comments", id), body: undefined }),
    ...(dialect.checkRuns && { checkRuns: dialect.checkRuns }),
  };
}

function toComment(comment: Shape): PublishedComment {
  const author = comment.anyObject("user");
  return {
    id: comment.integer("id"),
    ...(author && { author: author.integer("id") }),
    body: comment.anyText("body"),
    url: comment.anyText("html_url"),
  };
}
