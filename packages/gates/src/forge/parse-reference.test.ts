import { expect, it } from "vitest";

import { parseReference } from "./parse-reference.ts";

it("reads OWNER/REPO#N", () => {
  expect(parseReference("acme/my.core-2#846")).toEqual({ owner: "acme", repository: "my.core-2", number: 846 });
});

it.each([
  "acme/core",
  "core#1",
  "acme/core#0",
  "acme/core#01",
  "acme/core#1 ",
  "a/b/c#1",
  "../core#1",
  "acme/..#1",
  "acme/c%2f#1",
  "",
])("reads nothing from %j", (text) => expect(parseReference(text)).toBeUndefined());
