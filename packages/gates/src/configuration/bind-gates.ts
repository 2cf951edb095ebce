import type { PortcullisConfiguration, SopAck, SopChecklistConfig } from "@portcullis/contracts";

import { bindGate, type Baseline, type BoundGate, type Enforcement } from "../core/gate.ts";
import type { ProblemDetail } from "../core/portcullis-error.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { resolveOptions } from "../gates/sop-ack/options.ts";
import { sopAck } from "../gates/sop-ack/sop-ack.ts";
import { checkChecklist } from "./check-checklist.ts";
import { nearestName } from "./known-keys.ts";
import { configurationError, type Configuration } from "./parse-configuration.ts";

/** Files that a configuration points at, read by whoever may read. */
export interface ReferencedFiles {
  checklist(path: string): SopChecklistConfig;
  baseline(path: string): Baseline;
}

/**
 * The gates that a configuration asks for, in its order, with their options resolved.
 *
 * @param only identifiers to keep; empty keeps all
 * @throws PortcullisError `configuration` for options that contradict each other, `usage` for an identifier that is not there
 */
export function bindGates(configuration: Configuration, only: readonly string[], files: ReferencedFiles): BoundGate[] {
  const gates: PortcullisConfiguration["gates"] =
    configuration.format === "native" ? configuration.value.gates : { "sop-ack": {} };
  const checklist = configuration.format === "original" ? configuration.value : undefined;
  const problems: ProblemDetail[] = [];
  const ids = chooseGates(Object.keys(gates), only);
  const bound = ids.map((id) => {
    const options = gates[id] as SopAck;
    const original = checklist ?? (options.config === undefined ? undefined : files.checklist(options.config));
    for (const { pointer, ...problem } of checkChecklist(options, original, `/gates/${id}`)) {
      const { file } = configuration.source;
      problems.push({
        file,
        pointer,
        ...configuration.source.positionOf(checklist === undefined ? pointer : pointer.replace(`/gates/${id}`, "")),
        ...problem,
      });
    }
    return bindGate(sopAck, resolveOptions(options, original), toEnforcement(options, files), id);
  });
  if (problems.length > 0) throw configurationError(configuration.source.file, problems);
  return bound;
}

function chooseGates(configured: readonly string[], only: readonly string[]): readonly string[] {
  const unknown = only.filter((id) => !configured.includes(id));
  if (unknown.length === 0) return only.length === 0 ? configured : configured.filter((id) => only.includes(id));
  const problems = unknown.map((id) => {
    const nearest = nearestName(id, configured);
    return {
      message: `The configuration has no gate "${id}".`,
      ...(nearest !== undefined && { fix: `Did you mean ${nearest}?` }),
    };
  });
  throw new PortcullisError(
    "usage",
    `No such gate: ${unknown.join(", ")}.`,
    `Configured are: ${configured.join(", ")}.`,
    { problems },
  );
}

function toEnforcement({ enforce, paths, baseline }: SopAck, files: ReferencedFiles): Enforcement {
  return {
    advisory: enforce === "advisory",
    ...(paths !== undefined && { paths }),
    ...(baseline !== undefined && { baseline: files.baseline(baseline) }),
  };
}
