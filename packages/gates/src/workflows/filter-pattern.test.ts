import { describe, expect, it } from "vitest";

import { createFilter } from "./filter-pattern.ts";

describe("patterns of branches and paths, as the forges read them", () => {
  it.each<[string[], string, boolean]>([
    [["main"], "main", true],
    [["main"], "Main", false],
    [["main"], "main/x", false],
    [["rel/*"], "rel/1", true],
    [["rel/*"], "rel/1/2", false],
    [["rel/**"], "rel/1/2", true],
    [["*"], "a/b", false],
    [["**"], "a/b", true],
    [["**/docs/**"], "docs/a", true],
    [["**/docs/**"], "x/docs/a/b", true],
    [["**/docs/**"], "mydocs/a", false],
    [["*.js"], "a.js", true],
    [["*.js"], "a/b.js", false],
    [["**.js"], "a/b.js", true],
    [["docs"], "docs/a", false],
    [["v[12].[0-9]+"], "v1.10", true],
    [["v[12].[0-9]+"], "v3.1", false],
    [["*.jsx?"], "a.js", true],
    [["*.jsx?"], "a.jsxx", false],
    [["a+"], "aaa", true],
    [["a+"], "", false],
    [["src/**", "!src/gen/**"], "src/gen/a", false],
    [["src/**", "!src/gen/**", "src/gen/keep"], "src/gen/keep", true],
    [["!src/**"], "other", false],
    [["\\*"], "*", true],
    [["a.b"], "axb", false],
    [[], "a", false],
  ])("%j lets %s pass: %s", (patterns, name, passes) => expect(createFilter(patterns)(name)).toBe(passes));

  it("ends soon, whatever the pattern", () => {
    expect(createFilter([`${"*a".repeat(300)}b`])("a".repeat(3000))).toBe(false);
  });
});
