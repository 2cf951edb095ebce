import type { BoardRow } from "../../core/describe-gate.ts";
import type { ItemEvidence, SopAckEvidence } from "./to-evidence.ts";

/** One line for each item, and one for each review gate that is declared not applicable. */
export function toBoard(evidence: unknown): readonly BoardRow[] {
  const { items, na } = evidence as SopAckEvidence;
  return [
    ...Object.entries(items).map(([subject, item]): BoardRow => ({
      subject,
      state: stateOf(item),
      detail: detailOf(item),
    })),
    ...Object.entries(na)
      .filter(([, { declared }]) => declared)
      .map(([subject, { by }]): BoardRow => ({
        subject,
        state: "skipped",
        detail: `not applicable, says ${by.join(", ")}`,
      })),
  ];
}

function stateOf({ acked, refused, body_filled }: ItemEvidence): BoardRow["state"] {
  if (!body_filled) return "fail";
  if (acked) return "pass";
  return refused.length > 0 ? "fail" : "pending";
}

function detailOf({ acked, ackers, refused, stale, body_filled }: ItemEvidence): string {
  const parts: string[] = [];
  if (acked) parts.push(`acked by ${ackers.join(", ")}`);
  else {
    parts.push(ackers.length > 0 ? `acked by ${ackers.join(", ")}, waits for more` : "waits for a peer");
    if (refused.length > 0) parts.push(`refused: ${[...new Set(refused.map(({ login }) => login))].join(", ")}`);
    if (stale.length > 0) parts.push(`stale: ${stale.join(", ")}`);
  }
  if (!body_filled) parts.push("no answer in the description");
  return parts.join("; ");
}
