import { append } from "./append.ts";
import type { Evaluator } from "./evaluator.ts";
import { FORMAT_EXAMPLES } from "./formats.ts";
import { canonicalText, isObject } from "./json.ts";
import { findStrings } from "./patterns/find-string.ts";
import type { SchemaNode } from "./schema-node.ts";
import { withMember, withoutOnePart } from "./shrink.ts";

/** Documents that are tried before a search ends. */
const MOST_TRIED = 3000;
/** Documents of the accepting schema after which a search that found nothing ends. */
const ENOUGH = 300;

export interface Search {
  /** A document that the one schema accepts and the other rejects, if one turned up. */
  readonly document?: { readonly value: unknown };
  /** How many documents of the accepting schema were tried. */
  readonly documents: number;
}

/** Looks for a document that one schema accepts and another rejects, by changing known documents in many small ways. */
export function search(
  accepting: SchemaNode,
  rejecting: SchemaNode,
  options: { starts: readonly unknown[]; schemas: readonly unknown[]; evaluator: Evaluator },
): Search {
  const { evaluator } = options;
  const values = harvest(options.schemas);
  const names = harvestNames(options.schemas);
  const queue: unknown[] = [...options.starts, ...values];
  const seen = new Set<string>();
  let documents = 0;
  for (let tried = 0; queue.length > 0 && tried < MOST_TRIED && documents < ENOUGH;) {
    const document = queue.shift();
    const text = canonicalText(document);
    if (seen.has(text)) continue;
    seen.add(text);
    tried += 1;
    if (evaluator.accepts(accepting, document) !== true) continue;
    documents += 1;
    if (evaluator.accepts(rejecting, document) === false) return { document: { value: document }, documents };
    if (queue.length < MOST_TRIED) append(queue, variations(document, values, names));
  }
  return { documents };
}

/** Values that the schemas themselves speak of, and those next to them. */
function harvest(schemas: readonly unknown[]): readonly unknown[] {
  const found = new Map<string, unknown>();
  const keep = (value: unknown): void => {
    if (found.size < 120) found.set(canonicalText(value), value);
  };
  for (const value of [null, false, true, 0, 1, -1, 0.5, "", "a", "A", "0", [], {}, [0], { a: 0 }]) keep(value);
  walk(schemas, (keyword, value) => {
    if (["const", "default"].includes(keyword)) keep(value);
    if (["enum", "examples"].includes(keyword) && Array.isArray(value)) value.forEach(keep);
    if (typeof value === "number") for (const near of [value, value + 1, value - 1, value + 0.5]) keep(near);
    if (keyword === "pattern" && typeof value === "string")
      findStrings(
        { matching: [value], refusing: [], minLength: 0, maxLength: Infinity, excluded: [] },
        3,
      ).strings.forEach(keep);
    if (keyword === "format" && typeof value === "string") (FORMAT_EXAMPLES[value] ?? []).forEach(keep);
    if ((keyword === "minLength" || keyword === "maxLength") && typeof value === "number" && value < 100)
      for (const length of [value - 1, value, value + 1]) keep("a".repeat(Math.max(0, length)));
  });
  return [...found.values()];
}

function harvestNames(schemas: readonly unknown[]): readonly string[] {
  const found = new Set<string>(["a"]);
  walk(schemas, (keyword, value) => {
    if (keyword === "properties" && isObject(value)) Object.keys(value).forEach((name) => found.add(name));
    if (keyword === "required" && Array.isArray(value))
      value.filter((name) => typeof name === "string").forEach((name) => found.add(name));
  });
  return [...found].slice(0, 40);
}

/** Visits every keyword, with a bound on how many. */
function walk(schemas: readonly unknown[], visit: (keyword: string, value: unknown) => void): void {
  const queue: unknown[] = [...schemas];
  for (let index = 0; index < queue.length && index < 5000; index += 1) {
    const value = queue[index];
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) for (const [keyword, child] of Object.entries(value)) visit(keyword, child);
    append(queue, Object.values(value));
  }
}

/** Documents that differ from one in a single place. */
function* variations(document: unknown, values: readonly unknown[], names: readonly string[]): Generator {
  yield* withoutOnePart(document);
  if (Array.isArray(document)) {
    for (const value of values) yield [...document, value];
    for (const [index, item] of document.entries()) {
      for (const value of values) yield document.with(index, value);
      for (const varied of variations(item, values, names)) yield document.with(index, varied);
    }
  } else if (isObject(document)) {
    for (const name of names)
      if (!Object.hasOwn(document, name)) for (const value of values) yield withMember(document, name, { value });
    for (const [name, member] of Object.entries(document)) {
      for (const value of values) yield withMember(document, name, { value });
      for (const varied of variations(member, values, names)) yield withMember(document, name, { value: varied });
    }
  }
}
