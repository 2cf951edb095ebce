import { runGates } from "../core/run-gates.ts";
import { writeOutput } from "../files/write-output.ts";
import { version } from "../generated/version.ts";
import { stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { loadRequest } from "./migrations/load-request.ts";
import type { MigrationsOptions } from "./migrations/options.ts";
import { concludeRun, parseReport, type PrintOptions } from "./print-report.ts";

interface MigrationsCheckOptions extends MigrationsOptions, PrintOptions {
  readonly report: readonly string[];
  readonly snapshotOutput?: string;
}

/** Judges a request's migrations by the gates migration-collision; the exit code is the verdict. */
export async function migrationsCheck(paths: readonly string[], options: MigrationsCheckOptions): Promise<number> {
  options.report.forEach(parseReport);
  const { gates, snapshot } = await loadRequest(paths, options, new Date().toISOString());
  const { snapshotOutput } = options;
  if (snapshotOutput !== undefined) writeOutput(snapshotOutput, `${stringifyVisibly(snapshot)}\n`);
  const bound = gates.map((gate) => gate.bound);
  return concludeRun(runGates(snapshot, bound, version), bound, options);
}
