import type { PullRequestSnapshot } from "@portcullis/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { minute, reviewSnapshot } from "../../testing/review-case.ts";
import { companion } from "./companion.ts";
import { companionsToRead } from "./judge-companions.ts";
import { configureCompanion } from "./options.ts";
import { readDependencies } from "./read-dependencies.ts";

const issue = (reference: string, state: string) => ({
  reference,
  state,
  created_at: minute(0),
  updated_at: minute(0),
});
const withBody = (body: string, parts: Partial<PullRequestSnapshot> = {}): PullRequestSnapshot => {
  const snapshot = reviewSnapshot(parts);
  return { ...snapshot, pull_request: { ...snapshot.pull_request, body } };
};
const judgeBody = (body: string, issues: Readonly<Record<string, string>> = {}, repositories?: string[]) =>
  judge(
    withBody(body, { tracked_issues: Object.entries(issues).map(([reference, state]) => issue(reference, state)) }),
    bindGate(companion, { ...(repositories && { repositories }) }),
  );
const named = (body: string) => readDependencies(body).dependencies.map(({ reference }) => reference);

describe("the lines that count", () => {
  it.each([
    ["alone", "Depends-on: acme/plane#846"],
    ["after text", "Closes #1\nDepends-on: acme/plane#846\nmore"],
    ["in small letters", "depends-on:acme/plane#846"],
    ["with CR LF", "text\r\nDepends-on: acme/plane#846\r\n"],
    ["in a list", "- Depends-on: acme/plane#846"],
    ["in a list in a list", "- a\n  1. Depends-on: acme/plane#846"],
    ["as a heading, by the line below", "Depends-on: acme/plane#846\n---"],
    ["as a heading", "## Depends-on: acme/plane#846"],
    ["in back-ticks", "Depends-on: `acme/plane#846`"],
    ["with a full stop", "Depends-on: acme/plane#846."],
    ["with a note in brackets", "Depends-on: acme/plane#846 (the other half)"],
    ["with a note after a dash", "Depends-on: acme/plane#846 — the other half"],
    ["twice", "Depends-on: acme/plane#846, acme/plane#846"],
  ])("%s", (_, body) => {
    const verdict = judgeBody(body, { "acme/plane#846": "open" });
    expect([verdict.state, verdict.summary]).toEqual(["pending", "waits for: acme/plane#846"]);
  });

  it.each([
    ["a fence", "```\nDepends-on: acme/plane#846\n```"],
    ["an unclosed fence", "~~~\n\nDepends-on: acme/plane#846"],
    ["indented code", "text\n\n    Depends-on: acme/plane#846"],
    ["a quote", "> Depends-on: acme/plane#846"],
    ["a lazy quote", "> text\nDepends-on: acme/plane#846"],
    ["inline code", "`Depends-on: acme/plane#846`"],
    ["inline code over lines", "`a\nDepends-on: acme/plane#846`"],
    ["an HTML comment", "<!--\nDepends-on: acme/plane#846\n-->"],
    ["a table", "| a |\n| --- |\n| Depends-on: acme/plane#846 |"],
    ["a link", "[a\nDepends-on: acme/plane#846](https://x.example)"],
    ["the middle of a line", "see Depends-on: acme/plane#846"],
  ])("not in %s", (_, body) => {
    const verdict = judgeBody(body, { "acme/plane#846": "open" });
    expect([verdict.state, verdict.summary]).toEqual(["skipped", "The description names no companion."]);
  });

  it("may be several, in one line and in many", () => {
    expect(named("Depends-on: acme/a#1, acme/b#2 acme/c#3\n\nDepends-on: acme/d#4")).toEqual([
      "acme/a#1",
      "acme/b#2",
      "acme/c#3",
      "acme/d#4",
    ]);
  });

  it.each([
    "Depends-on:",
    "Depends-on: none",
    "Depends-on: N/A.",
    "Depends-on: -",
    "Depends-on: <!-- OWNER/REPO#N -->",
  ])("names nothing: %s", (body) => expect(judgeBody(body).state).toBe("skipped"));

  it.each([
    "Depends-on: #846",
    "Depends-on: plane#846",
    "Depends-on: acme/plane",
    "Depends-on: acme/plane#0",
    "Depends-on: acme/plane#12345678901",
    "Depends-on: acme/../plane#1",
    "Depends-on: acme/..#1",
    "Depends-on: acme/plane#846 and acme/x#1",
    "Depends-on: https://git.example/acme/plane/pulls/846",
    "Depends-on: acme/plane#846\u200B",
    "Depends-on: acme/pl\u0430ne#846",
    `Depends-on: ${"a".repeat(5000)}`,
    `Depends-on: acme/plane#846\n\n${"- ".repeat(80)}x`,
  ])("fails on what it does not understand: %s", (body) => {
    const verdict = judgeBody(body, { "acme/plane#846": "merged" });
    expect([verdict.state, verdict.findings.map(({ rule }) => rule)]).toEqual(["fail", ["companion/malformed"]]);
  });

  it.each([
    "Depends on acme/plane#846",
    "Depends on: #846",
    "**Depends-on:** acme/plane#846",
    "Depends\u2010on: acme/plane#846",
    "> Depends-on: acme/plane#846",
  ])("warns of a near miss: %s", (body) => {
    const verdict = judgeBody(body);
    expect(verdict.findings.map(({ rule, level }) => [rule, level])).toEqual([["companion/near-miss", "warning"]]);
  });

  it.each(["This depends on the weather.", "Nothing here depends on it", "Companion PR: `acme/plane#846`", ""])(
    "takes no notice of: %s",
    (body) => expect(judgeBody(body).findings).toEqual([]),
  );
});

