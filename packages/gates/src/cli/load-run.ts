import type { PullRequestSnapshot } from "@portcullis/contracts";

import { bindGates } from "../configuration/bind-gates.ts";
import { parseBaseline, parseChecklist, parseConfiguration } from "../configuration/parse-configuration.ts";
import type { BoundGate } from "../core/gate.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { readInput } from "../files/read-input.ts";
import { readSnapshot } from "../files/read-snapshot.ts";

/** What the options of a judging command name. */
export interface RunOptions {
  readonly snapshot?: string;
  readonly config: string;
  readonly gate: readonly string[];
}

const CONFIGURATION_MEGABYTES = 1;

/** Reads the gates of a configuration, and the files that it points at. */
export function loadGates({ config, gate }: Pick<RunOptions, "config" | "gate">): BoundGate[] {
  return bindGates(parseConfiguration(readConfiguration(config), config), gate, {
    checklist: (path) => parseChecklist(readConfiguration(path), path),
    baseline: (path) => parseBaseline(readConfiguration(path), path),
  });
}

/** Reads the snapshot that the options name. */
export function loadSnapshot({ snapshot }: Pick<RunOptions, "snapshot">): PullRequestSnapshot {
  if (snapshot === undefined) {
    throw new PortcullisError(
      "usage",
      "There is nothing to judge.",
      "Name a snapshot: --snapshot FILE, or --snapshot - for the standard input.",
    );
  }
  return readSnapshot(snapshot);
}

function readConfiguration(path: string): string {
  try {
    return readInput(path, CONFIGURATION_MEGABYTES);
  } catch (cause) {
    // A configuration that is missing or unreadable is the caller's to mend: exit 2, not 3.
    if (!(cause instanceof PortcullisError)) throw cause;
    const fix = "Write one with `portcullis init`, or name it with --config.";
    throw new PortcullisError("configuration", `No configuration: ${cause.message}`, fix, { cause });
  }
}
