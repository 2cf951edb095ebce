import type { MigrationMeasurement } from "@portcullis/contracts";

import type { MigrationFinding } from "../../migrations/migration-finding.ts";

/**
 * What was read and what was run, together. Where an engine has tried what a rule reads from the statements, the engine is right:
 * a claim that it disproves is dropped, and one that it confirms is told once, with the engine's own words.
 *
 * @param forward the files that the engine ran
 */
export function reconcileFindings(
  read: readonly MigrationFinding[],
  run: readonly MigrationFinding[],
  {
    measurement,
    forward,
  }: { readonly measurement: MigrationMeasurement | undefined; readonly forward: readonly string[] },
): readonly MigrationFinding[] {
  if (measurement === undefined) return read;
  const repeatable = new Set(
    measurement.files.flatMap(({ path, again }) =>
      again !== undefined && again.failure === undefined && again.differences.length === 0 ? [path] : [],
    ),
  );
  const commuting = new Set(
    measurement.open_pull_requests.flatMap(({ number, state }) => (state === "same" ? [number] : [])),
  );
  const clashing = new Set(
    run.flatMap(({ rule, evidence }) => (rule === "order-matters" ? [Number(evidence["pull_request"])] : [])),
  );
  const applied = new Set([
    ...forward,
    ...measurement.files.flatMap(({ down }) => (down === undefined || down.failure !== undefined ? [] : [down.path])),
  ]);
  const told = new Set(run.map(({ rule, path }) => `${rule} ${path}`));
  const levels = new Map(read.map(({ rule, path, level }) => [`${rule} ${path}`, level]));
  const kept = read.filter(({ rule, path, evidence }) => {
    if (rule === "not-repeatable") return !repeatable.has(path) && !told.has(`${rule} ${path}`);
    const other = Number(evidence["pull_request"]);
    if (rule === "drop-against-use") return !commuting.has(other);
    if (rule === "order-matters") return !commuting.has(other) && !clashing.has(other);
    // A chain names every file of it that failed: what it does not name was applied.
    return rule !== "does-not-apply" || !applied.has(path);
  });
  return [
    ...kept,
    ...run.map((finding) => {
      const level = levels.get(`${finding.rule} ${finding.path}`);
      return level === "error" && finding.level === "warning" ? { ...finding, level } : finding;
    }),
  ];
}
