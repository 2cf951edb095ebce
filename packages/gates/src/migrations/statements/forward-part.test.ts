import { expect, it } from "vitest";

import { forwardPart } from "./forward-part.ts";

it("leaves a file of one direction as it is", () => {
  expect(forwardPart("CREATE TABLE a ();\n")).toBe("CREATE TABLE a ();\n");
});

it("keeps what goes forward, on its own lines", () => {
  expect(forwardPart("-- Up Migration\nA;\n-- Down Migration\nB;\n")).toBe("-- Up Migration\nA;\n\n\n");
  expect(forwardPart("--- down migration\nB;\n-- UP MIGRATION\nA;")).toBe("\n\n-- UP MIGRATION\nA;");
  expect(forwardPart("A;\n--Down Migration")).toBe("A;\n");
});

it("takes a comment in a statement for no section", () => {
  expect(forwardPart("SELECT 1; -- down migration\nA;")).toBe("SELECT 1; -- down migration\nA;");
});
