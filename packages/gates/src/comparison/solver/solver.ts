import { append } from "../append.ts";
import type { Budget } from "../budget.ts";
import { Evaluator } from "../evaluator.ts";
import { findRejections } from "../rejections.ts";
import { canonicalText } from "../json.ts";
import type { NodeTable, SchemaNode } from "../schema-node.ts";
import { ARRAY, BOOLEAN, EACH_TYPE, NULL, NUMBER, OBJECT, STRING, typeOf, type Types } from "../types.ts";
import { Branch } from "./branch.ts";
import { keptFacts, violations, type Alternative, type Violation } from "./facts-of.ts";
import { found, NONE, unknown, worse, type Asking, type Fact, type Literal, type Solution } from "./goal.ts";
import { solveArray } from "./solve-array.ts";
import { solveNumber } from "./solve-number.ts";
import { solveObject } from "./solve-object.ts";
import { solveString } from "./solve-string.ts";
import { ToldKeywords } from "./told-keywords.ts";
import type { TypeBounds } from "./type-bounds.ts";
import { evaluatedCases } from "./unevaluated-cases.ts";

/** What a step of the solver costs, beside a step of the evaluator. */
const STEP = 4;

const SPENT = unknown("the budget is spent", true);

/** Levels of a document, or of combined schemas, beyond which nothing is looked for. */
const MAXIMAL_DEPTH = 250;

/**
 * Finds a document that keeps some schemas and breaks others, or proves that there is none. A tableau: schemas are taken
 * apart into what they ask of a value of one type, where there are several ways each is tried, and the value's parts are
 * questions of the same kind. A question that comes up inside itself cannot be answered by a smaller document, so it has none.
 */
export class Solver implements Asking {
  readonly #table: NodeTable;
  readonly #evaluator: Evaluator;
  readonly #bounds: TypeBounds;
  readonly #answers = new Map<string, Solution>();
  readonly #open = new Map<string, number>();
  /** Keywords by which a schema must not be broken: what was found already. */
  readonly #told: ToldKeywords;
  /** The outermost open question on which an answer in the making depends. */
  #lowest = Infinity;
  readonly #budget: Budget;

  constructor(
    table: NodeTable,
    options: { readonly budget: Budget; readonly told?: ToldKeywords; readonly bounds: TypeBounds },
  ) {
    this.#table = table;
    this.#budget = options.budget;
    this.#told = options.told ?? new ToldKeywords();
    this.#bounds = options.bounds;
    this.#evaluator = new Evaluator(options.budget);
  }

  isSpent(): boolean {
    return this.#budget.spend(STEP);
  }

  accepts(node: SchemaNode, value: unknown): boolean | undefined {
    return this.#evaluator.accepts(node, value);
  }

