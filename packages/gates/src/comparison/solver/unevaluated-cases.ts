import type { SchemaNode } from "../schema-node.ts";
import { ARRAY, OBJECT, type Types } from "../types.ts";
import type { Fact, Literal } from "./goal.ts";

/** One way in which a value can keep a schema, with what the schema then has looked at in it. */
export interface EvaluatedCase {
  readonly literals: readonly Literal[];
  readonly facts: readonly Fact[];
  readonly names: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly allNames: boolean;
  /** Items from the start. */
  readonly items: number;
  readonly allItems: boolean;
}

const MOST_CASES = 64;
const MOST_BRANCHES = 6;

/** A schema whose `unevaluated…` depends on too much. */
class TooManyCases extends Error {}

/**
 * Every way to keep a schema that decides which members (of an OBJECT) or items (of an ARRAY) count as evaluated; undefined
 * where there are too many.
 *
 * @param withoutCombinations the node itself without what it combines: its own keywords only
 */
export function evaluatedCases(
  node: SchemaNode,
  type: Types,
  withoutCombinations: (node: SchemaNode) => SchemaNode,
): readonly EvaluatedCase[] | undefined {
  try {
    return casesOf(node, { type, withoutCombinations, above: new Set() });
  } catch (error) {
    if (error instanceof TooManyCases) return undefined;
    throw error;
  }
}

interface Context {
  readonly type: Types;
  readonly withoutCombinations: (node: SchemaNode) => SchemaNode;
  readonly above: ReadonlySet<SchemaNode>;
}

function casesOf(node: SchemaNode, context: Context): readonly EvaluatedCase[] {
  const { type, withoutCombinations, above } = context;
  if (above.has(node) || node.opaque !== undefined) throw new TooManyCases();
  // Items that `contains` accepts count as evaluated, wherever they are.
  if (type === ARRAY && node.contains !== undefined) throw new TooManyCases();
  const unevaluated = type === OBJECT ? node.unevaluatedProperties : node.unevaluatedItems;
  if (above.size > 0 && unevaluated !== undefined)
    return [{ ...EMPTY, literals: [{ node, kept: true }], allNames: true, allItems: true }];
  const inside = { ...context, above: new Set([...above, node]) };
  const cases = (child: SchemaNode): readonly EvaluatedCase[] => casesOf(child, inside);
  const only = (literals: readonly Literal[], facts: readonly Fact[] = []): EvaluatedCase => ({
    ...EMPTY,
    literals,
    facts,
  });
  let result: readonly EvaluatedCase[] = [ownCase(node, withoutCombinations(node))];
  const and = (next: readonly EvaluatedCase[]): void => {
    result = result.flatMap((a) => next.map((b) => join(a, b)));
    if (result.length > MOST_CASES) throw new TooManyCases();
  };
  if (node.ref !== undefined) and(cases(node.ref.target()));
  for (const child of node.allOf ?? []) and(cases(child));
  if (node.anyOf !== undefined) and(subsets(node.anyOf, cases));
  if (node.oneOf !== undefined) {
    const branches = node.oneOf;
    const others = (chosen: number): readonly Literal[] =>
      branches.flatMap((other, index) => (index === chosen ? [] : [{ node: other, kept: false }]));
    and(branches.flatMap((branch, index) => cases(branch).map((one) => join(one, only(others(index))))));
  }
  if (node.not !== undefined) and([only([{ node: node.not, kept: false }])]);
  if (node.if !== undefined) {
    const condition = node.if;
    const applies = cases(condition).flatMap((one) =>
      node.then === undefined ? [one] : cases(node.then).map((then) => join(one, then)),
    );
    const not = only([{ node: condition, kept: false }]);
    const fails = node.else === undefined ? [not] : cases(node.else).map((other) => join(not, other));
    and([...applies, ...fails]);
  }
  for (const [name, schema] of node.dependentSchemas ?? []) {
    const present = only([], [{ kind: "present", name }]);
    and([only([], [{ kind: "absent", name }]), ...cases(schema).map((one) => join(present, one))]);
  }
  return result;
}

const EMPTY: EvaluatedCase = {
  literals: [],
  facts: [],
  names: new Set(),
  patterns: new Set(),
  allNames: false,
  items: 0,
  allItems: false,
};

function ownCase(node: SchemaNode, own: SchemaNode): EvaluatedCase {
  return {
    literals: [{ node: own, kept: true }],
    facts: [],
    names: new Set(node.properties?.keys()),
    patterns: new Set(node.patternProperties?.keys()),
    allNames: node.additionalProperties !== undefined,
    items: node.prefixItems?.length ?? 0,
    allItems: node.items !== undefined,
  };
}

const join = (a: EvaluatedCase, b: EvaluatedCase): EvaluatedCase => ({
  literals: [...a.literals, ...b.literals],
  facts: [...a.facts, ...b.facts],
  names: new Set([...a.names, ...b.names]),
  patterns: new Set([...a.patterns, ...b.patterns]),
  allNames: a.allNames || b.allNames,
  items: Math.max(a.items, b.items),
  allItems: a.allItems || b.allItems,
});

/** Every non-empty choice of branches that are kept while the others are broken. */
function subsets(
  branches: readonly SchemaNode[],
  cases: (node: SchemaNode) => readonly EvaluatedCase[],
): readonly EvaluatedCase[] {
  if (branches.length > MOST_BRANCHES) throw new TooManyCases();
  const found: EvaluatedCase[] = [];
  for (let chosen = 1; chosen < 2 ** branches.length; chosen += 1) {
    let result: readonly EvaluatedCase[] = [EMPTY];
    for (const [index, branch] of branches.entries()) {
      const kept = (chosen & (2 ** index)) !== 0;
      const next = kept ? cases(branch) : [{ ...EMPTY, literals: [{ node: branch, kept: false }] }];
      result = result.flatMap((a) => next.map((b) => join(a, b)));
      if (result.length > MOST_CASES) throw new TooManyCases();
    }
    found.push(...result);
    if (found.length > MOST_CASES) throw new TooManyCases();
  }
  return found;
}
