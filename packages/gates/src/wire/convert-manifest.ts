import { equalJson, isObject, type JsonObject } from "../comparison/json.ts";
import { beyond, described, entryOf, impliedByEntry, impliedByManifest, withBeyond } from "./implied-schema.ts";
import { pointerTo } from "../core/json-pointer.ts";
import {
  consumersOfManifest,
  isConsumerList,
  manifestProblems,
  namedConsumers,
  NO_FIELDS,
  toManifestType,
} from "./manifest.ts";
import { readRemainder, writeRemainder, type Remainder } from "./manifest-remainder.ts";
import type { WireProblem } from "./wire-contract.ts";

export interface ManifestToSchemaOptions {
  /** The `$id` of the schema, such as `urn:portcullis:contract:provision_request`. */
  readonly id?: string;
  readonly title?: string;
}

export type SchemaOfManifest = { readonly schema: JsonObject } | { readonly problems: readonly WireProblem[] };

export type ManifestOfSchema =
  | { readonly manifest: JsonObject; readonly lost: readonly LostKeyword[] }
  | { readonly problems: readonly WireProblem[] };

/** A keyword that a manifest has no word for; it stands in the manifest's member `schema`, so that the way back has it. */
export interface LostKeyword {
  /** JSON Pointer into the schema: the keyword, or the schema that a manifest would take to have it. */
  readonly pointer: string;
  readonly keyword: string;
}

/**
 * The wire message schema of a `*.contract.json` manifest. Nothing gets lost: what a schema cannot say stands in its
 * `$comment`s, and `schemaToManifest` gives the very manifest back, in the same order.
 */
export function manifestToSchema(manifest: unknown, options: ManifestToSchemaOptions = {}): SchemaOfManifest {
  const problems = manifestProblems(manifest);
  if (problems.length > 0) return { problems };
  const source = manifest as JsonObject;
  const schema = toSchema(source, { ...options, silence: "filled" });
  const back = toManifest(schema, []);
  if (sameText(back, source)) return { schema };
  const message =
    "The manifest cannot be converted without loss: a member `schema` says again what the manifest says itself, or contradicts it.";
  return { problems: [{ pointer: "", message }] };
}

/**
 * The `*.contract.json` manifest of a wire message schema. What a manifest has no words for stands in its members `schema`, is
 * told as `lost`, and comes back with `manifestToSchema`: the same schema, though perhaps with its keywords in another order.
 */
export function schemaToManifest(schema: unknown): ManifestOfSchema {
  const problem = (pointer: string, message: string): ManifestOfSchema => ({ problems: [{ pointer, message }] });
  if (!isObject(schema)) return problem("", "A contract is an object.");
  const { consumers, properties } = schema;
  if (!isConsumerList(consumers)) return problem("/consumers", "The schema does not say who its consumers are.");
  if (!isObject(properties) || Object.keys(properties).length === 0) return problem("/properties", NO_FIELDS);
  const stranger = Object.keys(properties).find((name) => !isObject(properties[name]));
  if (stranger !== undefined) {
    return problem(pointerTo("/properties", stranger), `"${stranger}" must be an object that says who consumes it.`);
  }
  const lost: LostKeyword[] = [];
  const manifest = toManifest(schema, lost);
  const problems = manifestProblems(manifest);
  if (problems.length > 0) return { problems };
  const back = toSchema(manifest, { silence: "filled" });
  if (equalJson(withoutRemainders(back), withoutRemainders(schema))) return { manifest, lost };
  return problem("", "The schema cannot be said as a manifest without loss.");
}

/** The schema that a manifest without problems stands for; what gates read of it. */
export const schemaForReading = (manifest: JsonObject): JsonObject => toSchema(manifest, { silence: "kept" });

