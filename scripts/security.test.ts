import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/security.md"), "utf8");

const rows = [...page.matchAll(/^\| (\d+) \| (.+?) \| (.+?) \| (.*?) ?\|$/gm)].map(([, number, , answer, shown]) => ({
  number: Number(number),
  answer: answer!,
  tests: [...shown!.matchAll(/\[`[^`]+`\]\(\.\.\/([^)]+)\) "([^"]+)"/g)].map(([, file, name]) => ({
    file: file!,
    name: name!,
  })),
}));

/** The rows that a test says it shows, by its own name or that of what stands around it. */
function rowsOf({ file, name }: { readonly file: string; readonly name: string }): readonly number[] {
  const source = readFileSync(join(root, file), "utf8");
  // A table of cases has one name, in which %s stands for each.
  const places = [...source.matchAll(new RegExp(`[( ]"${escape(name)}",`, "g"))].map(({ index }) => index);
  const around = places.map((place) => [...source.slice(0, place).matchAll(/describe[^"]*\("([^"]+)"/g)].at(-1)?.[1]);
  return [name, ...around]
    .slice(0, places.length === 0 ? 0 : undefined)
    .flatMap((text) => [...(text ?? "").matchAll(/threats? ((?:\d+(?:, | and )?)+)/g)])
    .flatMap(([, numbers]) => numbers!.match(/\d+/g)!.map(Number));
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

describe("docs/security.md", () => {
  it("has every row once, in order", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
  });

  it.each(rows)("row $number names tests that are there and say that they show it, or that it waits", (row) => {
    for (const test of row.tests) expect([test, rowsOf(test)]).toEqual([test, expect.arrayContaining([row.number])]);
    if (row.tests.length === 0) expect(row.answer).toMatch(/^Waits for/);
  });
});
