import type {
  BranchObservation,
  ForgeObservations,
  Observations,
  Observed,
  TeamObservation,
} from "../../core/doctor/observations.ts";
import { wantedBy } from "../../core/wanted.ts";
import type { BranchTip, ForgeAdapter } from "../../forge/forge.ts";
import type { ForgeObserver, ObservedPlace } from "../../forge/forge-observer.ts";
import { observe } from "../../forge/observe.ts";
import { orUnreadable } from "../../forge/read-snapshot.ts";
import { ABSENT, besideConfiguration, NAMED, readConfiguration } from "../load-run.ts";
import type { Canary } from "./canary.ts";
import { inspectConfiguration, type InspectedConfiguration } from "./inspect-configuration.ts";
import { CONFIGURATION, toAbsent } from "./load-gates-at.ts";

/** Who looks at a forge, and what reads it. */
interface Instruments {
  readonly observer: ForgeObserver;
  readonly adapter: ForgeAdapter;
  readonly hasToken: boolean;
}

interface Wishes {
  readonly place: ObservedPlace | undefined;
  /** A local file; without it, portcullis.yaml in the branch. */
  readonly config: string | undefined;
  readonly canaries: readonly Canary[];
}

/** Observes all that a run on a forge depends on. Writes nothing. */
export async function examineForge(
  { observer, adapter, hasToken }: Instruments,
  { place, config, canaries }: Wishes,
): Promise<Observations> {
  const forge = await observer.observeForge(place, hasToken);
  const tip = place && (await findTip(observer, adapter, place, forge));
  const configuration =
    config === undefined ? place && tip && (await inspectAt(adapter, place, tip)) : await inspectFile(config);
  const branch = place && tip && "seen" in tip ? await observeBranch(observer, place, tip.seen) : undefined;
  return {
    forge,
    ...(configuration && { configuration: configuration.observation }),
    teams: place === undefined ? [] : await observeTeams(observer, place, configuration, canaries),
    ...(branch && { branch }),
  };
}

/** The branch whose configuration and protection count; undefined where nothing is to be said but of the repository. */
async function findTip(
  observer: ForgeObserver,
  adapter: ForgeAdapter,
  place: ObservedPlace,
  { repository }: ForgeObservations,
): Promise<Observed<BranchTip> | undefined> {
  const { number } = place;
  const seen = repository?.repository;
  if (seen === undefined || "unseen" in seen) return undefined;
  return observe(() =>
    number === undefined ? observer.readTip(place, seen.seen.defaultBranch) : adapter.readBase({ ...place, number }),
  );
}

async function inspectAt(
  adapter: ForgeAdapter,
  place: ObservedPlace,
  tip: Observed<BranchTip>,
): Promise<InspectedConfiguration> {
  if ("unseen" in tip) {
    const message = `The branch that it stands in cannot be read: ${tip.unseen.reason}.`;
    const fix = "Check the number, or that the branch is there.";
    return { observation: { name: CONFIGURATION, read: { problems: [{ message, fix }] } }, gates: [], text: "" };
  }
  const { ref, sha } = tip.seen;
  return inspectConfiguration({
    file: CONFIGURATION,
    name: `${CONFIGURATION} in ${ref} (${sha.slice(0, 10)})`,
    absent: toAbsent({ ref }),
    read: (path) => orUnreadable(() => adapter.readFile({ number: 0, ...place }, path, sha)),
  });
}

const inspectFile = (config: string): Promise<InspectedConfiguration> =>
  inspectConfiguration({
    file: config,
    name: config,
    absent: ABSENT,
    read: async (path) => readConfiguration(path === config ? config : besideConfiguration(config, path), NAMED),
  });

/** The teams of all gates, and those of the canaries. */
async function observeTeams(
  observer: ForgeObserver,
  { owner }: ObservedPlace,
  configuration: InspectedConfiguration | undefined,
  canaries: readonly Canary[],
): Promise<TeamObservation[]> {
  const { gates = [], text = "" } = configuration ?? {};
  const names = [...new Set([...wantedBy(gates).teams, ...canaries.map(({ team }) => team)])];
  const members = await observer.observeTeams(owner, names);
  return names.map((name) => ({
    name,
    gates: gates.filter(({ reads }) => reads.teams?.includes(name) === true).map(({ id }) => id),
    isNamed: text.includes(name) || canaries.some(({ team }) => team === name),
    members: members.get(name)!,
    canaries: canaries.filter(({ team }) => team === name).map(({ login }) => login),
  }));
}

const observeBranch = async (
  observer: ForgeObserver,
  place: ObservedPlace,
  { ref }: BranchTip,
): Promise<BranchObservation> => ({ branch: ref, protection: await observer.observeBranch(place, ref) });
