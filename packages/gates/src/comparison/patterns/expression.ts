import { type CharacterSet, contains, EVERYTHING, SURROGATES, UNITS, unite } from "./character-set.ts";
import { multiplyCounts, type Pattern, type SyntaxTree } from "./syntax-tree.ts";

/** A set of characters that is one object wherever it occurs. */
export interface SharedSet {
  readonly id: number;
  readonly set: CharacterSet;
  /** Counts units of UTF-16 and holds halves of characters: two such sets match one character beyond U+FFFF. */
  readonly takesHalves: boolean;
}

type Shape =
  | { readonly kind: "empty" | "start" | "end" }
  | { readonly kind: "boundary"; readonly negated: boolean }
  | { readonly kind: "set"; readonly set: SharedSet }
  | { readonly kind: "sequence"; readonly first: Expression; readonly rest: Expression }
  | { readonly kind: "choice"; readonly options: readonly Expression[] }
  | { readonly kind: "repeat"; readonly of: Expression; readonly min: number; readonly max: number }
  | { readonly kind: "look-ahead"; readonly of: Expression; readonly negated: boolean };

/** What an expression can tell of the place before it: nothing, whether it is the start, or which character is there. */
export const LOOKS_NOWHERE = 0;
export const LOOKS_FOR_START = 1;
export const LOOKS_FOR_WORD = 2;

interface Traits {
  /** Matches the empty string wherever it stands. */
  readonly isOptional: boolean;
  /** Matches nothing but the empty string. */
  readonly isEmptyOnly: boolean;
  /** Matches at the start of the string only. */
  readonly isAnchored: boolean;
  /** `LOOKS_NOWHERE`, `LOOKS_FOR_START` or `LOOKS_FOR_WORD`. */
  readonly looks: number;
}

/** A part of a pattern in a normal form. Equal parts are one object, so that they compare by identity; ids are those of a table. */
export type Expression = Shape & Traits & { readonly id: number };

/** Makes expressions, each once. */
export class ExpressionTable {
  readonly #sets = new Map<string, SharedSet>();
  readonly #expressions = new Map<string, Expression>();
  readonly #repeats = new Map<string, Expression>();
  readonly empty = this.#share({ kind: "empty" }, { isOptional: true, isEmptyOnly: true, isAnchored: false, looks: 0 });
  readonly start = this.#share({ kind: "start" }, { isOptional: false, isEmptyOnly: true, isAnchored: true, looks: 1 });
  readonly end = this.#share({ kind: "end" }, { isOptional: false, isEmptyOnly: true, isAnchored: false, looks: 0 });
  /** Any text, in code points and in units. */
  readonly anything = this.repeat(this.set(EVERYTHING, false), 0, Infinity);
  readonly anyUnits = this.repeat(this.set(UNITS, true), 0, Infinity);

  get size(): number {
    return this.#expressions.size + this.#repeats.size + this.#sets.size;
  }

  sharedSet(set: CharacterSet, takesHalves: boolean): SharedSet {
    const key = `${takesHalves}${set.join()}`;
    let shared = this.#sets.get(key);
    if (shared === undefined) this.#sets.set(key, (shared = { id: this.#sets.size + 1, set, takesHalves }));
    return shared;
  }

