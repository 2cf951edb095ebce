import { equalJson, setMember } from "../json.ts";
import { matchesPattern } from "../patterns/match-pattern.ts";
import type { SchemaNode } from "../schema-node.ts";
import {
  found,
  NONE,
  unknown,
  worse,
  type Asking,
  type Extra,
  type Fact,
  type Literal,
  type MemberTable,
  type Solution,
} from "./goal.ts";

/** Objects with more members are not built. */
const MOST_MEMBERS = 2000;
/** Patterns of which every combination is tried. */
const MOST_PATTERNS = 4;

const NO_EXTRA: Extra = { exceptNames: new Set(), exceptPatterns: [] };

/** An object for which the facts hold: wanted members are named one by one, then all are given values. */
export function solveObject(facts: readonly Fact[], asking: Asking): Solution {
  return new ObjectFacts(facts, asking).solve();
}

type Members = ReadonlyMap<string, readonly Literal[]>;

class ObjectFacts {
  readonly #asking: Asking;
  readonly #tables: readonly MemberTable[];
  readonly #names: readonly SchemaNode[];
  readonly #absent: ReadonlySet<string>;
  readonly #members: Members;
  readonly #extras: readonly Extra[];
  readonly #fewest: number;
  readonly #most: number;
  readonly #excluded: readonly unknown[];
  readonly #known: ReadonlySet<string>;
  readonly #patterns: readonly string[];
  #uncertain: { readonly reason: string; readonly hard: boolean } | undefined;

