import { digest } from "../../core/digest.ts";
import type { CheckRun } from "../../core/publication.ts";
import type { ForgeClient, ForgeRequest } from "../forge-client.ts";
import type { PullRequestReference } from "../forge.ts";
import { readList } from "../read-list.ts";
import { Shape, toShapes } from "../shape.ts";
import { createPublisher } from "./create-publisher.ts";
import type { ForgePublisher } from "./forge-publisher.ts";

// GitHub takes no more annotations in one request.
const MOST_ANNOTATIONS = 50;
const MOST_CHARACTERS = 60_000;

/** Writes to GitHub. */
export function createGitHubPublisher(client: ForgeClient, reference: PullRequestReference): ForgePublisher {
  const { owner, repository } = reference;
  const pages = { parameter: "per_page", size: 100 } as const;
  return createPublisher(client, reference, {
    stateMember: "state",
    list: (name, path, query) =>
      readList(client, {
        name,
        path,
        ...(query !== undefined && { query }),
        items: (body) => toShapes(body, name),
        identify: (item) => item.integer("id"),
        pages,
        proof: { kind: "link" },
      }),
    // Other than REST's question, this one is also answered to the token of a job.
    async findWriter() {
      const body = { operationName: "Writer", query: "query Writer { viewer { databaseId } }" };
      const answer = await client.read({ path: ["graphql"], body });
      const viewer = new Shape(answer.body, "viewer").anyObject("data")?.anyObject("viewer");
      return viewer?.has("databaseId") === true ? viewer.integer("databaseId") : undefined;
    },
    checkRuns: {
      fingerprint,
      async list(sha) {
        const runs = await readList(client, {
          name: "check runs",
          path: ["repos", owner, repository, "commits", sha, "check-runs"],
          items: (body) => new Shape(body, "check runs").list("check_runs"),
          identify: (run) => run.integer("id"),
          pages,
          proof: { kind: "total", of: ({ body }) => new Shape(body, "check runs").integer("total_count") },
        });
        const oldestFirst = runs.toSorted((one, other) => one.integer("id") - other.integer("id"));
        return new Map(oldestFirst.map((run) => [run.text("name"), run.anyText("external_id")]));
      },
      create: (sha, run) =>
        client.write({ method: "POST", path: ["repos", owner, repository, "check-runs"], body: toBody(sha, run) }),
    },
  });
}

const fingerprint = (run: CheckRun): string => `portcullis:${digest(run)}`;

const toBody = (sha: string, run: CheckRun): ForgeRequest["body"] => ({
  name: run.name,
  head_sha: sha,
  external_id: fingerprint(run),
  status: "completed",
  conclusion: run.conclusion,
  output: {
    title: run.title,
    summary: run.summary.slice(0, MOST_CHARACTERS),
    annotations: run.annotations.slice(0, MOST_ANNOTATIONS).map(({ path, line, level, title, message }) => ({
      path,
      start_line: line,
      end_line: line,
      annotation_level: level,
      title,
      message,
    })),
  },
});
