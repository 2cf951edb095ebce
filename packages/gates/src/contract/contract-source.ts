/** A JSON Schema, as parsed from its file. */
export type Schema = Readonly<Record<string, unknown>>;

/** A contract as its author wrote it. The name is the file's, without `.schema.json` or `.contract.json`. */
export interface ContractSource {
  readonly name: string;
  readonly file: string;
  /** Of a manifest the schema that it stands for; an empty one where it stands for none. */
  readonly schema: Schema;
  /** What the file holds, where that is a manifest of fields instead of a schema. */
  readonly manifest?: Schema;
}

export const CONTRACT_SUFFIX = ".schema.json";
export const MANIFEST_SUFFIX = ".contract.json";

/** The `$id`s of other contracts that a schema refers to, each once. */
export function referencedIds(schema: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (key === "$ref" && typeof child === "string" && !child.startsWith("#")) found.add(child.split("#")[0]!);
        else visit(child);
      }
    }
  };
  visit(schema);
  return [...found];
}