  set(set: CharacterSet, takesHalves: boolean): Expression {
    return this.#share(
      { kind: "set", set: this.sharedSet(set, takesHalves) },
      { isOptional: false, isEmptyOnly: false, isAnchored: false, looks: LOOKS_NOWHERE },
    );
  }

  boundary(negated: boolean): Expression {
    return this.#share(
      { kind: "boundary", negated },
      { isOptional: false, isEmptyOnly: true, isAnchored: false, looks: LOOKS_FOR_WORD },
    );
  }

  lookAhead(of: Expression, negated: boolean): Expression {
    if (isNothing(of)) return negated ? this.empty : of;
    if (of.isOptional) return negated ? this.set([], false) : this.empty;
    return this.#share(
      { kind: "look-ahead", of, negated },
      { isOptional: false, isEmptyOnly: true, isAnchored: !negated && of.isAnchored, looks: of.looks },
    );
  }

  sequence(first: Expression, rest: Expression): Expression {
    if (first.kind === "empty" || isNothing(rest)) return rest;
    if (rest.kind === "empty" || isNothing(first)) return first;
    return this.#share(
      { kind: "sequence", first, rest },
      {
        isOptional: first.isOptional && rest.isOptional,
        isEmptyOnly: first.isEmptyOnly && rest.isEmptyOnly,
        isAnchored: first.isAnchored || rest.isAnchored,
        looks: Math.max(first.looks, rest.looks),
      },
    );
  }

  choice(options: readonly Expression[]): Expression {
    const flat = options.flatMap((option) => (option.kind === "choice" ? option.options : [option]));
    const sets = flat.filter((option) => option.kind === "set");
    const others = flat.filter((option) => option.kind !== "set");
    const distinct = new Set<Expression>(others);
    const united = unite(sets.map(({ set }) => set.set));
    if (united.length > 0 || distinct.size === 0)
      distinct.add(
        this.set(
          united,
          sets.some(({ set }) => set.takesHalves),
        ),
      );
    const all = [...distinct].sort((one, other) => one.id - other.id);
    if (all.length === 1) return all[0]!;
    return this.#share(
      { kind: "choice", options: all },
      {
        isOptional: all.some(({ isOptional }) => isOptional),
        isEmptyOnly: all.every(({ isEmptyOnly }) => isEmptyOnly),
        isAnchored: all.every(({ isAnchored }) => isAnchored),
        looks: all.reduce((most, { looks }) => Math.max(most, looks), LOOKS_NOWHERE),
      },
    );
  }

  repeat(of: Expression, min: number, max: number): Expression {
    if (max === 0 || of.kind === "empty") return this.empty;
    if (isNothing(of) || of.isEmptyOnly) return min === 0 ? this.empty : of;
    if (min === 1 && max === 1) return of;
    const least = of.isOptional ? 0 : min;
    const key = `${of.id} ${least} ${max}`;
    const before = this.#repeats.get(key);
    if (before !== undefined) return before;
    const repeated = this.#makeRepeat(of, least, max);
    this.#repeats.set(key, repeated);
    return repeated;
  }

  #makeRepeat(of: Expression, least: number, max: number): Expression {
    // Counts of counts run together where no number between is left out.
    const multiplied = of.kind === "repeat" ? multiplyCounts(of, { min: least, max }) : undefined;
    if (of.kind === "repeat" && multiplied !== undefined) return this.repeat(of.of, multiplied.min, multiplied.max);
    return this.#share(
      { kind: "repeat", of, min: least, max },
      { isOptional: least === 0, isEmptyOnly: false, isAnchored: least > 0 && of.isAnchored, looks: of.looks },
    );
  }

  /** The expression of a pattern, anchored where the pattern is searched: no text around it is added. */
  ofPattern(pattern: Pattern): Expression {
    return this.#ofTree(pattern.tree, pattern.characters === "units");
  }

  #ofTree(tree: SyntaxTree, inUnits: boolean): Expression {
    switch (tree.kind) {
      case "set":
        return this.set(tree.set, inUnits && contains(tree.set, SURROGATES[0]!));
      case "start":
        return this.start;
      case "end":
        return this.end;
      case "boundary":
        return this.boundary(tree.negated);
      case "look-ahead":
        return this.lookAhead(this.#ofTree(tree.of, inUnits), tree.negated);
      case "repeat":
        return this.repeat(this.#ofTree(tree.of, inUnits), tree.min, tree.max);
      case "choice":
        return this.choice(tree.options.map((option) => this.#ofTree(option, inUnits)));
      case "sequence":
        return this.#ofSequence(tree.parts.map((part) => this.#ofTree(part, inUnits)));
    }
  }

  /** Equal neighbours are counted, `aab` as `a{2}b`: counts are cheaper than copies. */
  #ofSequence(parts: readonly Expression[]): Expression {
    const counted: Expression[] = [];
    for (const part of parts) {
      const before = counted.at(-1);
      if (before === undefined || baseOf(before) !== baseOf(part)) counted.push(part);
      else {
        const [min, max] = countsOf(before);
        const [more, most] = countsOf(part);
        counted[counted.length - 1] = this.repeat(baseOf(part), min + more, max + most);
      }
    }
    return counted.reduceRight((rest, part) => this.sequence(part, rest), this.empty);
  }

  #share(shape: Shape, traits: Traits): Expression {
    const key = keyOf(shape);
    let shared = this.#expressions.get(key);
    if (shared === undefined)
      this.#expressions.set(key, (shared = { ...shape, ...traits, id: this.#expressions.size + 1 }));
    return shared;
  }
}

const isNothing = (expression: Expression): boolean => expression.kind === "set" && expression.set.set.length === 0;

const baseOf = (expression: Expression): Expression => (expression.kind === "repeat" ? expression.of : expression);

const countsOf = (expression: Expression): readonly [min: number, max: number] =>
  expression.kind === "repeat" ? [expression.min, expression.max] : [1, 1];

function keyOf(shape: Shape): string {
  switch (shape.kind) {
    case "empty":
    case "start":
    case "end":
      return shape.kind;
    case "boundary":
      return `boundary ${shape.negated}`;
    case "set":
      return `set ${shape.set.id}`;
    case "sequence":
      return `sequence ${shape.first.id} ${shape.rest.id}`;
    case "choice":
      return `choice ${shape.options.map(({ id }) => id).join(" ")}`;
    case "repeat":
      return `repeat ${shape.of.id} ${shape.min} ${shape.max}`;
    case "look-ahead":
      return `look-ahead ${shape.of.id} ${shape.negated}`;
  }
}
