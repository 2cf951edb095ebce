/** Attacks on the gates that judge what machines posted, what workflows hold and what a description names. */
import type { PullRequestSnapshot } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { contentOf, FOLDER, rowOf, SHA, workflowSnapshot } from "../testing/workflow-snapshot.ts";
import { OPEN, file, user } from "./testing/attacked-snapshot.ts";
import { expectConfigurationError, judgedBy } from "./testing/judge-attack.ts";

const CI = "on: pull_request\njobs:\n  test:\n    runs-on: a\n    steps:\n      - run: make\n";
const CONTEXT = "ci.yml / test (pull_request)";
const bot = user(60, "ci", "bot");

describe("required-checks", () => {
  const sides = (["base", "merge_base", "head"] as const).map((side) => contentOf(`${FOLDER}/ci.yml`, CI, side));
  const green = workflowSnapshot(
    {},
    { file_contents: sides, statuses: [rowOf(CONTEXT, "success", { id: 1, creator: bot })] },
  );
  const judged = (changes: Partial<PullRequestSnapshot>, options: object = { contexts: [CONTEXT] }) =>
    judgedBy("required-checks", options, { ...green, ...changes });

  it("passes on a green context: each attack below changes one thing", () => {
    expect(judged({})).toMatchObject({ state: "pass", exit: 0 });
  });

  it("threat 35: a green status of the same name hides a red check, or another's red status", () => {
    const forged = rowOf(CONTEXT, "success", { id: 9, creator: user(9, "mallory") });
    const red = { id: 2, creator: bot };
    expect(judged({ statuses: [rowOf(CONTEXT, "failure", { ...red, kind: "check" }), forged] }).state).toBe("fail");
    expect(judged({ statuses: [forged, rowOf(CONTEXT, "failure", red)] }).state).toBe("fail");
    expect(judged({ statuses: [forged, rowOf(CONTEXT, "pending", red)] }).state).toBe("pending");
  });

  it("threat 36: a context is green enough that was skipped, is missing, or that nobody asks for", () => {
    for (const state of ["skipped", "neutral", "cancelled"] as const)
      expect(judged({ statuses: [rowOf(CONTEXT, state)] }).state).toBe("fail");
    expect(judged({ statuses: [] }).state).toBe("pending");
    expect(judged({ statuses: [rowOf(CONTEXT, "success", { sha: SHA.replaceAll("a", "c") })] }).state).toBe("pending");
    const branch_protection = { required_contexts: [], dismiss_stale_approvals: false, required_approvals: 0 };
    expect(judged({ branch_protection }, {})).toMatchObject({ state: "error", rules: ["nothing-required"] });
  });

  it.each(["statuses", "files"] as const)("threat 39: the list of %s was cut off, or nobody asked for it", (part) => {
    expect(judged({ incomplete: [{ part, reason: "page 2 did not answer" }] })).toMatchObject({
      state: "error",
      exit: 3,
    });
    const { [part]: _, ...absent } = green;
    expect(judgedBy("required-checks", { contexts: [CONTEXT] }, absent).state).toBe("error");
  });

  it("threat 49: the workflow is masked, or levels are set to look away", () => {
    const masked = CI.replace("runs-on", "continue-on-error: true\n    runs-on");
    const file_contents = [...sides.slice(0, 2), contentOf(`${FOLDER}/ci.yml`, masked)];
    const files = [file(`${FOLDER}/ci.yml`)];
    expect(judged({ file_contents, files })).toMatchObject({ state: "fail", rules: ["masked"] });
    const red = { statuses: [rowOf(CONTEXT, "failure")] };
    expect(judged(red, { contexts: [CONTEXT], rules: { "not-successful": "off" } }).state).toBe("pending");
    expectConfigurationError(() => judged({}, { contexts: [CONTEXT], enforce: "off" }), undefined);
  });
});

describe("workflow-lint", () => {
  const masked = CI.replace("runs-on", "continue-on-error: true # acme/widget#3\n    runs-on");
  const tracker = {
    reference: "acme/widget#3",
    state: "open",
    created_at: "2026-06-20T09:00:00Z",
    updated_at: "2026-06-20T09:00:00Z",
  };
  const judged = (changes: Partial<PullRequestSnapshot>) =>
    judgedBy("workflow-lint", {}, workflowSnapshot({ "ci.yml": masked }, changes));

  it("threat 26: the issue of a mask cannot be seen, and counts as open or as gone", () => {
    expect(judged({ tracked_issues: [tracker] }).state).toBe("pass");
    expect(judged({})).toMatchObject({ state: "error", exit: 3 });
    const incomplete = [{ part: "tracked_issues", subject: "acme/widget#3", reason: "HTTP 404" }];
    expect(judged({ tracked_issues: [], incomplete })).toMatchObject({ state: "error", rules: ["unread"] });
  });

  it("threat 39: a workflow was not read, and counts as one without a mask", () => {
    const incomplete = [{ part: "file_contents", subject: `${FOLDER}/other.yml`, reason: "larger than 1 MB" }];
    expect(judged({ tracked_issues: [tracker], incomplete })).toMatchObject({ state: "error", rules: ["unread"] });
  });
});

describe("companion", () => {
  const named = { ...OPEN, pull_request: { ...OPEN.pull_request, body: "Depends-on: acme/plane#8" } };
  const issue = { reference: "acme/plane#8", state: "merged", created_at: OPEN.taken_at, updated_at: OPEN.taken_at };
  const judged = (changes: Partial<PullRequestSnapshot>) => judgedBy("companion", {}, { ...named, ...changes });

  it("threat 26: a companion that the token may not see counts as merged", () => {
    expect(judged({ tracked_issues: [issue] }).state).toBe("pass");
    const incomplete = [{ part: "tracked_issues", subject: "acme/plane#8", reason: "HTTP 404" }];
    expect(judged({ tracked_issues: [], incomplete })).toMatchObject({ state: "error", exit: 3 });
    expect(judged({}).state).toBe("error");
  });

  it("threat 17: the line stands in a comment, a quote or code, and a near miss says so", () => {
    for (const body of [
      "<!-- Depends-on: acme/plane#8 -->",
      "> Depends-on: acme/plane#8",
      "`Depends-on: acme/plane#8`",
    ]) {
      const { state, evidence } = judgedBy("companion", {}, { ...named, pull_request: { ...OPEN.pull_request, body } });
      expect([state, evidence.companions]).toEqual(["skipped", []]);
    }
  });
});
