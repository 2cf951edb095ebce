import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";

const root = join(import.meta.dirname, "../../../..");
const folder = mkdtempSync(join(tmpdir(), "portcullis-validate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const validate = (...options: readonly string[]): Promise<Ran> => runPortcullis("contract", "validate", ...options);

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

interface Checked {
  readonly file: string;
  readonly valid: boolean;
  readonly problems: readonly { readonly pointer: string; readonly message: string }[];
}

const checked = ({ out }: Ran): readonly Checked[] => JSON.parse(out).checked;

const read = { type: "string", cp_consumes: true };

describe("a manifest", () => {
  it.each([
    ["a type that is not known", { a: { type: "sting" } }, "/fields/a/type", "has a type that is not known"],
    [
      "a nested one",
      { a: { type: "object", cp_consumes: true, fields: { b: { type: "sting" } } } },
      "/fields/a/fields/b/type",
      "not known",
    ],
    ["a dead field without a note", { a: { type: "string", cp_consumes: false } }, "/fields/a", "has no note"],
    ["a blank note", { a: { type: "string", cp_consumes: false, note: " " } }, "/fields/a/note", ""],
    ["a field that does not say who consumes it", { a: { type: "string" } }, "/fields/a", "has no note"],
    ["no fields", {}, "/fields", "declares no fields"],
    ["a keyword that is not known", { a: { ...read, schema: { minLenght: 1 } } }, "", "minLenght"],
  ])("with %s is told of with its pointer", async (_, fields, pointer, message) => {
    const ran = await validate(write("wrong.contract.json", { fields }), "--format", "json");
    expect(ran.code).toBe(1);
    expect(checked(ran)[0]!.problems[0]).toMatchObject({ pointer, message: expect.stringContaining(message) });
  });

  it("holds documents to what it says", async () => {
    const contract = write("right.contract.json", { fields: { a: { ...read, schema: { minLength: 2 } } } });
    const documents = [{ a: "ab" }, { a: "a" }, { b: 1 }].map((document, index) =>
      write(`document-${index}.json`, document),
    );
    const ran = await validate(contract, ...documents.flatMap((file) => ["--document", file]), "--format", "json");
    expect(ran.code).toBe(1);
    expect(checked(ran).map(({ valid, problems }) => [valid, ...problems.map(({ pointer }) => pointer)])).toEqual([
      [true],
      [true],
      [false, "/a"],
      [false, "/b"],
    ]);
  });

  it("has fixtures as a schema has", async () => {
    const contract = write("fixed/message.contract.json", { fields: { a: read } });
    write("fixtures/message/valid/a.json", { a: "a" });
    const fixtures = join(folder, "fixtures");
    expect((await validate(contract, "--fixtures", fixtures)).out).toContain("message has no invalid fixture");
    write("fixtures/message/invalid/b.json", { a: 1 });
    expect((await validate(contract, "--fixtures", fixtures)).code).toBe(0);
  });

  it("is found in a folder beside schemas, of whatever name the files are", async () => {
    write("both/a.contract.json", { fields: { a: read } });
    write("both/b.schema.json", { $schema: "https://json-schema.org/draft/2020-12/schema", type: "string" });
    write("both/c.schema.json", { fields: { a: read } });
    const ran = await validate(join(folder, "both"), "--format", "json");
    expect(checked(ran).map(({ file, valid }) => `${basename(file)} ${valid}`)).toEqual([
      "a.contract.json true",
      "b.schema.json true",
      "c.schema.json true",
    ]);
  });

  it("that is nested without end cannot be read", async () => {
    const deep = write(
      "deep.contract.json",
      `{"fields":${'{"a":{"type":"object","fields":'.repeat(50_000)}{}${"}}".repeat(50_000)}}`,
    );
    const { code, err } = await validate(deep);
    expect([code, err]).toEqual([3, expect.stringContaining("nested without end")]);
  });
});

describe("the subset", () => {
  const wire = (properties: object, others: object = {}): object => ({
    $schema: "urn:portcullis:meta:wire_message",
    consumers: ["cp"],
    type: "object",
    properties,
    ...others,
  });
  const tuple = { type: "array", prefixItems: [{ type: "string" }], items: false, minItems: 1, cp_consumes: true };

  it("holds every contract of our dialect, with what to write instead", async () => {
    const { code, out } = await validate(write("tuple.schema.json", wire({ a: tuple })));
    expect(code).toBe(1);
    expect(out).toContain('/properties/a/prefixItems  "prefixItems" is not as types and validators need it');
    expect(out).toContain("Write an object with a property for each place.");
  });

  it("holds other schemas only when asked", async () => {
    const { cp_consumes: _, ...plain } = tuple;
    const file = write("plain.schema.json", { $schema: "https://json-schema.org/draft/2020-12/schema", ...plain });
    expect((await validate(file)).code).toBe(0);
    expect((await validate(file, "--subset")).code).toBe(1);
  });

  it("asks for types and closed objects only when asked", async () => {
    const file = write("open.schema.json", wire({ a: { cp_consumes: true } }));
    expect((await validate(file)).code).toBe(0);
    const ran = await validate(file, "--subset", "--format", "json");
    expect(checked(ran)[0]!.problems.map(({ pointer }) => pointer)).toEqual(["/properties", "/properties/a"]);
  });

  it("is asked of schemas that stand together, whether or not they have an $id", async () => {
    write("together/a.schema.json", wire({ a: read }));
    write("together/b.schema.json", wire({ b: read }));
    expect((await validate(write("together/c.schema.json", wire({ c: read })))).code).toBe(0);
  });

  it("holds the contracts of this repository", async () => {
    expect((await validate(join(root, "packages/contracts/schemas"), "--subset", "--quiet")).out).toBe("");
  });
});
