import type { ContractDrift, MigrationCollision, SopAck, TeamReview } from "@portcullis/contracts";

import { toGlobProblem, type OptionProblem, type ReferencedFiles } from "../core/configured.ts";
import { bindGate, type BoundGate, type Enforcement } from "../core/gate.ts";
import { PortcullisError, type ProblemDetail } from "../core/portcullis-error.ts";
import type { GateId, LoadedGates } from "../gates/registry.ts";
import { nearestName } from "../core/nearest-name.ts";
import { configurationError, type Configuration } from "./parse-configuration.ts";

/** What every gate's options have. */
type CommonOptions = Pick<SopAck | ContractDrift | MigrationCollision, "uses" | "enforce" | "paths" | "baseline">;

/**
 * The gates that a configuration asks for, in its order, with their options resolved.
 *
 * @param only identifiers to keep; empty keeps all
 * @param loaded the gates that the configuration uses
 * @throws PortcullisError `configuration` for options that contradict each other, `usage` for an identifier that is not there
 */
export function bindGates(
  configuration: Configuration,
  only: readonly string[],
  files: ReferencedFiles,
  loaded: LoadedGates,
): BoundGate[] {
  const original = configuration.format === "original" ? configuration : undefined;
  const gates = configuredGates(configuration);
  const problems: ProblemDetail[] = [];
  const waivers = waiverNames(gates, files);
  const bound = chooseGates(Object.keys(gates), only).map((id) => {
    const common = gates[id]!;
    const { gate, configure } = loaded.get((common.uses ?? id) as GateId)!;
    const configured = configure(common as never, files, original as never, waivers);
    const globs = (common.paths ?? []).flatMap((glob, index) => toGlobProblem(glob, `/paths/${index}`));
    problems.push(...[...globs, ...configured.problems].map((problem) => place(problem, configuration, id)));
    const enforcement = toEnforcement(withoutWord(common, gate.id), files);
    return bindGate(gate, configured.options, enforcement, id);
  });
  if (problems.length > 0) throw configurationError(configuration.source.file, problems);
  return bound;
}

function configuredGates(configuration: Configuration): Readonly<Record<string, CommonOptions>> {
  const gates = configuration.format === "native" ? configuration.value.gates : { "sop-ack": {} };
  return gates as Readonly<Record<string, CommonOptions>>;
}

/** Every name that `/sop-n/a` may be followed by, where a gate asks: of the gates that are waived, and of the checklists. */
function waiverNames(gates: Readonly<Record<string, CommonOptions>>, files: ReferencedFiles): readonly string[] {
  const waived = Object.values(gates).flatMap((options) => (options as Pick<TeamReview, "na">).na ?? []);
  if (waived.length === 0) return [];
  const checklists = Object.entries(gates).filter(([id, { uses }]) => (uses ?? id) === "sop-ack");
  const named = checklists.flatMap(([, options]) => {
    const { na_gates, config } = options as SopAck;
    return [na_gates, config === undefined ? undefined : files.checklist(config).value["n/a_gates"]];
  });
  return [...new Set([...waived, ...named.flatMap((names) => Object.keys(names ?? {}))])];
}

/** The gates that a configuration uses, under whatever name. */
export const usedGates = (configuration: Configuration): readonly GateId[] =>
  Object.entries(configuredGates(configuration)).map(([id, { uses }]) => (uses ?? id) as GateId);

function place({ pointer, message, fix }: OptionProblem, { format, source }: Configuration, id: string): ProblemDetail {
  const whole = format === "native" ? `/gates/${id}${pointer}` : pointer;
  return { file: source.file, pointer: whole, ...source.positionOf(whole), message, ...(fix !== undefined && { fix }) };
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

/** The gate migration-collision says `strict` where others name a file. */
const withoutWord = ({ baseline, ...common }: CommonOptions, gate: string): CommonOptions =>
  baseline === undefined || (gate === "migration-collision" && baseline === "strict")
    ? common
    : { ...common, baseline };

function toEnforcement({ enforce, paths, baseline }: CommonOptions, files: ReferencedFiles): Enforcement {
  return {
    advisory: enforce === "advisory",
    ...(paths !== undefined && { paths }),
    ...(baseline !== undefined && { baseline: files.baseline(baseline) }),
  };
}
