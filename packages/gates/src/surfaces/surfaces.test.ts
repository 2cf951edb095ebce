import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import { listTypes, readSurface } from "./read-surface.ts";
import type { Surface } from "./surface.ts";
import { read, toLines } from "./testing/notation.ts";

const fixtures = new URL("../../../../fixtures/", import.meta.url).pathname;
const languages = ["go", "typescript", "python", "rust", "json-schema"];

function load(language: string, file: string): { path: string; text: string } {
  const path = `fixtures/surfaces/${language}/${file}`;
  return { path, text: readFileSync(`${fixtures}surfaces/${language}/${file}`, "utf8") };
}

const goSource = (file: string): { path: string; text: string } => load("go", `${file}.go`);

describe("the fixtures", () => {
  const files = languages.flatMap((language) =>
    readdirSync(`${fixtures}surfaces/${language}`).map((file) => [language, file] as const),
  );
  it.each(files)("reads every type of %s/%s as its golden file says", async (language, file) => {
    const source = load(language, file);
    const surfaces = listTypes(source).flatMap((type) => {
      const writes = toLines(readSurface({ ...source, type }));
      const reads = toLines(readSurface({ ...source, type, direction: "reads" }));
      return [`"${type} writes": ${writes}`, ...(reads === writes ? [] : [`"${type} reads": ${reads}`])];
    });
    const golden = `${fixtures}golden/surfaces/${language}/${basename(file)}.json`;
    await expect(`{\n${surfaces.join(",\n")}\n}\n`).toMatchFileSnapshot(golden);
  });
});

describe("the provision request of the seed story", () => {
  // The fields of vectors/provision.json: name, Go type, whether the key is always sent.
  const sent = [
    ["org_id", "string", true],
    ["workspace_id", "string", true],
    ["runtime", "string", true],
    ["template", "string", false],
    ["tier", "integer", true],
    ["instance_type", "string", false],
    ["disk_gb", "integer", false],
    ["provider", "string", false],
    ["data_persistence", "string", false],
    ["kind", "string", false],
    ["display", "object", true],
    ["platform_url", "string", true],
    ["env", "map", true],
    ["config_files", "map", false],
    ["template_assets", "map", false],
  ];
  const fieldsOf = (surface: Surface): (string | boolean)[][] =>
    surface.shape.kind === "object"
      ? surface.shape.fields.map(({ name, shape, required }) => [name, shape.kind, required])
      : [];
  const sender = (file: string): Surface => readSurface({ ...goSource(file), type: "cpProvisionRequest" });

  it("has every field after the fix", () => {
    expect(fieldsOf(sender("provisioner-after"))).toEqual(sent);
    expect(sender("provisioner-after").problems).toEqual([]);
  });

  it("lacks the template before it, and nothing else", () => {
    expect(fieldsOf(sender("provisioner-before"))).toEqual(sent.filter(([name]) => name !== "template"));
  });

  it("is read without template_assets by the control plane, which refuses nothing", () => {
    const receiver = readSurface({ ...goSource("control-plane"), type: "Request", direction: "reads" });
    const names = sent.map(([name]) => name).filter((name) => name !== "template_assets");
    expect(fieldsOf(receiver).map(([name]) => name)).toEqual(names);
    expect(fieldsOf(receiver).some(([, , required]) => required)).toBe(false);
    expect(receiver.shape).toMatchObject({ open: true });
  });

  it("always sends display, because omitempty has no effect on a struct", () => {
    const { shape } = sender("provisioner-after");
    const display = shape.kind === "object" ? shape.fields.find(({ name }) => name === "display") : undefined;
    expect(display).toMatchObject({ required: true, sourceName: "Display" });
  });

  describe("with the changes of the guard cases", () => {
    const { path, text } = goSource("provisioner-after");
    const namesWith = (line: string): readonly string[] => {
      const changed = text.replace(
        'PlatformURL     string            `json:"platform_url"`',
        (found) => `${found}\n\t${line}`,
      );
      expect(changed).not.toBe(text);
      return fieldsOf(readSurface({ path, text: changed, type: "cpProvisionRequest" })).map(([name]) => String(name));
    };
    const names = sent.map(([name]) => String(name));
    it("PG-025: a field tagged - is not on the wire", () => {
      expect(namesWith('Region string `json:"-"`')).toEqual(names);
    });
    it("PG-027: a tag with options only leaves the name of the field", () => {
      expect(namesWith('Region string `json:",omitempty"`')).toEqual(names.toSpliced(12, 0, "Region"));
    });
    it("PG-030: a field that is not exported is not on the wire, tag or no tag", () => {
      expect(namesWith('secret string `json:"secret"`')).toEqual(names);
    });
    it("PG-029: a new key inside display is seen", () => {
      const changed = text.replace("\tHeight   int", '\tDPI int `json:"dpi"`\n\tHeight   int');
      const { shape } = read(path, changed, "cpProvisionRequest");
      expect(shape).toContain(
        "display: { mode?: string, width?: integer, dpi: integer, height?: integer, protocol?: string }",
      );
    });
  });
});

