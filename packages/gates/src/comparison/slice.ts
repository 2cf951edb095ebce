import type { Evaluator } from "./evaluator.ts";
import { pointerToken } from "../core/json-pointer.ts";
import { isObject, pointerTokens, setMember, type JsonObject } from "./json.ts";
import type { SchemaGraph } from "./schema-graph.ts";
import type { SchemaNode } from "./schema-node.ts";

const SINGLE = [
  "items",
  "additionalItems",
  "contains",
  "additionalProperties",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
  "unevaluatedItems",
  "unevaluatedProperties",
];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems", "items"];
const MAPS = ["properties", "patternProperties", "dependentSchemas", "dependencies"];
/** Keywords that hold no schemas. What is not a keyword may hold definitions, which are placed where they are referred to. */
const OWN = new Set(
  `$schema $ref type nullable enum const format multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength
  pattern minItems maxItems uniqueItems minContains maxContains required minProperties maxProperties dependentRequired`.split(
    /\s+/,
  ),
);

/**
 * The part of a schema that a document reaches: schemas about which no value was asked are left out as `true`, and so are
 * members that the document does not have. It says the same of that document as the whole, and a validator compiles it at
 * once, however large the whole is.
 *
 * @param evaluator one that judged the document, and nothing else
 */
export function sliceFor(graph: SchemaGraph, evaluator: Evaluator, document: unknown): unknown {
  if (graph.hasNamedReferences) return graph.document;
  const targets = new Set<string>();
  const copying: Copying = { graph, visited: evaluator.visited, names: namesIn(document), targets };
  const slice = copyVisited(graph.document, "", copying);
  if (!isObject(slice)) return slice;
  // References of a target may lead to further ones.
  const placed = new Set<string>();
  for (const pointer of targets) {
    if (pointer === "" || placed.has(pointer)) continue;
    placed.add(pointer);
    const found = graph.resolve(`#${encodePointer(pointer)}`);
    if (found !== undefined) place(slice, pointer, copyVisited(found.schema, pointer, copying));
  }
  return slice;
}

const encodePointer = (pointer: string): string => pointer.split("/").map(encodeURIComponent).join("/");

interface Copying {
  readonly graph: SchemaGraph;
  readonly visited: ReadonlySet<SchemaNode>;
  /** The names of all members of the document. */
  readonly names: ReadonlySet<string>;
  /** Pointers of what references lead to. */
  readonly targets: Set<string>;
}

function namesIn(document: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      for (const [name, member] of Object.entries(value)) {
        names.add(name);
        visit(member);
      }
    }
  };
  visit(document);
  return names;
}

function copyVisited(schema: unknown, pointer: string, copying: Copying): unknown {
  if (!isObject(schema)) return schema;
  const { graph, visited, targets } = copying;
  const node = graph.nodeAt(pointer);
  if (node === undefined || !visited.has(node)) return graph.dialect === "draft-04" ? {} : true;
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (OWN.has(keyword)) setMember(result, keyword, value);
    else if (LISTS.includes(keyword) || SINGLE.includes(keyword) || MAPS.includes(keyword))
      setMember(result, keyword, copyKeyword(keyword, value, `${pointer}/${keyword}`, copying));
  }
  if (typeof schema["$ref"] === "string") {
    const target = graph.resolve(schema["$ref"]);
    if (target !== undefined) targets.add(target.pointer);
  }
  return result;
}

function copyKeyword(keyword: string, value: unknown, pointer: string, copying: Copying): unknown {
  if (Array.isArray(value)) return value.map((schema, index) => copyVisited(schema, `${pointer}/${index}`, copying));
  if (SINGLE.includes(keyword) || !isObject(value)) return copyVisited(value, pointer, copying);
  const result: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(value)) {
    if (keyword !== "patternProperties" && !copying.names.has(name)) continue;
    setMember(
      result,
      name,
      Array.isArray(child) ? child : copyVisited(child, `${pointer}/${pointerToken(name)}`, copying),
    );
  }
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
