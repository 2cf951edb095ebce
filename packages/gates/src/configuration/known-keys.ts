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
