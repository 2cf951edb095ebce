import { append } from "./append.ts";
import type { ReferencedSchemas } from "./comparison.ts";
import { detectDialect, type Dialect } from "./dialect.ts";
import { isObject, valueAt } from "./json.ts";
import { KeywordReader } from "./keyword-reader.ts";
import { documentIdOf, idOf, joinUri, resolveReference, type Resource, type Resources } from "./references.ts";
import { partsInPlace, partsOfValues, type NodeTable, type SchemaNode } from "./schema-node.ts";
import { MAXIMAL_DEPTH, TOO_DEEP, UnreadableSchema } from "./unreadable-schema.ts";

/** How authors write what a node calls by one name. */
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
  readonly #referencesOf: ReadonlyMap<object, string>;
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
    this.#referencesOf = options.referencesOf;
    this.#table = table;
    this.#side = options.side;
    this.#unequal = options.unequal;
    this.#resources = options.resources;
    this.hasNamedReferences = options.named;
    this.referenced = options.named ? options.referenced : {};
    this.root = this.#compile(document, "", "", 0);
    refuseCyclesInPlace(this.root);
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

  /** How many schemas it holds. */
  get size(): number {
    return this.#compiled.size;
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
        ? this.#table.shared(`opaque:${this.#side}:${uri}`, {
            opaque: `the reference ${JSON.stringify(uri)} leads nowhere`,
          })
        : this.#compile(found.schema, found.pointer, base, 0);
    this.#targets.set(uri, node);
    return node;
  }

  #compile(schema: unknown, pointer: string, base: string, depth: number): SchemaNode {
    if (schema === true) return this.#table.anything;
    if (schema === false) return this.#table.create("false", { always: false, place: `${this.#side} ${pointer}` });
    if (!isObject(schema)) throw new UnreadableSchema(`${pointer || "/"} is not a schema: it is ${describe(schema)}`);
    if (depth > MAXIMAL_DEPTH) throw new UnreadableSchema(TOO_DEEP);
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
      const uri = this.#referencesOf.get(schema) ?? joinUri(inner, reference, this.#documentId);
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

const describe = (value: unknown): string =>
  Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`;

/** A schema that refers to itself without going into a value has no meaning: no validator gets out of it. */
function refuseCyclesInPlace(root: SchemaNode): void {
  const done = new Set<SchemaNode>();
  const open = new Set<SchemaNode>();
  const queue: SchemaNode[] = [root];
  for (let start = queue.pop(); start !== undefined; start = queue.pop()) {
    const path: { readonly node: SchemaNode; readonly next: SchemaNode[] }[] = [];
    const enter = (node: SchemaNode): void => {
      if (open.has(node)) throw new UnreadableSchema("it refers to itself without going into a value");
      if (done.has(node)) return;
      open.add(node);
      path.push({ node, next: partsInPlace(node) });
      append(queue, partsOfValues(node));
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.next.pop();
      if (next !== undefined) enter(next);
      else {
        open.delete(top.node);
        done.add(top.node);
        path.pop();
      }
    }
  }
}
