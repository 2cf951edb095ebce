import type { PullRequestSnapshot } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { commentBy, OLDER_HEAD, reviewBy, reviewSnapshot } from "../../testing/review-case.ts";
import { configureReservedPaths } from "./configure.ts";
import { resolveReservedPaths } from "./options.ts";
import { parsePattern } from "./parse-pattern.ts";
import { reservedPaths } from "./reserved-paths.ts";

type Options = Parameters<typeof resolveReservedPaths>[0];
type File = NonNullable<PullRequestSnapshot["files"]>[0];

const PATTERNS = [".github/workflows/", "db/migrations/", "docs/design/", "*.pem", "Makefile"];
const file = (path: string, more: Partial<File> = {}): File => ({
  path,
  status: "modified",
  additions: 1,
  deletions: 1,
  mode: "100644",
  ...more,
});
const bound = (options: Options = {}) =>
  bindGate(
    reservedPaths,
    resolveReservedPaths({ patterns: options.patterns_file ? undefined : PATTERNS, ...options } as Options),
  );
const judgeFiles = (files: readonly File[], parts: Partial<PullRequestSnapshot> = {}, options: Options = {}) =>
  judge(reviewSnapshot({ files: [...files], ...parts }), bound(options));
const matchesOf = (verdict: ReturnType<typeof judge>) => (verdict.evidence as any).matches;

describe("what is touched (threat 40)", () => {
  it.each([
    ["a file in a reserved folder", file(".github/workflows/ci.yml"), ".github/workflows/ci.yml"],
    ["a file that is removed", file("db/migrations/1.sql", { status: "removed" }), "db/migrations/1.sql"],
    [
      "another case, which some file systems take for the same",
      file(".GitHub/Workflows/ci.yml"),
      ".GitHub/Workflows/ci.yml",
    ],
    [
      "a rename out of it",
      file("a.yml", { status: "renamed", previous_path: ".github/workflows/a.yml" }),
      ".github/workflows/a.yml",
    ],
    ["a rename into it", file("docs/design/a.md", { status: "renamed", previous_path: "a.md" }), "docs/design/a.md"],
    ["a change of the mode alone", file("Makefile", { additions: 0, deletions: 0, mode: "100755" }), "Makefile"],
    ["a link in the place of a folder", file("docs/design", { mode: "120000", status: "added" }), "docs/design"],
    ["a link above a folder", file(".github", { mode: "120000", status: "added" }), ".github"],
    ["a submodule above a folder", file("db", { mode: "160000", status: "added" }), "db"],
    [
      "what may be a link, where the forge tells no mode",
      { path: "db", status: "added", additions: 1, deletions: 0 } as File,
      "db",
    ],
    ["a star across folders", file("deep/er/key.pem"), "deep/er/key.pem"],
    ["the configuration itself", file("portcullis.yaml"), "portcullis.yaml"],
  ])("finds %s", (_, changed, path) => {
    const verdict = judgeFiles([file("src/a.ts"), changed]);
    expect([verdict.state, matchesOf(verdict).map((each: any) => each.path)]).toEqual(["pending", [path]]);
  });

  it.each([
    ["a neighbour", file("docs/design-notes/a.md")],
    ["an ordinary file above a folder", file("db")],
    ["a link elsewhere", file("tools/ci", { mode: "120000" })],
    ["the same name deeper", file("vendor/docs/design/a.md")],
  ])("does not find %s", (_, changed) => {
    const verdict = judgeFiles([changed]);
    expect([verdict.state, verdict.summary]).toEqual(["pass", "No reserved path is touched."]);
  });

  it("tells both names of a rename within, and where it went", () => {
    const verdict = judgeFiles([file("docs/design/b.md", { status: "renamed", previous_path: "docs/design/a.md" })]);
    expect(
      verdict.findings.filter(({ rule }) => rule === "reserved-paths/path-touched").map(({ message }) => message),
    ).toEqual([
      '"docs/design/a.md" is reserved by "docs/design/". It is renamed to "docs/design/b.md".',
      '"docs/design/b.md" is reserved by "docs/design/". It was "docs/design/a.md".',
    ]);
  });
});

describe("whose approval counts", () => {
  const touched = [file("Makefile")];
  const teams = { teams: ["security"] };

  it("passes with an approval of a member, and says whose", () => {
    const verdict = judgeFiles(touched, { reviews: [reviewBy("sec-sam", "approved")] }, teams);
    expect([verdict.state, verdict.summary]).toEqual(["pass", "Makefile is reserved — approvals: 1/1 — sec-sam"]);
  });

  it.each([
    ["somebody of another team", [reviewBy("eng-eve", "approved")], teams, "not-in-team"],
    ["the author", [reviewBy("dev-dan", "approved")], {}, "self-approval"],
    ["of older code", [reviewBy("sec-sam", "approved", { commit_sha: OLDER_HEAD })], teams, "stale-approval"],
    [
      "whom the forge does not count",
      [reviewBy("rando-rex", "approved", { official: false })],
      {},
      "unofficial-approval",
    ],
  ] as const)("does not count an approval of %s", (_, reviews, options, rule) => {
    const verdict = judgeFiles(touched, { reviews: [...reviews] }, options as Options);
    expect(verdict.state).toBe("pending");
    expect((verdict.evidence as any).refused).toEqual([
      { login: reviews[0].author.login, rule: `reserved-paths/${rule}`, review_id: 1 },
    ]);
  });

  it("does not count a stranger where nobody says whose reviews count", () => {
    const { official: _, ...review } = reviewBy("rando-rex", "approved");
    const verdict = judgeFiles(touched, { reviews: [review], forge: { kind: "github", host: "git.example" } });
    expect(verdict.state).toBe("pending");
    const named = {
      reviews: [{ ...review, author: reviewBy("sec-sam", "approved").author }],
      forge: { kind: "github" as const, host: "x" },
    };
    expect(judgeFiles(touched, named, teams).state).toBe("pass");
  });

  it("fails while a member asks for changes", () => {
    const reviews = [reviewBy("sec-sam", "approved"), reviewBy("sec-sue", "changes_requested", { id: 2 })];
    expect(judgeFiles(touched, { reviews }, teams).state).toBe("fail");
  });

  it("knows no waiver", () => {
    const comments = [commentBy("sec-sam", "/sop-n/a reserved-paths it is only the Makefile")];
    expect(judgeFiles(touched, { comments }, teams).state).toBe("pending");
  });

  it("is an error without the team", () => {
    const incomplete = [{ part: "teams", subject: "security", reason: "HTTP 403" }];
    expect(judgeFiles(touched, { incomplete }, teams).state).toBe("error");
    expect(judgeFiles(touched, { teams: [] }, teams).state).toBe("error");
  });
});

