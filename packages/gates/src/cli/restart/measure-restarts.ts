import type { RestartMeasurement, RestartRegressions } from "@portcullis/contracts";

import { setImmediate } from "node:timers/promises";

import { PortcullisError } from "../../core/portcullis-error.ts";
import type { CampaignReport } from "../../restart/campaign/campaign-report.ts";
import { type AnyLayerSubject, runCampaign } from "../../restart/campaign/run-campaign.ts";
import type { Campaign } from "./load-gates.ts";
import { openTarget } from "./open-target.ts";
import { showProgress } from "./show-progress.ts";

interface WantedCampaign {
  readonly campaign: Campaign;
  readonly seed: number;
  readonly path?: string;
  readonly kept: RestartRegressions["counterexamples"];
  readonly signal: AbortSignal;
  readonly isQuiet: boolean;
  readonly tell: (line: string) => void;
}

/** Runs a campaign, and leaves nothing of its target behind, however it ends. */
export async function measureRestarts({
  campaign,
  seed,
  path,
  kept,
  signal,
  isQuiet,
  tell,
}: WantedCampaign): Promise<RestartMeasurement> {
  const { timeLimitSeconds = Infinity, runs } = campaign;
  const progress = showProgress(isQuiet);
  const target = await openTarget(campaign, { signal, seed, tell });
  const end = performance.now() + 1_000 * timeLimitSeconds;
  try {
    const report = await runCampaign(target.subjects.map(letOthersRun), {
      target: campaign.target.name,
      seed,
      runs,
      ...(path !== undefined && { path }),
      kept,
      notTested: target.notTested,
      isOver: () => signal.aborted || performance.now() >= end,
      tell: progress.tell,
    });
    return toMeasurement(report);
  } catch (cause) {
    // What fast-check says of a path that it cannot follow.
    if (path === undefined || !(cause instanceof Error) || !cause.message.startsWith("Unable to replay")) throw cause;
    const message = `--path ${path} leads to no case of seed ${seed}: what cases are made by has changed since.`;
    throw new PortcullisError("usage", message, "Run the whole campaign with that seed.", { cause });
  } finally {
    await target.close();
    progress.end();
  }
}

/** Longer, and an interrupt would seem to be lost. */
const MILLISECONDS = 50;

/** A resolver in this process never waits for anything: without a pause no signal would ever come through. */
function letOthersRun(subject: AnyLayerSubject): AnyLayerSubject {
  let last = performance.now();
  return {
    ...subject,
    judge: async (one, counter, ignored) => {
      if (performance.now() - last > MILLISECONDS) {
        await setImmediate();
        last = performance.now();
      }
      return await subject.judge(one, counter, ignored);
    },
  };
}

/** As the contract has it: what a case is, its layer knows. */
const toMeasurement = (report: CampaignReport): RestartMeasurement =>
  structuredClone(report) as unknown as RestartMeasurement;
