import fc from "fast-check";
import { expect, it } from "vitest";

import { compareCatalogues, type CatalogueRow } from "./compare-catalogues.ts";

const TABLE: CatalogueRow = ["table public.items", null, ""];
const COLUMN: CatalogueRow = ["column public.items.id", "table public.items", "integer"];

it("names what one lacks and what is otherwise", () => {
  const left = [TABLE, COLUMN, ["view public.v", null, "SELECT 1"]] as const;
  const right = [
    TABLE,
    ["column public.items.id", "table public.items", "bigint"],
    ["index public.i", "table public.items", "x"],
  ] as const;
  expect(compareCatalogues(left, right)).toEqual([
    { object: "column public.items.id", left: "integer", right: "bigint" },
    { object: "index public.i", right: "x" },
    { object: "view public.v", left: "SELECT 1" },
  ]);
});

it("does not name the parts of what is missing as a whole", () => {
  expect(compareCatalogues([], [TABLE, COLUMN])).toEqual([{ object: "table public.items", right: "" }]);
});

it("tells two objects of one name by both", () => {
  const one: CatalogueRow = ["policy p", null, "a"];
  const two: CatalogueRow = ["policy p", null, "b"];
  expect(compareCatalogues([one, two], [one])).toEqual([{ object: "policy p", left: "a\nb", right: "a" }]);
});

it("shows long definitions where they differ", () => {
  const start = "x".repeat(50_000);
  const [difference] = compareCatalogues([["f", null, `${start}1`]], [["f", null, `${start}2`]]);
  expect(difference!.left).toMatch(/^…x+1$/);
  expect(difference!.right).toMatch(/^…x+2$/);
  expect(difference!.left!.length).toBeLessThan(2100);
});

const rows = fc.array(
  fc.tuple(
    fc.constantFrom("table a", "table b", "column a.x", "column b.y", "index i"),
    fc.constantFrom(null, "table a", "table b", "table c"),
    fc.constantFrom("", "one", "two"),
  ),
  { maxLength: 8 },
);

it("finds nothing in a catalogue and itself, and the same either way round", () => {
  fc.assert(
    fc.property(rows, rows, (left, right) => {
      expect(compareCatalogues(left, left)).toEqual([]);
      const turned = compareCatalogues(right, left).map(({ object, left: was, right: is }) => ({
        object,
        ...(is !== undefined && { left: is }),
        ...(was !== undefined && { right: was }),
      }));
      expect(compareCatalogues(left, right)).toEqual(turned);
    }),
  );
});
