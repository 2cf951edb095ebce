/** An option of a gate, as its page shows it. */
export interface OptionRow {
  /** Path below the gate: `items[].slug`. */
  readonly name: string;
  readonly values: string;
  readonly isRequired: boolean;
  readonly meaning: string;
}

/** What is read here of a JSON Schema. */
interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
}

/** The contract of `portcullis.yaml`. */
export interface ConfigurationSchema {
  readonly properties: { readonly gates: Schema };
  readonly $defs: Readonly<Record<string, Schema>>;
}

// What each gate has stands in docs/configuration.md once.
const COMMON = ["uses", "enforce", "paths", "baseline"];

/** The options of a gate, nested ones after what holds them, in the order of the contract. */
export function listOptions({ properties: { gates }, $defs }: ConfigurationSchema, id: string): readonly OptionRow[] {
  const resolve = (schema: Schema): Schema => {
    if (schema.$ref === undefined) return schema;
    const target = $defs[schema.$ref.replace("#/$defs/", "")];
    if (target === undefined) throw new Error(`${schema.$ref} is not in the contract of the configuration.`);
    return { ...resolve(target), ...(schema.description !== undefined && { description: schema.description }) };
  };

  const list = (holder: Schema, prefix: string): readonly OptionRow[] =>
    Object.entries(holder.properties ?? {}).flatMap(([key, value]) => {
      const schema = resolve(value);
      const name = `${prefix}${key}`;
      const isRequired = holder.required?.includes(key) === true;
      const row = { name, values: describe(schema), isRequired, meaning: schema.description ?? "" };
      return [row, ...listInside(schema, name)];
    });

  const listInside = (schema: Schema, name: string): readonly OptionRow[] => {
    if (schema.items !== undefined) return listInside(resolve(schema.items), `${name}[]`);
    if (typeof schema.additionalProperties === "object")
      return list(resolve(schema.additionalProperties), `${name}.NAME.`);
    // What one form requires, another may not know.
    if (schema.anyOf !== undefined)
      return schema.anyOf
        .flatMap((form) => listInside(resolve(form), name))
        .map((option) => ({ ...option, isRequired: false }));
    return list(schema, `${name}.`);
  };

  const describe = (schema: Schema): string => {
    if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
    if (schema.anyOf !== undefined)
      return [...new Set(schema.anyOf.map((form) => describe(resolve(form))))].join(", or ");
    if (schema.items !== undefined) return `list of: ${describe(resolve(schema.items))}`;
    if (typeof schema.additionalProperties === "object")
      return `by name: ${describe(resolve(schema.additionalProperties))}`;
    return WORDS[schema.type ?? ""] ?? "";
  };

  const options = list(resolve(gates.properties![id]!), "");
  const isCommon = ({ name, meaning }: OptionRow): boolean =>
    COMMON.includes(name) && meaning === $defs["sop_ack"]!.properties![name]!.description;
  return options.filter((option) => !isCommon(option));
}

const WORDS: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  object: "mapping",
};
