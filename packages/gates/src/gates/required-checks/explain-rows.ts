import type { ExplainedFact } from "../../core/explain.ts";
import type { SnapshotWith, Status } from "../../core/snapshot.ts";
import { readEntry } from "../../workflows/branch-protection.ts";
import { latestRows } from "./latest-rows.ts";
import type { Required } from "./list-required.ts";
import type { RequiredChecksOptions } from "./options.ts";

/** Every row of the snapshot, and whether it counted. */
export function explainRows(
  snapshot: SnapshotWith<"statuses">,
  required: readonly Required[],
  { ignore }: RequiredChecksOptions,
): readonly ExplainedFact[] {
  const latest = new Set(latestRows(snapshot));
  const ignored = ignore.map(readEntry);
  const decide = (row: Status): Pick<ExplainedFact, "counted" | "reason"> => {
    const skip = (reason: string): Pick<ExplainedFact, "counted" | "reason"> => ({ counted: false, reason });
    if (row.sha !== snapshot.pull_request.head.sha) return skip("It was set on another commit than the head.");
    if (!latest.has(row)) return skip("A newer row of the same creator took its place.");
    if (ignored.some((entry) => entry.matches(row.context))) return skip("It waits for this gate itself.");
    if (!required.some(({ entry }) => entry.matches(row.context))) return skip("Nobody requires it.");
    if (row.state === "success") return { counted: true, reason: "It is a success." };
    return { counted: true, reason: row.state === "pending" ? "It is waited for." : "Only success counts." };
  };
  return snapshot.statuses.map((row) => ({
    location: { path: row.context },
    login: row.creator?.login ?? "nobody",
    what: `${row.kind} ${row.state}`,
    rule: "required-checks/not-successful",
    ...decide(row),
  }));
}
