import type { BranchRules, ForgeObservations, Observed } from "../core/doctor/observations.ts";
import type { Actor } from "../core/snapshot.ts";
import type { BranchTip, PullRequestReference } from "./forge.ts";

/** A repository, and a pull request of it to try things on, where one is known. */
export interface ObservedPlace extends Pick<PullRequestReference, "owner" | "repository"> {
  readonly number?: number;
}

/** Looks at what a token may see, for portcullis doctor. Writes nothing, and a refusal is an observation. */
export interface ForgeObserver {
  observeForge(place: ObservedPlace | undefined, hasToken: boolean): Promise<ForgeObservations>;
  observeTeams(owner: string, names: readonly string[]): Promise<ReadonlyMap<string, Observed<readonly Actor[]>>>;
  observeBranch(place: ObservedPlace, branch: string): Promise<Observed<BranchRules>>;
  /** @throws ForgeFault */
  readTip(place: ObservedPlace, branch: string): Promise<BranchTip>;
}
