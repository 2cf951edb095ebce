import { describe, expect, it } from "vitest";

import { createPathMatcher, globProblem } from "./match-paths.ts";

describe("createPathMatcher", () => {
  it.each([
    ["**", "a/b.go", true],
    ["src/**", "src/a/b.go", true],
    ["src/**", "srcs/a.go", false],
    ["src", "src/a/b.go", true],
    ["src/", "src/a", true],
    ["/src/*.go", "src/a.go", true],
    ["src/*.go", "src/a/b.go", false],
    ["**/*.sql", "migrations/1.sql", true],
    ["**/*.sql", "1.sql", true],
    ["**/a.sql", "ba.sql", false],
    ["a/**/b", "a/b", true],
    ["a/**/b", "a/x/y/b", true],
    ["a/**/b", "a/xb", false],
    ["*.{go,ts}", "x.ts", true],
    ["*.{go,ts}", "x.rs", false],
    ["v[0-9]/x", "v7/x", true],
    ["v[!0-9]/x", "v7/x", false],
    ["v?/x", "v7/x", true],
    ["app/(auth)/**", "app/(auth)/page.tsx", true],
    ["MIGRATIONS/**", "migrations/1.sql", true],
    [".github/**", ".github/workflows/ci.yml", true],
    ["**/*.yml", ".github/workflows/ci.yml", true],
    ["migrations/**", "migrations/a\nb.sql", true],
    ["gr\u00F6\u00DFe/**", "gro\u0308\u00DFe/a", true],
    ["*", "a", true],
    ["*", "a/b", true],
    ["a+b", "aab", false],
    ["a.b", "axb", false],
  ])("%s against %j: %s", (glob, path, wanted) => expect(createPathMatcher([glob])([path])).toBe(wanted));

  it("takes hostile names as they come", () => {
    const matcher = createPathMatcher(["**/*a*a*a*b", "**/a/**/a/**/a/**/b", "**/*-*-*.sql"]);
    expect(matcher(["a".repeat(4000), "a/".repeat(2000), "-".repeat(4000)])).toBe(false);
  });
});

it.each([
  ["", "is empty"],
  ["a\\b", "has a backslash"],
  ["{a,b", "do not pair"],
  ["[a", "do not pair"],
])("globProblem: %j %s", (glob, told) => {
  expect(globProblem(glob)).toContain(told);
});