describe("what becomes of the companions", () => {
  const body = "Depends-on: acme/plane#846\nDepends-on: acme/docs#3";
  it.each([
    ["merged", "merged", "pass"],
    ["merged", "open", "pending"],
    ["open", "closed", "fail"],
    ["merged", "draft", "error"],
    ["closed", "draft", "error"],
  ])("%s and %s: %s", (first, second, state) => {
    const verdict = judgeBody(body, { "acme/plane#846": first, "acme/docs#3": second });
    expect(verdict.state).toBe(state);
    const claims = bindGate(companion, {}).verify(
      withBody(body, { tracked_issues: [issue("acme/plane#846", first), issue("acme/docs#3", second)] }),
      verdict,
    );
    expect(claims.length).toBe(4);
    expect(claims.filter(({ holds }) => !holds)).toEqual([]);
  });

  it("is an error where one was not read, or only in part", () => {
    expect(judgeBody(body, { "acme/plane#846": "merged" }).state).toBe("error");
    const judgeParts = (parts: Partial<PullRequestSnapshot>) =>
      judge(withBody(body, parts), bindGate(companion, {})).state;
    expect(judgeParts({})).toBe("error");
    const tracked_issues = [issue("acme/plane#846", "merged"), issue("acme/docs#3", "merged")];
    expect(judgeParts({ tracked_issues })).toBe("pass");
    expect(judgeParts({ tracked_issues, incomplete: [{ part: "tracked_issues", reason: "HTTP 500" }] })).toBe("error");
    expect(
      judgeParts({
        tracked_issues,
        incomplete: [{ part: "tracked_issues", subject: "ACME/docs#3", reason: "HTTP 403" }],
      }),
    ).toBe("error");
    expect(judgeParts({ tracked_issues: [...tracked_issues, issue("acme/docs#3", "open")] })).toBe("error");
    // Of an issue that another gate asks for this one needs nothing.
    expect(
      judgeParts({ tracked_issues, incomplete: [{ part: "tracked_issues", subject: "mc#12", reason: "HTTP 500" }] }),
    ).toBe("pass");
  });

  it("knows a companion however its repository is written", () => {
    expect(judgeBody("Depends-on: Acme/Plane#846", { "acme/plane#846": "merged" }).state).toBe("pass");
  });

  it("does not wait for itself", () => {
    const verdict = judgeBody("Depends-on: acme/core#7", { "acme/core#7": "open" });
    expect([verdict.state, verdict.findings[0]!.rule]).toEqual(["fail", "companion/names-itself"]);
  });

  it("does not look up what a stranger names", () => {
    const foreign = "Depends-on: other/private#1";
    expect(judgeBody(foreign, { "other/private#1": "merged" }).state).toBe("fail");
    expect(companionsToRead(withBody(foreign), {})).toEqual([]);
    expect(judgeBody(foreign, { "other/private#1": "merged" }, ["other/*"]).state).toBe("pass");
    expect(companionsToRead(withBody(body), {})).toEqual([
      { reference: "acme/plane#846", repository: "acme/plane", number: 846 },
      { reference: "acme/docs#3", repository: "acme/docs", number: 3 },
    ]);
    expect(configureCompanion({ repositories: ["a[b"] }).problems).toHaveLength(1);
  });

  it("looks up no more than twenty", () => {
    const many = Array.from({ length: 21 }, (_, index) => `Depends-on: acme/plane#${index + 1}`).join("\n");
    const verdict = judgeBody(many);
    expect([verdict.state, verdict.findings[0]!.rule]).toEqual(["fail", "companion/too-many"]);
    expect(companionsToRead(withBody(many), {})).toEqual([]);
  });

  it("finds a lie in the evidence", () => {
    const verdict = judgeBody("Depends-on: acme/plane#846", { "acme/plane#846": "open" });
    const evidence = { companions: [{ reference: "acme/plane#846", line: 1, rule: "companion/merged" }] };
    const snapshot = withBody("Depends-on: acme/plane#846", { tracked_issues: [issue("acme/plane#846", "open")] });
    const claims = bindGate(companion, {}).verify(snapshot, { ...verdict, evidence });
    expect(claims.map(({ holds }) => holds)).toEqual([true, false]);
  });

  it("explains each line", () => {
    const text = "Depends-on: acme/plane#846\n\nDepends on #3\n\nDepends-on: nonsense";
    const facts = bindGate(companion, {}).explain(
      withBody(text, { tracked_issues: [issue("acme/plane#846", "open")] }),
    );
    expect(facts.map(({ location, rule }) => [(location as any).line, rule])).toEqual([
      [1, "companion/waits"],
      [3, "companion/near-miss"],
      [5, "companion/malformed"],
    ]);
  });
});

