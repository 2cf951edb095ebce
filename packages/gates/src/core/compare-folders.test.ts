import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareFolders } from "./compare-folders.ts";

describe("compareFolders", () => {
  const folder = fc
    .dictionary(fc.constantFrom("a", "b", "c", "d/e"), fc.constantFrom("", "1\n", "1\n2\n", "1\r\n", "1"))
    .map((files) => new Map(Object.entries(files)));

  it("finds nothing in equal folders, and in others each file that is not equal", () => {
    fc.assert(
      fc.property(folder, folder, (expected, found) => {
        const differences = compareFolders(expected, found);
        const unequal = ["a", "b", "c", "d/e"].filter((path) => expected.get(path) !== found.get(path));
        expect(differences.map(({ path }) => path)).toEqual(unequal);
        for (const { path, kind, line, expected: wanted, found: present } of differences) {
          expect(kind).toBe(!found.has(path) ? "missing" : expected.has(path) ? "changed" : "extra");
          if (kind !== "changed") continue;
          expect(wanted).not.toBe(present);
          const before = (text: string): readonly string[] => text.split("\n").slice(0, line - 1);
          expect(before(expected.get(path)!)).toEqual(before(found.get(path)!));
        }
      }),
    );
  });

  it("tells the end of a file that is too short or too long", () => {
    expect(compareFolders(new Map([["a", "1\n2\n"]]), new Map([["a", "1\n"]]))).toMatchObject([
      { line: 2, expected: "2", found: "" },
    ]);
    expect(compareFolders(new Map([["a", "1"]]), new Map([["a", "1\n"]]))).toMatchObject([
      { line: 2, expected: "(end of file)", found: "" },
    ]);
  });

  it("shortens lines at whole characters", () => {
    const [difference] = compareFolders(new Map([["a", "😀".repeat(500)]]), new Map([["a", "x"]]));
    expect(difference!.expected).toBe(`${"😀".repeat(199)}…`);
  });
});
