import type { PullRequestSnapshot } from "@portcullis/contracts";
import { dirname, isAbsolute, join } from "node:path";

import { bindGates, usedGates } from "../configuration/bind-gates.ts";
import { parseBaseline, parseChecklist, parseConfiguration } from "../configuration/parse-configuration.ts";
import type { BoundGate } from "../core/gate.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { loadGates } from "../gates/registry.ts";
import { readInput } from "../files/read-input.ts";
import { readSnapshot } from "../files/read-snapshot.ts";
import type { PullRequestOptions } from "./forge/load-pull-request.ts";

/** What the options of a judging command name. */
export interface RunOptions extends Omit<PullRequestOptions, "pr"> {
  readonly snapshot?: string;
  readonly pr?: string;
  /** The event file of a job. */
  readonly event?: string;
}

const CONFIGURATION = "portcullis.yaml";
const CONFIGURATION_MEGABYTES = 1;
export const ABSENT =
  "There is no configuration without it: write one with `portcullis init`, or name it with --config.";
export const NAMED =
  "The configuration names this file: correct the path, which starts at the folder of the configuration.";

/** A path in a configuration starts at the folder of that configuration. */
export const besideConfiguration = (config: string, path: string): string =>
  isAbsolute(path) ? path : join(dirname(config), path);

interface ConfigurationChoice {
  readonly config: string;
  readonly gate: readonly string[];
}

/** Reads the gates of a configuration, and the files that it points at. */
export async function loadConfiguredGates({ config, gate }: ConfigurationChoice): Promise<BoundGate[]> {
  const beside = (path: string): string => besideConfiguration(config, path);
  const configuration = parseConfiguration(readConfiguration(config, ABSENT), config);
  const files = {
    checklist: (path: string) => parseChecklist(readConfiguration(beside(path), NAMED), beside(path)),
    baseline: (path: string) => parseBaseline(readConfiguration(beside(path), NAMED), path),
  };
  return bindGates(configuration, gate, files, await loadGates(usedGates(configuration)));
}

/** Reads the gates and the snapshot that the options name. */
export async function loadRun(
  options: RunOptions,
): Promise<{ readonly gates: BoundGate[]; readonly snapshot: PullRequestSnapshot }> {
  refuseSeveral(options);
  const { snapshot, pr, event, config = CONFIGURATION, gate } = options;
  if (event !== undefined) return (await import("./event/load-event.ts")).loadEvent({ ...options, event });
  if (pr !== undefined) return (await import("./forge/load-pull-request.ts")).loadPullRequest({ ...options, pr });
  if (snapshot === undefined) {
    const fix = "Name a snapshot: --snapshot FILE, or --snapshot - for the standard input.";
    throw new PortcullisError("usage", "There is nothing to judge.", fix);
  }
  return { gates: await loadConfiguredGates({ config, gate }), snapshot: readSnapshot(snapshot) };
}

/** @throws PortcullisError `usage` where more than one thing is to be judged */
export function refuseSeveral({ snapshot, pr, event }: RunOptions): void {
  if ([snapshot, pr, event].filter((each) => each !== undefined).length > 1)
    throw new PortcullisError(
      "usage",
      "There are two things to judge.",
      "Name a snapshot, a pull request or an event: one of them.",
    );
}

/** Reads a configuration, or a file that one names; `fix` is what to do when it cannot be read. */
export function readConfiguration(path: string, fix: string): string {
  try {
    return readInput(path, CONFIGURATION_MEGABYTES);
  } catch (cause) {
    // A configuration that is missing or unreadable is the caller's to mend: exit 2, not 3.
    if (!(cause instanceof PortcullisError)) throw cause;
    throw new PortcullisError("configuration", cause.message, fix, { cause });
  }
}
