import type { Budget } from "../budget.ts";
import { FORMAT_EXAMPLES, hasFormat } from "../formats.ts";
import { countCharacters } from "../json.ts";
import { findString, findStrings } from "../patterns/find-string.ts";
import { matchesPattern } from "../patterns/match-pattern.ts";
import type { StringProblem } from "../patterns/string-problem.ts";
import { found, NONE, unknown, type Fact, type Solution } from "./goal.ts";

const MOST_STATES = 20_000;
/** What a state of an automaton costs, in steps. */
const STATE = 20;

/** Strings of a pattern that are held against formats. */
const EXAMPLES = 12;

/** A string for which the facts hold. */
export function solveString(facts: readonly Fact[], budget: Budget): Solution {
  const problem = toProblem(facts);
  if (problem.minLength > problem.maxLength) return NONE;
  const wanted = textsOf(facts, "format", true);
  const unwanted = textsOf(facts, "format", false);
  if (wanted.length === 0 && unwanted.length === 0) return findOne(problem, budget);
  if (wanted.some((format) => unwanted.includes(format))) return NONE;
  // A format can only narrow what the patterns leave.
  const { strings, isAll } = findStrings(problem, EXAMPLES, spendOnStates(problem, budget));
  const isRight = (text: string): boolean =>
    fits(text, problem) &&
    wanted.every((format) => hasFormat(format, text) === true) &&
    unwanted.every((format) => hasFormat(format, text) === false);
  const value = [...strings, ...wanted.flatMap((format) => FORMAT_EXAMPLES[format] ?? [])].find(isRight);
  if (value !== undefined) return found(value);
  if (isAll) return NONE;
  const names = [...wanted, ...unwanted].join(" and ");
  return unknown(`whether a text can be as the formats ${names} say was decided by examples`, false);
}

/** States of an automaton that may be explored: fewer, as the budget runs out. */
function spendOnStates({ matching, refusing }: StringProblem, budget: Budget): number {
  if (matching.length + refusing.length === 0) return MOST_STATES;
  const states = Math.min(MOST_STATES, Math.max(Math.floor(budget.left / STATE), 100));
  budget.spend(STATE * 20);
  return states;
}

function toProblem(facts: readonly Fact[]): StringProblem {
  const lengths = (kind: "shortest" | "longest"): number[] =>
    facts.flatMap((fact) => (fact.kind === kind ? [fact.length] : []));
  return {
    matching: textsOf(facts, "pattern", true),
    refusing: textsOf(facts, "pattern", false),
    minLength: Math.max(0, ...lengths("shortest")),
    maxLength: Math.min(Infinity, ...lengths("longest")),
    excluded: facts
      .flatMap((fact) => (fact.kind === "other-than" ? fact.values : []))
      .filter((value): value is string => typeof value === "string"),
  };
}

const textsOf = (facts: readonly Fact[], kind: "pattern" | "format", kept: boolean): string[] => [
  ...new Set(facts.flatMap((fact) => (fact.kind === kind && fact.kept === kept ? [fact.text] : []))),
];

function findOne(problem: StringProblem, budget: Budget): Solution {
  const states = spendOnStates(problem, budget);
  const answer = findString(problem, states);
  if (answer.kind === "found") return found(answer.value);
  if (answer.kind === "none") return NONE;
  budget.spend(states * STATE);
  return unknown(answer.reason, true);
}

function fits(text: string, { matching, refusing, minLength, maxLength, excluded }: StringProblem): boolean {
  const length = countCharacters(text);
  return (
    length >= minLength &&
    length <= maxLength &&
    !excluded.includes(text) &&
    matching.every((pattern) => matchesPattern(pattern, text) === true) &&
    refusing.every((pattern) => matchesPattern(pattern, text) === false)
  );
}
