import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { scanJson } from "./scan-json.ts";

describe("scanJson", () => {
  it.each([
    ['{"a":1,"a":2}', [{ pointer: "/a", line: 1, column: 8 }]],
    ['{"a":1,\n "\\u0061":2}', [{ pointer: "/a", line: 2, column: 2 }]],
    ['{"a":{"b":[0,{"c/~":1,"c/~":1}]}}', [{ pointer: "/a/b/1/c~1~0", line: 1, column: 23 }]],
    ['{"__proto__":1,"__proto__":2}', [{ pointer: "/__proto__", line: 1, column: 16 }]],
    ['{"":1,"":2}', [{ pointer: "/", line: 1, column: 7 }]],
    [
      '{"a":1,"a":2,"a":3}',
      [
        { pointer: "/a", line: 1, column: 8 },
        { pointer: "/a", line: 1, column: 14 },
      ],
    ],
    ['{"a":"b","b":"a"}', []],
    ['{"a":{"a":{"a":1}}}', []],
    ['[{"a":1},{"a":1}]', []],
    ['{"a":["a","a"],"b":"\\"a\\":1,\\"a\\":2\\\\"}', []],
    ['"a"', []],
    ["{}", []],
  ])("finds what is twice in %s", (text, duplicates) => {
    JSON.parse(text);
    expect(scanJson(text).duplicates).toEqual(duplicates);
  });

  it("finds nothing twice in what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, space) => {
        expect(scanJson(JSON.stringify(value, null, space)).duplicates).toEqual([]);
      }),
    );
  });

  it("finds a member that was put in twice, wherever it is", () => {
    const name = fc.string({ unit: "binary" }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(name, fc.jsonValue(), fc.jsonValue(), fc.nat(5), (key, one, two, depth) => {
        const inner = `{${JSON.stringify(key)}:${JSON.stringify(one)}, ${JSON.stringify(key)} : ${JSON.stringify(two)}}`;
        const text = `${'[0,{"in":'.repeat(depth)}${inner}${"}]".repeat(depth)}`;
        const escaped = key.replaceAll("~", "~0").replaceAll("/", "~1");
        expect(scanJson(text).duplicates.map(({ pointer }) => pointer)).toEqual([
          `${"/1/in".repeat(depth)}/${escaped}`,
        ]);
      }),
    );
  });

  it.each([
    ["[9007199254740993]", [["/0", "9007199254740993"]]],
    ["[9007199254740992, -9223372036854775808, 9223372036854775807]", [["/2", "9223372036854775807"]]],
    ['{"a":[{"b":100000000000000000001}]}', [["/a/0/b", "100000000000000000001"]]],
    ["[1000000000000000000000, 0.1000000000000000055511151231257827, 1e400]", []],
  ])("finds the whole numbers in %s that a double does not hold", (text, inexact) => {
    expect([...scanJson(text).inexact!]).toEqual(inexact);
  });

  it("gives up on too many numbers, and takes long ones and deep texts as they come", () => {
    expect(scanJson(`[${"9007199254740993,".repeat(10_001)}0]`).inexact).toBeUndefined();
    expect(scanJson(`[${"9".repeat(1_000_000)}]`).inexact!.size).toBe(1);
    expect(scanJson(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`).depth).toBe(1_000_000);
  });
});
