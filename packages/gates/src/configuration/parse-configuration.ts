import {
  parseWith,
  valueAt,
  type ContractProblem,
  type PortcullisConfiguration,
  type SopChecklistConfig,
  type Validator,
} from "@portcullis/contracts";
import { validate as validateBaseline } from "@portcullis/contracts/validators/baseline";
import { validate as validateChecklist } from "@portcullis/contracts/validators/sop_checklist_config";
import { validate as validateConfiguration } from "@portcullis/contracts/validators/portcullis_config";
import schema from "@portcullis/contracts/schemas/portcullis_config.schema.json" with { type: "json" };
import checklistSchema from "@portcullis/contracts/schemas/sop_checklist_config.schema.json" with { type: "json" };

import type { Checklist } from "../core/configured.ts";
import type { Baseline as BaselineFile } from "../core/gate.ts";
import { PortcullisError, type ProblemDetail } from "../core/portcullis-error.ts";
import { nearestName, nearlySame } from "../core/nearest-name.ts";
import { knownKeys } from "./known-keys.ts";
import { parseYaml, type YamlFile } from "./parse-yaml.ts";

/** A configuration in our format, or a checklist in the original's. */
export type Configuration =
  | { readonly format: "native"; readonly value: PortcullisConfiguration; readonly source: YamlFile }
  | {
      readonly format: "original";
      readonly value: SopChecklistConfig;
      readonly ignoredKeys: readonly string[];
      readonly source: YamlFile;
    };

const GATE_IDS: readonly string[] = Object.keys(schema.properties.gates.properties);

/**
 * Parses a configuration file of either format.
 *
 * @throws PortcullisError `configuration` with every problem, its line and column, and the nearest right key
 */
export function parseConfiguration(text: string, file: string): Configuration {
  const source = parseYaml(text, file);
  if (isChecklist(source.value)) return { format: "original", source, ...readChecklist(source) };
  return { format: "native", source, value: parseAs(source, validateConfiguration) };
}

/** Parses a checklist in the original's format. */
export const parseChecklist = (text: string, file: string): Checklist => readChecklist(parseYaml(text, file));

/** A key that nobody knows is named in a warning, as such a file should work as it stands; one that is nearly a known key is a mistake. */
function readChecklist(source: YamlFile): Checklist {
  const value = parseAs(source, validateChecklist);
  const ignored = [
    ...unknownKeys(value, "", CHECKLIST_KEYS.top),
    ...value.items.flatMap((item, index) => unknownKeys(item, `/items/${index}`, CHECKLIST_KEYS.item)),
    ...Object.entries(value["n/a_gates"] ?? {}).flatMap(([gate, each]) =>
      unknownKeys(each, `/n~1a_gates/${gate}`, CHECKLIST_KEYS.gate),
    ),
  ];
  const mistyped = ignored.filter(({ nearest }) => nearest !== undefined);
  if (mistyped.length === 0) return { value, ignoredKeys: [...new Set(ignored.map(({ key }) => key))] };
  throw configurationError(
    source.file,
    mistyped.map(({ key, pointer, nearest }) => ({
      file: source.file,
      pointer,
      ...source.keyPositionOf(pointer),
      message: `Unknown key "${key}".`,
      fix: `Did you mean ${nearest}?`,
    })),
  );
}

const CHECKLIST_KEYS = {
  top: Object.keys(checklistSchema.properties),
  item: Object.keys(checklistSchema.properties.items.items.properties),
  gate: Object.keys(checklistSchema.properties["n/a_gates"].additionalProperties.properties),
};

function unknownKeys(
  value: object,
  pointer: string,
  known: readonly string[],
): { key: string; pointer: string; nearest: string | undefined }[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ key, pointer: `${pointer}/${key}`, nearest: nearlySame(key, known) }));
}

/** Parses a baseline: the findings that are accepted. */
export function parseBaseline(text: string, file: string): BaselineFile {
  return { file, findings: parseAs(parseYaml(text, file), validateBaseline).findings };
}

const isChecklist = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "items" in value && !("gates" in value);

function parseAs<T>(source: YamlFile, validate: Validator<T>): T {
  const parsed = parseWith(validate, source.value);
  if (parsed.ok) return parsed.value;
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
  const value = valueAt(source.value, pointer);
  const nearest =
    problem.allowed === undefined || typeof value !== "string"
      ? undefined
      : nearestName(value, problem.allowed.map(String));
  return {
    ...place,
    ...source.positionOf(pointer),
    message,
    expected,
    found,
    ...(nearest !== undefined && { fix: `Did you mean ${nearest}?` }),
  };
}
