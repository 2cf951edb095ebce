import type { PullRequestSnapshot } from "@portcullis/contracts";
import { setTimeout } from "node:timers/promises";

import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { wantedBy } from "../../core/wanted.ts";
import { isThisMachine } from "../../daemon/daemon-address.ts";
import { writeStandard } from "../../files/write-output.ts";
import type { ForgeAdapter, PullRequestReference } from "../../forge/forge.ts";
import { openForge, type ForgeKind } from "../../forge/open-forge.ts";
import { parseReference } from "../../forge/parse-reference.ts";
import { orUnreadable, readSnapshot } from "../../forge/read-snapshot.ts";
import { version } from "../../generated/version.ts";
import { loadConfiguredGates } from "../load-run.ts";
import { readToken } from "../read-token.ts";
import { untilInterrupted } from "../until-interrupted.ts";
import { findForge } from "./forge-address.ts";
import { loadGatesAt } from "./load-gates-at.ts";

/** What names a pull request on a forge, and how it is judged. */
export interface PullRequestOptions extends ForgeOptions {
  readonly pr: string;
  /** A local file; without it, portcullis.yaml as the base of the pull request has it. */
  readonly config?: string;
  readonly gate: readonly string[];
}

/** Which forge is read, and by whom. */
export interface ForgeOptions {
  readonly forge?: ForgeKind;
  readonly forgeUrl?: string;
  readonly tokenFile?: string;
  readonly quiet?: boolean;
}

const READINGS = 3;
const JOB_TOKEN = "GITHUB_TOKEN";
const OWN_TOKEN = "PORTCULLIS_FORGE_TOKEN";
const FIX = "It is one line of letters, digits and signs; docs/forges.md says what it has to be allowed.";

/**
 * Reads a pull request of a forge, and the gates that judge it. The configuration is that of the base, so that no pull request
 * changes what it is judged by.
 */
export async function loadPullRequest(options: PullRequestOptions): Promise<LoadedPullRequest> {
  const reference = parseReference(options.pr);
  if (reference === undefined)
    throw new PortcullisError(
      "usage",
      `--pr ${JSON.stringify(options.pr)} names no pull request.`,
      "Write OWNER/REPO#7.",
    );
  return readingForge(options, (adapter) => readWithGates(adapter, reference, options));
}

/** A pull request, and the gates that judge it. */
export interface LoadedPullRequest {
  readonly gates: BoundGate[];
  readonly snapshot: PullRequestSnapshot;
}

/** Reads the forge that the options name, until somebody interrupts. */
export async function readingForge<T>(options: ForgeOptions, read: (adapter: ForgeAdapter) => Promise<T>): Promise<T> {
  const address = findForge(options, process.env);
  const token = findToken(options, address.isOfJob);
  if (
    token !== undefined &&
    address.root.protocol === "http:" &&
    !isThisMachine(address.root) &&
    options.quiet !== true
  )
    writeStandard(
      "error",
      "The token goes over the network as plain text: the address is http, and another machine's.\n",
    );
  return untilInterrupted("the forge was read", async (signal) => {
    const adapter = openForge(address.kind, {
      root: address.root,
      ...(token !== undefined && { token }),
      fetch: globalThis.fetch,
      now: Date.now,
      sleep: (milliseconds) => setTimeout(milliseconds, undefined, { signal }),
      signal,
      headers: { "user-agent": `portcullis/${version}` },
    });
    return read(adapter);
  });
}

/** A pull request and its gates, of a file of one's own or of its base. */
export const readWithGates = (
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  { config, gate }: Pick<PullRequestOptions, "config" | "gate">,
): Promise<LoadedPullRequest> =>
  config === undefined ? readWithBase(adapter, reference, gate) : readWithFile(adapter, reference, { config, gate });

/** The job's own token is sent to the forge that runs the job, and nowhere else. */
function findToken({ tokenFile }: ForgeOptions, isOfJob: boolean): string | undefined {
  const token = readToken(tokenFile, { variable: OWN_TOKEN, fix: FIX });
  if (token !== undefined || !isOfJob) return token;
  return readToken(undefined, { variable: JOB_TOKEN, fix: FIX });
}

async function readWithFile(
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  options: { readonly config: string; readonly gate: readonly string[] },
): Promise<LoadedPullRequest> {
  const gates = await loadConfiguredGates(options);
  return { gates, snapshot: await readSnapshot(adapter, reference, wantedBy(gates)) };
}

/** Where the base moves between the configuration and the rest, both are read again. */
async function readWithBase(
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  only: readonly string[],
): Promise<LoadedPullRequest> {
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
