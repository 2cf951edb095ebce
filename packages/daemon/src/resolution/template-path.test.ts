import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cleanTemplatePath, isOrdinarySegment } from "./template-path.ts";

describe("cleanTemplatePath", () => {
  it.each([
    ["hermes", "hermes"],
    ["hermes/", "hermes"],
    ["./hermes", "hermes"],
    ["a//b", "a/b"],
    ["nope/../hermes", "hermes"],
    ["a/b/../../hermes", "hermes"],
    ["org-templates/pm", "org-templates/pm"],
    ["org-templates/../hermes", "hermes"],
    ["..hermes/../x", "x"],
    [" hermes", " hermes"],
    ["．．/etc", "．．/etc"],
    ["-hermes", "-hermes"],
    ["a\\..\\b", "a\\..\\b"],
  ])("makes %j %j", (name, path) => {
    expect(cleanTemplatePath(name)).toEqual({ kind: "clean", path });
  });

  it.each([
    "",
    ".",
    "..",
    "hermes/..",
    "/",
    "/etc",
    "../x",
    "hermes/../../x",
    "a/../../a",
    ".git",
    "a/.git",
    "...",
    "ws-1",
    "a/ws-1",
    "org-templates",
    "org-templates/",
    "x/../org-templates",
    "a\0/../hermes",
    "hermes\n",
    "her\u0085mes",
    "\ud800",
  ])("refuses %j", (name) => {
    expect(cleanTemplatePath(name)).toMatchObject({ kind: "refused" });
  });

  it("gives ordinary segments and nothing else, and leaves its own answer as it is", () => {
    fc.assert(
      fc.property(names, (name) => {
        const cleaned = cleanTemplatePath(name);
        if (cleaned.kind === "refused") return;
        expect(cleaned.path.split("/").every(isOrdinarySegment)).toBe(true);
        expect(cleanTemplatePath(cleaned.path)).toEqual(cleaned);
      }),
      { numRuns: 2000 },
    );
  });
});

const names = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("", ".", "..", "a", "hermes", "ws-a", ".x", "org-templates", "a\0", " "), { maxLength: 8 })
    .map((segments) => segments.join("/")),
);
