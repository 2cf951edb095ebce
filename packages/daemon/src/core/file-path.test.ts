import fc from "fast-check";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

import { fileAndFolder, filePathProblem } from "./file-path.ts";

describe("filePathProblem", () => {
  it.each(["config.yaml", "prompts/system.md", ".hidden", "..x/y..", "a b/ä 😀.md", `${"x".repeat(255)}/y`])(
    "accepts %j",
    (path) => expect(filePathProblem(path)).toBeUndefined(),
  );

  it.each([
    ["", "is empty"],
    [".", 'has the segment "."'],
    ["..", 'has the segment ".."'],
    ["a/../b", 'has the segment ".."'],
    ["../a", 'has the segment ".."'],
    ["a//b", 'has the segment ""'],
    ["a/", 'has the segment ""'],
    ["/etc/passwd", "is not a relative path with slashes"],
    ["a\\b", "is not a relative path with slashes"],
    ["a\0b", "has control characters"],
    ["a\nb", "has control characters"],
    ["a\u0085b", "has control characters"],
    ["a\u2028b", "has control characters"],
    ["a\uD800b", "is not text"],
    ["x".repeat(256), "has a segment that is longer than 255 bytes"],
    ["ä".repeat(128), "has a segment that is longer than 255 bytes"],
    ["x/".repeat(512) + "y", "is longer than 1024 bytes"],
  ])("refuses %j: it %s", (path, problem) => expect(filePathProblem(path)).toBe(problem));

  it("accepts only what stays below a folder and names itself", () => {
    const segment = fc.oneof(
      fc.constantFrom(".", "..", "", "a", "b\\c", "\0"),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        const path = segments.join("/");
        if (filePathProblem(path) !== undefined) return;
        expect(posix.join("/root", path)).toBe(`/root/${path}`);
      }),
      { numRuns: 500 },
    );
  });
});

describe("fileAndFolder", () => {
  it("names what is both", () => {
    expect(fileAndFolder(["a/b", "c"])).toBeUndefined();
    expect(fileAndFolder(["a/b/c", "a/b"])).toBe("a/b");
    expect(fileAndFolder(["a", "a/b/c"])).toBe("a");
    expect(fileAndFolder(["a/b", "ab"])).toBeUndefined();
  });
});
