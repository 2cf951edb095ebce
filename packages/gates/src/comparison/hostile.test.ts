import { describe, expect, it } from "vitest";

import { compareSchemas } from "./compare-schemas.ts";
import type { Compatibility } from "./comparison.ts";
import { compilePlainly } from "./testing/plain-ajv.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** Two schemas, and what is true of them: a comparison says that, or `unknown` and why. */
interface Case {
  readonly old: unknown;
  readonly new: unknown;
  readonly truth: readonly [backward: Compatibility, forward: Compatibility];
}

const B = "breaking";
const C = "compatible";

const S = { type: "string" };
const I = { type: "integer" };

const nest = (depth: number, wrap: (inner: unknown) => unknown, leaf: unknown): unknown => {
  let schema = leaf;
  for (let level = 0; level < depth; level += 1) schema = wrap(schema);
  return schema;
};

const WRAPS: Readonly<Record<string, (inner: unknown) => unknown>> = {
  properties: (inner) => ({ type: "object", properties: { a: inner } }),
  items: (inner) => ({ type: "array", items: inner }),
  additionalProperties: (inner) => ({ additionalProperties: inner }),
  allOf: (inner) => ({ allOf: [inner] }),
  anyOf: (inner) => ({ anyOf: [inner, { type: "null" }] }),
  oneOf: (inner) => ({ oneOf: [inner, { type: "null" }] }),
  not: (inner) => ({ not: inner }),
  then: (inner) => ({ if: {}, then: inner }),
};

const deep = (depth: number, wrap: (inner: unknown) => unknown): Case => ({
  old: nest(depth, wrap, S),
  new: nest(depth, wrap, I),
  truth: [B, B],
});

/** Definitions that refer twice to the next one: written out, two to the power of `count`. */
const doubling = (count: number, link: (next: JsonObject) => unknown, leaf: unknown): unknown => ({
  $ref: "#/$defs/d0",
  $defs: Object.fromEntries(
    Array.from({ length: count + 1 }, (_, index) => [
      `d${index}`,
      index === count ? leaf : link({ $ref: `#/$defs/d${index + 1}` }),
    ]),
  ),
});

const LINKS: Readonly<Record<string, (next: JsonObject) => unknown>> = {
  allOf: (next) => ({ allOf: [next, next] }),
  anyOf: (next) => ({ anyOf: [next, { ...next, description: "Again." }] }),
  properties: (next) => ({ type: "object", properties: { a: next, b: next } }),
};

/** Each of many members a choice of two. */
const choices = (count: number, leaf: unknown): unknown => ({
  type: "object",
  allOf: Array.from({ length: count }, (_, index) => ({
    anyOf: [
      { properties: { [`p${index}`]: S }, required: [`p${index}`] },
      { properties: { [`q${index}`]: leaf }, required: [`q${index}`] },
    ],
  })),
});

const CYCLES: Readonly<Record<string, unknown>> = {
  "to the root": { $ref: "#" },
  "of two definitions": { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } } },
  "through allOf": { allOf: [{ $ref: "#" }] },
  "through anyOf": { anyOf: [{ $ref: "#" }, S] },
  "through not": { not: { $ref: "#" } },
  "through if": { if: { $ref: "#" }, then: S },
};

const pattern = (text: string): unknown => ({ type: "string", pattern: text });

const PATTERNS: Readonly<Record<string, Case>> = {
  "nested stars": { old: pattern("^(a+)+$"), new: pattern("^(a+)+b$"), truth: [B, B] },
  "nested stars that mean the same": { old: pattern("^(a+)+$"), new: pattern("^(a|aa)+$"), truth: [C, C] },
  "the 24th from the end": { old: pattern("^(a|b)*a(a|b){24}$"), new: pattern("^(a|b)*a(a|b){25}$"), truth: [B, B] },
  "counted twice": { old: pattern("^(a{1,1000}){1,1000}$"), new: pattern("^(a{1,1000}){1,999}$"), truth: [B, C] },
  "counted a million": { old: pattern("^[a-z]{1,999999}$"), new: pattern("^[a-z]{1,1000000}$"), truth: [C, B] },
  "back references": { old: pattern("^(a+)b\\1$"), new: pattern("^(a+)b\\1c$"), truth: [B, B] },
  "look-ahead": { old: pattern("^(?=.*x)(?!.*y).{3}$"), new: pattern("^(?=.*x).{3}$"), truth: [C, B] },
  "5,000 groups": { old: pattern(`${"(".repeat(5000)}a${")".repeat(5000)}`), new: pattern("a"), truth: [C, C] },
  "stars against a long const": { old: { const: `${"a".repeat(60)}!` }, new: pattern("^(a+)+$"), truth: [B, B] },
  "no pattern": { old: pattern("("), new: I, truth: ["unknown", "unknown"] },
};

