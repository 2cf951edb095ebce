import { resolve } from "node:path";

import { exitCodeOf } from "../core/exit-code.ts";
import { nearestName } from "../core/nearest-name.ts";
import { runGates } from "../core/run-gates.ts";
import { buildSituation } from "../gates/migration-collision/build-situation.ts";
import { readMeasurement } from "../gates/migration-collision/read-measurement.ts";
import { version } from "../generated/version.ts";
import type { Situation } from "../migrations/situation.ts";
import { stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { explainFiles } from "./migrations/explain-files.ts";
import { loadRequest, requireNames, type LoadedRequest } from "./migrations/load-request.ts";
import type { MigrationsOptions } from "./migrations/options.ts";
import { renderMigrationExplanation, type ExplainedGate } from "./migrations/render-explanation.ts";
import { usage } from "./migrations/usage-error.ts";
import { print } from "./print-report.ts";
import { wantsColor } from "./terminal.ts";

interface MigrationsExplainOptions extends MigrationsOptions {
  readonly all?: boolean;
  readonly format: "text" | "json";
  readonly output?: string;
  readonly color?: boolean;
}

/** Says what was read and executed of each migration, and why there are findings; the exit code is the verdict's. */
export async function migrationsExplain(path: string | undefined, options: MigrationsExplainOptions): Promise<number> {
  const loaded = await loadRequest([], options, new Date().toISOString());
  requireNames(loaded);
  const { gates, snapshot } = loaded;
  const { createSqlReader, loadParser } = await import("../migrations/statements/read-sql.ts");
  const { readEffects } = await import("../migrations/objects/read-effects.ts");
  await loadParser();
  const readSql = createSqlReader();
  const report = runGates(
    snapshot,
    gates.map(({ bound }) => bound),
    version,
  );
  const explained = gates.map(({ bound, options: gate }, index): ExplainedGate => {
    const verdict = report.verdicts[index]!;
    const situation = buildSituation(snapshot, gate);
    const { measurement } = readMeasurement(snapshot, gate.directory);
    const files = explainFiles(situation, choosePaths(situation, path, loaded, options.all === true), {
      readSql,
      readEffects,
      findings: verdict.findings,
      ...(measurement !== undefined && { measurement }),
    });
    const facts = path === undefined && verdict.evidence !== undefined ? bound.explain(snapshot) : [];
    return { verdict, directory: gate.directory, files, facts };
  });
  const chosen = path === undefined ? explained : explained.filter(({ files }) => files.length > 0);
  if (chosen.length === 0) throw unknownFile(path!, loaded);
  const color = options.output === undefined && wantsColor("output", options);
  print(
    options.format === "json" ? `${stringifyVisibly({ gates: chosen })}\n` : renderMigrationExplanation(chosen, color),
    options.output,
  );
  return exitCodeOf(report);
}

const pathsOf = ({ base, merged, changes }: Situation): readonly string[] =>
  [
    ...new Set([
      ...[...base.names, ...base.misfits, ...merged.names, ...merged.misfits].map(({ path }) => path),
      ...changes.map(({ path }) => path),
    ]),
  ].toSorted();

/** The file that is named, by its path from here, from the root, or by its name alone; else what the request touches, or all. */
function choosePaths(
  situation: Situation,
  path: string | undefined,
  { request: { toFile } }: LoadedRequest,
  isAll: boolean,
): readonly string[] {
  if (path === undefined) return isAll ? pathsOf(situation) : situation.changes.map((change) => change.path).toSorted();
  const all = pathsOf(situation);
  const whole = resolve(path);
  const found = all.filter((each) => each === path || toFile?.(each) === whole);
  return found.length > 0 ? found : all.filter((each) => each.endsWith(`/${path}`));
}

function unknownFile(path: string, { snapshot, gates }: LoadedRequest): Error {
  const all = gates.flatMap(({ options }) => pathsOf(buildSituation(snapshot, options)));
  const nearest = nearestName(
    path,
    all.flatMap((each) => [each, each.slice(each.lastIndexOf("/") + 1)]),
  );
  return usage(
    `There is no migration ${JSON.stringify(path)}, neither at the base nor at the head.`,
    nearest === undefined ? "Name a file of the folder, from the root of the repository." : `Did you mean ${nearest}?`,
  );
}