  valuesNode(values: readonly unknown[]): SchemaNode {
    const texts = [...new Map(values.map((value) => [canonicalText(value), value])).entries()];
    texts.sort(([a], [b]) => (a < b ? -1 : 1));
    return this.#table.shared(`values:${texts.map(([text]) => text).join()}`, {
      values: texts.map(([, value]) => value),
    });
  }

  patternNode(pattern: string): SchemaNode {
    return this.#table.shared(`pattern:${JSON.stringify(pattern)}`, { pattern });
  }

  solve(literals: readonly Literal[]): Solution {
    return this.#answer(literals, 0);
  }

  /** One value of each type that keeps and breaks the schemas. */
  examples(literals: readonly Literal[]): readonly unknown[] {
    return EACH_TYPE.flatMap((type) => {
      const solution = this.#answer(literals, type);
      return solution.kind === "found" ? [solution.value] : [];
    });
  }

  solveString(literals: readonly Literal[]): Solution {
    return this.#answer(literals, STRING);
  }

  /** @param type the only type to look at, 0 for all */
  #answer(literals: readonly Literal[], type: Types): Solution {
    if (this.isSpent()) return SPENT;
    const goal = simplify(literals, this.#told.size === 0);
    if (goal === undefined) return NONE;
    const key = `${type}|${goal.key}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const above = this.#open.get(key);
    if (above !== undefined) {
      this.#lowest = Math.min(this.#lowest, above);
      return NONE;
    }
    const level = this.#open.size;
    if (level > MAXIMAL_DEPTH) return unknown("documents would be nested too deep", true);
    const outer = this.#lowest;
    this.#lowest = Infinity;
    this.#open.set(key, level);
    const answer = this.#eachType(goal.literals, type);
    this.#open.delete(key);
    // An answer that leans on an open question holds only inside of it.
    const leans = this.#lowest < level;
    if (!leans || answer.kind === "found") this.#answers.set(key, answer);
    this.#lowest = Math.min(outer, leans ? this.#lowest : Infinity);
    return answer;
  }

  #eachType(literals: readonly Literal[], only: Types): Solution {
    let types = only === 0 ? 127 : only;
    for (const { node, kept } of literals) types &= kept ? this.#bounds.possible(node) : ~this.#bounds.complete(node);
    let result: Solution = NONE;
    for (const type of EACH_TYPE) {
      if ((types & type) === 0) continue;
      const branch = new Branch(type);
      const solution = branch.add(literals) ? this.#run(branch, literals) : NONE;
      if (solution.kind === "found") return solution;
      result = worse(result, solution);
    }
    return result;
  }

  /** Takes a branch apart, then tries every way of its narrowest choice. */
  #run(branch: Branch, goal: readonly Literal[]): Solution {
    if (this.isSpent()) return SPENT;
    for (let literal = branch.next(); literal !== undefined; literal = branch.next()) {
      if (!(literal.kept ? this.#keep(branch, literal.node) : this.#break(branch, literal.node))) return NONE;
    }
    if (branch.values !== undefined) return this.#tryValues(branch.values, branch.type, goal);
    for (;;) {
      const narrowest = this.#narrowest(branch);
      if (narrowest === undefined) return this.#solveFacts(branch);
      if (narrowest.length === 0) return NONE;
      if (narrowest.length > 1) return this.#branchOut(branch, narrowest, goal);
      if (!branch.take(narrowest[0]!)) return NONE;
      return this.#run(branch, goal);
    }
  }

  #branchOut(branch: Branch, alternatives: readonly Alternative[], goal: readonly Literal[]): Solution {
    let result: Solution = NONE;
    for (const alternative of alternatives) {
      const next = branch.copy();
      if (!next.take(alternative)) continue;
      const solution = this.#run(next, goal);
      if (solution.kind === "found") return solution;
      result = worse(result, solution);
      if (this.#budget.isSpent) return SPENT;
    }
    return result;
  }

  /** What a schema that is kept asks; false when nothing of the type keeps it. */
  #keep(branch: Branch, node: SchemaNode): boolean {
    if (node.always !== undefined) return node.always;
    const { type } = branch;
    if ((this.#bounds.possible(node) & type) === 0) return false;
    if (node.opaque !== undefined) branch.facts.push({ kind: "undecidable", reason: node.opaque });
    if (node.values !== undefined) branch.narrow(node.values);
    if (
      (type === OBJECT && node.unevaluatedProperties !== undefined) ||
      (type === ARRAY && node.unevaluatedItems !== undefined)
    )
      return this.#keepUnevaluated(branch, node);
    append(branch.facts, keptFacts(node, type));
    if (type === OBJECT) keepDependents(branch, node);
    const kept: Literal[] = [node.ref?.target(), ...(node.allOf ?? [])].flatMap((child) =>
      child === undefined ? [] : [{ node: child, kept: true }],
    );
    if (node.not !== undefined) kept.push({ node: node.not, kept: false });
    if (!branch.add(kept)) return false;
    if (node.anyOf !== undefined) branch.choices.push(node.anyOf.map((child) => only([{ node: child, kept: true }])));
    if (node.oneOf !== undefined) branch.choices.push(exactlyOne(node.oneOf));
    if (node.if !== undefined) branch.choices.push(...conditions(node, node.if));
    return true;
  }

  /** A node without what it combines: its own keywords only. */
  readonly #own = (node: SchemaNode): SchemaNode => {
    const {
      id,
      kind,
      ref,
      allOf,
      anyOf,
      oneOf,
      not,
      if: _if,
      then: _then,
      else: _else,
      dependentSchemas,
      unevaluatedItems,
      unevaluatedProperties,
      ...own
    } = node;
    return this.#table.shared(`own:${id}`, own);
  };

  #keepUnevaluated(branch: Branch, node: SchemaNode): boolean {
    const cases = evaluatedCases(node, branch.type, this.#own);
    if (cases === undefined) {
      branch.facts.push({ kind: "undecidable", reason: "what counts as evaluated depends on too much" });
      return branch.add([{ node: this.#withoutUnevaluated(node), kept: true }]);
    }
    branch.choices.push(
      cases.map(({ literals, facts, names, patterns, allNames, items, allItems }) => {
        const rest: Fact[] = [];
        const allowed = (keys: ReadonlySet<string>): Map<string, SchemaNode> =>
          new Map([...keys].map((name) => [name, this.#table.anything]));
        if (branch.type === OBJECT && !allNames) {
          const table = {
            properties: allowed(names),
            patternProperties: allowed(patterns),
            additionalProperties: node.unevaluatedProperties!,
          };
          rest.push({ kind: "members", node: table });
        }
        if (branch.type === ARRAY && !allItems)
          rest.push({
            kind: "items",
            prefix: Array.from({ length: items }, () => this.#table.anything),
            rest: node.unevaluatedItems!,
          });
        return { literals, facts: [...facts, ...rest] };
      }),
    );
    return true;
  }

  #withoutUnevaluated(node: SchemaNode): SchemaNode {
    const { id, kind, unevaluatedItems, unevaluatedProperties, ...rest } = node;
    return this.#table.shared(`evaluated:${id}`, rest);
  }

  /** The ways to break a schema, as one choice; false when no value of the type breaks it. */
  #break(branch: Branch, node: SchemaNode): boolean {
    if (node.always === true) return false;
    const { type } = branch;
    const isFree = (keyword: string, member?: string): boolean => !this.#told.has(node, keyword, member);
    if (node.always === false) return isFree("false");
    if (node.types !== undefined && (node.types & type) === 0) return isFree("type");
    if ((this.#bounds.complete(node) & type) !== 0) return false;
    const ways: Alternative[] = violations(node, type)
      .filter(({ keyword, member }) => isFree(keyword, member))
      .map((way) => this.#withoutTold(node, way));
    const broken = (child: SchemaNode): Literal => ({ node: child, kept: false });
    if (node.ref !== undefined) ways.push(only([broken(node.ref.target())]));
    for (const child of node.allOf ?? []) ways.push(only([broken(child)]));
    if (node.anyOf !== undefined && isFree("anyOf")) ways.push(only(node.anyOf.map(broken)));
    if (node.oneOf !== undefined && isFree("oneOf")) append(ways, this.#notExactlyOne(node.oneOf, type));
    if (node.not !== undefined && isFree("not")) ways.push(only([{ node: node.not, kept: true }]));
    if (node.if !== undefined) {
      if (node.then !== undefined) ways.push(only([{ node: node.if, kept: true }, broken(node.then)]));
      if (node.else !== undefined) ways.push(only([broken(node.if), broken(node.else)]));
    }
    if (type === OBJECT && node.unevaluatedProperties !== undefined && isFree("unevaluatedProperties"))
      ways.push(...this.#breakUnevaluated(node, type));
    if (type === ARRAY && node.unevaluatedItems !== undefined && isFree("unevaluatedItems"))
      ways.push(...this.#breakUnevaluated(node, type));
    if (node.opaque !== undefined) ways.push({ literals: [], facts: [{ kind: "undecidable", reason: node.opaque }] });
    branch.choices.push(ways);
    return ways.length > 0;
  }

  /** Some member breaks the schema: one that was not told. */
  #withoutTold(node: SchemaNode, way: Violation): Alternative {
    const told = this.#told.membersOf(node, way.keyword);
    if (told.size === 0) return way;
    const facts = way.facts.map((fact) =>
      fact.kind === "extra"
        ? { ...fact, extra: { ...fact.extra, exceptNames: new Set([...fact.extra.exceptNames, ...told]) } }
        : fact,
    );
    return { ...way, facts };
  }

  #notExactlyOne(branches: readonly SchemaNode[], type: Types): Alternative[] {
    const ways: Alternative[] = [only(branches.map((node) => ({ node, kept: false })))];
    const possible = branches.filter((node) => (this.#bounds.possible(node) & type) !== 0);
    for (const [index, first] of possible.entries()) {
      for (const second of possible.slice(index + 1))
        ways.push(
          only([
            { node: first, kept: true },
            { node: second, kept: true },
          ]),
        );
    }
    return ways;
  }

  #breakUnevaluated(node: SchemaNode, type: Types): Alternative[] {
    const cases = evaluatedCases(node, type, this.#own);
    if (cases === undefined)
      return [
        { literals: [], facts: [{ kind: "undecidable", reason: "what counts as evaluated depends on too much" }] },
      ];
    return cases.flatMap(({ literals, facts, names, patterns, allNames, items, allItems }): Alternative[] => {
      if (type === ARRAY) {
        if (allItems) return [];
        return [
          {
            literals,
            facts: [...facts, { kind: "element", from: items, literal: { node: node.unevaluatedItems!, kept: false } }],
          },
        ];
      }
      if (allNames) return [];
      const exceptNames = new Set([...names, ...this.#told.membersOf(node, "unevaluatedProperties")]);
      const extra = {
        exceptNames,
        exceptPatterns: [...patterns],
        value: { node: node.unevaluatedProperties!, kept: false },
      };
      return [{ literals, facts: [...facts, { kind: "extra", extra }] }];
    });
  }

  /** The choice with the fewest ways that are not ruled out at a glance; undefined when there is none left. */
  #narrowest(branch: Branch): readonly Alternative[] | undefined {
    let narrowest: readonly Alternative[] | undefined;
    const remaining: (readonly Alternative[])[] = [];
    for (const choice of branch.choices) {
      this.#budget.spend(choice.length);
      const ways = choice.filter((way) => !this.#isRuledOut(branch, way));
      if (ways.some((way) => way.facts.length === 0 && way.literals.every((literal) => branch.holds(literal))))
        continue;
      if (narrowest === undefined || ways.length < narrowest.length) {
        if (narrowest !== undefined) remaining.push(narrowest);
        narrowest = ways;
      } else remaining.push(ways);
    }
    branch.choices = remaining;
    return narrowest;
  }

  #isRuledOut(branch: Branch, { literals, facts }: Alternative): boolean {
    return (
      literals.some(
        ({ node, kept }) =>
          branch.holds({ node, kept: !kept }) ||
          ((kept ? this.#bounds.possible(node) : ~this.#bounds.complete(node)) & branch.type) === 0,
      ) ||
      facts.some(
        (fact) =>
          (fact.kind === "member" && this.#cannotBreak(branch, fact.name, fact.literal)) ||
          (fact.kind === "absent" && branch.isWanted(fact.name)),
      )
    );
  }

  /** Whether a member cannot break its schema, seen from the types that other schemas leave to it. */
  #cannotBreak(branch: Branch, name: string, { node, kept }: Literal): boolean {
    if (kept) return false;
    if (node.always === true) return true;
    let types = 127;
    for (const fact of branch.facts) {
      if (fact.kind !== "members") continue;
      const own = fact.node.properties?.get(name);
      if (own?.kind === node.kind) return true;
      if (own !== undefined) types &= this.#bounds.possible(own);
    }
    return (types & ~this.#bounds.complete(node)) === 0;
  }

  /** Where only some values are allowed, each is tried against the whole question. */
  #tryValues(values: readonly unknown[], type: Types, goal: readonly Literal[]): Solution {
    let unclear = false;
    for (const value of values) {
      if (this.isSpent()) return SPENT;
      const answers = goal.map(({ node, kept }) => {
        const answer = this.#evaluator.accepts(node, value);
        return answer === undefined ? undefined : answer === kept;
      });
      if (answers.includes(false)) continue;
      if (!this.#isFresh(value, goal)) continue;
      if ((typeOf(value) & type) === 0) continue;
      if (answers.includes(undefined)) unclear = true;
      else return found(value);
    }
    return unclear ? unknown("a listed value cannot be judged", true) : NONE;
  }

  /** Whether a value breaks what it has to break by a keyword that was not found already. */
  #isFresh(value: unknown, goal: readonly Literal[]): boolean {
    if (this.#told.size === 0) return true;
    const broken = goal.filter(({ kept }) => !kept);
    if (broken.length === 0) return true;
    return broken.every(({ node }) => {
      const rejections = findRejections(this.#evaluator, node, value);
      return rejections.some((rejection) => !this.#told.has(rejection.node, rejection.keyword, rejection.member));
    });
  }

  #solveFacts({ type, facts }: Branch): Solution {
    const undecidable = facts.find((fact) => fact.kind === "undecidable");
    const solution = this.#solveType(type, facts);
    if (undecidable === undefined || solution.kind === "none") return solution;
    return unknown(undecidable.reason, true);
  }

  #solveType(type: Types, facts: readonly Fact[]): Solution {
    const excluded = (value: unknown): boolean =>
      facts.some((fact) => fact.kind === "other-than" && fact.values.includes(value));
    if (type === NULL) return excluded(null) ? NONE : found(null);
    if (type === BOOLEAN) {
      const value = [false, true].find((candidate) => !excluded(candidate));
      return value === undefined ? NONE : found(value);
    }
    if (type & NUMBER) return solveNumber(facts, type);
    if (type === STRING) return solveString(facts, this.#budget);
    return type === ARRAY ? solveArray(facts, this) : solveObject(facts, this);
  }
}

const only = (literals: readonly Literal[]): Alternative => ({ literals, facts: [] });

const exactlyOne = (branches: readonly SchemaNode[]): Alternative[] =>
  branches.map((node, chosen) =>
    only([
      { node, kept: true },
      ...branches.filter((_, index) => index !== chosen).map((other) => ({ node: other, kept: false })),
    ]),
  );

function conditions(node: SchemaNode, condition: SchemaNode): Alternative[][] {
  if (node.then === undefined && node.else === undefined) return [];
  return [
    [
      only([{ node: condition, kept: true }, ...(node.then === undefined ? [] : [{ node: node.then, kept: true }])]),
      only([{ node: condition, kept: false }, ...(node.else === undefined ? [] : [{ node: node.else, kept: true }])]),
    ],
  ];
}

function keepDependents(branch: Branch, node: SchemaNode): void {
  for (const [name, needed] of node.dependentRequired ?? []) {
    branch.choices.push([
      { literals: [], facts: [{ kind: "absent", name }] },
      { literals: [], facts: needed.map((other) => ({ kind: "present", name: other })) },
    ]);
  }
  for (const [name, schema] of node.dependentSchemas ?? []) {
    branch.choices.push([{ literals: [], facts: [{ kind: "absent", name }] }, only([{ node: schema, kept: true }])]);
  }
}

/**
 * A question without what is trivial, in one order; undefined when it contradicts itself.
 *
 * @param areAlike whether it matters at which place a schema is broken
 */
function simplify(
  literals: readonly Literal[],
  areAlike: boolean,
): { readonly literals: readonly Literal[]; readonly key: string } | undefined {
  const kept = new Map<number, Literal>();
  const broken = new Map<number, Literal>();
  for (const literal of literals) {
    const { node } = literal;
    if (node.always === true || (node.always === false && (literal.kept || areAlike))) {
      if (node.always !== literal.kept) return undefined;
      continue;
    }
    if (literal.kept) kept.set(node.kind, literal);
    else broken.set(areAlike ? node.kind : -node.id, literal);
  }
  for (const { node } of broken.values()) if (kept.has(node.kind)) return undefined;
  const ids = (of: ReadonlyMap<number, Literal>): number[] => [...of.keys()].toSorted((a, b) => a - b);
  const [first, second] = [ids(kept), ids(broken)];
  return {
    literals: [...first.map((id) => kept.get(id)!), ...second.map((id) => broken.get(id)!)],
    key: `${first.join()}|${second.join()}`,
  };
}
