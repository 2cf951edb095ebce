import type { ReferencedSchemas } from "./comparison.ts";
import { detectDialect, type Dialect } from "./dialect.ts";
import { isAssertedFormat } from "./formats.ts";
import { canonicalText, equalJson, isObject, pointerToken, pointerTokens, valueAt, type JsonObject } from "./json.ts";
import type { NodeTable, SchemaNode } from "./schema-node.ts";
import { ANY, namedTypes, type Types } from "./types.ts";

type Writable = { -readonly [Key in keyof Omit<SchemaNode, "id" | "kind">]?: Omit<SchemaNode, "id" | "kind">[Key] };

/** Nesting beyond which a schema is not read: deeper recursion would end the process. */
const MAXIMAL_DEPTH = 600;

/** A schema that cannot be compared, with the reason. */
export class UnreadableSchema extends Error {
  override readonly name = "UnreadableSchema";
}

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  enum: ["const"],
  exclusiveMinimum: ["minimum"],
  exclusiveMaximum: ["maximum"],
  contains: ["minContains", "maxContains"],
  dependentRequired: ["dependencies"],
};

/** One schema document: its nodes, and where its references lead. */
export class SchemaGraph {
  readonly document: unknown;
  readonly dialect: Dialect;
  readonly root: SchemaNode;
  /** References beyond JSON pointers into the document itself, for which a slice of the document would not do. */
  readonly hasNamedReferences: boolean;
  /** The other schemas that it may refer to, where it refers to any. */
  readonly referenced: ReferencedSchemas;
  /** Distinguishes references of this document from references of equal text in the other one that lead to something else. */
  readonly #side: string;
  readonly #table: NodeTable;
  readonly #unequal: ReadonlySet<string>;
  readonly #resources: ReadonlyMap<string, Resource>;
  readonly #documentId: string;
  /** By the JSON pointer of the schema; a schema of another document has its URI before it. */
  readonly #compiled = new Map<string, SchemaNode>();
  readonly #targets = new Map<string, SchemaNode>();

  constructor(
    document: unknown,
    table: NodeTable,
    options: Resources & { readonly side: string; readonly unequal: ReadonlySet<string> },
  ) {
    this.document = document;
    this.dialect = detectDialect(document);
    this.#documentId = documentIdOf(document, this.dialect);
    this.#table = table;
    this.#side = options.side;
    this.#unequal = options.unequal;
    this.#resources = options.resources;
    this.hasNamedReferences = options.named;
    this.referenced = options.named ? options.referenced : {};
    this.root = this.#compile(document, "", "", 0);
  }

  /** The node of the schema at a JSON pointer. */
  nodeAt(pointer: string): SchemaNode | undefined {
    return this.#compiled.get(pointer);
  }

