import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { matchGroups } from "./match-groups.ts";
import { readCapturePattern } from "./read-capture-pattern.ts";

/** Patterns of the kinds that are supported, over few letters so that they often match. */
const { pattern: patterns } = fc.letrec<{ pattern: string; term: string }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: "small", maxDepth: 4, withCrossShrink: true },
    fc.array(tie("term"), { minLength: 1, maxLength: 3 }).map((terms) => terms.join("")),
    fc.tuple(tie("pattern"), tie("pattern")).map(([one, other]) => `${one}|${other}`),
  ),
  term: fc.oneof(
    { depthSize: "small", maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      "a",
      "b",
      "1",
      ".",
      "[ab]",
      "[^a]",
      String.raw`\d`,
      String.raw`\w`,
      String.raw`\x61`,
      "^",
      "$",
      String.raw`\b`,
      "é",
      "😀",
    ),
    fc
      .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "{2}", "{1,}", "{0,2}"), fc.constantFrom("", "?"))
      .map(([inner, count, lazy]) => `(?:${inner})${count}${lazy}`),
    tie("pattern").map((inner) => `(${inner})`),
  ),
}));

const texts = fc
  .array(fc.constantFrom("a", "b", "1", "é", "😀", "\n", " "), { maxLength: 8 })
  .map((all) => all.join(""));

const nativeGroups = (source: string, text: string): Record<string, string> | undefined => {
  const found = new RegExp(`^(?:${source})$`, "u").exec(text);
  return found === null ? undefined : { ...found.groups };
};

describe("matchGroups", () => {
  it("finds what the language's own engine finds", () => {
    fc.assert(
      fc.property(patterns, patterns, patterns, texts, (one, two, three, text) => {
        const source = `(?:${one})(?<version>${two})(?:(?<name>${three}))?`;
        const pattern = readCapturePattern(source);
        if ("problem" in pattern) {
          expect(pattern.problem).toMatch(/too large|longer|may be empty/);
          return;
        }
        const groups = matchGroups(pattern, text);
        const expected = nativeGroups(source, text);
        expect(groups !== undefined).toBe(expected !== undefined);
        for (const [name, value = ""] of Object.entries(expected ?? {}))
          expect(groups!.get(name)?.text ?? "").toBe(value);
        for (const { text: matched, at } of groups?.values() ?? [])
          expect(text.slice(at, at + matched.length)).toBe(matched);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [String.raw`(?<a>[\]\-x]+)`, "]-x"],
    [String.raw`(?<a>\u{1F600}\ud83d\ude00)`, "😀😀"],
    [String.raw`(?<a>\p{Lu}\cA)`, "Ä\u0001"],
    [String.raw`(?<a>x)|y(?<b>z)`, "yz"],
    // What a way matched that led nowhere is forgotten.
    [String.raw`(?:(?<a>x)y|x(?<b>z))`, "xz"],
  ])("reads %s", (source, text) => {
    const pattern = readCapturePattern(source);
    if ("problem" in pattern) throw new Error(pattern.problem);
    const groups = matchGroups(pattern, text)!;
    expect(Object.fromEntries(Array.from(groups, ([name, group]) => [name, group.text]))).toEqual(
      JSON.parse(JSON.stringify(nativeGroups(source, text))),
    );
  });
});
