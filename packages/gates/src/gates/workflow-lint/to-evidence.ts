import type { BoardRow } from "../../core/describe-gate.ts";
import type { JudgedImage } from "./judge-images.ts";
import type { JudgedMask, MaskVerdict } from "./judge-masks.ts";

interface MaskEvidence {
  readonly subject: string;
  readonly path: string;
  readonly line: number;
  readonly job: string;
  readonly tracker?: string;
  readonly verdict: MaskVerdict;
}

/** What the gate saw. */
export interface WorkflowLintEvidence {
  readonly masks: readonly MaskEvidence[];
  readonly images: readonly Pick<JudgedImage, "dockerfile" | "copied">[];
  readonly workflows_seen: number;
  /** Something could not be read: what is wrong besides has not failed. */
  readonly unread: boolean;
}

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  masks: "each mask: `{subject, path, line, job, tracker?, verdict}`",
  images: "each image: `{dockerfile, copied}`",
  workflows_seen: "how many workflows were read",
  unread: "whether something could not be read",
} satisfies Record<keyof WorkflowLintEvidence, string>;

export const toEvidence = (
  masks: readonly JudgedMask[],
  images: readonly JudgedImage[],
  { workflows, isUnread }: { readonly workflows: number; readonly isUnread: boolean },
): Readonly<Record<string, unknown>> & WorkflowLintEvidence => ({
  masks: masks.map(({ subject, path, line, job, tracker, verdict }) => ({
    subject,
    path,
    line,
    job,
    ...(tracker !== undefined && { tracker }),
    verdict,
  })),
  images: images.map(({ dockerfile, copied }) => ({ dockerfile, copied })),
  workflows_seen: workflows,
  unread: isUnread,
});

/** One line for each mask, and one for each file that an image must contain. */
export function toBoard(evidence: unknown): readonly BoardRow[] {
  const { masks = [], images = [], unread = false } = (evidence ?? {}) as Partial<WorkflowLintEvidence>;
  const failed = unread ? "error" : "fail";
  return [
    ...masks.map(({ subject, line, tracker, verdict }): BoardRow => ({
      subject,
      state: verdict === "valid" ? "pass" : verdict === "unverifiable" ? "error" : failed,
      detail: `line ${line}: ${tracker ?? "no tracker"}${verdict === "valid" || verdict === "no-tracker" ? "" : `, ${verdict}`}`,
    })),
    ...images.flatMap(({ dockerfile, copied }) =>
      copied.map(({ file, places }): BoardRow => ({
        subject: `${dockerfile} ${file}`,
        state: places.length > 0 ? "pass" : failed,
        detail: places.length > 0 ? `copied to ${places[0]}` : "not copied",
      })),
    ),
  ];
}
