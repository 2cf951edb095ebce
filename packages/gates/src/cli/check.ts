import { PortcullisError } from "../core/portcullis-error.ts";
import { runGates } from "../core/run-gates.ts";
import { version } from "../generated/version.ts";
import { loadRun, type RunOptions } from "./load-run.ts";
import { concludeRun, parseReport, type PrintOptions } from "./print-report.ts";

/** Judges a snapshot or a pull request; the exit code is the verdict. */
export async function check(
  options: RunOptions & PrintOptions & { readonly report: readonly string[]; readonly publish?: boolean },
): Promise<number> {
  options.report.forEach(parseReport);
  if (options.publish === true) return publishing(options);
  const { gates, snapshot } = await loadRun(options);
  return concludeRun(runGates(snapshot, gates, version), gates, options);
}

async function publishing(options: Parameters<typeof check>[0]): Promise<number> {
  const { pr, snapshot } = options;
  if (pr === undefined || snapshot !== undefined)
    throw new PortcullisError(
      "usage",
      "Only what was read of a forge can be published there.",
      "Name the pull request by --pr OWNER/REPO#7, without --snapshot.",
    );
  const { publishRun } = await import("./forge/publish-run.ts");
  return publishRun({ ...options, pr }, ({ report, gates }) => concludeRun(report, gates, options));
}
