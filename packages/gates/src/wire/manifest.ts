import { isObject, type JsonObject } from "../comparison/json.ts";
import { pointerTo } from "../core/json-pointer.ts";
import type { WireProblem } from "./wire-contract.ts";

// The form that contracts had before there was a dialect for them:
// `{"endpoint": "POST /path", "fields": {"NAME": {"type": "string", "cp_consumes": true, "note": "…", "fields": {…}}}}`.
// We add two members to it: `consumers`, where others than those that the fields name read the message, and `schema`, which
// holds the keywords of JSON Schema that the form itself has no words for.

/** What a manifest says where it names nobody: it was made for the control plane. */
const DEFAULT_CONSUMERS: readonly string[] = ["cp"];

export const WIRE_DIALECT = "urn:portcullis:meta:wire_message";

export const CONSUMES = "_consumes";
// Every object has a `constructor`.
const CONSUMER = /^(?!constructor$)[a-z][a-z0-9_]*$/;
const MOST_NESTING = 64;

/** A manifest's word for a type, in the spelling that we write. */
export type ManifestType = (typeof TYPES)[number];

const TYPES = ["string", "int", "number", "bool", "null", "object", "map", "array", "any"] as const;

const SPELLINGS: ReadonlyMap<unknown, ManifestType> = new Map<unknown, ManifestType>([
  ...TYPES.map((type) => [type, type] as const),
  ["integer", "int"],
  ["float", "number"],
  ["boolean", "bool"],
  ["list", "array"],
]);

/** The type that a manifest's word means; undefined for a word that is not known. */
export const toManifestType = (word: unknown): ManifestType | undefined => SPELLINGS.get(word);

/** Whether the JSON of a file is a manifest rather than a schema. */
export const isManifest = (file: string, json: JsonObject): boolean =>
  !Object.hasOwn(json, "properties") &&
  !Object.hasOwn(json, "$schema") &&
  (Object.hasOwn(json, "fields") || file.endsWith(".contract.json"));

export const isConsumerList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string" && CONSUMER.test(name));

/** The consumers that an entry names, in its order. */
export const namedConsumers = (entry: JsonObject): readonly string[] =>
  Object.keys(entry)
    .filter((member) => member.endsWith(CONSUMES))
    .map((member) => member.slice(0, -CONSUMES.length));

/** Who reads the message: whom the manifest lists, else whom its fields name. */
export function consumersOfManifest(manifest: JsonObject): readonly string[] {
  if (isConsumerList(manifest["consumers"])) return manifest["consumers"];
  const named = (fields: unknown): readonly string[] =>
    isObject(fields)
      ? Object.values(fields).flatMap((entry) =>
          isObject(entry) ? [...namedConsumers(entry), ...named(entry["fields"])] : [],
        )
      : [];
  const names = [...new Set(named(manifest["fields"]))];
  return names.length > 0 ? names : DEFAULT_CONSUMERS;
}

/** Everything that keeps a manifest from being read. Empty when nothing does. */
export function manifestProblems(manifest: unknown): readonly WireProblem[] {
  if (!isObject(manifest)) return [{ pointer: "", message: "A contract manifest is an object." }];
  const { consumers, endpoint, fields, schema } = manifest;
  const problems: WireProblem[] = [];
  if (consumers !== undefined && !isConsumerList(consumers)) {
    problems.push({ pointer: "/consumers", message: "consumers is a list of names such as cp." });
  }
  if (endpoint !== undefined && typeof endpoint !== "string") {
    problems.push({ pointer: "/endpoint", message: "The endpoint is a text such as POST /path." });
  }
  if (schema !== undefined && !isObject(schema)) {
    problems.push({ pointer: "/schema", message: "schema is an object of JSON Schema keywords." });
  }
  if (!isObject(fields)) {
    problems.push({ pointer: fields === undefined ? "" : "/fields", message: NO_FIELDS });
  } else if (Object.keys(fields).length === 0) problems.push({ pointer: "/fields", message: NO_FIELDS });
  else problems.push(...fieldsProblems(fields, "/fields", consumersOfManifest(manifest), 0));
  return problems;
}

export const NO_FIELDS = "The contract declares no fields: refusing a contract that every message would keep.";

function fieldsProblems(
  fields: JsonObject,
  pointer: string,
  consumers: readonly string[],
  depth: number,
): readonly WireProblem[] {
  if (depth > MOST_NESTING) return [{ pointer, message: `Nested deeper than ${MOST_NESTING} levels.` }];
  return Object.entries(fields).flatMap(([name, entry]) => {
    const at = pointerTo(pointer, name);
    if (!isObject(entry)) {
      return [{ pointer: at, message: `"${name}" must be an object that says its type and who consumes it.` }];
    }
    return entryProblems(name, entry, at, consumers, depth);
  });
}

function entryProblems(
  name: string,
  entry: JsonObject,
  pointer: string,
  consumers: readonly string[],
  depth: number,
): readonly WireProblem[] {
  const problems: WireProblem[] = [];
  const problem = (member: string, message: string): void => {
    problems.push({ pointer: pointerTo(pointer, ...(Object.hasOwn(entry, member) ? [member] : [])), message });
  };
  const type = toManifestType(entry["type"]);
  if (type === undefined) {
    const found = entry["type"] === undefined ? "has no type" : `has a type that is not known, ${show(entry["type"])}`;
    problem("type", `"${name}" ${found}; known are ${TYPES.join(", ")}.`);
  }
  for (const consumer of namedConsumers(entry)) {
    const member = consumer + CONSUMES;
    if (typeof entry[member] !== "boolean") {
      problem(member, `${member} of "${name}" must be true or false, and is ${show(entry[member])}.`);
    } else if (!CONSUMER.test(consumer)) problem(member, `"${consumer}" is no name of a consumer.`);
    else if (!consumers.includes(consumer)) problem(member, `"${consumer}" is not among the consumers.`);
  }
  if (entry["note"] !== undefined && typeof entry["note"] !== "string") {
    problem("note", `The note of "${name}" must be a text.`);
  }
  if (entry["schema"] !== undefined && !isObject(entry["schema"])) {
    problem("schema", `schema of "${name}" is an object of JSON Schema keywords.`);
  }
  const { fields } = entry;
  if (fields === undefined) return problems;
  if (!isObject(fields)) problem("fields", `fields of "${name}" is an object.`);
  else if (type !== "object") problem("fields", `Only an object has fields, and "${name}" is none.`);
  else problems.push(...fieldsProblems(fields, pointerTo(pointer, "fields"), consumers, depth + 1));
  return problems;
}

const MOST_CHARACTERS = 40;

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
