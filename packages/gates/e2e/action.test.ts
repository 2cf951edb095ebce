import { parse, type PullRequestSnapshot } from "@portcullis/contracts";
import { execa } from "execa";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";

import { startFakeForge, type FakeForge } from "../src/fake-forge/start-fake-forge.ts";
import { examplesOf } from "../src/testing/webhook-examples.ts";
import { emptyFolder, root } from "./run-portcullis.ts";

const sha = (digit: string): string => digit.repeat(40);
const ann = { id: 1, login: "ann", type: "user" as const };
// The parser of SQL is a file of its own, which the built action has to find.
const CONFIGURATION = `version: 1
gates:
  migration-collision: {directory: migrations, dialect: postgres, depth: statements}
  review-state: {borrowed_commits: allowed}
`;
const SQL = "CREATE TABLE prices (cents integer NOT NULL);\n";
const content = (path: string, at: "base" | "head", text: string) => ({ path, at, sha256: "0".repeat(64), text });
const snapshot: PullRequestSnapshot = {
  schema_version: 1,
  taken_at: "2026-06-20T00:00:00Z",
  forge: { kind: "github", host: "127.0.0.1" },
  repository: { owner: "acme", name: "shop", default_branch: "main" },
  pull_request: {
    number: 7,
    title: "Prices $(touch /tmp/portcullis-was-here) ##[set-output name=state]pass",
    body: "",
    author: ann,
    state: "open",
    draft: false,
    labels: [],
    base: { ref: "main", sha: sha("a") },
    head: { ref: "prices", sha: sha("b") },
    merge_base_sha: sha("a"),
    created_at: "2026-06-10T10:00:00Z",
    updated_at: "2026-06-10T10:00:00Z",
  },
  commits: [{ sha: sha("b"), author: ann, committer: ann, co_authors: [] }],
  reviews: [],
  files: [{ path: "migrations/0001_prices.sql", status: "added", additions: 1, deletions: 0 }],
  teams: [],
  base_files: ["portcullis.yaml"],
  head_files: ["migrations/0001_prices.sql", "portcullis.yaml"],
  file_contents: [
    content("portcullis.yaml", "base", CONFIGURATION),
    content("portcullis.yaml", "head", "version: 1\ngates: {companion: {}}\n"),
    content("migrations/0001_prices.sql", "head", SQL),
  ],
};

let forge: FakeForge;
beforeAll(async () => {
  forge = await startFakeForge({ kind: "github", snapshots: [snapshot] });
});
afterAll(() => forge.close());

/** Runs the action as a runner does: what it is told stands in the environment and in files. */
async function runStep(event: unknown, inputs: Readonly<Record<string, string>>) {
  const folder = emptyFolder();
  const file = (name: string): string => join(folder, name);
  writeFileSync(file("event.json"), JSON.stringify(event));
  for (const name of ["output", "summary"]) writeFileSync(file(name), "");
  const { main } = (parseYaml(readFileSync(join(root, "action.yml"), "utf8")) as any).runs;
  const { exitCode, all } = await execa(process.execPath, [join(root, main as string)], {
    cwd: folder,
    all: true,
    reject: false,
    extendEnv: false,
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_ACTIONS: "true",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_API_URL: forge.origin,
      GITHUB_EVENT_PATH: file("event.json"),
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
      INPUT_TOKEN: "secret-of-the-job",
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
  });
  const read = (name: string): string => readFileSync(file(name), "utf8");
  const outputs = Object.fromEntries(
    read("output")
      .trim()
      .split("\n")
      .map((line) => line.split(/=(.*)/s).slice(0, 2)),
  ) as Readonly<Record<string, string>>;
  return { exitCode, all, outputs, summary: read("summary") };
}

function commentOn(isPull: boolean): unknown {
  const [event] = examplesOf("issue_comment");
  Object.assign(event.repository, { name: "shop", owner: { login: "acme" } });
  return { ...event, issue: { number: 7, ...(isPull && { pull_request: {} }) } };
}

describe("the action, built and run as a runner does", () => {
  it("judges what the event names by the base's configuration, and writes outputs and summary (threat 33)", async () => {
    const { exitCode, all, outputs, summary } = await runStep(commentOn(true), { publish: "false" });
    const report: unknown = JSON.parse(readFileSync(outputs["report"]!, "utf8"));
    expect(parse("gate_report", report)).toMatchObject({
      ok: true,
      value: {
        state: outputs["state"],
        verdicts: [{ gate: "migration-collision" }, { gate: "review-state" }],
        pull_request: { number: 7, head_sha: sha("b") },
      },
    });
    expect(outputs).toMatchObject({ executed: "true", "exit-code": String(exitCode) });
    expect(all.trimEnd().split("\n").at(-1)).toBe(
      `Portcullis ran: acme/shop#7 at ${sha("b")} is ${outputs["state"]!} (exit ${exitCode}).`,
    );
    expect(summary).toContain("migration-collision");
    expect([all, summary, JSON.stringify(outputs)].join("")).not.toContain("secret-of-the-job");
    // It asks the forge with its token, writes nothing to it, and no other program is run.
    expect(forge.requests.every(({ authorized }) => authorized)).toBe(true);
    expect(forge.requests.filter(({ method, target }) => method !== "GET" && target !== "/graphql")).toEqual([]);
    // The statements were read.
    expect(all).toContain("migration-collision/not-repeatable");
  });

  it("publishes the verdict unless it is told not to", async () => {
    const { exitCode, outputs, all } = await runStep(commentOn(true), {});
    const { statuses = [], comments = [] } = forge.state.repositories.get("acme/shop")!.requests.get(7)!;
    expect([exitCode, outputs["state"]]).toEqual([1, "fail"]);
    expect(statuses.filter(({ kind }) => kind === "status").map(({ context, state }) => [context, state])).toEqual(
      expect.arrayContaining([["portcullis / all-required", "failure"]]),
    );
    expect(comments.map(({ body }) => body.split("\n")[0])).toEqual(["<!-- portcullis -->"]);
    expect(all).not.toContain("secret-of-the-job");
    expect(forge.requests.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  it("is red, and says that it judged nothing, where the event is about a mere issue", async () => {
    const { exitCode, all, outputs } = await runStep(commentOn(false), { publish: "false" });
    expect([exitCode, outputs]).toEqual([2, { state: "error", "exit-code": "2", report: "", executed: "false" }]);
    expect(all).toContain("the issue #7, which is no pull request");
    expect(all.trimEnd().split("\n").at(-1)).toBe("Portcullis ran: nothing was judged (exit 2).");
  });
});
