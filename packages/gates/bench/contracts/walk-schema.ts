export type JsonObject = Record<string, unknown>;
export type Path = readonly (string | number)[];

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keywords that hold a schema for the same value. */
const IN_PLACE = ["not", "if", "then", "else"];
const IN_PLACE_LISTS = ["allOf", "anyOf", "oneOf"];
const IN_PLACE_MAPS = ["dependentSchemas", "dependencies"];
/** Keywords that hold a schema for a part of the value. */
const BELOW = [
  "items",
  "additionalItems",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
];
const BELOW_LISTS = ["items", "prefixItems"];
const BELOW_MAPS = ["properties", "patternProperties"];
const DEFINITIONS = ["$defs", "definitions"];

interface Place {
  readonly path: Path;
  readonly schema: unknown;
  /** Whether it judges the same value as the schema that it stands in; undefined: a definition, which judges nothing. */
  readonly inPlace: boolean | undefined;
}

/** The schemas that stand directly in a schema. */
function schemasIn(schema: unknown): Place[] {
  if (!isObject(schema)) return [];
  const places: Place[] = [];
  const one = (keyword: string, inPlace: boolean | undefined): void => {
    if (isSchema(schema[keyword])) places.push({ path: [keyword], schema: schema[keyword], inPlace });
  };
  const list = (keyword: string, inPlace: boolean): void => {
    const value = schema[keyword];
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) places.push({ path: [keyword, index], schema: item, inPlace });
  };
  const map = (keyword: string, inPlace: boolean | undefined): void => {
    const value = schema[keyword];
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) {
      if (isSchema(value[name])) places.push({ path: [keyword, name], schema: value[name], inPlace });
    }
  };
  for (const keyword of IN_PLACE) one(keyword, true);
  for (const keyword of IN_PLACE_LISTS) list(keyword, true);
  for (const keyword of IN_PLACE_MAPS) map(keyword, true);
  for (const keyword of BELOW) one(keyword, false);
  for (const keyword of BELOW_LISTS) list(keyword, false);
  for (const keyword of BELOW_MAPS) map(keyword, false);
  for (const keyword of DEFINITIONS) map(keyword, undefined);
  return places;
}

const isSchema = (value: unknown): boolean => typeof value === "boolean" || isObject(value);

/** Every schema of a document, the root first; no deeper than 60 levels. */
export function allSchemas(root: unknown): { readonly path: Path; readonly schema: unknown }[] {
  const found: { path: Path; schema: unknown }[] = [];
  const visit = (schema: unknown, path: Path): void => {
    found.push({ path, schema });
    if (path.length > 120) return;
    for (const place of schemasIn(schema)) visit(place.schema, [...path, ...place.path]);
  };
  visit(root, []);
  return found;
}

export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const token of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, token)) return undefined;
    value = (value as Record<string | number, unknown>)[token];
  }
  return value;
}

/** A copy in which the value at the path is another. */
export function withValue(root: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  const copy = (Array.isArray(root) ? [...(root as unknown[])] : { ...(root as JsonObject) }) as JsonObject;
  const [token, ...rest] = path as [string, ...string[]];
  Object.defineProperty(copy, token, {
    value: withValue((root as JsonObject)[token], rest, value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

/** A copy without the member or element at the path. */
export function without(root: unknown, path: Path): unknown {
  const parentPath = path.slice(0, -1);
  const parent = valueAt(root, parentPath);
  const last = path.at(-1)!;
  const smaller = Array.isArray(parent)
    ? parent.toSpliced(Number(last), 1)
    : Object.fromEntries(Object.entries(parent as JsonObject).filter(([name]) => name !== String(last)));
  return withValue(root, parentPath, smaller);
}

/** The path of a JSON Pointer (RFC 6901). */
export const pointerPath = (pointer: string): Path =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

const pointerOf = (path: Path): string =>
  path.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The path that a local `$ref` names, or undefined. */
export function refPath(root: unknown, ref: unknown): Path | undefined {
  if (ref === "#") return [];
  if (typeof ref !== "string") return undefined;
  if (ref.startsWith("#/")) return pointerPath(decoded(ref.slice(1)));
  if (!ref.startsWith("#")) return undefined;
  return allSchemas(root).find(({ schema }) => isObject(schema) && schema["$anchor"] === ref.slice(1))?.path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether no chain of references leads back to where it began without going down into the value. */
export function endsEverywhere(root: unknown): boolean {
  const state = new Map<string, "open" | "done">();
  const visit = (path: Path, depth: number): boolean => {
    const key = pointerOf(path);
    if (state.get(key) === "done") return true;
    if (state.get(key) === "open" || depth > 200) return false;
    state.set(key, "open");
    const schema = valueAt(root, path);
    const target = isObject(schema) ? refPath(root, schema["$ref"]) : undefined;
    const next = schemasIn(schema).filter(({ inPlace }) => inPlace === true);
    const ends =
      next.every((place) => visit([...path, ...place.path], depth + 1)) &&
      (target === undefined || visit(target, depth + 1));
    state.set(key, "done");
    return ends;
  };
  return allSchemas(root).every(({ path }) => visit(path, 0));
}
