import { exitCodeOf } from "../core/exit-code.ts";
import { runGates } from "../core/run-gates.ts";
import { version } from "../generated/version.ts";
import { loadRun, type RunOptions } from "./load-run.ts";
import { appendStepSummary, parseReport, printReport, writeReports, type PrintOptions } from "./print-report.ts";

/** Judges a snapshot; the exit code is the verdict. */
export async function check(
  options: RunOptions & PrintOptions & { readonly report: readonly string[] },
): Promise<number> {
  options.report.forEach(parseReport);
  const { gates, snapshot } = await loadRun(options);
  const report = runGates(snapshot, gates, version);
  await printReport(report, gates, options);
  await writeReports(report, gates, options.report);
  if (options.format === "github") await appendStepSummary(report, gates);
  return exitCodeOf(report);
}
