import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { CheckedClaim } from "../../core/explain.ts";
import type { RequiredChecksEvidence } from "./to-evidence.ts";

/** Looks each context up in the rows as they stand, and each job in the text of its workflow. */
export function verifyEvidence(snapshot: PullRequestSnapshot, evidence: unknown): readonly CheckedClaim[] {
  const { contexts = [] } = (evidence ?? {}) as Partial<RequiredChecksEvidence>;
  return contexts.flatMap(({ context, state, producers }) => [
    ...(state === "success" ? [checkSuccess(snapshot, context)] : []),
    ...producers.map(({ path, line, job }) => checkJob(snapshot, { path, line, job })),
  ]);
}

function checkSuccess({ statuses = [], pull_request }: PullRequestSnapshot, context: string): CheckedClaim {
  const rows = statuses.filter((row) => row.sha === pull_request.head.sha && row.context === context);
  const isReplaced = (row: (typeof rows)[number]): boolean =>
    rows.some(
      (other) =>
        other.kind === row.kind &&
        other.creator?.login === row.creator?.login &&
        other.state === "success" &&
        (other.id !== undefined && row.id !== undefined ? other.id > row.id : other.updated_at > row.updated_at),
    );
  return {
    claim: `${context}: the head has a success, and nothing else that is as new`,
    holds:
      rows.some((row) => row.state === "success") && rows.every((row) => row.state === "success" || isReplaced(row)),
  };
}

function checkJob(
  { file_contents = [] }: PullRequestSnapshot,
  { path, line, job }: { readonly path: string; readonly line: number; readonly job: string },
): CheckedClaim {
  const texts = file_contents.filter((file) => file.path === path).map(({ text }) => text);
  return {
    claim: `${path}:${line} is where the job ${job} stands`,
    holds: texts.some((text) => text.split(/\r\n|[\r\n]/)[line - 1]?.includes(job) === true),
  };
}
