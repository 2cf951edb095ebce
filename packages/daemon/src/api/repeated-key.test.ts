import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findRefusedKey } from "./repeated-key.ts";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Writes JSON with the first object that has a key carrying that key twice; undefined where there is no such object. */
function withRepetition(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.map(withRepetition);
    const index = parts.findIndex((part) => part !== undefined);
    if (index === -1) return undefined;
    return `[${value.map((item, at) => (at === index ? parts[at] : JSON.stringify(item))).join(" ,")}]`;
  }
  const [key] = isObject(value) ? Object.keys(value) : [];
  if (key === undefined) return undefined;
  return JSON.stringify(value, undefined, 1).replace(/\}$/, `, ${JSON.stringify(key)} : null}`);
}

describe("findRefusedKey()", () => {
  it("finds nothing in what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        fc.pre(!text.includes("__proto__"));
        expect(findRefusedKey(text)).toBeUndefined();
      }),
    );
  });

  it("finds a key that stands twice, wherever it stands", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = withRepetition(value);
        fc.pre(text !== undefined && !text.includes("__proto__"));
        expect(() => JSON.parse(text!) as unknown).not.toThrow();
        expect(findRefusedKey(text!)).toBeDefined();
      }),
    );
  });

  it.each([
    [String.raw`{"a": 1, "\u0061": 2}`, "/a"],
    [String.raw`{"a\"b": 1, "c": {"a\"b": 2}, "a\"b": 3}`, '/a"b'],
    [`{"a": [{"x": 1}, {"x": 1, "y/z": {"~": 1, "~": 2}}]}`, "/a/1/y~1z/~0"],
    [`[[], [1, 2], {"k": "k", "j": "{\\"k\\":1,\\"k\\":2}", "k": 0}]`, "/2/k"],
    [`{"__proto__": 1}`, "/__proto__"],
  ])("tells where in %s", (text, pointer) => {
    expect(findRefusedKey(text)?.pointer).toBe(pointer);
  });

  it("is not stopped by depth, nor by long strings full of escapes", () => {
    const deep = `${'{"a":['.repeat(100_000)}1${"]}".repeat(100_000)}`;
    expect(findRefusedKey(deep)).toBeUndefined();
    const long = JSON.stringify({ a: `\\"`.repeat(1_000_000), b: "x".repeat(5_000_000) });
    expect(findRefusedKey(long)).toBeUndefined();
  });
});