describe("where the patterns come from (threat 29)", () => {
  const FILE = ".gitea/reserved-paths.txt";
  const contents = (text: string, at: "base" | "head" = "base") => ({
    file_contents: [{ path: FILE, at, sha256: "0".repeat(64), text }],
  });
  const fromFile = { patterns_file: FILE };

  it("takes them from the base, whatever the head says", () => {
    const parts = contents("src/\n");
    const both = { file_contents: [...parts.file_contents, ...contents("nothing/\n", "head").file_contents] };
    expect(judgeFiles([file("src/a.ts")], both, fromFile).state).toBe("pending");
  });

  it("reserves the file of patterns itself", () => {
    expect(matchesOf(judgeFiles([file(FILE)], contents("src/\n"), fromFile))).toEqual([{ path: FILE, pattern: FILE }]);
  });

  it.each([
    ["no patterns", contents("# nothing yet\n\n")],
    ["a file that is not there", { file_contents: [] }],
    ["the head's file only", contents("src/", "head")],
    [
      "a file that could not be read",
      { file_contents: [], incomplete: [{ part: "file_contents", subject: FILE, reason: "HTTP 500" }] },
    ],
  ])("is an error with %s", (_, parts) => {
    const verdict = judgeFiles([file("README.md")], parts, fromFile);
    expect([verdict.state, verdict.findings[0]!.rule]).toEqual(["error", "reserved-paths/patterns-unread"]);
  });

  it("refuses a configuration that reserves nothing, or says it twice", () => {
    expect(configureReservedPaths({}).problems).toHaveLength(1);
    expect(configureReservedPaths({ patterns: ["a"], patterns_file: "b" }).problems).toHaveLength(1);
    expect(configureReservedPaths({ patterns: [" "] }).problems).toHaveLength(1);
    expect(configureReservedPaths({ patterns: ["a"] }).problems).toEqual([]);
  });

  it("names patterns that guard nothing, and only where the base is known", () => {
    const base_files = ["db/migrations/1.sql", "Makefile", "a/key.pem", "docs/design/a.md"];
    const verdict = judgeFiles([file("src/a.ts")], { base_files });
    expect([verdict.state, (verdict.evidence as any).dead]).toEqual(["pass", [".github/workflows/"]]);
    expect(verdict.findings.map(({ rule, level }) => [rule, level])).toEqual([
      ["reserved-paths/dead-pattern", "warning"],
    ]);
    expect((judgeFiles([file("src/a.ts")]).evidence as any).dead).toEqual([]);
    const incomplete = [{ part: "base_files", reason: "cut off" }];
    expect((judgeFiles([file("src/a.ts")], { base_files, incomplete }).evidence as any).dead).toEqual([]);
  });

  it.each(["!src/", "a/@(b|c)", "a/ # why", "../a"])("warns of %s", (pattern) => {
    const verdict = judgeFiles([file("src/a.ts")], {}, { patterns: [pattern] });
    expect(verdict.findings.map(({ rule }) => rule)).toContain("reserved-paths/odd-pattern");
  });
});

it("explains each name and each review, and its evidence can be checked", () => {
  const snapshot = reviewSnapshot({
    files: [file("Makefile"), file("a.ts")],
    reviews: [reviewBy("sec-sam", "approved")],
  });
  const gate = bound({ teams: ["security"] });
  expect(gate.explain(snapshot).map(({ rule, counted }) => [rule, counted])).toEqual([
    ["reserved-paths/path-touched", true],
    ["reserved-paths/accepted", true],
  ]);
  const claims = gate.verify(snapshot, judge(snapshot, gate));
  expect(claims.length).toBeGreaterThan(2);
  expect(claims.filter(({ holds }) => !holds)).toEqual([]);
});

it("finds a lie in the evidence", () => {
  const snapshot = reviewSnapshot({ files: [file("Makefile")], reviews: [reviewBy("eng-eve", "approved")] });
  const gate = bound({ teams: ["security"] });
  const verdict = judge(snapshot, gate);
  const evidence = {
    ...verdict.evidence,
    approvers: ["eng-eve"],
    matches: [{ path: "src/a.ts", pattern: "Makefile" }],
  };
  const wrong = gate.verify(snapshot, { ...verdict, evidence }).filter(({ holds }) => !holds);
  expect(wrong).toHaveLength(3);
});

it.each([
  ["stars", "*a".repeat(200), "a".repeat(4096)],
  ["double stars", "**/a/".repeat(200), "b/".repeat(2000)],
  ["open brackets", "[".repeat(20_000), "[".repeat(20_000)],
  ["blanks before a comment", `a${" ".repeat(50_000)}b`, "a"],
])("comes to an end on %s", (_, pattern, path) => {
  expect(parsePattern(pattern).match(`${path}!`)).toBeUndefined();
});
