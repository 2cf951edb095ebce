import type { Languages } from "./languages.ts";
import type { State, Union } from "./state.ts";
import type { StringProblem } from "./string-problem.ts";

/** A part of a problem: the strings of some lengths that a state accepts. */
export interface Case {
  /** The state before the first character. */
  readonly start: State;
  /** In code points, whole numbers. */
  readonly min: number;
  /** In code points, or Infinity. */
  readonly max: number;
}

/** A problem in cases; a string solves it that solves any of them. */
export interface ReadProblem {
  readonly cases: readonly Case[];
  /** Why not all patterns are in the cases. */
  readonly unsupported?: string;
}

interface Requirements {
  readonly all: readonly Union[];
  readonly none: readonly Union[];
  readonly min: number;
  readonly max: number;
}

/** Shorter counts are left to the automaton. */
const LONG = 32;
/** The most refused patterns whose lengths make cases: each makes three of one. */
const MOST_SPLIT = 3;

export function readProblem(languages: Languages, problem: StringProblem): ReadProblem {
  let cases: readonly Requirements[] = [
    { all: [], none: [], min: Math.max(0, Math.ceil(problem.minLength)), max: Math.floor(problem.maxLength) },
  ];
  let unsupported: string | undefined;
  for (const pattern of new Set(problem.matching)) {
    const language = languages.of(pattern);
    if (language.kind === "unsupported") unsupported ??= language.reason;
    else
      cases = cases.map((each) => demand(each, language.bounded ?? { union: language.union, min: 0, max: Infinity }));
  }
  let split = 0;
  for (const pattern of new Set(problem.refusing)) {
    const language = languages.of(pattern);
    if (language.kind === "unsupported") unsupported ??= language.reason;
    else if (language.bounded !== undefined && isLong(language.bounded) && split++ < MOST_SPLIT) {
      const { union, min, max } = language.bounded;
      cases = cases.flatMap((each) => [
        refuse(each, union),
        { ...each, max: Math.min(each.max, min - 1) },
        { ...each, min: Math.max(each.min, max + 1) },
      ]);
    } else cases = cases.map((each) => refuse(each, language.union));
  }
  const possible = cases
    .filter(({ min, max }) => min <= max && min < Infinity)
    .map(({ all, none, min, max }) => ({ start: languages.automata.stateOf(all, none), min, max }))
    .filter(({ start }) => start !== languages.automata.never);
  return { cases: possible, ...(unsupported !== undefined && { unsupported }) };
}

const demand = (
  { all, none, min, max }: Requirements,
  more: { readonly union: Union; readonly min: number; readonly max: number },
): Requirements => ({ all: [...all, more.union], none, min: Math.max(min, more.min), max: Math.min(max, more.max) });

const refuse = (requirements: Requirements, union: Union): Requirements => ({
  ...requirements,
  none: [...requirements.none, union],
});

const isLong = ({ min, max }: { readonly min: number; readonly max: number }): boolean =>
  min > LONG || (max > LONG && max < Infinity);