describe("any description", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "Depends-on: acme/a#1",
      "Depends-on:",
      "> ",
      "```",
      "- ",
      "<!--",
      "-->",
      "| a |\n| - |",
      "depends on #2",
      "`",
      "[a](",
      "\t",
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
  );
  it("is read without a word of complaint", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", " ", ""), (pieces, end) => {
        const verdict = judgeBody(pieces.join(end), { "acme/a#1": "merged" });
        expect(verdict.state === "fail").toBe(verdict.findings.some(({ level }) => level === "error"));
      }),
    );
  });

  it("holds the request for what it names, whatever stands around it", () => {
    const text = fc.array(fc.constantFrom("text", "", "# head", "- item", "> quote\n", "| a |\n| - |\n"), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const body = [...before, "", "Depends-on: acme/a#1", "", ...after].join("\n");
        expect(judgeBody(body, { "acme/a#1": "open" }).state).toBe("pending");
      }),
    );
  });

  it.each([
    ["lines", (size: number) => "Depends-on: acme/a#1\n".repeat(size / 21)],
    ["one line", (size: number) => `Depends-on: ${"acme/a#1 ".repeat(size / 9)}`],
    ["blanks", (size: number) => `depends${" ".repeat(size)}on`],
    ["near misses", (size: number) => `${"*".repeat(size)}depends on #1`],
    ["brackets", (size: number) => `depends on ${"[".repeat(size)}`],
    ["half words", (size: number) => "depend".repeat(size / 6)],
  ])("comes to an end on 256 KB of %s", (_, make) => {
    expect(judgeBody(make(262_144)).state).toBeOneOf(["fail", "skipped", "error"]);
  });
});
