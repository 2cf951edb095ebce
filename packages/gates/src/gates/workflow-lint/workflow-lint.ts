import { defineGate, type Finding, type Judgement } from "../../core/gate.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import { WorkflowReader } from "../../workflows/read-workflows.ts";
import { explainMasks } from "./explain-masks.ts";
import { judgeCheckouts } from "./judge-checkouts.ts";
import { judgeImages, type JudgedImage } from "./judge-images.ts";
import { judgeMasks, tellMask, type JudgedMask } from "./judge-masks.ts";
import { judgeProblems } from "./judge-problems.ts";
import { judgeScripts } from "./judge-scripts.ts";
import type { WorkflowLintOptions } from "./options.ts";
import { LINT_RULES } from "./rules.ts";
import { EVIDENCE, toBoard, toEvidence } from "./to-evidence.ts";
import { toFacts } from "./to-facts.ts";
import { toFindings } from "./to-findings.ts";
import { verifyEvidence } from "./verify-evidence.ts";
import { listTrackers, wantsFile } from "./wanted.ts";

type Judged = SnapshotWith<"file_contents">;

export const workflowLint = defineGate({
  id: "workflow-lint",
  summary:
    "Workflows can be read, mask no failure for long, and run no text or code of a stranger with the rights of the base.",
  why: "Masks outlive the issue that they waited for, a key that stands twice makes a workflow vanish, and a title becomes a command.",
  fix: "The finding names the line: take the mask off or name an open issue beside it, and hand texts to scripts as variables.",
  rules: LINT_RULES,
  evidence: EVIDENCE,
  reading: "Workflow files and Dockerfiles at the head, and the issues that masks name.",

  needs: (): Part[] => ["file_contents"],
  reads: (options: WorkflowLintOptions) => ({
    parts: ["files", "head_files", "tracked_issues"],
    sides: ["head"],
    wantsFile: wantsFile(options),
    listTracked: (snapshot) =>
      listTrackers(snapshot, options).flatMap(({ reference, repository, number }) =>
        repository === undefined ? [] : [{ reference, repository, number }],
      ),
  }),

  check(snapshot: Judged, options: WorkflowLintOptions): Judgement {
    const { workflows, unread } = new WorkflowReader(snapshot).at("head", options.workflows, false);
    const masks = judgeMasks(workflows, snapshot, options);
    const images = judgeImages(options.images, snapshot);
    const gaps = [
      ...unread.map(tellUnread),
      ...images.flatMap((image) => image.unread.map(tellUnread)),
      ...masks.filter(({ verdict }) => verdict === "unverifiable").map(tellUnverifiable),
    ];
    const findings = toFindings(
      [
        ...workflows.flatMap(judgeProblems),
        ...masks.flatMap((mask) => tellMask(mask, options)),
        ...judgeCheckouts(workflows),
        ...workflows.flatMap(judgeScripts),
        ...images.flatMap((image) => image.findings),
      ],
      options.rules,
    );
    const seen = { workflows: workflows.length, masks, images };
    return {
      otherwise: gaps.length > 0 ? "error" : workflows.length === 0 && images.length === 0 ? "skipped" : "pass",
      summary: summarise(seen, gaps, findings),
      findings: [...gaps, ...findings],
      evidence: toEvidence(masks, images, { workflows: workflows.length, isUnread: gaps.length > 0 }),
      facts: toFacts(snapshot, options, masks),
    };
  },

  toBoard,
  explain: (snapshot: Judged, options: WorkflowLintOptions) => {
    const { workflows } = new WorkflowReader(snapshot).at("head", options.workflows, false);
    return explainMasks(judgeMasks(workflows, snapshot, options), options);
  },
  verify: (snapshot: Judged, _options: WorkflowLintOptions, { evidence, findings }) =>
    verifyEvidence(snapshot, evidence, findings),
});

const tellUnread = ({ path, reason }: { readonly path: string; readonly reason: string }): Finding => ({
  rule: "workflow-lint/unread",
  level: "warning",
  subject: path,
  location: { path },
  message: `${JSON.stringify(path)} could not be read: ${reason}.`,
  fix: "Take the snapshot again; what is not known is not right.",
  evidence: { path, reason },
});

const tellUnverifiable = ({ subject, path, line, tracker, reason, job }: JudgedMask): Finding => ({
  rule: "workflow-lint/unread",
  level: "warning",
  subject,
  location: { path, line },
  message: `The issue ${JSON.stringify(tracker)} could not be read: ${reason}.`,
  fix: "Give the token the right to read it, and take the snapshot again.",
  evidence: { path, line, job, tracker, reason },
});

interface Seen {
  readonly workflows: number;
  readonly masks: readonly JudgedMask[];
  readonly images: readonly JudgedImage[];
}

function summarise({ workflows, masks, images }: Seen, gaps: readonly Finding[], findings: readonly Finding[]): string {
  if (gaps.length > 0) return `Cannot be evaluated: ${gaps[0]!.message}`;
  const errors = findings.filter(({ level }) => level === "error");
  if (errors.length > 0) return `${errors[0]!.message}${errors.length === 1 ? "" : ` (and ${errors.length - 1} more)`}`;
  if (workflows === 0 && images.length === 0) return "There is no workflow at the head.";
  const counted = [
    countOf(workflows, "workflow"),
    `${countOf(masks.length, "mask")}${masks.length === 0 ? "" : " with a valid tracker each"}`,
    ...(images.length === 0 ? [] : [countOf(images.length, "image")]),
  ];
  return `${counted.join(", ")}: nothing is wrong.`;
}

const countOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
