import type { PullRequestSnapshot, WorkflowLint } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { FOLDER, readCases, workflowSnapshot, type GateCase } from "../../testing/workflow-snapshot.ts";
import { resolveWorkflowLint } from "./options.ts";
import type { WorkflowLintEvidence } from "./to-evidence.ts";
import { workflowLint } from "./workflow-lint.ts";

const cases = readCases("workflow-lint/original-cases.json");

const repositoriesOf = ({ repo, internal_repo }: any) => ({
  ...(repo !== null && { mc: repo }),
  internal: internal_repo ?? "molecule-ai/internal",
});

/** The snapshot of a case: an issue that answers a number could not be read, and one that is not listed is not there. */
function snapshotOf({ now, workflows, issues, repo }: any): PullRequestSnapshot {
  const tracked: any[] = [];
  const incomplete: { part: string; subject: string; reason: string }[] = [];
  for (const [reference, answer] of Object.entries<any>(issues)) {
    if (typeof answer === "number")
      incomplete.push({ part: "tracked_issues", subject: reference, reason: `HTTP ${answer}` });
    else tracked.push({ reference, created_at: "", updated_at: now, ...answer });
  }
  const [owner, name] = (repo ?? "acme/widget").split("/");
  return workflowSnapshot(workflows, {
    taken_at: now,
    repository: { owner, name, default_branch: "main" },
    tracked_issues: tracked,
    incomplete,
  });
}

function decide({ input }: GateCase, options: WorkflowLint = {}) {
  const maxAge = Number(input.max_age_days);
  const trackers = { trackers: repositoriesOf(input), max_age_days: maxAge };
  const verdict = judge(snapshotOf(input), bindGate(workflowLint, resolveWorkflowLint({ ...trackers, ...options })));
  return { ...verdict, masks: (verdict.evidence as unknown as WorkflowLintEvidence).masks };
}

const toRow = ({ file, job, line, tracker, code }: any) => ({
  path: `${FOLDER}/${file}`,
  line,
  job,
  ...(tracker !== undefined && { tracker }),
  verdict: code,
});

const byLine = (rows: readonly any[]) => rows.toSorted((a, b) => a.path.localeCompare(b.path) || a.line - b.line);

/** Rules of the original that part 0.3 of the specification decides otherwise. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "coe-step-level": "a mask of a step is a mask",
  "coe-same-issue-twice": "one issue stands for one mask, unless the configuration says more",
};

describe("workflow-lint decides as the original where the original is right", () => {
  const rules = cases.filter(({ pins, id }) => pins === "rule" && !Object.hasOwn(OTHERWISE, id));

  it("runs them all", () => expect(rules.length).toBe(25));

  it.each(rules.map((each) => [each.id, each] as const))("%s", (_, each) => {
    const { exit_code, violations, accepted } = each.expected;
    const verdict = decide(each);
    expect(["pass", "skipped"].includes(verdict.state)).toBe(exit_code === 0);
    expect(byLine(verdict.masks.map(({ subject: _subject, ...mask }) => mask))).toEqual(
      byLine([...violations, ...accepted].map(toRow)).map(withOurTracker(verdict.masks)),
    );
  });

  /** An answer that is missing is our error, and names its tracker where the original was silent. */
  const withOurTracker = (masks: readonly any[]) => (row: any) => {
    const ours = masks.find(({ path, line }) => path === row.path && line === row.line);
    return row.tracker === undefined && row.verdict === "unverifiable" ? { ...row, tracker: ours?.tracker } : row;
  };

  it.each(["coe-http-500", "coe-http-429"])("%s: an outage is an error, and no failure", (id) => {
    const verdict = decide(cases.find((each) => each.id === id)!);
    expect(verdict.state).toBe("error");
    expect(verdict.findings).toMatchObject([{ rule: "workflow-lint/unread", level: "warning" }]);
  });

  it("looks for workflows where there are none, and says so", () => {
    expect(decide(cases.find(({ id }) => id === "coe-none-in-dir")!)).toMatchObject({
      state: "skipped",
      summary: "There is no workflow at the head.",
    });
  });
});

