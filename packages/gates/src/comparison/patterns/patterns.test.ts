import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

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
        "a",
        "b",
        "B",
        "0",
        "-",
        ".",
        "[ab]",
        "[^a]",
        "[a-c0]",
        "[^\\w]",
        "\\d",
        "\\w",
        "\\s",
        "\\S",
        "\\W",
        "\\n",
        "\\x61",
        "\\u0062",
        "\\u{1f600}",
        "\\ud83d\\ude00",
        "[\\d-]",
        "[-a]",
        "[^]",
        "[]",
        "\\.",
        "\\u2028",
        "😀",
      ),
    },
    { weight: 2, arbitrary: tie("pattern").map((pattern) => `(${pattern})`) },
    { weight: 1, arbitrary: tie("pattern").map((pattern) => `(?:${pattern})`) },
  ),
}));

const texts = fc
  .array(fc.constantFrom("a", "b", "B", "c", "0", "-", " ", "\n", ".", "😀", "\u2028", "\ud83d", "é"), { maxLength: 7 })
  .map((characters) => characters.join(""));

/** What only compiles without flag `u`. Halves of characters are not supported there. */
const patternsOfUnits = patterns.filter((pattern) => !/ud83d|😀|u\{/.test(pattern)).map((pattern) => `${pattern}\\-?`);

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

const RUNS = { numRuns: 300 };

describe("parsePattern", () => {
  it.each([
    ["(?<=a)b", "look-behind"],
    ["(?<!a)b", "look-behind"],
    ["(a)\\1", "back reference"],
    ["(?<name>a)\\k<name>", "back reference"],
    ["(?i:a)", "modifiers"],
    ["\\p{Script=Klingon}", "that is unknown"],
    ["\\p{Script=Ogham}", "property of Unicode"],
    ["\\-\\01", "octal"],
    ["\\-[\\1]", "octal"],
    ["\\-\\c1", "\\c"],
    ["\\-😀", "halves of characters"],
    ["(", "not a regular expression"],
    ["[b-a]", "not a regular expression"],
    ["a{2}{3}", "not a regular expression"],
    ["a{1,1000}{1,1000}", "not a regular expression"],
    [`${"(".repeat(251)}${")".repeat(251)}`, "groups stand inside each other"],
    ["a".repeat(65_537), "longer than"],
  ])("does not read %s", (pattern, reason) => {
    expect(parsePattern(pattern)).toEqual({ unsupported: expect.stringContaining(reason) as string });
    expect(matchesPattern(pattern, "a")).toBe(undefined);
  });
});

describe("matchesPattern", () => {
  it("agrees with the engine's own expressions", () => {
    fc.assert(
      fc.property(patterns, fc.array(texts, { minLength: 1, maxLength: 12 }), (pattern, each) => {
        for (const text of each) expect([text, matchesPattern(pattern, text)]).toEqual([text, isMatch(pattern, text)]);
      }),
      RUNS,
    );
  });

  it("agrees with them on patterns that count units", () => {
    fc.assert(
      fc.property(patternsOfUnits, fc.array(texts, { minLength: 1, maxLength: 12 }), (pattern, each) => {
        for (const text of each) expect([text, matchesPattern(pattern, text)]).toEqual([text, isMatch(pattern, text)]);
      }),
      RUNS,
    );
  });

  it.each([
    "(?:^a|b)b",
    "a*^b",
    "(?:a|b^)a?$",
    "^a{2,}$",
    "^(?:a{0,5}|a{0,3})b",
    "^(?:\\b|\\B)(?:-b|ab|b)",
    "^(?:a{1,2}|a{4,5})b$",
    "^(?:(?=.a)|(?=.b))[ab-]*$",
    "^(?:a|b$)*$",
    "(?:(?!ab)[ab])*-$",
    "^(?=(?!a).)(?:.b)*$",
    "a\\Bb|-\\b",
    "(?:^|-)a$",
    "(?:a?b?){3}-",
    "(?:a?){2}(?:b?){2}$",
    "^(?:(?:ab?)+-?){2}$",
    "(?:(?=a)a|b){2,3}$",
    "^(?:a*)*$",
    "^(?:a+){2,}b$",
    "(?!$)-?$",
    "^(?!.*(?:aa|bb)).*$",
  ])("takes for %s all that the engine takes of some short texts", (pattern) => {
    const native = new RegExp(pattern, "u");
    for (const text of stringsOver(["a", "b", "-"], 6))
      expect([text, matchesPattern(pattern, text)]).toEqual([text, native.test(text)]);
  });

  it.each([
    "^.\\-",
    "^..\\-?$",
    "^(?:..)+\\-?$",
    "\\-[^-]-",
    "^[^a]{3}\\-?$",
    "(?!.\\-)..a",
    "^\\W\\b.\\-?$",
    "^\\-?$|^.$",
  ])("takes for %s all that the engine takes without flag u of some short texts", (pattern) => {
    const native = new RegExp(pattern);
    for (const text of stringsOver(["\n", "😀", "a", "-"], 4))
      expect([text, matchesPattern(pattern, text)]).toEqual([text, native.test(text)]);
  });

  it("counts as the engine does", () => {
    const counts = fc.tuple(fc.nat({ max: 4 }), fc.constantFrom(0, 1, 2, Infinity));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 3 }), (nested) => {
        const pattern = nested.reduce(
          (inner, [min, more]) => `(?:${inner}){${min},${more === Infinity ? "" : min + more}}`,
          "a",
        );
        const native = new RegExp(`^${pattern}$`, "u");
        for (let length = 0; length <= 12; length++) {
          const text = "a".repeat(length);
          const matching = [`^${pattern}$`];
          expect([length, matchesPattern(matching[0]!, text)]).toEqual([length, native.test(text)]);
          const { kind } = findString(problemOf({ matching, minLength: length, maxLength: length }));
          expect([length, kind]).toEqual([length, native.test(text) ? "found" : "none"]);
        }
      }),
      RUNS,
    );
  });

  it.each([
    "\\d",
    "\\D",
    "\\w",
    "\\W",
    "\\s",
    "\\S",
    ".",
    "\\p{Lu}",
    "\\P{L}",
    "\\p{Script=Greek}",
    "\\p{Letter}",
    "\\p{sc=Greek}",
    "[a-zc-f]",
    "\\p{gc=Nd}",
    "[^\\d\\s]",
    "[\\u0000-\\uD7FF]",
    "\\cJ",
    "\\0",
    "[\\b]",
    "[\\p{L}-]",
    "\\/",
    "\\u{3b1}",
    "\\xe9",
    "\\-[\\w-z]?",
  ])("takes for %s what the engine takes", (pattern) => {
    const native = new RegExp(`^(?:${pattern})$`, pattern.startsWith("\\-") ? "" : "u");
    for (const character of sampleOfCharacters())
      expect([character, matchesPattern(`^(?:${pattern})$`, character)]).toEqual([character, native.test(character)]);
  });

  it.each([
    ["\\-\\x4\\u12\\p", "-x4u12p"],
    ["\\-a{,2}]}", "-a{,2}]}"],
    ["\\-\\u{2}", "-uu"],
  ])("reads %s as without flag u", (pattern, text) => {
    expect(new RegExp(`^${pattern}$`).test(text)).toBe(true);
    expect(matchesPattern(`^${pattern}$`, text)).toBe(true);
  });

  it("takes time in proportion to the text", () => {
    expect(matchesPattern("(a+)+$", `${"a".repeat(100_000)}b`)).toBe(false);
    expect(matchesPattern("^((((a+)+)+)+)+$", `${"a".repeat(100_000)}b`)).toBe(false);
    expect(matchesPattern("(a|b)*a(a|b){25}c", "ab".repeat(10_000))).toBe(false);
  });

  it("gives up on a text that leads through too many large states", () => {
    let text = "";
    for (let number = 1; text.length < 30_000; number = (number * 75 + 74) % 65_537)
      text += number % 2 === 0 ? "a" : "b";
    expect(matchesPattern(`a${"[ab][abc]".repeat(150)}d`, text)).toBe(undefined);
  });
});