describe("what cannot be read", () => {
  const problemOf = (path: string, text: string, type: string): PortcullisError => {
    try {
      readSurface({ path, text, type });
    } catch (error) {
      if (error instanceof PortcullisError) return error;
    }
    throw new Error("It was read.");
  };

  it("is a language that the ending does not tell", () => {
    const error = problemOf("message.proto", "message A {}", "A");
    expect([error.code, error.message]).toEqual(["usage", "The language of message.proto is not known by its ending."]);
  });

  it("is a type that is not there, with the one that was probably meant", () => {
    const error = problemOf("a.go", "package a\ntype Request struct{}\ntype Response struct{}\n", "Requst");
    expect([error.code, error.message, error.fix]).toEqual([
      "usage",
      "a.go declares no type Requst. Do you mean Request?",
      "It declares Request, Response.",
    ]);
  });

  it("is a type of a source that does not parse, with the line", () => {
    const error = problemOf("a.ts", "interface A {\n  a: string\n}\ninterface B { b: {\n", "B");
    expect(error.code).toBe("unreadable");
    expect(error.problems).toEqual([{ file: "a.ts", line: 4, message: "The source has a syntax error here." }]);
  });

  it("is a name that several types have", () => {
    const text = "package a\nfunc b() { type T struct{ A int } }\nfunc c() { type T struct{ B int } }\n";
    const error = problemOf("a.go", text, "T");
    expect([error.code, error.message, error.fix]).toEqual([
      "usage",
      "a.go declares T more than once: on the lines 2, 3.",
      "Name one of b.T, c.T.",
    ]);
    expect(read("a.go", text, "c.T").shape).toBe("{ B: integer }");
  });

  it.each([
    ["a.json", "{"],
    ["a.yaml", "a: [\nb: c"],
    [
      "a.yaml",
      "a: &a [x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c]",
    ],
  ])("is a document that does not parse: %s %j", (path, text) => {
    expect(problemOf(path, text, "#").code).toBe("unreadable");
  });

  it("is a syntax error inside the type, as a problem", () => {
    const { shape, problems } = read("a.go", "package a\ntype T struct { A int ?? B string }\n", "T");
    expect(shape).toBe("{ A: string }");
    expect(problems).toEqual(["The source has a syntax error here; the type may be misread."]);
  });

  it("is what the parser had to put in, as a problem", () => {
    const { problems } = read("a.ts", "interface A { a: [string }", "A");
    expect(problems).toEqual(["The source lacks ] here; the type may be misread."]);
  });

  it("is not a syntax error elsewhere in the source", () => {
    const { problems } = read("a.py", "@dataclass\nclass A:\n    a: int\n\ndef f(:\n    pass\n", "A");
    expect(problems).toEqual([]);
  });
});

describe("the language", () => {
  it.each([
    ["a.go", "package a\ntype A int", "go"],
    ["a.mts", "type A = number", "typescript"],
    ["a.tsx", "type A = number; const b = <a>{1}</a>;", "typescript"],
    ["a.pyi", "class A(TypedDict): pass", "python"],
    ["a.rs", "#[derive(Serialize)] struct A;", "rust"],
    ["a.json", '{"$defs":{"A":{"type":"string"}}}', "json-schema"],
    ["a.json", '{"openapi":"3.1.0","components":{"schemas":{"A":{"type":"string"}}}}', "openapi"],
    ["a.yml", "swagger: '2.0'\ndefinitions: { A: { type: string } }", "openapi"],
  ])("of %s with %j is %s", (path, text, language) => {
    expect(readSurface({ path, text, type: "A" }).language).toBe(language);
  });

  it("is what the caller says, whatever the ending", () => {
    const surface = readSurface({ path: "a.txt", text: "package a\ntype A int", type: "A", language: "go" });
    expect(surface.shape).toEqual({ kind: "integer" });
  });
});
