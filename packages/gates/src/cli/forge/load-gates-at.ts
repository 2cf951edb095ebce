import { posix } from "node:path";

import { bindGates, usedGates } from "../../configuration/bind-gates.ts";
import {
  parseBaseline,
  parseChecklist,
  parseConfiguration,
  type Configuration,
} from "../../configuration/parse-configuration.ts";
import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import type { BranchTip } from "../../forge/forge.ts";
import { loadGates } from "../../gates/registry.ts";
import { NAMED } from "../load-run.ts";

type ReadAt = (path: string) => Promise<string | undefined>;

export const CONFIGURATION = "portcullis.yaml";

/**
 * The gates of the configuration at a commit, with the files that it points at from the same commit.
 *
 * @throws PortcullisError `configuration` for a file that is not there
 */
export async function loadGatesAt(
  { ref, sha }: BranchTip,
  read: ReadAt,
  only: readonly string[],
): Promise<BoundGate[]> {
  const readFile = async (path: string, fix: string): Promise<string> => {
    const text = await read(path);
    if (text !== undefined) return text;
    throw new PortcullisError("configuration", `There is no ${path} in ${ref} (${sha.slice(0, 10)}).`, fix);
  };
  const configuration = parseConfiguration(await readFile(CONFIGURATION, toAbsent({ ref })), CONFIGURATION);
  const texts = new Map<string, string>();
  for (const path of referencedBy(configuration)) texts.set(path, await readFile(path, NAMED));
  const textOf = (path: string): string => texts.get(posix.normalize(path))!;
  const files = {
    checklist: (path: string) => parseChecklist(textOf(path), path),
    baseline: (path: string) => parseBaseline(textOf(path), path),
  };
  return bindGates(configuration, only, files, await loadGates(usedGates(configuration)));
}

/** What to do where a branch has no configuration. */
export const toAbsent = ({ ref }: Pick<BranchTip, "ref">): string =>
  `Merge one into ${ref} first: \`portcullis init\` writes one. Or judge by a file of your own: --config FILE.`;

interface Referring {
  readonly uses?: string;
  readonly config?: string;
  readonly baseline?: string;
}

/** The files that a configuration points at, from the root of the repository. */
export function referencedBy(configuration: Configuration): ReadonlySet<string> {
  if (configuration.format === "original") return new Set();
  const gates = Object.entries(configuration.value.gates as Readonly<Record<string, Referring>>);
  const named = gates.flatMap(([id, { uses, config, baseline }]) => {
    // The gate migration-collision says `strict` where others name a file.
    const isWord = (uses ?? id) === "migration-collision" && baseline === "strict";
    return [config, isWord ? undefined : baseline].filter((path) => path !== undefined);
  });
  return new Set(named.map((path) => posix.normalize(path)));
}
