import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findString, findStrings } from "./find-string.ts";
import { matchesPattern } from "./match-pattern.ts";
import { parsePattern } from "./parse-pattern.ts";
import type { StringProblem } from "./string-problem.ts";

const problemOf = (problem: Partial<StringProblem>): StringProblem => ({
  matching: [],
  refusing: [],
  minLength: 0,
  maxLength: Infinity,
  excluded: [],
  ...problem,
});

/** Patterns of everything that is supported, small enough that random texts meet them. */
const { pattern: patterns } = fc.letrec<{ pattern: string; term: string; atom: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 1, arbitrary: fc.constantFrom("", "a", "^", "$") },
    { weight: 4, arbitrary: fc.array(tie("term"), { maxLength: 4 }).map((terms) => terms.join("")) },
    { weight: 1, arbitrary: fc.tuple(tie("pattern"), tie("pattern")).map((options) => options.join("|")) },
    { weight: 1, arbitrary: tie("pattern").map((pattern) => `^(?:${pattern})$`) },
  ),
  term: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 2, arbitrary: fc.constantFrom("^", "$", "\\b", "\\B") },
    { weight: 6, arbitrary: tie("atom") },
    {
      weight: 4,
      arbitrary: fc
        .tuple(tie("atom"), fc.constantFrom("*", "+", "?", "{2}", "{0,2}", "{1,}", "{2,3}", "*?", "+?", "{0}"))
        .map((parts) => parts.join("")),
    },
    { weight: 1, arbitrary: tie("pattern").map((pattern) => `(?=${pattern})`) },
    { weight: 1, arbitrary: tie("pattern").map((pattern) => `(?!${pattern})`) },
  ),
  atom: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        "a", "b", "B", "0", "-", ".", "[ab]", "[^a]", "[a-c0]", "[^\\w]", "\\d", "\\w", "\\s", "\\S", "\\W", "\\n",
        "\\x61", "\\u0062", "\\u{1f600}", "\\ud83d\\ude00", "[\\d-]", "[-a]", "[^]", "[]", "\\.", "\\u2028", "😀",
      ),
    },
    { weight: 2, arbitrary: tie("pattern").map((pattern) => `(${pattern})`) },
    { weight: 1, arbitrary: tie("pattern").map((pattern) => `(?:${pattern})`) },
  ),
}));

const texts = fc
  .array(fc.constantFrom("a", "b", "B", "c", "0", "-", " ", "\n", ".", "😀", "\u2028", "\ud83d", "é"), { maxLength: 7 })
  .map((characters) => characters.join(""));

/** What only compiles without flag `u`. */
const patternsOfUnits = patterns.map((pattern) => `${pattern}\\-?`);

/**
 * Whether the engine's own expressions find a pattern. They are asked at the start of each character: with flag `u`, V8 also
 * looks for matches of the empty string between the halves of a character, which ECMA-262 does not.
 */
function isMatch(pattern: string, text: string): boolean {
  const hasUnicode = compiles(pattern, "u");
  const expression = new RegExp(pattern, hasUnicode ? "uy" : "y");
  const starts = [0];
  for (const part of hasUnicode ? text : text.split("")) starts.push(starts.at(-1)! + part.length);
  return starts.some((start) => {
    expression.lastIndex = start;
    return expression.test(text);
  });
}

function compiles(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

const solves = (problem: StringProblem, text: string): boolean =>
  problem.matching.every((pattern) => isMatch(pattern, text)) &&
  !problem.refusing.some((pattern) => isMatch(pattern, text)) &&
  [...text].length >= problem.minLength &&
  [...text].length <= problem.maxLength &&
  !problem.excluded.includes(text);

const problems = fc.record({
  matching: fc.array(patterns, { maxLength: 2 }),
  refusing: fc.array(patterns, { maxLength: 2 }),
  minLength: fc.nat({ max: 4 }),
  maxLength: fc.constantFrom(Infinity, 0, 2, 4, 6),
  excluded: fc.array(texts, { maxLength: 3 }),
});

describe("matchesPattern", () => {
  it("agrees with the engine's own expressions", () => {
    fc.assert(
      fc.property(patterns, fc.array(texts, { minLength: 1, maxLength: 12 }), (pattern, each) => {
        for (const text of each) expect([text, matchesPattern(pattern, text)]).toEqual([text, isMatch(pattern, text)]);
      }),
      { numRuns: Number(process.env["RUNS"] ?? 300) },
    );
  });
  it("agrees with them on patterns that count units", () => {
    fc.assert(
      fc.property(patternsOfUnits, fc.array(texts, { minLength: 1, maxLength: 12 }), (pattern, each) => {
        fc.pre(!/ud83d|😀|u\{/.test(pattern));
        for (const text of each) expect([text, matchesPattern(pattern, text)]).toEqual([text, isMatch(pattern, text)]);
      }),
      { numRuns: Number(process.env["RUNS"] ?? 300) },
    );
  });
});

describe("findString", () => {
  it("finds what solves the problem, and proves only what no string contradicts", () => {
    fc.assert(
      fc.property(problems, fc.array(texts, { minLength: 20, maxLength: 40 }), (problem, each) => {
        const answer = findString(problem);
        const shortest = each.filter((text) => solves(problem, text)).map((text) => [...text].length);
        if (answer.kind === "found") {
          expect(solves(problem, answer.value)).toBe(true);
          expect(Math.min(...shortest)).toBeGreaterThanOrEqual([...answer.value].length);
        } else if (answer.kind === "none") expect(shortest).toEqual([]);
      }),
      { numRuns: Number(process.env["RUNS"] ?? 300) },
    );
  });
  it("answers the same, whatever was asked before", () => {});
});