/** The manifest's pointer for a place in the schema that it stands for, as near as the manifest has one. */
export function toManifestPointer(manifest: JsonObject, schemaTokens: readonly string[]): string {
  let node = manifest;
  let pointer = "";
  for (let index = 0; index < schemaTokens.length; index += 2) {
    const [keyword, name] = [schemaTokens[index]!, schemaTokens[index + 1]];
    const { fields, schema } = node;
    const entry = name !== undefined && isObject(fields) && Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (keyword === "properties" && isObject(entry)) {
      pointer = pointerTo(pointer, "fields", name!);
      node = entry;
    } else if (isObject(schema) && Object.hasOwn(schema, keyword)) {
      return pointerTo(pointer, "schema", ...schemaTokens.slice(index));
    } else return Object.hasOwn(node, keyword) ? pointerTo(pointer, keyword) : pointer;
  }
  return pointer;
}

interface Conversion extends ManifestToSchemaOptions {
  readonly silence: "filled" | "kept";
}

function toSchema(manifest: JsonObject, { id, title, silence }: Conversion): JsonObject {
  const consumers = consumersOfManifest(manifest);
  const convertAll = (fields: JsonObject): JsonObject => mapValues(fields, (entry) => convert(entry as JsonObject));
  const convert = (entry: JsonObject): JsonObject => {
    const properties = isObject(entry["fields"]) ? convertAll(entry["fields"]) : undefined;
    const schema = withBeyond(impliedByEntry(entry, properties, consumers, silence), othersOf(entry));
    if (silence === "kept") return schema;
    const isSilent = namedConsumers(entry).length === 0;
    const back = (each: JsonObject): JsonObject => toEntry(each, consumers, "", []);
    return withRemainder(schema, entry, { back, special: ["type", "fields"], known: isSilent ? { silent: true } : {} });
  };
  const schema = withBeyond(
    impliedByManifest(manifest, convertAll(manifest["fields"] as JsonObject)),
    othersOf(manifest),
  );
  if (silence === "kept") return schema;
  const wanted = { ...(id !== undefined && { $id: id }), ...(title !== undefined && { title }) };
  const added = withoutMembers(wanted, schema);
  const back = (each: JsonObject): JsonObject => toManifest(each, []);
  const known = Object.keys(added).length > 0 ? { added } : {};
  return withRemainder({ ...schema, ...added }, manifest, { back, special: ["fields"], known });
}

interface WayBack {
  readonly back: (schema: JsonObject) => JsonObject;
  /** Members that are never kept as they are. */
  readonly special: readonly string[];
  readonly known: Remainder;
}

/** Adds the `$comment` without which the way back would not lead to the source. */
function withRemainder(schema: JsonObject, source: JsonObject, { back, special, known }: WayBack): JsonObject {
  const isAtSource = (each: JsonObject): boolean => sameText(back(each), source);
  if (Object.keys(known).length === 0 && isAtSource(schema)) return schema;
  const comment = schema["$comment"];
  const write = (remainder: Remainder): JsonObject => ({ ...schema, $comment: writeRemainder(remainder) });
  const first: Remainder = { ...known, ...(typeof comment === "string" && { comment }) };
  const said = back(write(first));
  const extra = Object.entries(source).filter(
    ([member, value]) => !special.includes(member) && !(Object.hasOwn(said, member) && equalJson(said[member], value)),
  );
  const word = source["type"];
  const isOtherWord = special.includes("type") && typeof word === "string" && said["type"] !== word;
  const remainder: Remainder = {
    ...(extra.length > 0 && { extra: Object.fromEntries(extra) }),
    ...(isOtherWord && { type: word }),
    ...first,
  };
  const unordered = write(remainder);
  return isAtSource(unordered) ? unordered : write({ ...remainder, order: Object.keys(source) });
}