const HUGE: Readonly<Record<string, Case>> = {
  "numbers at the end of the range": {
    old: { minimum: 1e308, type: "number" },
    new: { minimum: 1.7e308, type: "number" },
    truth: [B, C],
  },
  "integers beyond 2^53": { old: { const: 2 ** 53 }, new: { const: 2 ** 53 + 2 }, truth: [B, B] },
  "steps that are tiny": {
    old: { type: "number", multipleOf: 1e-300 },
    new: { type: "number", multipleOf: 1e-301 },
    truth: [C, B],
  },
  "steps that are vast": {
    old: { type: "integer", multipleOf: 1e200 },
    new: { type: "integer", multipleOf: 3 },
    truth: [B, B],
  },
  "texts of a billion characters": {
    old: { type: "string", minLength: 1e9 },
    new: { type: "string", minLength: 1e9 + 1 },
    truth: [B, C],
  },
  "a billion items": {
    old: { type: "array", minItems: 1e9 },
    new: { type: "array", minItems: 1e9 + 1 },
    truth: [B, C],
  },
  "a billion members": {
    old: { type: "object", minProperties: 1e9 },
    new: { type: "object", minProperties: 1e9 + 1 },
    truth: [B, C],
  },
  "a billion that contain": {
    old: { type: "array", contains: I, minContains: 1e9 },
    new: { type: "array", contains: I, minContains: 1e9 + 1 },
    truth: [B, C],
  },
  "lengths without end": { old: { type: "string", maxLength: 1e300 }, new: S, truth: [C, C] },
};

