import type { Status } from "../../core/snapshot.ts";
import type { ContextState } from "./judge-contexts.ts";
import type { RequiredFinding } from "./to-findings.ts";

interface JudgedRows {
  readonly state: ContextState;
  readonly rows: readonly Status[];
  readonly findings: readonly RequiredFinding[];
}

/** What the rows of a context say: every one has to be exactly success, and there has to be one. */
export function judgeRows(context: string, all: readonly Status[]): JudgedRows {
  const rows = all.filter((row) => row.context === context);
  const bad = rows.filter(({ state }) => state !== "success" && state !== "pending");
  if (bad.length > 0) return { state: "failed", rows, findings: bad.map((row) => tellRow(context, row)) };
  if (rows.length > 0 && rows.every(({ state }) => state === "success"))
    return { state: "success", rows, findings: [] };
  const pending = rows.filter(({ state }) => state === "pending");
  const message =
    rows.length === 0
      ? `${JSON.stringify(context)} has no result for this commit yet.`
      : `${JSON.stringify(context)} is pending${whoOf(pending[0]!)}.`;
  const waiting: RequiredFinding = {
    rule: "not-successful",
    level: "warning",
    subject: context,
    message,
    fix: "Wait for it; run it again when it does not come.",
    evidence: { context, rows: pending.map(showRow) },
  };
  return { state: "waiting", rows, findings: [waiting] };
}

function tellRow(context: string, row: Status): RequiredFinding {
  return {
    rule: "not-successful",
    level: "error",
    subject: context,
    message: `${JSON.stringify(context)} is ${row.state}${whoOf(row)}; only success counts.`,
    fix: FIXES[row.state] ?? "Mend what it found, or run it again.",
    evidence: { context, rows: [showRow(row)] },
  };
}

const FIXES: Partial<Record<Status["state"], string>> = {
  skipped: "Let the job run for this change: what was skipped has tested nothing.",
  neutral: "Let the check decide: neutral is no success.",
  cancelled: "Run it again.",
};

const whoOf = ({ creator, kind }: Status): string =>
  creator === undefined ? "" : ` (${kind} by ${JSON.stringify(creator.login)})`;

/** A row as evidence quotes it. */
export const showRow = ({
  id,
  kind,
  state,
  creator,
  description,
  updated_at,
}: Status): Readonly<Record<string, unknown>> => ({
  kind,
  state,
  ...(id !== undefined && { id }),
  ...(creator !== undefined && { creator: creator.login }),
  ...(description !== undefined && { description }),
  updated_at,
});
