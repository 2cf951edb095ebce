import type { Evaluator } from "./evaluate.ts";
import { isObject, pointerTokens, setMember, type JsonObject } from "./json.ts";
import type { SchemaGraph } from "./schema-graph.ts";
import type { SchemaNode } from "./schema-node.ts";

const SINGLE = ["items", "additionalItems", "contains", "additionalProperties", "propertyNames", "not", "if", "then", "else", "unevaluatedItems", "unevaluatedProperties"];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems", "items"];
const MAPS = ["properties", "patternProperties", "dependentSchemas", "dependencies"];
const ANNOTATIONS = new Set(["title", "description", "default", "examples", "$comment", "$defs", "definitions", "$id", "id"]);

/**
 * The part of a schema that a document reaches: schemas about which no value was asked are left out as `true`. It says the
 * same of that document as the whole, and a validator compiles it at once, however large the whole is.
 *
 * @param evaluator one that judged the document, and nothing else
 */
export function sliceFor(graph: SchemaGraph, evaluator: Evaluator): unknown {
  if (graph.hasNamedReferences) return graph.document;
  const targets = new Set<string>();
  const slice = copyVisited(graph.document, graph, evaluator.visited, targets);
  if (!isObject(slice)) return slice;
  // References of a target may lead to further ones.
  const placed = new Set<string>();
  for (const pointer of targets) {
    if (pointer === "" || placed.has(pointer)) continue;
    placed.add(pointer);
    const found = graph.resolve(`#${encodePointer(pointer)}`);
    if (found !== undefined) place(slice, pointer, copyVisited(found.schema, graph, evaluator.visited, targets));
  }
  return slice;
}

const encodePointer = (pointer: string): string => pointer.split("/").map(encodeURIComponent).join("/");

function copyVisited(
  schema: unknown,
  graph: SchemaGraph,
  visited: ReadonlySet<SchemaNode>,
  targets: Set<string>,
): unknown {
  if (!isObject(schema)) return schema;
  const node = graph.nodeOf(schema);
  if (node === undefined || !visited.has(node)) return graph.dialect === "draft-04" ? {} : true;
  const copy = (child: unknown): unknown => copyVisited(child, graph, visited, targets);
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword)) continue;
    setMember(result, keyword, copyKeyword(keyword, value, copy));
  }
  if (typeof schema["$ref"] === "string") {
    const target = graph.resolve(schema["$ref"]);
    if (target !== undefined) targets.add(target.pointer);
  }
  return result;
}

function copyKeyword(keyword: string, value: unknown, copy: (schema: unknown) => unknown): unknown {
  if (LISTS.includes(keyword) && Array.isArray(value)) return value.map(copy);
  if (SINGLE.includes(keyword)) return copy(value);
  if (!MAPS.includes(keyword) || !isObject(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(value)) setMember(result, name, Array.isArray(child) ? child : copy(child));
  return result;
}

/** Sets a target at its place; what stands on the way there was left out or is made. */
function place(root: Record<string, unknown> | JsonObject, pointer: string, schema: unknown): void {
  let parent = root as Record<string, unknown>;
  const tokens = pointerTokens(pointer);
  for (const token of tokens.slice(0, -1)) {
    const next = Object.hasOwn(parent, token) ? parent[token] : undefined;
    if (typeof next === "object" && next !== null) parent = next as Record<string, unknown>;
    else {
      const made: Record<string, unknown> = {};
      setMember(parent, token, made);
      parent = made;
    }
  }
  setMember(parent, tokens.at(-1)!, schema);
}
