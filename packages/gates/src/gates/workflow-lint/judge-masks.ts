import type { PullRequestSnapshot } from "@portcullis/contracts";

import { toInstant } from "../../core/snapshot.ts";
import type { Job, Mask, Workflow } from "../../workflows/workflow.ts";
import { findTracker, type Tracker } from "./find-tracker.ts";
import type { WorkflowLintOptions } from "./options.ts";
import type { LintFinding } from "./to-findings.ts";

export type MaskVerdict =
  | "valid"
  | "no-tracker"
  | "not-found"
  | "closed"
  | "too-old"
  | "bad-date"
  | "shared"
  | "unverifiable";

/** A mask of a job, its tracker, and what is wrong with it. */
export interface JudgedMask {
  /** File, job and step: what it stays when lines move. */
  readonly subject: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly job: string;
  readonly level: Mask["level"];
  readonly tracker?: string;
  /** Why the issue could not be read. */
  readonly reason?: string;
  readonly verdict: MaskVerdict;
  /** Of the issue, in whole days. */
  readonly ageDays?: number;
}

/** Every mask of every job, by path and line. */
export function judgeMasks(
  workflows: readonly Workflow[],
  snapshot: PullRequestSnapshot,
  options: WorkflowLintOptions,
): readonly JudgedMask[] {
  const { owner, name } = snapshot.repository;
  const uses = new Map<string, number>();
  const subjects = new Map<string, number>();
  return workflows.flatMap((workflow) => {
    const comments = new Map(workflow.comments.map((comment) => [comment.at.line, comment]));
    return listMasks(workflow).map(({ job, mask }): JudgedMask => {
      const named = [workflow.path, job.key, ...(mask.step === undefined ? [] : [mask.step])].join(" / ");
      subjects.set(named, (subjects.get(named) ?? 0) + 1);
      // What a baseline accepts of one must not be accepted of another that is called the same.
      const subject = subjects.get(named) === 1 ? named : `${named} (${subjects.get(named)})`;
      const about = { subject, path: workflow.path, ...mask.at, job: job.key, level: mask.level };
      const tracker = findTracker(mask, comments, { ...options, repository: `${owner}/${name}` });
      if (tracker === undefined) return { ...about, verdict: "no-tracker" };
      const key = `${tracker.repository ?? tracker.reference}#${tracker.number}`.toLowerCase();
      uses.set(key, (uses.get(key) ?? 0) + 1);
      const judged = judgeTracker(tracker, snapshot, options.maxAgeDays);
      const isShared = judged.verdict === "valid" && uses.get(key)! > options.masksPerTracker;
      return { ...about, tracker: tracker.reference, ...judged, ...(isShared && { verdict: "shared" }) };
    });
  });
}

const listMasks = ({ jobs }: Workflow): readonly { readonly job: Job; readonly mask: Mask }[] =>
  jobs
    .flatMap((job) => job.masks.map((mask) => ({ job, mask })))
    .toSorted((a, b) => a.mask.at.line - b.mask.at.line || a.mask.at.column - b.mask.at.column);

const DAY = 86_400_000;
/** With its zone: a time without one is another in another place. */
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

function judgeTracker(
  tracker: Tracker,
  { tracked_issues, incomplete = [], taken_at }: PullRequestSnapshot,
  maxAgeDays: number,
): Pick<JudgedMask, "verdict" | "reason" | "ageDays"> {
  const full = tracker.repository === undefined ? undefined : `${tracker.repository}#${tracker.number}`;
  const isIt = (reference: string | undefined): boolean =>
    reference === tracker.reference || (full !== undefined && reference?.toLowerCase() === full.toLowerCase());
  const gap = incomplete.find(
    ({ part, subject }) => part === "tracked_issues" && (subject === undefined || isIt(subject)),
  );
  if (gap !== undefined) return { verdict: "unverifiable", reason: gap.reason };
  if (tracked_issues === undefined)
    return { verdict: "unverifiable", reason: "the part `tracked_issues` is not in the snapshot" };
  const issues = tracked_issues.filter(({ reference }) => isIt(reference));
  const [issue] = issues;
  if (issue === undefined) return { verdict: "not-found" };
  if (issues.some(({ state }) => state !== "open")) return { verdict: "closed" };
  // Of several rows for one issue the oldest is believed.
  const created = issues.map(({ created_at }) => (RFC_3339.test(created_at) ? toInstant(created_at) : Number.NaN));
  const age = Math.max(...created.map((each) => toInstant(taken_at) - each));
  // The forge's clock may be a little ahead, and no more.
  if (Number.isNaN(age) || age < -DAY) return { verdict: "bad-date" };
  const ageDays = Math.max(Math.floor(age / DAY), 0);
  return { verdict: ageDays > maxAgeDays ? "too-old" : "valid", ageDays };
}

const RULE_OF: Partial<Record<MaskVerdict, string>> = {
  "no-tracker": "mask-without-tracker",
  "not-found": "tracker-not-found",
  closed: "tracker-closed",
  "too-old": "tracker-too-old",
  "bad-date": "tracker-bad-date",
  shared: "tracker-shared",
};

/** What is wrong with a mask; nothing for one that is valid, or of which nobody knows. */
export function tellMask(
  mask: JudgedMask,
  { maxAgeDays, masksPerTracker }: WorkflowLintOptions,
): readonly LintFinding[] {
  const rule = RULE_OF[mask.verdict];
  if (rule === undefined) return [];
  const { subject, path, line, column, job, level, tracker, ageDays } = mask;
  const [what, name] = [
    `A failure of ${level === "job" ? "" : "a step of "}${JSON.stringify(job)} is not seen`,
    JSON.stringify(tracker),
  ];
  const messages: Partial<Record<MaskVerdict, string>> = {
    "no-tracker": `${what}, and no comment beside it names an issue.`,
    "not-found": `${what}, and there is no issue ${name}.`,
    closed: `${what}, although the issue ${name} is closed.`,
    "too-old": `${what}: the issue ${name} has been open for ${ageDays} days; ${maxAgeDays} are allowed.`,
    "bad-date": `${what}, and nobody can tell for how long ${name} has been open.`,
    shared: `${what}: the issue ${name} stands for more than ${masksPerTracker} of such keys.`,
  };
  return [
    {
      rule,
      level: "error",
      subject,
      location: { path, line, column },
      message: messages[mask.verdict]!,
      fix: FIXES[mask.verdict]!,
      evidence: {
        path,
        line,
        job,
        ...(tracker !== undefined && { tracker }),
        ...(ageDays !== undefined && { age_days: ageDays }),
      },
    },
  ];
}

const FIXES: Partial<Record<MaskVerdict, string>> = {
  "no-tracker":
    "Take `continue-on-error` off, or name an open issue in a comment on its line, such as `# OWNER/REPO#7`.",
  "not-found": "Name an open issue, or take `continue-on-error` off.",
  closed: "Take `continue-on-error` off: what it waited for is done.",
  "too-old": "Mend what fails and take `continue-on-error` off.",
  "bad-date": "Name an issue whose date the forge tells.",
  shared: "Open an issue for each, or take some of them off.",
};
