import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { wantedBy } from "../../core/wanted.ts";
import type { ForgeAdapter, PullRequestReference } from "../../forge/forge.ts";
import { openForge } from "../../forge/open-forge.ts";
import { parseReference } from "../../forge/parse-reference.ts";
import { orUnreadable, readSnapshot } from "../../forge/read-snapshot.ts";
import { loadConfiguredGates } from "../load-run.ts";
import { untilInterrupted } from "../until-interrupted.ts";
import { connectForge, type ForgeOptions } from "./connect-forge.ts";
import { openCache, type CacheOptions } from "./open-cache.ts";
import { CONFIGURATION, loadGatesAt } from "./load-gates-at.ts";

/** What names a pull request on a forge, and how it is judged. */
export interface PullRequestOptions extends ForgeOptions, CacheOptions {
  readonly pr: string;
  /** A local file; without it, portcullis.yaml as the base of the pull request has it. */
  readonly config?: string;
  readonly gate: readonly string[];
  /** The snapshot is written down: more is read than a verdict needs now. */
  readonly isKept?: boolean;
}

/** A pull request, and the gates that judge it. */
export interface LoadedPullRequest {
  readonly gates: BoundGate[];
  readonly snapshot: PullRequestSnapshot;
}

/** Is told of the gates as soon as they are known, whatever becomes of the reading. */
type SeeGates = (gates: readonly BoundGate[]) => void;

const READINGS = 3;

/**
 * Reads a pull request of a forge, and the gates that judge it. The configuration is that of the base, so that no pull request
 * changes what it is judged by.
 */
export async function loadPullRequest(options: PullRequestOptions, see?: SeeGates): Promise<LoadedPullRequest> {
  const reference = referenceOf(options.pr);
  const { kind, toAccess } = connectForge(options);
  return untilInterrupted("the forge was read", async (signal) => {
    const access = toAccess(signal);
    const cache = openCache(options, access);
    const read = await readWithGates(openForge(kind, access, cache), reference, options, see);
    if (isWhole(read.snapshot)) await cache?.save();
    return read;
  });
}

/**
 * What came while something else could not be read is not built upon. Measurements no forge has; a team that is hidden, or is not
 * there, as the team of AI reviewers mostly, is read for itself and never kept.
 */
const isWhole = ({ incomplete = [] }: PullRequestSnapshot): boolean =>
  incomplete.every(({ part }) => part === "measurements" || part === "teams");

/** @throws PortcullisError `usage` for anything but OWNER/REPO#N */
export function referenceOf(pr: string): PullRequestReference {
  const reference = parseReference(pr);
  if (reference !== undefined) return reference;
  throw new PortcullisError("usage", `--pr ${JSON.stringify(pr)} names no pull request.`, "Write OWNER/REPO#7.");
}

/** Reads the forge that the options name, until somebody interrupts. */
export async function readingForge<T>(options: ForgeOptions, read: (adapter: ForgeAdapter) => Promise<T>): Promise<T> {
  const { kind, toAccess } = connectForge(options);
  return untilInterrupted("the forge was read", (signal) => read(openForge(kind, toAccess(signal))));
}

type GateOptions = Pick<PullRequestOptions, "config" | "gate" | "isKept">;

/** A pull request and its gates, of a file of one's own or of its base. */
export const readWithGates = (
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  { config, ...options }: GateOptions,
  see: SeeGates = () => {},
): Promise<LoadedPullRequest> =>
  config === undefined
    ? readWithBase(adapter, reference, options, see)
    : readWithFile(adapter, reference, { ...options, config }, see);

async function readWithFile(
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  options: GateOptions & { readonly config: string },
  see: SeeGates,
): Promise<LoadedPullRequest> {
  const gates = await loadConfiguredGates(options);
  see(gates);
  return { gates, snapshot: await readSnapshot(adapter, reference, wantedBy(gates, options)) };
}

/** Where the base moves between the configuration and the rest, both are read again. */
async function readWithBase(
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  options: GateOptions,
  see: SeeGates,
): Promise<LoadedPullRequest> {
  for (let reading = 1; reading <= READINGS; reading += 1) {
    const base = await orUnreadable(() => adapter.readBase(reference, CONFIGURATION));
    const gates = await loadGatesAt(
      base,
      (path) => orUnreadable(() => adapter.readFile(reference, path, base.sha)),
      options.gate,
    );
    see(gates);
    const snapshot = await readSnapshot(adapter, reference, wantedBy(gates, options));
    if (snapshot.pull_request.base.sha === base.sha) return { gates, snapshot };
  }
  throw new PortcullisError(
    "unreadable",
    `The base of ${reference.owner}/${reference.repository}#${reference.number} moved each time while it was read.`,
    "Try again when it has come to rest.",
  );
}
