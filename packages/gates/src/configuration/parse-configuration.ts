import {
  parseWith,
  type ContractProblem,
  type PortcullisConfiguration,
  type SopChecklistConfig,
  type Validator,
} from "@portcullis/contracts";
import { validate as validateBaseline } from "@portcullis/contracts/validators/baseline";
import { validate as validateChecklist } from "@portcullis/contracts/validators/sop_checklist_config";
import { validate as validateConfiguration } from "@portcullis/contracts/validators/portcullis_config";
import schema from "@portcullis/contracts/schemas/portcullis_config.schema.json" with { type: "json" };

import type { Baseline as BaselineFile } from "../core/gate.ts";
import { PortcullisError, type ProblemDetail } from "../core/portcullis-error.ts";
import { knownKeys, nearestName } from "./known-keys.ts";
import { parseYaml, type YamlFile } from "./parse-yaml.ts";

/** A configuration in our format, or a checklist in the original's. */
export type Configuration =
  | { readonly format: "native"; readonly value: PortcullisConfiguration; readonly source: YamlFile }
  | { readonly format: "original"; readonly value: SopChecklistConfig; readonly source: YamlFile };

const GATE_IDS: readonly string[] = Object.keys(schema.properties.gates.properties);

/**
 * Parses a configuration file of either format.
 *
 * @throws PortcullisError `configuration` with every problem, its line and column, and the nearest right key
 */
export function parseConfiguration(text: string, file: string): Configuration {
  const source = parseYaml(text, file);
  return isChecklist(source.value)
    ? { format: "original", ...parseAs(source, validateChecklist) }
    : { format: "native", ...parseAs(source, validateConfiguration) };
}

/** Parses a checklist in the original's format. */
export function parseChecklist(text: string, file: string): SopChecklistConfig {
  return parseAs(parseYaml(text, file), validateChecklist).value;
}

/** Parses a baseline: the findings that are accepted. */
export function parseBaseline(text: string, file: string): BaselineFile {
  return { file, findings: parseAs(parseYaml(text, file), validateBaseline).value.findings };
}

const isChecklist = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "items" in value && !("gates" in value);

function parseAs<T>(source: YamlFile, validate: Validator<T>): { value: T; source: YamlFile } {
  const parsed = parseWith(validate, source.value);
  if (parsed.ok) return { value: parsed.value, source };
  throw configurationError(
    source.file,
    parsed.problems.map((problem) => toDetail(problem, source)),
  );
}

/** The error for a configuration that can be parsed and is wrong. */
export function configurationError(file: string, problems: readonly ProblemDetail[]): PortcullisError {
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  return new PortcullisError(
    "configuration",
    `${file} has ${count}.`,
    "Mend the lines that are named; the schema is portcullis_config.schema.json.",
    { problems },
  );
}

function toDetail(problem: ContractProblem, source: YamlFile): ProblemDetail {
  const { pointer, message, expected, found } = problem;
  const place = { file: source.file, pointer };
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  if (problem.unknown !== undefined) {
    const nearest = nearestName(problem.unknown, knownKeys(schema, parent));
    const text = `Unknown key "${problem.unknown}"${parent === "" ? "" : ` in ${parent.slice(1).replaceAll("/", ".")}`}.`;
    return {
      ...place,
      ...source.keyPositionOf(pointer),
      message: text,
      ...(nearest !== undefined && { fix: `Did you mean ${nearest}?` }),
    };
  }
  if (pointer === "/gates" && problem.keyword === "minProperties") {
    return {
      ...place,
      ...source.positionOf(pointer),
      message: "No gate is configured.",
      fix: `Name one: ${GATE_IDS.join(", ")}.`,
    };
  }
  if (problem.missing === "uses" && parent === "/gates") {
    const name = pointer.slice("/gates/".length);
    const nearest = nearestName(name, GATE_IDS);
    const fix =
      nearest === undefined
        ? `Say which gate it is: uses: one of ${GATE_IDS.join(", ")}.`
        : `Did you mean ${nearest}? An instance says \`uses: ${nearest}\`.`;
    return { ...place, ...source.keyPositionOf(pointer), message: `No gate is called "${name}".`, fix };
  }
  return { ...place, ...source.positionOf(pointer), message, expected, found };
}