  constructor(facts: readonly Fact[], asking: Asking) {
    this.#asking = asking;
    const members = new Map<string, Literal[]>();
    const absent = new Set<string>();
    const wanted = (name: string): Literal[] => {
      if (!members.has(name)) members.set(name, []);
      return members.get(name)!;
    };
    let fewest = 0;
    let most = Infinity;
    for (const fact of facts) {
      if (fact.kind === "present") wanted(fact.name);
      if (fact.kind === "member") wanted(fact.name).push(fact.literal);
      if (fact.kind === "absent") absent.add(fact.name);
      if (fact.kind === "fewest") fewest = Math.max(fewest, fact.count);
      if (fact.kind === "most") most = Math.min(most, fact.count);
    }
    this.#members = members;
    this.#absent = absent;
    this.#fewest = fewest;
    this.#most = most;
    this.#tables = facts.flatMap((fact) => (fact.kind === "members" ? [fact.node] : []));
    this.#names = facts.flatMap((fact) => (fact.kind === "names" ? [fact.node] : []));
    this.#extras = facts.flatMap((fact) => (fact.kind === "extra" ? [fact.extra] : []));
    this.#excluded = facts.flatMap((fact) => (fact.kind === "other-than" ? fact.values : []));
    this.#known = new Set([
      ...this.#tables.flatMap(({ properties }) => [...(properties?.keys() ?? [])]),
      ...members.keys(),
      ...absent,
    ]);
    this.#patterns = [
      ...new Set(this.#tables.flatMap(({ patternProperties }) => [...(patternProperties?.keys() ?? [])])),
    ];
  }

  solve(): Solution {
    if (this.#fewest > this.#most) return NONE;
    if (this.#fewest > MOST_MEMBERS)
      return unknown(`an object of ${this.#fewest} members is too large to be tried`, true);
    for (const name of this.#members.keys()) if (this.#absent.has(name) || !this.#isName(name)) return NONE;
    return this.#name(0, this.#members);
  }

  /** Gives a name to the wanted members from the given one on. */
  #name(index: number, members: Members): Solution {
    if (this.#asking.isSpent()) return unknown("the budget is spent", true);
    const extra = this.#extras[index];
    if (extra === undefined) return this.#fill(members);
    let result: Solution = NONE;
    for (const [name, value] of this.#namesFor(extra, members)) {
      const known = members.get(name) ?? [];
      const solution = this.#name(
        index + 1,
        new Map(members).set(name, value === undefined ? known : [...known, value]),
      );
      if (solution.kind === "found") return solution;
      result = worse(result, solution);
    }
    if (result.kind === "none" && this.#uncertain !== undefined)
      return unknown(this.#uncertain.reason, this.#uncertain.hard);
    return result;
  }

  /** Names that a wanted member may have, with what its value has to keep or break. */
  *#namesFor(extra: Extra, members: Members): Generator<readonly [string, Literal | undefined]> {
    // A member that was named before may be the wanted one as well.
    for (const name of new Set([...this.#known, ...members.keys()])) {
      if (this.#absent.has(name) || extra.exceptNames.has(name) || !this.#isName(name)) continue;
      if (extra.exceptPatterns.some((pattern) => this.#matches(pattern, name) !== false)) continue;
      if (extra.matching !== undefined && this.#matches(extra.matching, name) === false) continue;
      if (extra.name !== undefined && this.#asking.accepts(extra.name.node, name) !== extra.name.kept) continue;
      const literals = [
        ...this.#literalsFor(name),
        ...(members.get(name) ?? []),
        ...(extra.value === undefined ? [] : [extra.value]),
      ];
      if (this.#asking.solve(literals).kind !== "none") yield [name, extra.value];
    }
    for (const name of this.#freshNames(extra, members)) yield [name, extra.value];
  }

  /** New names, one for each way in which it can match the patterns. */
  *#freshNames(extra: Extra, members: Members): Generator<string> {
    const forced = extra.matching === undefined ? [] : [extra.matching];
    const free = this.#patterns.filter(
      (pattern) => pattern !== extra.matching && !extra.exceptPatterns.includes(pattern),
    );
    if (free.length > MOST_PATTERNS)
      this.#uncertain ??= { reason: "not every combination of patterns was tried", hard: true };
    for (const chosen of combinations(free)) {
      const matched = new Set([...forced, ...chosen]);
      const value = [...this.#literalsOf(matched), ...(extra.value === undefined ? [] : [extra.value])];
      if (this.#asking.solve(value).kind === "none") continue;
      const name = this.#asking.solveString([
        ...[...matched].map((pattern) => ({ node: this.#asking.patternNode(pattern), kept: true })),
        ...[...new Set([...this.#patterns, ...extra.exceptPatterns])]
          .filter((pattern) => !matched.has(pattern))
          .map((pattern) => ({ node: this.#asking.patternNode(pattern), kept: false })),
        ...this.#names.map((node) => ({ node, kept: true })),
        ...(extra.name === undefined ? [] : [extra.name]),
        { node: this.#asking.valuesNode([...this.#known, ...extra.exceptNames, ...members.keys()]), kept: false },
      ]);
      if (name.kind === "found") yield name.value as string;
      else if (name.kind === "unknown") this.#uncertain = name;
    }
  }

  #fill(members: Members): Solution {
    // Names that are shared were tried as well.
    if (members.size > this.#most) return NONE;
    const value: Record<string, unknown> = {};
    for (const [name, literals] of members) {
      const solution = this.#asking.solve([...this.#literalsFor(name), ...literals]);
      if (solution.kind !== "found") return solution;
      setMember(value, name, solution.value);
    }
    const filled = this.#addMembers(value, members, this.#fewest - members.size);
    if (filled.kind !== "found" || !this.#isExcluded(filled.value)) return filled;
    const larger =
      members.size < this.#most ? this.#addMembers(value, members, Math.max(this.#fewest - members.size, 0) + 1) : NONE;
    if (larger.kind === "found" && !this.#isExcluded(larger.value)) return larger;
    return unknown("an object other than the listed ones was not found", true);
  }

  readonly #isExcluded = (value: unknown): boolean => this.#excluded.some((other) => equalJson(other, value));

  /** Adds optional members until there are enough. */
  #addMembers(start: Readonly<Record<string, unknown>>, members: Members, count: number): Solution {
    const value = { ...start };
    let unclear: Solution = NONE;
    const taken = new Map(members);
    const enough = members.size + count;
    const add = (name: string): void => {
      if (taken.size >= enough || taken.has(name)) return;
      const solution = this.#asking.solve(this.#literalsFor(name));
      if (solution.kind !== "found") {
        unclear = worse(unclear, solution);
        return;
      }
      setMember(value, name, solution.value);
      taken.set(name, []);
    };
    if (count > 0) for (const name of this.#known) if (!this.#absent.has(name) && this.#isName(name)) add(name);
    for (let before = -1; taken.size < enough && taken.size > before;) {
      if (this.#asking.isSpent()) return unknown("the budget is spent", true);
      before = taken.size;
      for (const name of this.#freshNames(NO_EXTRA, taken)) add(name);
    }
    if (taken.size >= enough) return found(value);
    return this.#uncertain === undefined ? unclear : unknown(this.#uncertain.reason, this.#uncertain.hard);
  }

  #literalsFor(name: string): Literal[] {
    const nodes = this.#tables.flatMap(({ properties, patternProperties, additionalProperties }) => {
      const own = properties?.get(name);
      const matched = [...(patternProperties ?? [])]
        .filter(([pattern]) => this.#matches(pattern, name) === true)
        .map(([, node]) => node);
      const declared = [...(own === undefined ? [] : [own]), ...matched];
      return declared.length > 0 || additionalProperties === undefined ? declared : [additionalProperties];
    });
    return nodes.map((node) => ({ node, kept: true }));
  }

  /** What the value of a member with a new name has to keep, by the patterns that its name matches. */
  #literalsOf(matched: ReadonlySet<string>): Literal[] {
    const nodes = this.#tables.flatMap(({ patternProperties, additionalProperties }) => {
      const declared = [...(patternProperties ?? [])]
        .filter(([pattern]) => matched.has(pattern))
        .map(([, node]) => node);
      return declared.length > 0 || additionalProperties === undefined ? declared : [additionalProperties];
    });
    return nodes.map((node) => ({ node, kept: true }));
  }

  #matches(pattern: string, name: string): boolean | undefined {
    const matches = matchesPattern(pattern, name);
    if (matches === undefined)
      this.#uncertain = { reason: `the pattern ${JSON.stringify(pattern)} cannot be decided`, hard: true };
    return matches;
  }

  #isName(name: string): boolean {
    return this.#names.every((node) => this.#asking.accepts(node, name) !== false);
  }
}

/** Every selection of a few patterns; of many, none, each, and all. */
function combinations(patterns: readonly string[]): readonly (readonly string[])[] {
  if (patterns.length > MOST_PATTERNS) return [[], ...patterns.map((pattern) => [pattern]), patterns];
  return patterns.reduce<readonly (readonly string[])[]>(
    (before, pattern) => [...before, ...before.map((chosen) => [...chosen, pattern])],
    [[]],
  );
}
