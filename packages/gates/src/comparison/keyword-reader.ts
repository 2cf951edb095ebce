import type { Dialect } from "./dialect.ts";
import { isAssertedFormat } from "./formats.ts";
import { pointerToken } from "../core/json-pointer.ts";
import { canonicalText, equalJson, isObject, type JsonObject } from "./json.ts";
import type { NodeBody, SchemaNode } from "./schema-node.ts";
import { ANY, namedTypes, type Types } from "./types.ts";
import { UnreadableSchema } from "./unreadable-schema.ts";

type Writable = { -readonly [Key in keyof NodeBody]?: NodeBody[Key] };

/** Reads the keywords of one schema object into the common form, and gives the key that equal schemas share. */
export class KeywordReader {
  readonly keys: string[] = [];
  readonly #schema: JsonObject;
  readonly #pointer: string;
  readonly #dialect: Dialect;
  readonly #child: (schema: unknown, path: string) => SchemaNode;
  readonly #body: Writable = {};

  constructor(
    schema: JsonObject,
    pointer: string,
    dialect: Dialect,
    child: (schema: unknown, path: string) => SchemaNode,
  ) {
    this.#schema = schema;
    this.#pointer = pointer;
    this.#dialect = dialect;
    this.#child = child;
  }

  read(): Writable {
    if (this.#schema["$ref"] !== undefined && typeof this.#schema["$ref"] !== "string") this.#refuse("$ref");
    this.#readTypes();
    this.#readNumbers();
    this.#readStrings();
    this.#readArrays();
    this.#readObjects();
    this.#readApplicators();
    return this.#body;
  }

  get #isRecent(): boolean {
    return this.#dialect === "2019-09" || this.#dialect === "2020-12";
  }

