import type { RestartMeasurement } from "@portcullis/contracts";
import { dirname } from "node:path";

import { runGates } from "../core/run-gates.ts";
import { writeOutput, writeStandard } from "../files/write-output.ts";
import { version } from "../generated/version.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { renderStatistics } from "../reporters/restart-statistics.ts";
import { concludeRun, parseReport, type PrintOptions } from "./print-report.ts";
import { checkPath } from "./restart/check-path.ts";
import { chooseSeed, findHead } from "./restart/choose-seed.ts";
import { describeRun } from "./restart/describe-run.ts";
import { loadRestartGates, type Campaign, type CampaignChoice } from "./restart/load-gates.ts";
import { measureRestarts } from "./restart/measure-restarts.ts";
import { keepCounterexamples, readRegressions } from "./restart/regression-file.ts";
import { wantsColor } from "./terminal.ts";
import { untilInterrupted } from "./until-interrupted.ts";

interface RestartCheckOptions extends CampaignChoice, PrintOptions {
  readonly path?: string;
  readonly statistics?: boolean;
  readonly report: readonly string[];
  readonly snapshotOutput?: string;
}

/** Holds a resolver, or a daemon, against the properties of restart-resolution; the exit code is the verdict. */
export async function restartCheck(options: RestartCheckOptions): Promise<number> {
  options.report.forEach(parseReport);
  const path = checkPath(options);
  const { bound, campaigns } = loadRestartGates(options);
  const runs = campaigns.map((campaign) => ({ campaign, kept: readKept(campaign, path) }));
  const tell = (line: string): void => {
    if (options.quiet !== true) writeStandard("error", `${escapeControlCharacters(line)}\n`);
  };
  const head = await findHead(process.env, options.config === undefined ? "." : dirname(options.config));
  const measurements = await untilInterrupted("restarts were tried", async (signal) => {
    const measured: RestartMeasurement[] = [];
    for (const { campaign, kept } of runs) {
      const { seed, reason } = chooseSeed(campaign.seed, head);
      tell(`${campaign.target.name}: seed ${seed}, ${reason}`);
      const isQuiet = options.quiet === true;
      const replayed = path !== undefined && { path };
      // Two campaigns at once would take each other's time.
      // oxlint-disable-next-line no-await-in-loop
      const measurement = await measureRestarts({
        campaign,
        seed,
        kept: [...kept],
        signal,
        isQuiet,
        tell,
        ...replayed,
      });
      measured.push(measurement);
      if (path === undefined && !signal.aborted) keepFound(campaign, measurement, tell);
    }
    return measured;
  });
  const snapshot = describeRun(measurements, new Date().toISOString(), head?.sha);
  if (options.snapshotOutput !== undefined) writeOutput(options.snapshotOutput, `${stringifyVisibly(snapshot)}\n`);
  const code = await concludeRun(runGates(snapshot, bound, version), bound, options);
  if (options.statistics === true) printStatistics(measurements, options);
  return code;
}

/** One case that is looked at again is looked at alone. */
const readKept = ({ regressions }: Campaign, path: string | undefined): ReturnType<typeof readRegressions> =>
  regressions === undefined || path !== undefined ? [] : readRegressions(regressions);

function keepFound(
  { regressions }: Campaign,
  { counterexamples }: RestartMeasurement,
  tell: (line: string) => void,
): void {
  if (regressions === undefined) return;
  const added = keepCounterexamples(regressions, counterexamples);
  if (added === 0) return;
  const many = added === 1 ? "1 counterexample was" : `${added} counterexamples were`;
  tell(`${many} added to ${regressions}: commit it, and the next run asks them first.`);
}

/** After a report for people; beside one for machines, which must stay what it is. */
function printStatistics(
  measurements: readonly RestartMeasurement[],
  { format, output, color }: RestartCheckOptions,
): void {
  const to = format === "text" && output === undefined ? "output" : "error";
  const isColored = wantsColor(to, { ...(color !== undefined && { color }) });
  writeStandard(to, `\n${renderStatistics(measurements, { color: isColored })}`);
}
