import type { PullRequestSnapshot } from "@portcullis/contracts";

import { ForgeFault } from "./forge-fault.ts";

type Request = PullRequestSnapshot["pull_request"];

const READINGS = 3;

/**
 * Reads a pull request between two looks at it, until both show the same: what was read in between then belongs together.
 *
 * @param first a look that was taken before
 * @throws ForgeFault where it changed each time
 */
export async function readSteadily<Looked extends { readonly pull_request: Request }>(
  first: Looked | undefined,
  look: () => Promise<Looked>,
  read: (looked: Looked) => Promise<PullRequestSnapshot>,
): Promise<PullRequestSnapshot> {
  let before = first ?? (await look());
  for (let reading = 1; reading <= READINGS; reading += 1) {
    const snapshot = await read(before);
    const after = await look();
    if (isSame(before.pull_request, after.pull_request)) return snapshot;
    before = after;
  }
  throw new ForgeFault(`pull request: it changed while it was read, ${READINGS} times`);
}

/** Whether it can be merged is found out by the forge in its own time, and no gate asks. */
const isSame = ({ mergeable: _before, ...before }: Request, { mergeable: _after, ...after }: Request): boolean =>
  JSON.stringify(before) === JSON.stringify(after);