  #refuse(keyword: string): never {
    throw new UnreadableSchema(`${this.#pointer}/${keyword} is not what the dialect ${this.#dialect} allows`);
  }

  #keep<Name extends keyof Writable>(name: Name, value: NonNullable<Writable[Name]>, key: string): void {
    this.#body[name] = value;
    this.keys.push(`${name}:${key}`);
  }

  #readTypes(): void {
    const { type, nullable } = this.#schema;
    if (type !== undefined) {
      let types: Types | undefined = namedTypes(type);
      if (types === undefined || (Array.isArray(type) && type.length === 0)) this.#refuse("type");
      // ajv knows OpenAPI's `nullable` in every dialect.
      if (nullable === true) types |= 1;
      if (types !== ANY) this.#keep("types", types, String(types));
    }
    this.#readValues();
  }

  #readValues(): void {
    const allowed = this.#schema["enum"];
    const only = this.#schema["const"];
    if (allowed !== undefined && !Array.isArray(allowed)) this.#refuse("enum");
    if (allowed === undefined && only === undefined) return;
    const both = (allowed ?? [only]).filter((value) => only === undefined || equalJson(value, only));
    const texts = [...new Map(both.map((value) => [canonicalText(value), value])).entries()];
    texts.sort(([a], [b]) => (a < b ? -1 : 1));
    this.#keep(
      "values",
      texts.map(([, value]) => value),
      texts.map(([text]) => text).join(),
    );
  }

  #number(keyword: string): number | undefined {
    const value = this.#schema[keyword];
    if (value === undefined) return undefined;
    if (typeof value !== "number" || !Number.isFinite(value)) this.#refuse(keyword);
    return value;
  }

  #count(
    keyword:
      | "minLength"
      | "maxLength"
      | "minItems"
      | "maxItems"
      | "minProperties"
      | "maxProperties"
      | "minContains"
      | "maxContains",
  ): void {
    const value = this.#number(keyword);
    if (value === undefined) return;
    if (value < 0 || !Number.isInteger(value)) this.#refuse(keyword);
    const count = value;
    if (count > 0 || !keyword.startsWith("min") || keyword === "minContains") this.#keep(keyword, count, String(count));
  }

  #readNumbers(): void {
    const bound = (inclusive: "minimum" | "maximum", exclusive: "exclusiveMinimum" | "exclusiveMaximum"): void => {
      const value = this.#number(inclusive);
      if (typeof this.#schema[exclusive] === "boolean") {
        if (this.#dialect !== "draft-04") this.#refuse(exclusive);
        if (value === undefined) this.#refuse(exclusive);
        this.#keep(this.#schema[exclusive] ? exclusive : inclusive, value, String(value));
        return;
      }
      if (value !== undefined) this.#keep(inclusive, value, String(value));
      const strict = this.#number(exclusive);
      if (strict !== undefined) this.#keep(exclusive, strict, String(strict));
    };
    bound("minimum", "exclusiveMinimum");
    bound("maximum", "exclusiveMaximum");
    const multipleOf = this.#number("multipleOf");
    if (multipleOf !== undefined && multipleOf <= 0) this.#refuse("multipleOf");
    if (multipleOf !== undefined) this.#keep("multipleOf", multipleOf, String(multipleOf));
  }

  #readStrings(): void {
    this.#count("minLength");
    this.#count("maxLength");
    const { pattern, format } = this.#schema;
    if (pattern !== undefined) {
      if (typeof pattern !== "string") this.#refuse("pattern");
      this.#keep("pattern", pattern, JSON.stringify(pattern));
    }
    if (format === undefined) return;
    if (typeof format !== "string") this.#refuse("format");
    if (isAssertedFormat(format)) this.#keep("format", format, format);
    if (format === "int32" || format === "int64") this.#keep("numberFormat", format, format);
  }

  #schemaAt(keyword: keyof Writable, from: string = keyword): void {
    const value = this.#schema[from];
    if (value === undefined) return;
    const node = this.#child(value, `/${from}`);
    // What is allowed anyway changes nothing, unless it counts as evaluated.
    const counts = keyword === "contains" || keyword === "not" || keyword === "if" || this.#isRecent;
    if (node.always !== true || counts)
      (this.#keep as (name: string, value: unknown, key: string) => void).call(this, keyword, node, String(node.kind));
  }

  #schemasAt(keyword: "allOf" | "anyOf" | "oneOf" | "prefixItems", from: string = keyword): void {
    const value = this.#schema[from];
    if (value === undefined) return;
    if (!Array.isArray(value)) this.#refuse(from);
    const nodes = value.map((schema, index) => this.#child(schema, `/${from}/${index}`));
    if (nodes.length === 0 && keyword !== "prefixItems") this.#refuse(from);
    if (nodes.length > 0) this.#keep(keyword, nodes, nodes.map(({ kind }) => kind).join());
  }

  #schemaMapAt(keyword: "properties" | "patternProperties" | "dependentSchemas", from: string = keyword): void {
    const value = this.#schema[from];
    if (value === undefined) return;
    if (!isObject(value)) this.#refuse(from);
    const nodes = new Map<string, SchemaNode>();
    // In one order, so that the order of the author changes nothing.
    for (const name of Object.keys(value).toSorted()) {
      const schema = value[name];
      if (keyword === "dependentSchemas" && Array.isArray(schema)) continue;
      nodes.set(name, this.#child(schema, `/${from}/${pointerToken(name)}`));
    }
    if (nodes.size > 0) this.#keep(keyword, nodes, mapKey(nodes));
  }

  #readArrays(): void {
    this.#count("minItems");
    this.#count("maxItems");
    const { uniqueItems } = this.#schema;
    if (uniqueItems !== undefined && typeof uniqueItems !== "boolean") this.#refuse("uniqueItems");
    if (uniqueItems === true) this.#keep("uniqueItems", true, "");
    if (this.#dialect === "2020-12") {
      if (Array.isArray(this.#schema["items"])) this.#refuse("items");
      this.#schemasAt("prefixItems");
      this.#schemaAt("items");
    } else if (Array.isArray(this.#schema["items"])) {
      this.#schemasAt("prefixItems", "items");
      this.#schemaAt("items", "additionalItems");
    } else this.#schemaAt("items");
    this.#schemaAt("contains");
    if (!this.#isRecent) return;
    if (this.#body.contains !== undefined) {
      this.#count("minContains");
      this.#count("maxContains");
    }
    this.#schemaAt("unevaluatedItems");
  }

  #readObjects(): void {
    this.#count("minProperties");
    this.#count("maxProperties");
    this.#schemaMapAt("properties");
    this.#schemaMapAt("patternProperties");
    this.#schemaAt("additionalProperties");
    this.#schemaAt("propertyNames");
    const { required } = this.#schema;
    if (required !== undefined) {
      if (!isNames(required)) this.#refuse("required");
      const names = [...new Set(required)].toSorted();
      if (names.length > 0) this.#keep("required", names, JSON.stringify(names));
    }
    if (this.#isRecent) {
      this.#readDependentRequired("dependentRequired");
      this.#schemaMapAt("dependentSchemas");
      this.#schemaAt("unevaluatedProperties");
    }
    // ajv knows the older keyword in every dialect.
    if (this.#schema["dependencies"] !== undefined && this.#body.dependentRequired === undefined) {
      this.#readDependentRequired("dependencies");
      this.#schemaMapAt("dependentSchemas", "dependencies");
    }
  }

  #readDependentRequired(from: string): void {
    const value = this.#schema[from];
    if (value === undefined) return;
    if (!isObject(value)) this.#refuse(from);
    const lists = new Map<string, readonly string[]>();
    for (const [name, names] of Object.entries(value)) {
      if (!Array.isArray(names)) {
        if (from === "dependencies") continue;
        this.#refuse(from);
      }
      if (!isNames(names)) this.#refuse(from);
      if (names.length > 0) lists.set(name, names);
    }
    if (lists.size > 0) this.#keep("dependentRequired", lists, canonicalText(Object.fromEntries(lists)));
  }

  #readApplicators(): void {
    this.#schemasAt("allOf");
    this.#schemasAt("anyOf");
    this.#schemasAt("oneOf");
    this.#schemaAt("not");
    const condition = this.#schema["if"];
    const branches = (["then", "else"] as const).filter((keyword) => this.#schema[keyword] !== undefined);
    // Without a condition they mean nothing, and have to be schemas all the same.
    if (condition === undefined) for (const keyword of branches) this.#child(this.#schema[keyword], `/${keyword}`);
    if (condition === undefined || (branches.length === 0 && !this.#isRecent)) return;
    this.#schemaAt("if");
    this.#schemaAt("then");
    this.#schemaAt("else");
  }
}

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((name) => typeof name === "string");

const mapKey = (nodes: ReadonlyMap<string, SchemaNode>): string =>
  [...nodes]
    .map(([name, { kind }]) => `${JSON.stringify(name)}:${kind}`)
    .toSorted()
    .join();
