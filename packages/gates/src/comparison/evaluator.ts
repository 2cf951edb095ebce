import type { Budget } from "./budget.ts";
import { isObject, type JsonObject } from "./json.ts";
import { matchesPattern } from "./patterns/match-pattern.ts";
import { hasEqualItems, isListed, numberFits, stringFits } from "./own-keywords.ts";
import type { SchemaNode } from "./schema-node.ts";
import { typeOf } from "./types.ts";

/** Nobody can tell, for example because of a pattern that is not regular. */
type Answer = boolean | undefined;

/** What a schema has looked at in a value: for `unevaluatedProperties` and `unevaluatedItems`. */
interface Evaluated {
  readonly names: Set<string>;
  allNames: boolean;
  readonly indexes: Set<number>;
  allIndexes: boolean;
}

/** Values nested deeper, or schemas that lead to themselves at one value, are not looked at. */
const MAXIMAL_DEPTH = 400;

/** Nodes of which answers are kept. */
const MOST_KNOWN = 5000;

/** Whether asking about a node asks about others at the same value. */
const isCombined = (node: SchemaNode): boolean =>
  (node.ref ?? node.allOf ?? node.anyOf ?? node.oneOf ?? node.not ?? node.if) !== undefined;

/** One node that is asked about one value. */
interface Asked {
  readonly node: SchemaNode;
  readonly value: unknown;
  readonly mine: Evaluated | undefined;
  readonly depth: number;
}

/** Answers of which all have to be yes. */
class Conjunction {
  answer: Answer = true;

  /** True when nothing can change the answer any more. */
  add(answer: Answer): boolean {
    if (answer === false) this.answer = false;
    else if (answer === undefined && this.answer === true) this.answer = undefined;
    return this.answer === false;
  }
}

/**
 * Says whether a node accepts a value, with ajv's reading where it differs from the specification, and notes the nodes that
 * were asked. A second, simpler reading of the schema than the solver's.
 */