function toManifest(schema: JsonObject, lost: LostKeyword[]): JsonObject {
  const { bare, remainder } = withoutRemainder(schema);
  const listed = bare["consumers"];
  const consumers = isConsumerList(listed) ? listed : [];
  const properties = bare["properties"] as JsonObject;
  const own = { fields: fieldsOf(properties, "", consumers, lost) };
  const members = {
    ...described(bare),
    ...(!equalJson(consumersOfManifest(own), consumers) && { consumers }),
    ...own,
  };
  return completed(members, bare, impliedByManifest(members, properties), remainder, "", lost);
}

function toEntry(schema: JsonObject, consumers: readonly string[], pointer: string, lost: LostKeyword[]): JsonObject {
  const { bare, remainder } = withoutRemainder(schema);
  const said = entryOf(bare, consumers);
  const isSilent = remainder.silent === true && consumers.every((consumer) => said[`${consumer}_consumes`] === false);
  const { properties } = bare;
  const hasFields = said["type"] === "object" && isObject(properties) && Object.values(properties).every(isObject);
  const members = {
    ...(isSilent ? Object.fromEntries(Object.entries(said).filter(([member]) => !member.endsWith("_consumes"))) : said),
    ...(remainder.type !== undefined && toManifestType(remainder.type) === said["type"] && { type: remainder.type }),
    ...(hasFields && { fields: fieldsOf(properties, pointer, consumers, lost) }),
  };
  const implied = impliedByEntry(members, hasFields ? properties : undefined, consumers, "filled");
  return completed(members, bare, implied, remainder, pointer, lost);
}

const fieldsOf = (
  properties: JsonObject,
  pointer: string,
  consumers: readonly string[],
  lost: LostKeyword[],
): JsonObject =>
  mapValues(properties, (schema, name) =>
    toEntry(schema as JsonObject, consumers, pointerTo(pointer, "properties", name), lost),
  );

/** Adds what the members do not say: the keywords left over, and what the schema kept of the manifest. */
function completed(
  members: JsonObject,
  schema: JsonObject,
  implied: JsonObject,
  { extra = {}, order = [] }: Remainder,
  pointer: string,
  lost: LostKeyword[],
): JsonObject {
  const others = beyond(schema, implied);
  for (const keyword of Object.keys(others)) {
    lost.push({ pointer: Object.hasOwn(schema, keyword) ? pointerTo(pointer, keyword) : pointer, keyword });
  }
  const said = { ...members, ...(Object.keys(others).length > 0 && { schema: others }) };
  const whole: JsonObject = { ...said, ...withoutMembers(extra, said) };
  const names = [...order.filter((name) => Object.hasOwn(whole, name)), ...Object.keys(whole)];
  return Object.fromEntries(names.map((name) => [name, whole[name]]));
}

function withoutRemainder(schema: JsonObject): { readonly bare: JsonObject; readonly remainder: Remainder } {
  const remainder = readRemainder(schema["$comment"]);
  if (remainder === undefined) return { bare: schema, remainder: {} };
  const { added = {}, comment } = remainder;
  const bare = Object.entries(schema).filter(
    ([keyword, value]) =>
      keyword !== "$comment" && !(Object.hasOwn(added, keyword) && equalJson(added[keyword], value)),
  );
  return { bare: { ...Object.fromEntries(bare), ...(comment !== undefined && { $comment: comment }) }, remainder };
}

/** The schema itself, wherever it came from. */
function withoutRemainders(schema: JsonObject): JsonObject {
  const { bare } = withoutRemainder(schema);
  const { properties } = bare;
  if (!isObject(properties)) return bare;
  const strip = (each: unknown): unknown => (isObject(each) ? withoutRemainders(each) : each);
  return { ...bare, properties: mapValues(properties, strip) };
}

const othersOf = ({ schema }: JsonObject): JsonObject => (isObject(schema) ? schema : {});

const withoutMembers = (members: JsonObject, others: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !Object.hasOwn(others, name)));

const mapValues = (members: JsonObject, change: (value: unknown, name: string) => unknown): JsonObject =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, change(value, name)]));

const sameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
