import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";

const root = join(import.meta.dirname, "../../../..");
const golden = (name: string): string => join(root, "fixtures/golden/contract-convert", name);
const request = join(root, "packages/contracts/schemas/provision_request.schema.json");
const manifest = join(root, "fixtures/contract-convert/promote_request.contract.json");
const folder = mkdtempSync(join(tmpdir(), "portcullis-convert-"));
afterAll(() => rmSync(folder, { recursive: true }));

const convert = (...options: readonly string[]): Promise<Ran> => runPortcullis("contract", "convert", ...options);

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return path;
}

it("makes a manifest of a schema, and says what a manifest has no words for", async () => {
  const { code, out, err } = await convert(request);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot(golden("provision_request.contract.json"));
  await expect(err).toMatchFileSnapshot(golden("provision_request.lost.txt"));
  expect(await convert(request, "--quiet")).toEqual({ code: 0, out, err: "" });
});

it("makes a schema of a manifest, which is a valid contract", async () => {
  const file = join(folder, "promote_request.schema.json");
  const { code, out, err } = await convert(manifest, "--output", file);
  expect({ code, out, err }).toEqual({ code: 0, out: "", err: "" });
  await expect(readFileSync(file, "utf8")).toMatchFileSnapshot(golden("promote_request.schema.json"));
  expect((await runPortcullis("contract", "validate", file)).code).toBe(0);
});

it.each([
  ["a manifest", manifest, "x.schema.json"],
  ["a schema", request, "x.contract.json"],
])("gives %s back after the way there and back", async (_, file, name) => {
  const there = join(folder, name);
  await convert(file, "--output", there);
  const { code, out } = await convert(there, "--quiet");
  expect([code, JSON.parse(out)]).toEqual([0, JSON.parse(readFileSync(file, "utf8"))]);
});

it("gives a manifest back to the byte", async () => {
  const there = join(folder, "bytes.schema.json");
  await convert(manifest, "--output", there);
  expect((await convert(there)).out).toBe(readFileSync(manifest, "utf8"));
});

it("prints both with --format json", async () => {
  const { out, err } = await convert(request, "--format", "json");
  expect([JSON.parse(out).to, err]).toEqual(["manifest", ""]);
  expect(JSON.parse(out).lost).toContainEqual({ pointer: "/$id", keyword: "$id" });
});

describe("what cannot be converted", () => {
  const typo = write("typo.contract.json", {
    fields: { a: { type: "sting" }, b: { type: "int", cp_consumes: "yes" } },
  });
  const other = write("other.schema.json", {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: { a: true },
  });

  it.each([
    [
      "a type that is not known, with its line",
      [typo],
      2,
      `${typo}:4:15  /fields/a/type: "a" has a type that is not known`,
    ],
    ["every problem", [typo], 2, `${typo}:8:22  /fields/b/cp_consumes`],
    ["a schema that names no consumers", [other], 2, "/consumers: The schema does not say who its consumers are."],
    ["a form into itself", [manifest, "--to", "manifest"], 2, "is a manifest already"],
    ["a schema into a schema", [request, "--to", "schema"], 2, "is a schema already"],
    ["no JSON", [write("broken.json", "{")], 3, "is not JSON"],
    ["an empty file", [write("empty.json", "")], 3, "it is empty"],
    ["JSON that is no object", [write("list.json", "[]")], 2, "A contract is an object."],
    ["no file", [join(folder, "gone.json")], 3, "there is no such file"],
    [
      "a member that is there twice",
      [write("twice.json", '{"fields": {"a": {"type": "int", "type": "string"}}}')],
      2,
      "/fields/a/type is there twice",
    ],
    [
      "a number that is not held exactly",
      [write("big.json", '{"fields": {"a": {"type": "int", "schema": {"maximum": 12345678901234567891}}}}')],
      2,
      "12345678901234567891 cannot be held exactly",
    ],
    [
      "what is nested without end",
      [
        write(
          "deep.json",
          `{"fields": ${'{"a": {"type": "object", "fields": '.repeat(30_000)}{}${"}}".repeat(30_000)}}`,
        ),
      ],
      3,
      "levels deep",
    ],
  ])("%s", async (_, options, code, message) => {
    const ran = await convert(...options);
    expect(ran.err).toContain(message);
    expect([ran.code, ran.out]).toEqual([code, ""]);
  });

  it("comes with pointers and lines as a problem with --format json", async () => {
    const { code, out } = await convert(typo, "--format", "json");
    expect(code).toBe(2);
    expect(JSON.parse(out).problems).toMatchObject([
      { file: typo, pointer: "/fields/a/type", line: 4, column: 15 },
      { file: typo, pointer: "/fields/b/cp_consumes", line: 8 },
    ]);
  });
});
