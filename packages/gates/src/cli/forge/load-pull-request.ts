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
import { prepareForge, type ForgeOptions } from "./prepare-forge.ts";
import { loadGatesAt } from "./load-gates-at.ts";

/** What names a pull request on a forge, and how it is judged. */
export interface PullRequestOptions extends ForgeOptions {
  readonly pr: string;
  /** A local file; without it, portcullis.yaml as the base of the pull request has it. */
  readonly config?: string;
  readonly gate: readonly string[];
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
    const adapter = openForge(kind, access);
    return options.config === undefined
      ? await readWithBase(adapter, reference, options.gate)
      : await readWithFile(adapter, reference, { config: options.config, gate: options.gate });
  });
}

async function readWithFile(
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  options: { readonly config: string; readonly gate: readonly string[] },
): ReturnType<typeof loadPullRequest> {
  const gates = await loadConfiguredGates(options);
  return { gates, snapshot: await readSnapshot(adapter, reference, wantedBy(gates)) };
}

/** Where the base moves between the configuration and the rest, both are read again. */
async function readWithBase(
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  only: readonly string[],
): ReturnType<typeof loadPullRequest> {
  for (let reading = 1; reading <= READINGS; reading += 1) {
    const base = await orUnreadable(() => adapter.readBase(reference));
    const gates = await loadGatesAt(
      base,
      (path) => orUnreadable(() => adapter.readFile(reference, path, base.sha)),
      only,
    );
    const snapshot = await readSnapshot(adapter, reference, wantedBy(gates));
    if (snapshot.pull_request.base.sha === base.sha) return { gates, snapshot };
  }
  throw new PortcullisError(
    "unreadable",
    `The base of ${reference.owner}/${reference.repository}#${reference.number} moved each time while it was read.`,
    "Try again when it has come to rest.",
  );
}
