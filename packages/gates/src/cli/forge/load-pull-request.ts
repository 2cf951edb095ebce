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
import { openCache, type CacheOptions } from "./open-cache.ts";
import { prepareForge, type ForgeOptions } from "./prepare-forge.ts";
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

const READINGS = 3;
/**
 * Reads a pull request of a forge, and the gates that judge it. The configuration is that of the base, so that no pull request
 * changes what it is judged by.
 */
export async function loadPullRequest(
  options: PullRequestOptions,
): Promise<{ readonly gates: BoundGate[]; readonly snapshot: PullRequestSnapshot }> {
  const reference = parseReference(options.pr);
  if (reference === undefined)
    throw new PortcullisError(
      "usage",
      `--pr ${JSON.stringify(options.pr)} names no pull request.`,
      "Write OWNER/REPO#7.",
    );
  return untilInterrupted("the forge was read", async (signal) => {
    const { kind, access } = prepareForge(options, signal);
    const cache = openCache(options, access);
    const adapter = openForge(kind, access, cache);
    const read =
      options.config === undefined
        ? await readWithBase(adapter, reference, options)
        : await readWithFile(adapter, reference, { ...options, config: options.config });
    if (isWhole(read.snapshot)) await cache?.save();
    return read;
  });
}

/** What came while something else could not be read is not built upon. Measurements no forge has. */
const isWhole = ({ incomplete = [] }: PullRequestSnapshot): boolean =>
  incomplete.every(({ part }) => part === "measurements");

async function readWithFile(
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  options: PullRequestOptions & { readonly config: string },
): ReturnType<typeof loadPullRequest> {
  const gates = await loadConfiguredGates(options);
  return { gates, snapshot: await readSnapshot(adapter, reference, wantedBy(gates, options)) };
}

/** Where the base moves between the configuration and the rest, both are read again. */
async function readWithBase(
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  options: PullRequestOptions,
): ReturnType<typeof loadPullRequest> {
  for (let reading = 1; reading <= READINGS; reading += 1) {
    const base = await orUnreadable(() => adapter.readBase(reference, CONFIGURATION));
    const gates = await loadGatesAt(
      base,
      (path) => orUnreadable(() => adapter.readFile(reference, path, base.sha)),
      options.gate,
    );
    const snapshot = await readSnapshot(adapter, reference, wantedBy(gates, options));
    if (snapshot.pull_request.base.sha === base.sha) return { gates, snapshot };
  }
  throw new PortcullisError(
    "unreadable",
    `The base of ${reference.owner}/${reference.repository}#${reference.number} moved each time while it was read.`,
    "Try again when it has come to rest.",
  );
}
