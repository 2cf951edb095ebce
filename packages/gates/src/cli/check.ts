import type { GateReport } from "@portcullis/contracts";

import type { BoundGate } from "../core/gate.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { runGates } from "../core/run-gates.ts";
import { version } from "../generated/version.ts";
import { loadRun, refuseSeveral, type RunOptions } from "./load-run.ts";
import { concludeRun, parseReport, type PrintOptions } from "./print-report.ts";

type CheckOptions = RunOptions & PrintOptions & { readonly report: readonly string[]; readonly publish?: boolean };

interface Judged {
  readonly report: GateReport;
  readonly gates: readonly BoundGate[];
}

/** Judges a snapshot, a pull request or a merge group; the exit code is the verdict. */
export async function check(options: CheckOptions): Promise<number> {
  options.report.forEach(parseReport);
  refuseSeveral(options);
  const tell = ({ report, gates }: Judged): Promise<number> => concludeRun(report, gates, options);
  return options.publish === true ? publish(options, tell) : tell(await judge(options));
}

async function judge(options: RunOptions): Promise<Judged> {
  const { event } = options;
  if (event !== undefined) return (await import("./event/judge-event.ts")).judgeEvent({ ...options, event });
  const { gates, snapshot } = await loadRun(options);
  return { gates, report: runGates(snapshot, gates, version) };
}

async function publish(options: CheckOptions, tell: (judged: Judged) => Promise<number>): Promise<number> {
  const { pr, event } = options;
  if (event !== undefined) return (await import("./event/publish-event.ts")).publishEvent({ ...options, event }, tell);
  if (pr !== undefined)
    return (await import("./forge/publish-pull-request.ts")).publishPullRequest({ ...options, pr }, tell);
  throw new PortcullisError(
    "usage",
    "Only what was read of a forge can be published there.",
    "Name the pull request by --pr OWNER/REPO#7, or by --event FILE in a job.",
  );
}