/** Every character up to those of Greek, and some of all planes. */
function sampleOfCharacters(): readonly string[] {
  const codes = Array.from({ length: 0x400 }, (_, code) => code);
  for (let code = 0x400; code <= 0x10ffff; code += 997) codes.push(code);
  codes.push(
    0x1680,
    0x180e,
    0x2000,
    0x200a,
    0x200b,
    0x2028,
    0x2029,
    0x202f,
    0x205f,
    0x3000,
    0xfeff,
    0xd7ff,
    0xd800,
    0xdfff,
    0xe000,
    0xffff,
    0x10ffff,
  );
  return codes.map((code) => String.fromCodePoint(code));
}

describe("findString", () => {
  it("finds a shortest solution, and proves only what no string contradicts", () => {
    fc.assert(
      fc.property(problems, fc.array(texts, { minLength: 20, maxLength: 40 }), (problem, each) => {
        const answer = findString(problem);
        const lengths = each.filter((text) => solves(problem, text)).map((text) => [...text].length);
        if (answer.kind === "found") {
          expect(solves(problem, answer.value)).toBe(true);
          expect(Math.min(...lengths)).toBeGreaterThanOrEqual([...answer.value].length);
        } else if (answer.kind === "none") expect(lengths).toEqual([]);
      }),
      RUNS,
    );
  });

  it("proves what holds of all short strings of an alphabet when it is restricted to them", () => {
    const all = stringsOver(["a", "b", "0"], 4);
    fc.assert(
      fc.property(problems, (problem) => {
        const restricted = { ...problem, matching: [...problem.matching, "^[ab0]*$"], maxLength: 4 };
        const isSolvable = all.some((text) => solves(restricted, text));
        expect(findString(restricted).kind).toBe(isSolvable ? "found" : "none");
      }),
      RUNS,
    );
  });

  it.each<[one: string, other: string]>([
    ["^ab", "^a"],
    ["[a-z]+", "[a-zA-Z]+"],
    ["^[0-9]{4}$", "^\\d+$"],
    ["^$|^x", "^x?"],
    ["^abc$", "b"],
    ["^a", ""],
    ["^(?:a|b)*$", "^[ab]*$"],
    ["^(?:a|ab)(?:c|bcd)$", "^(?:ac|abcd|abc|abbcd)$"],
    ["^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$", "^v?\\d+\\.\\d+\\.\\d+(?:-[\\w.]+)?$"],
    [
      "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?$",
      "^\\d+\\.\\d+\\.\\d+",
    ],
    ["^[a-z]{1,1000}$", "^[a-z]{1,2000}$"],
    ["^[^]{0,65535}$", "^[^]{0,65536}$"],
    ["^x[ab]{2,900}y$", "^x[abc]{1,901}y$"],
    ["^(?:ab){10,500}$", "^[ab]{20,1000}$"],
    ["^(?!a)[a-c]", "^[bc]"],
    ["^[bc]", "^(?!a)[a-c]"],
    ["^(?=.*[a-z])(?=.*\\d)[a-z\\d]{8,64}$", "^.{8,64}$"],
    ["^(?:(?!--)[a-z-])*$", "^(?!.*--)"],
    ["^(?!.*--)[a-z-]*$", "^(?:(?!--)[a-z-])*$"],
    ["\\bfoo\\b", "foo"],
    ["^\\w+$", "^\\b.*\\b$"],
    ["^\\p{Lu}+$", "^\\p{L}+$"],
    ["\\ud83d\\ude00", "^[^]*😀"],
    ["^\\-.$", "^-[^]$"],
    ["^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "^[a-z0-9.-]+$"],
    [
      "^((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)$",
      "^\\d{1,3}(\\.\\d{1,3}){3}$",
    ],
    ["(a+)+$", "a$"],
    ["^(?:a?){500}a{500}$", "^a{500,1000}$"],
  ])("proves that %s is in %s", (one, other) => {
    expect(findString(problemOf({ matching: [one], refusing: [other] }))).toEqual({ kind: "none" });
  });

  it.each<[problem: Partial<StringProblem>, value: string]>([
    [{}, ""],
    [{ minLength: 3 }, "aaa"],
    [{ excluded: ["", "a", "b"] }, "c"],
    [{ matching: ["^a"], refusing: ["^ab"] }, "a"],
    [{ matching: ["^\\d+$"], refusing: ["^[0-9]{4}$"] }, "0"],
    [{ matching: ["^\\d+$"], refusing: ["^[0-9]{4}$"], minLength: 4 }, "00000"],
    [{ matching: ["^$|^x"], minLength: 1 }, "x"],
    [{ matching: ["^[a-z]{1,1000}$"], refusing: ["^[a-z]{1,900}$"] }, "a".repeat(901)],
    [{ matching: ["^[a-z]{5,1000}$"], refusing: ["^[a-z]{40,2000}$"] }, "aaaaa"],
    [{ matching: ["^[^]{0,65535}$"], refusing: ["^.{0,65535}$"] }, "\n"],
    [{ matching: ["[0-9a-f]{64}"] }, "a".repeat(64)],
    [{ matching: ["^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{8,64}$"] }, "aaaaaa0A"],
    [{ matching: ["^[^\\x00-\\x7f]$"] }, "¡"],
    [{ matching: ["^[\\s\\S]$"], refusing: ["[!-~]"] }, " "],
    [{ matching: ["^[a-zA-Z0-9_.-]+@[a-z]+\\.[a-z]{2,}$"] }, "a@a.aa"],
    [{ matching: ["^(ab|c)*$", "c.*c"], minLength: 5 }, "abccc"],
    [{ matching: ["^(aaa)*$"], minLength: 4 }, "aaaaaa"],
    [{ matching: ["^[A-C]$"], excluded: ["A", "B"] }, "C"],
    [{ matching: ["^\\-..$"], refusing: ["^[^]{3}$"] }, "-\u{10000}"],
    [{ matching: ["^(?:ab){1,40}$"], minLength: 70 }, "ab".repeat(35)],
    [{ matching: ["^(?:a|bc)[xy]{1,40}$"], minLength: 42 }, `bc${"x".repeat(40)}`],
    [{ matching: ["^.{2,40}\\-$"], maxLength: 2 }, "\u{10000}-"],
    [{ refusing: ["^[a-z]{2,40}$"] }, ""],
    [{ matching: ["^a{39,}$"], refusing: ["^a{40,}$"] }, "a".repeat(39)],
  ])("finds for %j the string %j", (problem, value) => {
    expect(findString(problemOf(problem))).toEqual({ kind: "found", value });
  });

  it.each<[problem: Partial<StringProblem>]>([
    [{ minLength: 2, maxLength: 1 }],
    [{ minLength: 1.5, maxLength: 1.9 }],
    [{ minLength: Infinity }],
    [{ matching: ["^a{40,}$"], refusing: ["^a{40,}$", "^[a-c]{33,}$"] }],
    [{ matching: ["^(aaa)*$"], minLength: 4, maxLength: 5 }],
    [{ matching: ["^.{3}$"], minLength: 4 }],
    [{ matching: ["^a*$"], minLength: 5, excluded: ["aaaaa"], maxLength: 5 }],
    [{ matching: ["^[A-C]$"], excluded: ["A", "B", "C"] }],
    [{ matching: ["(?<=a)b"], refusing: ["(?<=a)b"] }],
    [{ matching: ["(?<=a)b", "^x"], refusing: ["x"] }],
    [{ matching: ["^\\ud800b$"], refusing: ["b"] }],
    [{ matching: ["a"], refusing: ["^[^\\ud800-\\udfff]*$", "[\\ud800-\\udfff]"] }],
  ])("proves that there is none for %j", (problem) => {
    expect(findString(problemOf(problem))).toEqual({ kind: "none" });
  });

  it.each<[problem: Partial<StringProblem>, reason: string]>([
    [{ matching: ["(?<=a)b"] }, "look-behind"],
    [{ refusing: ["(a)\\1"] }, "back reference"],
    [{ matching: ["^[\\ud800-\\udfff]$"] }, "halves of characters"],
    [{ matching: ["^[a\\ud800]$"], excluded: ["a"] }, "halves of characters"],
    [{ minLength: 1_000_000_000 }, "are not built"],
  ])("says of %j why it is not known", (problem, reason) => {
    expect(findString(problemOf(problem))).toEqual({
      kind: "unknown",
      reason: expect.stringContaining(reason) as string,
    });
  });

  it("finds long strings", () => {
    const { value } = findString(problemOf({ matching: ["^(ab|c)*$", "c.*c"], minLength: 20_000 })) as {
      value: string;
    };
    expect([value.length, value.slice(-4)]).toEqual([20_000, "abcc"]);
  });

  it.each<[name: string, problem: Partial<StringProblem>, kind: string]>([
    ["alternatives that are the same", { matching: ["(a|a)*b"], refusing: ["b"] }, "none"],
    ["200 groups inside each other", { matching: [`${"(".repeat(200)}a*${")*".repeat(200)}$`] }, "found"],
    ["200 look-aheads inside each other", { matching: [`${"(?!".repeat(200)}a${")".repeat(200)}`] }, "found"],
    ["counts of counts", { matching: ["^(?:a{1,1000}){1,1000}$"], refusing: ["^a+$"] }, "none"],
    [
      "counts of counts that do not run together",
      { matching: ["^(?:a{1,1000}b?){1,1000}$"], refusing: ["^a*$", "b"] },
      "unknown",
    ],
    ["a pattern of 10,000 characters", { matching: [`^${"ab".repeat(5000)}$`] }, "found"],
    ["a pattern of 10,000 characters anywhere", { matching: ["ab".repeat(5000)] }, "unknown"],
    ["2,000 words", { matching: [`^(?:${words(2000)})$`], refusing: [`^(?:${words(1999)})$`] }, "found"],
    ["3,000 letters", { matching: [`^(?:${letters(3000)})$`], refusing: ["^x"] }, "unknown"],
    ["states beyond number", { matching: ["^[ab]*a[ab]{30}$"], refusing: ["^[ab]{31,}$"] }, "unknown"],
    ["states beyond number, a guess holds", { matching: ["[ab]*a[ab]{30}c"] }, "found"],
    ["many patterns", { matching: Array.from("abcdefghijklmnopqrstuvwxyz0123") }, "found"],
    ["optional parts", { matching: [`^${"(a?)".repeat(500)}a{500}$`] }, "found"],
    ["repeated parts", { matching: [`^${"(?:a*|b*)".repeat(300)}$`], refusing: ["^[ab]*$"] }, "none"],
    [
      "5,000 strings that do not count",
      { matching: ["^[A-Z]{3}$"], excluded: words(5000).toUpperCase().split("|") },
      "found",
    ],
    ["a count that no string reaches", { matching: ["^a{99999999999999999999}$"] }, "unknown"],
  ])("ends on %s", (_, problem, kind) => {
    expect(findString(problemOf(problem)).kind).toBe(kind);
  });

  it("gives up where it is told to", () => {
    const problem = problemOf({ matching: ["^[a-z][0-9a-z]{2,9}-(?:0|[1-9]\\d*)$"], refusing: ["-[0-9]$"] });
    expect(findString(problem).kind).toBe("found");
    expect(findStrings(problem, 3, 2)).toEqual({
      strings: [],
      isAll: false,
      reason: "the search is larger than 2 states",
    });
    expect(findString(problemOf({ matching: ["^(?:a|bc){500}$"], maxLength: 3 }), 50)).toEqual({ kind: "none" });
  });

  it("answers the same, whatever was asked before", async () => {
    const asked = fc.sample(problems, { numRuns: 60, seed: 7 });
    vi.resetModules();
    const fresh = await import("./find-string.ts");
    expect(fresh.findStrings).not.toBe(findStrings);
    const answers = asked.map((problem) => findStrings(problem, 4, 60));
    expect(
      asked
        .toReversed()
        .map((problem) => fresh.findStrings(problem, 4, 60))
        .toReversed(),
    ).toEqual(answers);
  });
});

describe("findStrings", () => {
  it("gives different solutions, and all of them when it says so", () => {
    const all = stringsOver(["a", "b", "0", "\n"], 3);
    fc.assert(
      fc.property(problems, (problem) => {
        const { strings, isAll, reason } = findStrings(problem, 20);
        expect(new Set(strings).size).toBe(strings.length);
        expect(strings.filter((text) => !solves(problem, text))).toEqual([]);
        if (isAll) expect(all.filter((text) => solves(problem, text) && !strings.includes(text))).toEqual([]);
        else if (reason === undefined) expect(strings.length).toBe(20);
      }),
      RUNS,
    );
  });

  it.each<[problem: Partial<StringProblem>, count: number, strings: readonly string[], isAll: boolean]>([
    [{}, 3, ["", "a", "b"], false],
    [{ minLength: 2, refusing: ["[^ab]"] }, 6, ["aa", "ab", "ba", "bb", "aaa", "aab"], false],
    [{ matching: ["^[ab]{1,2}$"] }, 10, ["a", "b", "aa", "ab", "ba", "bb"], true],
    [{ matching: ["^[a-c]{3}$"], excluded: ["aaa"] }, 2, ["aab", "aac"], false],
    [{ refusing: ["^[a-z]{2,40}$"], matching: ["^[a-c]*$"], maxLength: 1 }, 9, ["", "a", "b", "c"], true],
    [{ matching: ["^(?:red|green|blue)$"] }, 5, ["red", "blue", "green"], true],
    [{ matching: ["^[a\\ud800]$"] }, 5, ["a"], false],
    [{ matching: ["^(?:a|\\ud800b)$"], refusing: ["b"] }, 5, ["a"], true],
    [{ matching: ["^(?:a|b[^]*c)$"], refusing: ["c"] }, 5, ["a"], true],
  ])("gives for %j up to %j: %j", (problem, count, strings, isAll) => {
    expect(findStrings(problemOf(problem), count)).toMatchObject({ strings, isAll });
  });

  it("gives many", () => {
    const { strings } = findStrings(problemOf({ matching: ["^[a-z]+-[0-9]+$"] }), 1000);
    expect(new Set(strings).size).toBe(1000);
  });
});

function stringsOver(alphabet: readonly string[], longest: number): readonly string[] {
  const layers: (readonly string[])[] = [[""]];
  for (let length = 1; length <= longest; length++)
    layers.push(layers.at(-1)!.flatMap((text) => alphabet.map((character) => text + character)));
  return layers.flat();
}

function words(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `w${((index * 7919) % 46_656).toString(36).padStart(3, "0")}`,
  ).join("|");
}

function letters(count: number): string {
  return Array.from({ length: count }, (_, index) => `${String.fromCodePoint(0x4e00 + index)}ab`).join("|");
}
