import { defineGate, type Finding, type Judgement } from "../../core/gate.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import { readBranchProtection } from "../../workflows/branch-protection.ts";
import { explainRows } from "./explain-rows.ts";
import { judgeContexts, type JudgedContext } from "./judge-contexts.ts";
import { judgeRemovals } from "./judge-removals.ts";
import { latestRows } from "./latest-rows.ts";
import { listRequired } from "./list-required.ts";
import { foldersOf, isWorkflowIn } from "../../workflows/workflow-folders.ts";
import type { RequiredChecksOptions } from "./options.ts";
import { readLanes } from "./read-lanes.ts";
import { REQUIRED_RULES } from "./rules.ts";
import { EVIDENCE, toBoard, toEvidence } from "./to-evidence.ts";
import { toFacts } from "./to-facts.ts";
import { toFindings, type RequiredFinding } from "./to-findings.ts";
import { verifyEvidence } from "./verify-evidence.ts";

type Judged = SnapshotWith<"statuses" | "files" | "file_contents">;

export const requiredChecks = defineGate({
  id: "required-checks",
  summary: "Every required context has a workflow that runs for this change, unmasked, and its result is success.",
  why: "A context that nobody posts blocks every merge; one that is skipped, masked or quietly removed is green and has tested nothing.",
  fix: "Run what failed again, mend the workflow that the finding names, or require a context that exists.",
  rules: REQUIRED_RULES,
  evidence: EVIDENCE,
  reading:
    "Statuses, changed files, branch protection, whole workflow files at the head, at the merge base and at the tip of the base.",

  needs: ({ contexts }: RequiredChecksOptions): Part[] => [
    "statuses",
    "files",
    "file_contents",
    ...(contexts.length === 0 ? (["branch_protection"] as const) : []),
  ],

  reads: ({ workflows }: RequiredChecksOptions) => ({
    parts: ["base_files", "head_files", "branch_protection"],
    sides: ["base", "merge_base", "head"],
    wantsFile: (path, _side, snapshot) =>
      (workflows ?? foldersOf(snapshot)).some((folder) => isWorkflowIn(folder, path)),
  }),

  check(snapshot: Judged, options: RequiredChecksOptions): Judgement {
    const protection = readBranchProtection(snapshot);
    const required = listRequired(options, protection);
    const facts = (): unknown => toFacts(snapshot, options, required);
    if (required.length === 0) return nothingRequired(facts());
    const lanes = readLanes(snapshot, options);
    const rows = latestRows(snapshot);
    const contexts = judgeContexts(required, { lanes: lanes.head, rows, forge: snapshot.forge.kind, options });
    const { number } = snapshot.pull_request;
    const waivers = options.waivers.filter(({ pull_request }) => pull_request === number);
    const removals = judgeRemovals(
      lanes,
      contexts.flatMap((context) => context.lanes),
      waivers,
    );
    const gaps = lanes.unread.map(tellUnread);
    return conclude({
      contexts,
      gaps,
      findings: toFindings(
        [
          ...contexts.flatMap(({ findings }) => findings),
          ...removals.findings,
          ...(protection.kind === "unread" ? [protectionUnread(protection.reason)] : []),
        ],
        options.rules,
      ),
      evidence: toEvidence(contexts, removals, gaps.length > 0),
      facts: facts(),
    });
  },

  toBoard,
  explain: (snapshot: Judged, options: RequiredChecksOptions) =>
    explainRows(snapshot, listRequired(options, readBranchProtection(snapshot)), options),
  verify: (snapshot: Judged, _options: RequiredChecksOptions, { evidence }) => verifyEvidence(snapshot, evidence),
});

function nothingRequired(facts: unknown): Judgement {
  const message = "No context is required, so nothing was judged.";
  const fix = "List contexts under `contexts`, or require some in the branch protection.";
  return {
    otherwise: "error",
    summary: `Cannot be evaluated: ${message}`,
    findings: [
      { rule: "required-checks/nothing-required", level: "warning", message, fix, evidence: { required: [] } },
    ],
    evidence: { contexts: [], removed: [], waived: [], unread: false },
    facts,
  };
}

const tellUnread = ({ path, reason }: { readonly path: string; readonly reason: string }): Finding => ({
  rule: "required-checks/unread",
  level: "warning",
  subject: path,
  location: { path },
  message: `${JSON.stringify(path)} could not be read: ${reason}.`,
  fix: "Take the snapshot again; what is not known is not right.",
  evidence: { path, reason },
});

const protectionUnread = (reason: string): RequiredFinding => ({
  rule: "protection-unread",
  level: "warning",
  message: `The branch protection could not be read (${reason}), so only the configured contexts are judged.`,
  fix: "Give the token the right to read it, or keep `contexts` equal to it.",
  evidence: { reason },
});

interface Concluded {
  readonly contexts: readonly JudgedContext[];
  readonly gaps: readonly Finding[];
  readonly findings: readonly Finding[];
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly facts: unknown;
}

function conclude({ contexts, gaps, findings, evidence, facts }: Concluded): Judgement {
  // A level may quiet a finding; a context that is not green stays one.
  const isWaiting = contexts.some(({ state, rows }) => state !== "success" || rows.length === 0);
  return {
    otherwise: gaps.length > 0 ? "error" : isWaiting ? "pending" : "pass",
    summary: summarise(contexts, gaps, findings),
    findings: [...gaps, ...findings],
    evidence,
    facts,
  };
}

function summarise(contexts: readonly JudgedContext[], gaps: readonly Finding[], findings: readonly Finding[]): string {
  if (gaps.length > 0) return `Cannot be evaluated: ${gaps[0]!.message}`;
  const errors = findings.filter(({ level }) => level === "error");
  if (errors.length > 0) return `${errors[0]!.message}${errors.length === 1 ? "" : ` (and ${errors.length - 1} more)`}`;
  const waiting = contexts.filter(({ state }) => state !== "success").map(({ context }) => context);
  if (waiting.length > 0)
    return `${contexts.length - waiting.length} of ${contexts.length} required contexts are green; waits for ${waiting.join(", ")}.`;
  return `${contexts.length === 1 ? "The required context is" : `All ${contexts.length} required contexts are`} green, and run for such a change.`;
}
