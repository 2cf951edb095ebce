import type { CheckRun } from "../../core/publication.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { ForgePublisher } from "./forge-publisher.ts";
import type { Write } from "./writer.ts";

interface Shown {
  readonly names: readonly string[];
  /** Why there are none. */
  readonly note?: string;
}

/**
 * Shows verdicts beside the code, where the forge has check runs. They are for apps and jobs: the token of a person may not write
 * them, which is only told.
 *
 * @throws ForgeFault, StateMoved
 */
export async function showCheckRuns(
  { checkRuns }: ForgePublisher,
  sha: string,
  wanted: readonly CheckRun[],
  write: Write,
): Promise<Shown> {
  if (checkRuns === undefined || wanted.length === 0) return { names: [] };
  try {
    const present = await checkRuns.list(sha);
    const needed = wanted.filter((run) => present.get(run.name) !== checkRuns.fingerprint(run));
    for (const run of needed)
      await write(
        () => checkRuns.create(sha, run),
        async () => (await checkRuns.list(sha)).get(run.name) === checkRuns.fingerprint(run),
      );
    return { names: needed.map(({ name }) => name) };
  } catch (error) {
    if (!(error instanceof ForgeFault) || !REFUSALS.includes(error.status ?? 0)) throw error;
    return { names: [], note: `There are no check runs, which are for apps and jobs: ${error.message}.` };
  }
}

const REFUSALS = [403, 404];
