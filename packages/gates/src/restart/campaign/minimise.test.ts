import fc from "fast-check";
import { expect, it } from "vitest";

import { minimise } from "./minimise.ts";

const ATOMIC = new Set(["whole"]);

it("leaves away every part that does not matter, wherever it stands", async () => {
  const one = { a: [1, { keep: [2, 7, 3], other: true }, 4], b: { c: "x" }, whole: { x: 1, y: 2 } };
  const smaller = await minimise<unknown>(one, ATOMIC, async (candidate) => JSON.stringify(candidate).includes("7"));
  expect(smaller).toEqual({ a: [{ keep: [7] }] });
});

it("takes what is atomic as a whole, or not at all", async () => {
  const one = { whole: { x: 1, y: 2 }, rest: 3 };
  expect(await minimise<unknown>(one, ATOMIC, async (smaller) => JSON.stringify(smaller).includes('"x"'))).toEqual({
    whole: { x: 1, y: 2 },
  });
});

it("gives back a case that is broken, and to which nothing can be left away", async () => {
  const parts = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(parts, fc.subarray([0, 1, 2, 3, 4]), async (list, needed) => {
      const all = [...new Set([...list, ...needed])];
      const isBroken = async (smaller: unknown) =>
        needed.every((each) => (smaller as { list?: number[] }).list?.includes(each));
      const smaller = await minimise({ list: all, more: { list: all } }, ATOMIC, async (part) => {
        return Array.isArray((part as { list?: unknown }).list) && (await isBroken(part));
      });
      expect(new Set(smaller.list)).toEqual(new Set(needed));
      expect(smaller).not.toHaveProperty("more");
    }),
  );
});

it("ends also where everything is broken, and large", async () => {
  let looks = 0;
  const list = Array.from({ length: 5000 }, (_, index) => index);
  await minimise<unknown>({ list }, ATOMIC, async (part) => {
    looks += 1;
    return Array.isArray((part as { list?: unknown }).list);
  });
  expect(looks).toBeLessThanOrEqual(400);
});
