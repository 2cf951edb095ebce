import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSameFolded, lowerLetters, trimSpace } from "./compare-names.ts";

describe("lowerLetters", () => {
  it.each([
    ["SEO-Agent", "seo-agent"],
    ["ΟΔΟΣ", "οδοσ"],
    ["İX", "ix"],
    ["ÉCOLE", "école"],
    ["𐐀", "𐐨"],
    ["\ud800A", "\ud800a"],
  ])("makes %j %j", (text, lower) => {
    expect(lowerLetters(text)).toBe(lower);
  });

  it("keeps the number of letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect([...lowerLetters(text)]).toHaveLength([...text].length);
      }),
    );
  });
});

describe("isSameFolded", () => {
  it.each([
    ["Hermes Agent", "hermes AGENT", true],
    ["σ", "ς", true],
    ["K", "\u212a", true],
    ["s", "ſ", true],
    ["ß", "ẞ", true],
    ["straße", "STRASSE", false],
    ["İ", "i", false],
    ["ı", "I", false],
    ["é", "e\u0301", false],
    ["a", "ab", false],
    ["\\", "/", false],
    ["[", "{", false],
    [".", "é", false],
    ["", "", true],
  ])("%j and %j: %s", (one, other, same) => {
    expect(isSameFolded(one, other)).toBe(same);
    expect(isSameFolded(other, one)).toBe(same);
  });

  it("answers for any text, and itself is the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
        expect(isSameFolded(one, one)).toBe(true);
        expect(isSameFolded(one, other)).toBe(isSameFolded(other, one));
      }),
    );
  });
});

describe("trimSpace", () => {
  it.each([
    [" hermes ", "hermes"],
    ["\u00a0hermes\u00a0", "hermes"],
    ["\u0085hermes\u2003", "hermes"],
    ["\ufeffhermes", "\ufeffhermes"],
    [" a b ", "a b"],
    [" \t\n", ""],
    ["", ""],
  ])("makes %j %j", (text, trimmed) => {
    expect(trimSpace(text)).toBe(trimmed);
  });
});
