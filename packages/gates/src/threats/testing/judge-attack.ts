/** Judges an attack by gates from a configuration that was read as a user's is, and asserts what becomes of it. */
import { parse, type PullRequestSnapshot, type SopAck } from "@portcullis/contracts";
import { expect } from "vitest";

import { bindGates } from "../../configuration/bind-gates.ts";
import { parseConfiguration } from "../../configuration/parse-configuration.ts";
import { exitCodeOf } from "../../core/exit-code.ts";
import { EXIT_CODES, PortcullisError } from "../../core/portcullis-error.ts";
import { runGates } from "../../core/run-gates.ts";
import { toCommitStatuses } from "../../core/to-commit-statuses.ts";
import { loadGates, type GateId } from "../../gates/registry.ts";
import { renderMarkdown } from "../../reporters/markdown.ts";
import { renderText } from "../../reporters/text.ts";
import { SMOKE } from "./attacked-snapshot.ts";

/** The configurations here point at no other file. */
export const LOADED = await loadGates([
  "sop-ack",
  "team-review",
  "reserved-paths",
  "review-state",
  "companion",
  "required-checks",
  "workflow-lint",
]);

export const NO_FILES = {
  checklist: (path: string): never => {
    throw new PortcullisError("configuration", `Cannot read ${path}: there is no such file.`, "Correct the path.");
  },
  baseline: (path: string): never => {
    throw new PortcullisError("configuration", `Cannot read ${path}: there is no such file.`, "Correct the path.");
  },
};

/** The gate sop-ack as a configuration with these options asks for it. */
export function gatesOf(options: SopAck) {
  const configuration = { version: 1, gates: { "sop-ack": { items: [SMOKE], ...options } } };
  return bindGates(parseConfiguration(JSON.stringify(configuration), "portcullis.yaml"), [], NO_FILES, LOADED);
}

/** What a snapshot that keeps its contract is judged, with everything that is made of the verdict. */
export function judged(snapshot: PullRequestSnapshot, options: SopAck = {}) {
  expect(problemsOf(snapshot)).toEqual([]);
  const gates = gatesOf(options);
  const report = runGates(snapshot, gates, "0.0.0");
  expect(parse("gate_report", report).ok).toBe(true);
  const verdict = report.verdicts[0]!;
  return {
    verdict,
    state: verdict.state,
    exit: exitCodeOf(report),
    /** The item's evidence. */
    smoke: (verdict.evidence as any)?.items.smoke,
    findings: (rule: string) => verdict.findings.filter((finding) => finding.rule === `sop-ack/${rule}`),
    statuses: toCommitStatuses(report, gates),
    get explained() {
      return gates[0]!.explain(snapshot);
    },
    get markdown() {
      return renderMarkdown(report, { color: false, gates });
    },
    get text() {
      return renderText(report, { color: false, gates });
    },
  };
}

/** Asserts that the only acknowledgement is refused by that rule, with its place as evidence, and that the gate fails. */
export function expectRefused(snapshot: PullRequestSnapshot, rule: string, login: string, options: SopAck = {}): void {
  const { state, exit, smoke, findings } = judged(snapshot, options);
  expect([state, exit]).toEqual(["fail", 1]);
  expect(smoke).toMatchObject({
    acked: false,
    ackers: [],
    refused: [{ login: snapshot.comments![0]!.author.login, rule: `sop-ack/${rule}`, comment_id: 1 }],
  });
  expect(findings(rule)).toMatchObject([
    { level: "error", subject: "smoke", location: { comment_id: 1 }, evidence: { login, verb: "ack", slug: "smoke" } },
  ]);
}

/** Asserts that the only acknowledgement is stale for that reason. */
export function expectStale(snapshot: PullRequestSnapshot, reason: string, options: SopAck = {}): void {
  const { state, exit, smoke, findings } = judged(snapshot, options);
  expect([state, exit]).toEqual(["pending", 1]);
  expect(smoke).toMatchObject({ acked: false, ackers: [], refused: [], stale: ["eve"] });
  expect(findings("stale-ack")).toMatchObject([
    { level: "warning", subject: "smoke", message: expect.stringContaining(reason), evidence: { login: "eve" } },
  ]);
}

/** Asserts that nothing counts, and that the one line that looks like a command is told with its place. */
export function expectNearMiss(snapshot: PullRequestSnapshot, rule: string, level: string): void {
  const { state, smoke, findings } = judged(snapshot);
  expect([state, smoke.acked, smoke.refused]).toEqual(["pending", false, []]);
  const place = snapshot.comments!.length > 0 ? { comment_id: 1 } : { review_id: 1 };
  expect(findings(rule)).toMatchObject([{ level, location: place, evidence: { login: "eve" } }]);
}

/** Asserts that the item could not be judged without what is named, and that nothing failed or passed. */
export function expectUnread(
  { state, exit, smoke, findings }: ReturnType<typeof judged>,
  unread: string,
  reason?: string,
): void {
  expect([state, exit, smoke.acked, smoke.refused]).toEqual(["error", 3, false, []]);
  const evidence = { unread, ...(reason !== undefined && { reason }) };
  expect(findings("team-unread")).toContainEqual(
    expect.objectContaining({ level: "warning", subject: "smoke", evidence: expect.objectContaining(evidence) }),
  );
}

/** Asserts that the whole gate could not be judged without a part. */
export function expectPartUnread(snapshot: PullRequestSnapshot, part: string, options: SopAck = {}): void {
  const { state, exit, findings } = judged(snapshot, options);
  expect([state, exit]).toEqual(["error", 3]);
  const reason = snapshot.incomplete?.[0]!.reason ?? "is not in the snapshot";
  expect(findings("part-unread")).toMatchObject([
    { level: "warning", subject: part, evidence: { part, reason: expect.stringContaining(reason) } },
  ]);
}

/** Asserts that a configuration is refused with exit 2, at that place. */
export function expectConfigurationError(read: () => unknown, pointer = ""): PortcullisError {
  let error: unknown;
  try {
    read();
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(PortcullisError);
  const { code, fix, problems } = error as PortcullisError;
  expect([code, EXIT_CODES[code]]).toEqual(["configuration", 2]);
  expect(fix).not.toBe("");
  if (pointer !== "") expect(problems.map((problem) => problem.pointer)).toContain(`/gates/sop-ack${pointer}`);
  return error as PortcullisError;
}

export function problemsOf(snapshot: unknown): unknown[] {
  const parsed = parse("pull_request_snapshot", snapshot);
  return parsed.ok ? [] : parsed.problems.map(({ pointer, unknown }) => ({ pointer, unknown }));
}

/** The verdict of one gate that is configured so, with the state of the whole run. */
export function judgedBy(gate: GateId, options: object, snapshot: PullRequestSnapshot) {
  expect(problemsOf(snapshot)).toEqual([]);
  const text = JSON.stringify({ version: 1, gates: { [gate]: options } });
  const report = runGates(
    snapshot,
    bindGates(parseConfiguration(text, "portcullis.yaml"), [], NO_FILES, LOADED),
    "0.0.0",
  );
  const verdict = report.verdicts[0]!;
  return {
    verdict,
    state: verdict.state,
    exit: exitCodeOf(report),
    evidence: verdict.evidence as any,
    rules: verdict.findings.map(({ rule }) => rule.replace(`${gate}/`, "")),
  };
}
