import { isatty } from "node:tty";

import { writeStandard } from "../../files/write-output.ts";
import type { CampaignProgress } from "../../restart/campaign/run-campaign.ts";

export interface Progress {
  readonly tell: (progress: CampaignProgress) => void;
  /** The line is taken away. */
  readonly end: () => void;
}

/** How far a campaign is: one line that is written anew on a terminal, a line for each quarter elsewhere, nothing where it is quiet. */
export function showProgress(isQuiet: boolean): Progress {
  if (isQuiet) return { tell: () => {}, end: () => {} };
  return isatty(2) ? rewriteLine() : writeQuarters();
}

/** A terminal shows no more in a second. */
const MILLISECONDS = 100;

function rewriteLine(): Progress {
  let last = 0;
  return {
    tell: (progress) => {
      const now = performance.now();
      if (now - last < MILLISECONDS) return;
      last = now;
      writeStandard("error", `\r\u001b[K${describe(progress)}`);
    },
    end: () => writeStandard("error", "\r\u001b[K"),
  };
}

function writeQuarters(): Progress {
  const told = new Map<string, number>();
  return {
    tell: (progress) => {
      const quarter = Math.floor((4 * progress.runs) / progress.runs_wanted);
      // After a counterexample the layer begins anew, and it is the same again.
      if (quarter === 0 || quarter <= (told.get(progress.layer) ?? 0)) return;
      told.set(progress.layer, quarter);
      writeStandard("error", `${describe(progress)}\n`);
    },
    end: () => {},
  };
}

const describe = ({ layer, runs, runs_wanted }: CampaignProgress): string =>
  `${layer}: ${runs} of ${runs_wanted} situations`;
