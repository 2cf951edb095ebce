import type { GateReport, Verdict } from "@portcullis/contracts";

import type { BoardRow, GateDescription } from "./describe-gate.ts";

/** What one report says otherwise than the one before it. */
export interface ReportChange {
  readonly gate: string;
  /** What changed: the gate itself, or a line of its board. */
  readonly subject?: string;
  readonly from: string;
  readonly to: string;
  /** Why, where a new finding tells. */
  readonly because: readonly string[];
}

/** Compares two reports gate by gate and line by line of their boards; without a former report nothing has changed. */
export function compareReports(
  before: GateReport | undefined,
  after: GateReport,
  gates: readonly GateDescription[],
): readonly ReportChange[] {
  if (before === undefined) return [];
  return after.verdicts.flatMap((verdict) => {
    const former = before.verdicts.find(({ gate }) => gate === verdict.gate);
    const toBoard = gates.find(({ id }) => id === verdict.gate)?.toBoard;
    return former === undefined ? [] : compareVerdicts(former, verdict, toBoard);
  });
}

function compareVerdicts(before: Verdict, after: Verdict, toBoard: GateDescription["toBoard"]): ReportChange[] {
  const known = new Set(before.findings.map(({ message }) => message));
  const fresh = after.findings.filter(({ message }) => !known.has(message));
  const changes: ReportChange[] = [];
  if (before.state !== after.state)
    changes.push({ gate: after.gate, from: before.state, to: after.state, because: [after.summary] });
  const rowsOf = (verdict: Verdict) =>
    toBoard === undefined || verdict.evidence === undefined ? [] : toBoard(verdict.evidence);
  const rows = rowsOf(after);
  const former = new Map(rowsOf(before).map((row) => [row.subject, row]));
  for (const row of rows) {
    const old = former.get(row.subject);
    former.delete(row.subject);
    if (old?.state === row.state && old.detail === row.detail) continue;
    const because = fresh
      .filter(({ subject, level }) => subject === row.subject && level !== "note")
      .map(({ message }) => message);
    changes.push({
      gate: after.gate,
      subject: row.subject,
      from: old === undefined ? "absent" : tell(old),
      to: tell(row),
      because,
    });
  }
  // What is left was on the board and is no longer.
  for (const row of former.values())
    changes.push({ gate: after.gate, subject: row.subject, from: tell(row), to: "absent", because: [] });
  return changes;
}

const tell = ({ state, detail }: BoardRow): string => `${state}: ${detail}`;