export class Evaluator {
  /** Every node that was asked about some value. */
  readonly visited = new Set<SchemaNode>();
  readonly #budget: Budget;
  /** Answers about whole values: neither nodes nor values change. */
  readonly #known = new Map<SchemaNode, Map<unknown, { readonly answer: Answer }>>();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  accepts(node: SchemaNode, value: unknown): Answer {
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    return this.#accepts(node, value, undefined, 0);
  }

  #accepts(node: SchemaNode, value: unknown, evaluated: Evaluated | undefined, depth: number): Answer {
    this.visited.add(node);
    if (node.always !== undefined) return node.always;
    if (depth > MAXIMAL_DEPTH || this.#budget.spend(1)) return undefined;
    const isKept = evaluated === undefined && isCombined(node);
    const known = isKept ? this.#known.get(node)?.get(value) : undefined;
    if (known !== undefined) return known.answer;
    const answer = this.#judge(node, value, evaluated, depth);
    if (isKept) {
      const answers = this.#known.get(node) ?? new Map<unknown, { readonly answer: Answer }>();
      this.#known.set(node, answers.set(value, { answer }));
    }
    return answer;
  }

  #judge(node: SchemaNode, value: unknown, evaluated: Evaluated | undefined, depth: number): Answer {
    const type = typeOf(value);
    if (node.types !== undefined && (node.types & type) === 0) return false;
    if (node.values !== undefined && !isListed(node.values, value)) return false;
    const tracked = node.unevaluatedProperties ?? node.unevaluatedItems;
    const mine: Evaluated | undefined =
      tracked === undefined && evaluated === undefined
        ? undefined
        : { names: new Set(), allNames: false, indexes: new Set(), allIndexes: false };
    const questions = new Conjunction();
    this.#ask(questions, { node, value, mine, depth: depth + 1 });
    if (questions.answer !== false && mine !== undefined && evaluated !== undefined) merge(evaluated, mine);
    return questions.answer;
  }

  #ask(all: Conjunction, asked: Asked): void {
    const { node, value } = asked;
    if (node.opaque !== undefined) all.add(undefined);
    if (typeof value === "number") all.add(numberFits(node, value));
    else if (typeof value === "string") all.add(stringFits(node, value));
    else if (Array.isArray(value)) this.#askArray(all, asked, value);
    else if (isObject(value)) this.#askObject(all, asked, value);
    if (all.answer !== false) this.#askCombinations(all, asked);
    if (all.answer !== false && asked.mine !== undefined) this.#askUnevaluated(all, asked, asked.mine);
  }

  #askCombinations(all: Conjunction, { node, value, mine, depth }: Asked): void {
    const ask = (child: SchemaNode): Answer => this.#accepts(child, value, mine, depth);
    if (node.ref !== undefined && all.add(ask(node.ref.target()))) return;
    for (const child of node.allOf ?? []) if (all.add(ask(child))) return;
    if (node.anyOf !== undefined && all.add(anyOf(node.anyOf, ask, mine !== undefined))) return;
    if (node.oneOf !== undefined && all.add(this.#oneOf(node.oneOf, value, mine, depth))) return;
    if (node.not !== undefined && all.add(negate(this.#accepts(node.not, value, undefined, depth)))) return;
    if (node.if === undefined) return;
    const applies = ask(node.if);
    const branch = applies === true ? node.then : node.else;
    if (applies === undefined) all.add(undefined);
    else if (branch !== undefined) all.add(ask(branch));
  }

  #oneOf(branches: readonly SchemaNode[], value: unknown, mine: Evaluated | undefined, depth: number): Answer {
    let accepted = 0;
    let unclear = 0;
    for (const branch of branches) {
      const answer = this.#accepts(branch, value, mine, depth);
      if (answer === true) accepted += 1;
      if (answer === undefined) unclear += 1;
    }
    if (accepted > 1) return false;
    return unclear > 0 ? undefined : accepted === 1;
  }

  #askArray(all: Conjunction, { node, mine, depth }: Asked, value: readonly unknown[]): void {
    if (value.length < (node.minItems ?? 0) || value.length > (node.maxItems ?? Infinity)) return void all.add(false);
    if (node.uniqueItems === true && hasEqualItems(value)) return void all.add(false);
    if (node.prefixItems !== undefined || node.items !== undefined) {
      for (const [index, item] of value.entries()) {
        const schema = node.prefixItems?.[index] ?? node.items;
        if (schema === undefined) continue;
        mine?.indexes.add(index);
        if (all.add(this.#accepts(schema, item, undefined, depth))) return;
      }
    }
    if (node.contains !== undefined) all.add(this.#contains(node, node.contains, value, mine, depth));
  }

  #contains(
    node: SchemaNode,
    contains: SchemaNode,
    value: readonly unknown[],
    mine: Evaluated | undefined,
    depth: number,
  ): Answer {
    let accepted = 0;
    let unclear = 0;
    for (const [index, item] of value.entries()) {
      const answer = this.#accepts(contains, item, undefined, depth);
      if (answer === true) {
        accepted += 1;
        mine?.indexes.add(index);
      } else if (answer === undefined) unclear += 1;
    }
    const minimum = node.minContains ?? 1;
    const maximum = node.maxContains ?? Infinity;
    if (accepted > maximum || accepted + unclear < minimum) return false;
    return accepted >= minimum && accepted + unclear <= maximum ? true : undefined;
  }

  #askObject(all: Conjunction, asked: Asked, value: JsonObject): void {
    const { node, mine, depth } = asked;
    const names = Object.keys(value);
    if (names.length < (node.minProperties ?? 0) || names.length > (node.maxProperties ?? Infinity))
      return void all.add(false);
    for (const name of node.required ?? []) if (!Object.hasOwn(value, name)) return void all.add(false);
    for (const [name, needed] of node.dependentRequired ?? []) {
      if (Object.hasOwn(value, name) && needed.some((other) => !Object.hasOwn(value, other)))
        return void all.add(false);
    }
    for (const name of names) if (this.#askMember(all, asked, name, value[name])) return;
    for (const [name, schema] of node.dependentSchemas ?? []) {
      if (Object.hasOwn(value, name) && all.add(this.#accepts(schema, value, mine, depth))) return;
    }
  }

  /** True when the member settles the question. */
  #askMember(all: Conjunction, { node, mine, depth }: Asked, name: string, value: unknown): boolean {
    if (node.propertyNames !== undefined && all.add(this.#accepts(node.propertyNames, name, undefined, depth)))
      return true;
    const own = node.properties?.get(name);
    let known = own !== undefined;
    if (own !== undefined && all.add(this.#accepts(own, value, undefined, depth))) return true;
    for (const [pattern, schema] of node.patternProperties ?? []) {
      const matches = matchesPattern(pattern, name);
      if (matches === undefined) all.add(undefined);
      if (matches !== true) continue;
      known = true;
      if (all.add(this.#accepts(schema, value, undefined, depth))) return true;
    }
    if (!known && node.additionalProperties !== undefined) {
      known = true;
      if (all.add(this.#accepts(node.additionalProperties, value, undefined, depth))) return true;
    }
    if (known) mine?.names.add(name);
    return false;
  }

  #askUnevaluated(all: Conjunction, { node, value, depth }: Asked, mine: Evaluated): void {
    if (node.unevaluatedItems !== undefined && Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        if (!mine.allIndexes && !mine.indexes.has(index))
          all.add(this.#accepts(node.unevaluatedItems, item, undefined, depth));
      }
      mine.allIndexes = true;
    }
    if (node.unevaluatedProperties !== undefined && isObject(value)) {
      for (const [name, member] of Object.entries(value)) {
        if (!mine.allNames && !mine.names.has(name))
          all.add(this.#accepts(node.unevaluatedProperties, member, undefined, depth));
      }
      mine.allNames = true;
    }
  }
}

const negate = (answer: Answer): Answer => (answer === undefined ? undefined : !answer);

function anyOf(branches: readonly SchemaNode[], ask: (branch: SchemaNode) => Answer, askAll: boolean): Answer {
  let result: Answer = false;
  for (const branch of branches) {
    const answer = ask(branch);
    if (answer === true) {
      result = true;
      if (!askAll) return true;
    } else if (answer === undefined && result === false) result = undefined;
  }
  return result;
}

function merge(into: Evaluated, from: Evaluated): void {
  for (const name of from.names) into.names.add(name);
  for (const index of from.indexes) into.indexes.add(index);
  into.allNames ||= from.allNames;
  into.allIndexes ||= from.allIndexes;
}
