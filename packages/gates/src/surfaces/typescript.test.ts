import { describe, expect, it } from "vitest";

import { read, shapeOf } from "./testing/notation.ts";

describe("TypeScript", () => {
  const ts = (text: string, direction: "writes" | "reads" = "writes"): string => shapeOf("a.ts", text, "T", direction);
  it.each([
    [
      "type T = { a?: string; b: number | undefined; c: null | boolean }",
      "{ a?: string, b?: number, c: boolean | null }",
    ],
    ["interface T { readonly 'a-b': Date; [\"c\"]: 1; 2: -2 }", "{ a-b: string, c: 1, 2: -2 }"],
    ["interface T { m(): void; f: () => void; g?: (() => void) | string }", "{ g?: string }"],
    ["interface T { a: string } interface T { b: number }", "{ a: string, b: number }"],
    ["interface T extends B { a: string } interface B { a: string | null; b: 1 }", "{ a: string, b: 1 }"],
    ["type T = A & { b: 1 } ; type A = { a?: 1; b: number }", "{ a?: 1, b: 1 }"],
    ["type T = string & { readonly brand: unique symbol }", "string"],
    ["type T = { [key: string]: number }", "map(number)"],
    ["type T = { a: string; [key: string]: unknown }", "{ a: string, ... }"],
    ["type T = Record<'a' | 'b', string[]>", "{ a: [string], b: [string] }"],
    ["type T = Record<string, readonly number[]>", "map([number])"],
    ["type T = [a: string, b?: number, ...c: boolean[]]", "[string | number | boolean]"],
    ["type T = Array<string | undefined>", "[string | null]"],
    ["type T = 'a' | \"b\" | 1 | true | null", '"a" / "b" / 1 / true | null'],
    ["type T = 'a' | string", "string"],
    ["type T = Partial<A>; interface A { a: 1; b?: 2 }", "{ a?: 1, b?: 2 }"],
    ["type T = Required<Pick<A, 'b'>>; interface A { a: 1; b?: 2 }", "{ b: 2 }"],
    ["type T = Readonly<Omit<A, 'b'>>; interface A { a: 1; b?: 2 }", "{ a: 1 }"],
    ["enum T { A, B = 5, C, D = 'd' }", '0 / 5 / 6 / "d"'],
    ["type T = { a: E.B }; enum E { A = 'a', B = 'b' }", '{ a: "b" }'],
    ["const ALL = ['a', 'b'] as const; type T = (typeof ALL)[number]", '"a" / "b"'],
    [
      "class T { static s = 1; #p = 1; a = 'x'; b?: number; get c() { return 1 } f = () => 1; constructor(readonly d: Date) {} }",
      "{ a: string, b?: number, d: string }",
    ],
    ["interface T { next?: T; all: T[] }", "{ next?: ^T, all: [^T] }"],
    ['type T = { a: "x\\n\\u0041" }', '{ a: "x\\nA" }'],
    ["namespace N { export interface A { b: B } interface B { c: 1 } } type T = N.A", "{ b: { c: 1 } }"],
    ["type T = { a: any; b: unknown; c: object; d: {} }", "{ a: any, b: any, c: any, d: any }"],
  ])("writes %s", (text, expected) => {
    expect(ts(text)).toBe(expected);
  });

  it("reads what it declares and ignores other keys", () => {
    expect(ts("interface T { a: string; b?: number }", "reads")).toBe("{ a: string, b?: number, ... }");
  });

  it.each([
    ["interface T<X> { a: X }", "{ a: any }", "X is a type parameter; it counts as any value."],
    ["type T = { a: P<string> }; type P<X> = X[]", "{ a: any }", "P<string> is generic; it counts as any value."],
    [
      "import type { A } from './a.ts'; type T = { a: A }",
      "{ a: any }",
      "A is not declared in this file; it counts as any value.",
    ],
    ["class T { a = 1; toJSON() { return 1 } }", "any", "A toJSON method decides over the form."],
    [
      "type T = { a: 1 } & { a: 2 }",
      "any",
      "The parts of an intersection cannot be brought together; it counts as any value.",
    ],
    ["type T = () => void", "any", "No value of T is ever sent as JSON."],
    ["type T = A; type A = T", "any", "T is declared as nothing but itself."],
    ["enum T { A = 1 << 2 }", "any", "A member of the enum is computed; it counts as any value."],
  ])("says what it cannot tell of %s", (text, shape, problem) => {
    expect(read("a.ts", text, "T")).toEqual({ shape, problems: [problem] });
  });
});
