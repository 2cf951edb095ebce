import { runGates } from "../core/run-gates.ts";
import { version } from "../generated/version.ts";
import { loadRun, type RunOptions } from "./load-run.ts";
import { concludeRun, parseReport, type PrintOptions } from "./print-report.ts";

/** Judges a snapshot; the exit code is the verdict. */
export async function check(
  options: RunOptions & PrintOptions & { readonly report: readonly string[] },
): Promise<number> {
  options.report.forEach(parseReport);
  const { gates, snapshot } = await loadRun(options);
  return concludeRun(runGates(snapshot, gates, version), gates, options);
}
