import type { PullRequestSnapshot } from "@portcullis/contracts";
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { bindGates, usedGates } from "./configuration/bind-gates.ts";
import { parseConfiguration } from "./configuration/parse-configuration.ts";
import { runGates } from "./core/run-gates.ts";
import { loadGates } from "./gates/registry.ts";

const folder = new URL("../../../fixtures/pull-requests/2980/", import.meta.url);
const steps = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .toSorted()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as PullRequestSnapshot);

const configuration = parseConfiguration(
  `version: 1
gates:
  sop-ack: { items: [{ slug: root-cause, pr_section_marker: Root-cause, required_teams: [ceo] }], na_gates: { qa-review: { required_teams: [qa] } } }
  security-review: { uses: team-review, teams: [security], na: security-review, na_teams: [security, managers, ceo] }
  reserved-paths: { patterns: [migrations/, docs/design/] }
  review-state: {}
  companion: {}
`,
  "portcullis.yaml",
);
const files = {
  checklist: () => {
    throw new Error("no checklist is named");
  },
  baseline: () => {
    throw new Error("no baseline is named");
  },
};
const gates = bindGates(configuration, [], files, await loadGates(usedGates(configuration)));

/** The request that the temporary commit of steps 3 to 9 was from; the page tells nothing of it but its number. */
const DRIFT_FIX = {
  number: 2990,
  title: "COPY --chmod drift-gate fix",
  author: { id: 1042, login: "Engineer-B", type: "user" as const },
  base_ref: "main",
  files: [],
};

/** The story with what these gates ask for besides: the other open request, and the companion with the line that names it. */
function withPartners(step: PullRequestSnapshot, index: number): PullRequestSnapshot {
  const borrowed = step.commits!.map(({ sha }) => sha).filter((sha) => sha.startsWith("576305c6"));
  const number = (state: string) => ({
    reference: "molecule-ai/molecule-controlplane#846",
    state,
    created_at: "2026-06-16T08:00:00Z",
    updated_at: "2026-06-16T08:00:00Z",
  });
  return {
    ...step,
    pull_request: {
      ...step.pull_request,
      body: `${step.pull_request.body}\nDepends-on: molecule-ai/molecule-controlplane#846\n`,
    },
    open_pull_requests: borrowed.map((sha) => ({ ...DRIFT_FIX, head_sha: sha, commits: [sha] })),
    tracked_issues: [number(index < 11 ? "open" : "merged")],
  };
}

const judgeStory = (story: readonly PullRequestSnapshot[], id: string) =>
  story.map((step) => runGates(step, gates, "0.0.0").verdicts.find(({ gate }) => gate === id)!);

const story = steps.map(withPartners);

it("the security review is never given, and nothing that was said waives it", () => {
  expect(judgeStory(story, "security-review").map(({ state }) => state)).toEqual(steps.map(() => "pending"));
  // Step 11 names the command in running text, where nothing is one.
  expect(judgeStory(story, "security-review")[10]!.evidence).toMatchObject({ waived_by: [] });
});

it("a word of the production manager would waive it, until the next push", () => {
  const [eleventh, twelfth] = story.slice(10).map((step) => ({
    ...step,
    comments: [
      ...step.comments!,
      {
        id: 99_000,
        author: { id: 1012, login: "Production-Manager", type: "user" as const },
        body: "/sop-n/a security-review an additive column; no new surface",
        created_at: story[10]!.taken_at,
        updated_at: story[10]!.taken_at,
      },
    ],
  }));
  expect(judgeStory([eleventh!, twelfth!], "security-review").map(({ state }) => state)).toEqual(["pass", "pending"]);
});

it("the migration is reserved: it waits for an approval of each head", () => {
  expect(judgeStory(story, "reserved-paths").map(({ state }) => state)).toEqual([
    ...Array.from({ length: 4 }, () => "pending"),
    // CR2 asks for changes, and approves the fix.
    "fail",
    "fail",
    "pass",
    "pass",
    "pass",
    "pending",
    "pass",
    "pass",
  ]);
});

it("the temporary commit is named until it is gone, and the request for changes until it is answered", () => {
  const verdicts = judgeStory(story, "review-state");
  expect(verdicts.map(({ state, summary }) => `${state}: ${summary}`)).toEqual([
    "pending: approvals: 0/1",
    "pending: approvals: 0/1",
    "pending: approvals: 0/1 — waits for #2990 to land",
    "pending: approvals: 0/1 — waits for #2990 to land",
    "fail: approvals: 0/1 — changes requested by CR2 — waits for #2990 to land",
    "fail: approvals: 0/1 — changes requested by CR2 — waits for #2990 to land",
    "pending: approvals: 2/1 — waits for #2990 to land",
    "pending: approvals: 2/1 — waits for #2990 to land",
    "pending: approvals: 2/1 — waits for #2990 to land",
    "pending: approvals: 0/1",
    "pass: approvals: 2/1",
    "pass: approvals: 2/1",
  ]);
  const landed = story.map((step) => ({ ...step, open_pull_requests: [] }));
  expect(judgeStory(landed, "review-state")[6]!.state).toBe("pass");
});

it("the other half holds it until it has merged; the description of the page names it in words that are no line", () => {
  expect(judgeStory(story, "companion").map(({ state }) => state)).toEqual([
    ...Array.from({ length: 11 }, () => "pending"),
    "pass",
  ]);
  expect(new Set(judgeStory(steps, "companion").map(({ state }) => state))).toEqual(new Set(["skipped"]));
});

it("every verdict's evidence holds, and says the same in the checklist's words", () => {
  for (const step of story)
    for (const gate of gates) {
      const verdict = runGates(step, [gate], "0.0.0").verdicts[0]!;
      expect(gate.verify(step, verdict).filter(({ holds }) => !holds)).toEqual([]);
    }
  // The checklist knows the waiver's name from the other gate, and does not call it unknown.
  const said = {
    ...story[0]!,
    comments: [{ ...story[1]!.comments![0]!, body: "/sop-n/a security-review docs only" }],
  };
  expect(judgeStory([said], "sop-ack")[0]!.findings.map(({ rule }) => rule)).not.toContain("sop-ack/unknown-name");
});