/** `JSON.parse` makes members of names that a literal takes for something else. */
const named = (name: string, schema: unknown, required: readonly string[] = []): unknown => ({
  type: "object",
  properties: JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(schema)}}`) as unknown,
  additionalProperties: false,
  required,
});

const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "a/b~c", "length"];

const remote = { $ref: "https://contracts.test/remote.schema.json" };

const CASES: Readonly<Record<string, () => Case>> = {
  ...Object.fromEntries(
    Object.entries(WRAPS).flatMap(([name, wrap]) => [
      [`1,000 deep ${name}`, (): Case => deep(1000, wrap)],
      [`20,000 deep ${name}`, (): Case => deep(20_000, wrap)],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(LINKS).flatMap(([name, link]) =>
      [40, 500].map((count) => [
        `${count} definitions, each twice in ${name}`,
        (): Case => ({ old: doubling(count, link, S), new: doubling(count, link, I), truth: [B, B] }),
      ]),
    ),
  ),
  ...Object.fromEntries(
    [20, 60].map((count) => [
      `${count} choices of two`,
      (): Case => ({ old: choices(count, S), new: choices(count, { type: "string", maxLength: 9 }), truth: [B, C] }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(CYCLES).flatMap(([name, cycle]) => [
      [
        `a cycle ${name}, against itself`,
        (): Case => ({ old: cycle, new: { ...(cycle as object), title: "Another." }, truth: [C, C] }),
      ],
      // Such schemas have no meaning: every validator overflows its stack.
      [`a cycle ${name}, against a type`, (): Case => ({ old: cycle, new: I, truth: ["unknown", "unknown"] })],
      [`a type against a cycle ${name}`, (): Case => ({ old: I, new: cycle, truth: ["unknown", "unknown"] })],
    ]),
  ),
  ...Object.fromEntries(Object.entries(PATTERNS).map(([name, each]) => [`patterns: ${name}`, () => each])),
  ...Object.fromEntries(Object.entries(HUGE).map(([name, each]) => [`sizes: ${name}`, () => each])),
  ...Object.fromEntries(
    NAMES.flatMap((name) => [
      [
        `a member called ${JSON.stringify(name)}, of another type`,
        (): Case => ({ old: named(name, S), new: named(name, I), truth: [B, B] }),
      ],
      [
        `one called ${JSON.stringify(name)}, required`,
        (): Case => ({ old: named(name, S), new: named(name, S, [name]), truth: [B, C] }),
      ],
    ]),
  ),
  "values that are nested 20,000 deep": () => ({
    old: { const: nest(20_000, (inner) => [inner], 1) },
    new: { const: nest(20_000, (inner) => [inner], 2) },
    truth: [B, B],
  }),
  "words nested 20,000 deep beside a change": () => ({
    old: { type: "string", default: nest(20_000, (inner) => [inner], 1) },
    new: { type: "integer" },
    truth: [B, B],
  }),
  "a member called __proto__, in values": () => ({
    old: { enum: [JSON.parse('{"__proto__":1}')] },
    new: { enum: [{}] },
    truth: [B, B],
  }),
  "a remote reference beside a change": () => ({
    old: { properties: { a: remote, b: S } },
    new: { properties: { a: remote, b: I } },
    truth: [B, B],
  }),
  "a remote reference that was something else": () => ({
    old: { properties: { a: S } },
    new: { properties: { a: remote } },
    truth: ["unknown", "unknown"],
  }),
  "a reference into nothing": () => ({ old: { $ref: "#/$defs/missing" }, new: S, truth: ["unknown", "unknown"] }),
  "a reference that is no schema": () => ({
    old: { $ref: "#/title", title: "x" },
    new: S,
    truth: ["unknown", "unknown"],
  }),
  ...Object.fromEntries(
    ([null, 5, "x", [], undefined] as const).flatMap((value) => [
      [
        `${JSON.stringify(value) ?? "nothing"} for a schema`,
        (): Case => ({ old: value, new: S, truth: ["unknown", "unknown"] }),
      ],
      [
        `${JSON.stringify(value) ?? "nothing"} for a schema now`,
        (): Case => ({ old: S, new: value, truth: ["unknown", "unknown"] }),
      ],
      [
        `${JSON.stringify(value) ?? "nothing"} in a schema`,
        (): Case => ({ old: { not: value ?? null }, new: { not: S }, truth: ["unknown", "unknown"] }),
      ],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({
      type: 5,
      required: "x",
      properties: [],
      enum: {},
      minimum: "1",
      minLength: -1,
      maxLength: 1.5,
      multipleOf: 0,
      allOf: {},
      anyOf: [],
      not: 7,
      patternProperties: { "(": S },
      dependentRequired: { a: "b" },
      $ref: 5,
      additionalProperties: 1,
      prefixItems: {},
      uniqueItems: "yes",
      minContains: -1,
    }).map(([keyword, value]) => [
      `an invalid ${keyword}`,
      (): Case => ({
        old: { contains: {}, [keyword]: value },
        new: { contains: {}, maxProperties: 1 },
        truth: ["unknown", "unknown"],
      }),
    ]),
  ),
};

/** Only with this option does ajv not take what objects inherit for members of a document. */
const validate = (schema: unknown, document: unknown): boolean =>
  compilePlainly(schema, { ownProperties: true })(document);

describe("compareSchemas of hostile schemas", () => {
  it.each(Object.entries(CASES))("%s: says what is true, or unknown and why", (_, make) => {
    const { old, new: now, truth } = make();
    const { backward, forward, grounds, changes, rollout } = compareSchemas(old, now);
    const said = { backward, forward };
    const allowed = { backward: [truth[0], "unknown"], forward: [truth[1], "unknown"] };
    for (const direction of ["backward", "forward"] as const) {
      expect(allowed[direction]).toContain(said[direction]);
      if (said[direction] === "unknown") expect(grounds[direction]?.reason).toMatch(/\w{3}/);
    }
    const undecided = changes.filter(({ producer, consumer }) => producer === "unknown" || consumer === "unknown");
    const isUnknown = backward === "unknown" || forward === "unknown";
    expect(undecided.every(({ reason }) => reason !== undefined && reason !== "")).toBe(true);
    if (isUnknown) expect(undecided).not.toEqual([]);
    expect(rollout === "unknown").toBe(isUnknown);
    for (const { witness } of changes) {
      // Plain ajv would try some of the longer texts for ever.
      if (witness === undefined || JSON.stringify(witness.document).length > 40) continue;
      const [accepting, rejecting] = witness.valid_for === "old" ? [old, now] : [now, old];
      expect([accepting, rejecting].map((schema) => validate(schema, witness.document))).toEqual([true, false]);
    }
  });

  it("is not put off by what is only a little deep, wide or strange", () => {
    const decided: readonly Case[] = [
      ...Object.values(WRAPS).map((wrap) => deep(100, wrap)),
      ...Object.values(LINKS).map((link): Case => ({
        old: doubling(10, link, S),
        new: doubling(10, link, I),
        truth: [B, B],
      })),
      { old: choices(6, S), new: choices(6, { type: "string", maxLength: 9 }), truth: [B, C] },
      PATTERNS["nested stars"]!,
      PATTERNS["nested stars that mean the same"]!,
    ];
    for (const { old, new: now, truth } of decided) {
      const { backward, forward } = compareSchemas(old, now);
      expect([backward, forward]).toEqual(truth);
    }
  });

  it("changes neither of them, and says the same again", () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const [old, now] = [freeze(choices(6, S)), freeze(choices(6, I))];
    expect(compareSchemas(old, now)).toEqual(compareSchemas(old, now));
  });
});