  /** The JSON pointer of a node of the document. */
  placeOfNode({ place = "" }: SchemaNode): string {
    return place.slice(this.#side.length + 1);
  }

  /** A keyword as the dialect and the author wrote it at a node: `const` is an enum of one, a tuple may be `items`. */
  keywordAs(node: SchemaNode, keyword: string): string {
    const schema = valueAt(this.document, this.placeOfNode(node));
    if (!isObject(schema) || keyword in schema) return keyword;
    return (SPELLINGS[keyword] ?? []).find((name) => name in schema) ?? keyword;
  }

  /** Where a reference leads, and the URI of the resource that it is in. */
  resolve(uri: string): { readonly schema: unknown; readonly pointer: string } | undefined {
    return resolveReference(uri, this.#resources);
  }

  #follow(uri: string): SchemaNode {
    const known = this.#targets.get(uri);
    if (known !== undefined) return known;
    const found = this.resolve(uri);
    const base = uri.split("#")[0]!;
    const node =
      found === undefined || (typeof found.schema !== "boolean" && !isObject(found.schema))
        ? this.#table.shared(`opaque:${this.#side}:${uri}`, { opaque: `the reference ${JSON.stringify(uri)} leads nowhere` })
        : this.#compile(found.schema, found.pointer, base, 0);
    this.#targets.set(uri, node);
    return node;
  }

  #compile(schema: unknown, pointer: string, base: string, depth: number): SchemaNode {
    if (schema === true) return this.#table.anything;
    if (schema === false) return this.#table.create("false", { always: false, place: `${this.#side} ${pointer}` });
    if (!isObject(schema)) throw new UnreadableSchema(`${pointer || "/"} is not a schema: it is ${describe(schema)}`);
    if (depth > MAXIMAL_DEPTH) throw new UnreadableSchema(`it is nested deeper than ${MAXIMAL_DEPTH} levels`);
    const known = this.#compiled.get(pointer);
    if (known !== undefined) return known;
    const id = pointer === "" ? undefined : idOf(schema, this.dialect);
    const inner = id === undefined || id.startsWith("#") ? base : joinUri(base, id, this.#documentId).split("#")[0]!;
    const reader = new KeywordReader(schema, pointer, this.dialect, (value, path) =>
      this.#compile(value, `${pointer}${path}`, inner, depth + 1),
    );
    const body = reader.read();
    const key = [...reader.keys];
    const reference = schema["$ref"];
    if (typeof reference === "string") {
      const uri = joinUri(inner, reference, this.#documentId);
      body.ref = { uri, target: () => this.#follow(uri) };
      key.push(`$ref:${this.#unequal.has(uri) ? this.#side : ""}:${uri}`);
    }
    const dynamic = ["$dynamicRef", "$recursiveRef"].find((name) => name in schema);
    if (dynamic !== undefined && (this.dialect === "2020-12" || this.dialect === "2019-09")) {
      body.opaque = `${dynamic} at ${pointer || "/"}`;
      key.push(`opaque:${this.#side}:${body.opaque}`);
    }
    const place = `${this.#side} ${pointer}`;
    const node = key.length === 0 ? this.#table.anything : this.#table.create(key.join("\n"), { ...body, place });
    this.#compiled.set(pointer, node);
    return node;
  }
}

const describe = (value: unknown): string => (Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`);

/** Reads the keywords of one schema object into the common form, and gives the key that equal schemas share. */
class KeywordReader {
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

  #count(keyword: "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties" | "minContains" | "maxContains"): void {
    const value = this.#number(keyword);
    if (value === undefined) return;
    if (value < 0) this.#refuse(keyword);
    const count = keyword.startsWith("min") ? Math.ceil(value) : Math.floor(value);
    if (count > 0 || !keyword.startsWith("min") || keyword === "minContains") this.#keep(keyword, count, String(count));
  }

  #readNumbers(): void {
    const bound = (inclusive: "minimum" | "maximum", exclusive: "exclusiveMinimum" | "exclusiveMaximum"): void => {
      const value = this.#number(inclusive);
      if (typeof this.#schema[exclusive] === "boolean") {
        if (this.#dialect !== "draft-04") this.#refuse(exclusive);
        if (value === undefined) return;
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
    if (typeof format !== "string") return;
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
    for (const [name, schema] of Object.entries(value)) {
      if (keyword === "dependentSchemas" && Array.isArray(schema)) continue;
      nodes.set(name, this.#child(schema, `/${from}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`));
    }
    if (nodes.size > 0) this.#keep(keyword, nodes, mapKey(nodes));
  }

  #readArrays(): void {
    this.#count("minItems");
    this.#count("maxItems");
    if (this.#schema["uniqueItems"] === true) this.#keep("uniqueItems", true, "");
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
    if (this.#schema["if"] === undefined) return;
    if (this.#schema["then"] === undefined && this.#schema["else"] === undefined && !this.#isRecent) return;
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

// References.

const idOf = (schema: JsonObject, dialect: Dialect): string | undefined => {
  const id = schema[dialect === "draft-04" ? "id" : "$id"];
  return typeof id === "string" ? id : undefined;
};

function joinUri(base: string, reference: string, documentId: string): string {
  if (reference.startsWith("#")) return base + reference;
  try {
    return new URL(reference, base === ROOT_BASE ? documentId : base).href;
  } catch {
    return reference;
  }
}

/** Inside a document its own URI is the empty one, so that a new `$id` changes nothing. */
const ROOT_BASE = "";

/** What a document calls itself; a URI of ours for one that has no name. */
function documentIdOf(document: unknown, dialect: Dialect): string {
  const id = isObject(document) ? idOf(document, dialect) : undefined;
  return id !== undefined && URL.canParse(id) ? id.split("#")[0]! : "portcullis:/";
}

function resolveReference(
  uri: string,
  resources: ReadonlyMap<string, Resource>,
): { readonly schema: unknown; readonly pointer: string } | undefined {
  const [base = "", fragment = ""] = uri.split("#", 2);
  const resource = resources.get(uri) ?? resources.get(base);
  if (resource === undefined) return undefined;
  if ((resources.has(uri) && uri !== "") || fragment === "") return resource;
  if (!fragment.startsWith("/")) return undefined;
  let { schema, pointer } = resource;
  for (const raw of pointerTokens(fragment)) {
    const token = decode(raw);
    if (typeof schema !== "object" || schema === null || !Object.hasOwn(schema, token)) return undefined;
    schema = (schema as JsonObject)[token];
    pointer += `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return { schema, pointer };
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

/** A schema that has a URI of its own, with its JSON Pointer in the document. */
interface Resource {
  readonly schema: unknown;
  readonly pointer: string;
}

/** Where the references of a document may lead. */
export interface Resources {
  readonly resources: ReadonlyMap<string, Resource>;
  /** Whether some reference is more than a JSON pointer into the document. */
  readonly named: boolean;
  readonly references: ReadonlySet<string>;
  /** The absolute URI that the `$ref` of a schema object stands for. */
  readonly referencesOf: ReadonlyMap<object, string>;
  readonly referenced: ReferencedSchemas;
}

/** What a document's references may lead to, by URI: itself, what it embeds under a name, and what was given along. */
export function collectResources(
  document: unknown,
  referenced: ReferencedSchemas,
): Resources {
  const resources = new Map<string, Resource>(
    Object.entries(referenced).map(([uri, schema]) => [uri, { schema, pointer: `${uri}#` }]),
  );
  const references = new Set<string>();
  const referencesOf = new Map<object, string>();
  let named = false;
  const dialect = detectDialect(document);
  const documentId = documentIdOf(document, dialect);
  const path: (string | number)[] = [];
  const visitAt = (name: string | number, value: unknown, base: string, depth: number): void => {
    if (typeof value !== "object" || value === null) return;
    path.push(name);
    visit(value, base, depth);
    path.pop();
  };
  const here = (schema: unknown): Resource => ({ schema, pointer: path.map((name) => `/${pointerToken(name)}`).join("") });
  const visit = (value: unknown, base: string, depth: number): void => {
    if (typeof value !== "object" || value === null) return;
    if (depth > MAXIMAL_DEPTH * 2) throw new UnreadableSchema(`it is nested deeper than ${MAXIMAL_DEPTH} levels`);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visitAt(index, item, base, depth + 1);
      return;
    }
    const schema = value as JsonObject;
    let inner = base;
    const id = depth === 0 ? undefined : idOf(schema, dialect);
    if (id !== undefined && !id.startsWith("#")) {
      inner = joinUri(base, id, documentId).split("#")[0]!;
      resources.set(inner, here(schema));
      named = true;
    }
    const anchors = [schema["$anchor"], schema["$dynamicAnchor"], id?.startsWith("#") === true ? id.slice(1) : undefined];
    for (const anchor of anchors) if (typeof anchor === "string") resources.set(`${inner}#${anchor}`, here(schema));
    const reference = schema["$ref"];
    if (typeof reference === "string") {
      const uri = joinUri(inner, reference, documentId);
      references.add(uri);
      referencesOf.set(schema, uri);
      if (!/^#(?:\/|$)/.test(uri)) named = true;
    }
    for (const [name, child] of Object.entries(schema)) visitAt(name, child, inner, depth + 1);
  };
  visit(document, ROOT_BASE, 0);
  resources.set(ROOT_BASE, { schema: document, pointer: "" });
  resources.set(documentId, { schema: document, pointer: "" });
  return { resources, named, references, referencesOf, referenced };
}

/** Schemas inside of which references are looked for, counted over all references, before all of them are taken to differ. */
const MOST_VISITED = 2_000_000;

/** The references of two documents that have one URI and lead to different schemas, directly or further on. */
export function unequalReferences(old: Resources, changed: Resources): ReadonlySet<string> {
  const unequal: string[] = [];
  /** For each reference those whose targets hold it. */
  const holders = new Map<string, string[]>();
  const all = new Set([...old.references, ...changed.references]);
  let visits = 0;
  for (const uri of all) {
    const a = resolveReference(uri, old.resources)?.schema;
    const b = resolveReference(uri, changed.resources)?.schema;
    if (a === undefined || b === undefined || visits > MOST_VISITED || !equalJson(a, b)) {
      unequal.push(uri);
      continue;
    }
    const found = referencesInside(a, old);
    visits += found.visits;
    for (const inner of found.references) holders.set(inner, [...(holders.get(inner) ?? []), uri]);
  }
  const result = new Set(unequal);
  for (let uri = unequal.pop(); uri !== undefined; uri = unequal.pop()) {
    for (const holder of holders.get(uri) ?? []) {
      if (result.has(holder)) continue;
      result.add(holder);
      unequal.push(holder);
    }
  }
  return result;
}

function referencesInside(
  schema: unknown,
  { referencesOf }: Resources,
): { readonly references: ReadonlySet<string>; readonly visits: number } {
  const references = new Set<string>();
  let visits = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    visits += 1;
    const uri = referencesOf.get(value);
    if (uri !== undefined) references.add(uri);
    for (const child of Object.values(value)) visit(child);
  };
  visit(schema);
  return { references, visits };
}
