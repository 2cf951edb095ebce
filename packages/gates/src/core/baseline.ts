import { digest } from "./digest.ts";
import type { Baseline, Finding } from "./gate.ts";

/**
 * What makes a finding the same one tomorrow: gate, rule, subject and place, without the line and the wording, which move.
 */
export function fingerprint(gate: string, { rule, subject, location }: Finding): string {
  const place = location === undefined ? null : "path" in location ? { path: location.path } : location;
  return digest({ gate, rule, subject: subject ?? null, place }).slice(0, 16);
}

/**
 * Turns the error findings that the baseline accepts into notes, and complains of entries that are past their end or no
 * longer occur. `today` is the snapshot's day.
 */
export function applyBaseline(
  gate: string,
  findings: readonly Finding[],
  baseline: Baseline,
  today: string,
): readonly Finding[] {
  const entries = baseline.findings.filter((entry) => entry.gate === gate);
  const occurring = new Set(findings.map((finding) => fingerprint(gate, finding)));
  const accepted = new Map(entries.filter(({ until }) => until >= today).map((entry) => [entry.fingerprint, entry]));
  const judged = findings.map((finding): Finding => {
    const entry = finding.level === "error" ? accepted.get(fingerprint(gate, finding)) : undefined;
    if (entry === undefined) return finding;
    return {
      ...finding,
      level: "note",
      message: `${finding.message} Accepted until ${entry.until} by ${entry.owner}: ${entry.reason}`,
    };
  });
  const complaints = entries.flatMap((entry): Finding[] => {
    const told = `entry ${entry.fingerprint} of ${entry.owner}`;
    const location = { path: baseline.file };
    if (!occurring.has(entry.fingerprint)) {
      const message = `The baseline's ${told} no longer occurs.`;
      return [
        {
          rule: "baseline/no-longer-occurs",
          level: "warning",
          message,
          subject: entry.fingerprint,
          location,
          fix: "Remove the entry.",
        },
      ];
    }
    if (entry.until >= today) return [];
    const message = `The baseline's ${told} ended on ${entry.until}.`;
    return [
      {
        rule: "baseline/ended",
        level: "warning",
        message,
        subject: entry.fingerprint,
        location,
        fix: "Mend what was found, or agree on a new end.",
      },
    ];
  });
  return [...judged, ...complaints];
}
