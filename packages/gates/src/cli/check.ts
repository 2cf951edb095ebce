import type { GateReport } from "@portcullis/contracts";

import type { BoundGate } from "../core/gate.ts";
import { runGates } from "../core/run-gates.ts";
import { version } from "../generated/version.ts";
import { loadRun, refuseSeveral, type RunOptions } from "./load-run.ts";
import { concludeRun, parseReport, type PrintOptions } from "./print-report.ts";

/** Judges a snapshot, a pull request or a merge group; the exit code is the verdict. */
export async function check(
  options: RunOptions & PrintOptions & { readonly report: readonly string[] },
): Promise<number> {
  options.report.forEach(parseReport);
  refuseSeveral(options);
  const { report, gates } = await judge(options);
  return concludeRun(report, gates, options);
}

async function judge(
  options: RunOptions,
): Promise<{ readonly report: GateReport; readonly gates: readonly BoundGate[] }> {
  const { event } = options;
  if (event !== undefined) return (await import("./event/judge-event.ts")).judgeEvent({ ...options, event });
  const { gates, snapshot } = await loadRun(options);
  return { gates, report: runGates(snapshot, gates, version) };
}