describe("workflow-lint does better where the original has a quirk", () => {
  /** Our state and our verdict on each mask, with the reason. */
  const OURS: Readonly<Record<string, readonly [state: string, verdicts: string, why: string]>> = {
    "coe-age-future": ["fail", "bad-date", "an issue of tomorrow has no age"],
    "coe-date-naive": ["fail", "bad-date", "a time without a zone is another in another place"],
    "coe-repo-unset": ["fail", "no-tracker", "a word that is nobody's names no issue"],
    "coe-borrowed-from-next-job": ["fail", "no-tracker valid", "the tracker of another job is not this one's"],
    "coe-first-in-window-wins": ["pass", "valid", "the key's own line is nearer than the line above"],
    "coe-value-one": ["fail", "no-tracker", "what is not certainly false may be a mask"],
    "coe-value-quoted-yes": ["fail", "no-tracker", "what is not certainly false may be a mask"],
    "coe-value-expression-event": ["fail", "no-tracker", "an expression may be true when it runs"],
    "coe-duplicate-key": ["fail", "no-tracker valid", "a key that stands twice is an error, and both are masks"],
    "coe-ref-no-hash-comment": ["fail", "no-tracker", "the name of a job is no comment"],
    "coe-ref-in-run": ["fail", "no-tracker", "a command is no comment"],
    "coe-broken-yaml": ["fail", "valid", "a file that cannot be read is not passed over"],
  };

  it("has an answer of ours for every quirk", () => {
    expect(Object.keys(OURS).sort()).toEqual(
      cases
        .filter(({ pins }) => pins === "quirk")
        .map(({ id }) => id)
        .sort(),
    );
  });

  it.each(Object.entries(OURS).map(([id, [state, verdicts, why]]) => [id, why, state, verdicts] as const))(
    "%s: %s",
    (id, _, state, verdicts) => {
      const verdict = decide(cases.find((each) => each.id === id)!);
      expect([verdict.state, verdict.masks.map((mask) => mask.verdict).join(" ")]).toEqual([state, verdicts]);
    },
  );

  it("takes a word that nobody configured for an issue of its own name", () => {
    const each = cases.find(({ id }) => id === "coe-inline")!;
    const snapshot = { ...snapshotOf(each.input), tracked_issues: [] };
    const row = {
      reference: "mc#12",
      state: "open",
      created_at: "2026-06-14T12:00:00Z",
      updated_at: "2026-06-14T12:00:00Z",
    };
    const bound = bindGate(workflowLint, resolveWorkflowLint({}));
    expect(judge(snapshot, bound)).toMatchObject({
      state: "fail",
      findings: [{ rule: "workflow-lint/tracker-not-found" }],
    });
    expect(judge({ ...snapshot, tracked_issues: [row] }, bound).state).toBe("pass");
  });
});

describe("workflow-lint decides otherwise where the specification does", () => {
  const find = (id: string) => cases.find((each) => each.id === id)!;

  it(`coe-step-level: ${OTHERWISE["coe-step-level"]}`, () => {
    expect(decide(find("coe-step-level"))).toMatchObject({
      state: "fail",
      masks: [{ verdict: "no-tracker", job: "a" }],
    });
  });

  it(`coe-same-issue-twice: ${OTHERWISE["coe-same-issue-twice"]}`, () => {
    expect(decide(find("coe-same-issue-twice")).masks.map(({ verdict }) => verdict)).toEqual(["valid", "shared"]);
    const allowed = decide(find("coe-same-issue-twice"), { masks_per_tracker: 2 });
    expect([allowed.state, ...allowed.masks.map(({ verdict }) => verdict)]).toEqual(["pass", "valid", "valid"]);
  });
});
