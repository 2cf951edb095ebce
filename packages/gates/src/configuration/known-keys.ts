import { closest, distance } from "fastest-levenshtein";

type Schema = Readonly<Record<string, any>>;

/** The keys that a JSON Schema knows for the object at a JSON Pointer. */
export function knownKeys(root: Schema, pointer: string): readonly string[] {
  const follow = (schema: Schema | undefined): Schema | undefined =>
    typeof schema?.["$ref"] === "string" ? follow(root["$defs"][schema["$ref"].replace("#/$defs/", "")]) : schema;
  let schema = follow(root);
  for (const token of pointer.split("/").slice(1)) {
    const next: unknown = schema?.["properties"]?.[token] ?? schema?.["items"] ?? schema?.["additionalProperties"];
    schema = typeof next === "object" && next !== null ? follow(next) : undefined;
  }
  const alternatives: readonly Schema[] = (schema?.["allOf"] ?? []).map((each: Schema) => follow(each["then"]) ?? each);
  return [schema, ...alternatives].flatMap((each) => Object.keys(each?.["properties"] ?? {}));
}

/** The known name that was probably meant, if any is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(name, [...known]);
  return distance(name, nearest) <= Math.max(2, Math.floor(name.length / 2)) ? nearest : undefined;
}

/** The known name of which this is surely a misspelling: at most two letters away. */
export function nearlySame(name: string, known: readonly string[]): string | undefined {
  const nearest = closest(name, [...known]);
  return distance(name, nearest) <= 2 ? nearest : undefined;
}
