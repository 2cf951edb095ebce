import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { validators } from "./generated/index.ts";
import { parse, type ContractName } from "./parse.ts";

const fixtures = new URL("../../../fixtures/contracts/", import.meta.url);
const golden = new URL("../../../fixtures/golden/", import.meta.url).pathname;
const names = Object.keys(validators) as ContractName[];

const documents = (kind: "valid" | "invalid") =>
  names.flatMap((name) =>
    readdirSync(new URL(`${name}/${kind}/`, fixtures)).map((file) => {
      const document: unknown = JSON.parse(readFileSync(new URL(`${name}/${kind}/${file}`, fixtures), "utf8"));
      return [name, file.replace(".json", ""), document] as const;
    }),
  );

describe("parse", () => {
  it.each(documents("valid"))("%s accepts %s, and gives the very value", (name, _, document) => {
    const parsed = parse(name, document);
    expect(parsed).toEqual({ ok: true, value: document });
    expect(parsed.ok && parsed.value).toBe(document);
  });

  it.each(documents("invalid"))("%s refuses %s", (name, _, document) => {
    expect(parse(name, document).ok).toBe(false);
  });

  it("tells every problem with its pointer, what was expected and what was found", async () => {
    const told = documents("invalid").map(([name, file, document]) => {
      const parsed = parse(name, document);
      const problems = parsed.ok ? [] : parsed.problems;
      return [
        `${name}/${file}`,
        ...problems.map(
          ({ pointer, message, expected, found }) =>
            `  ${pointer || "(root)"}: ${message}\n    expected ${expected}; found ${found}`,
        ),
      ].join("\n");
    });
    await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(`${golden}contract-problems.txt`);
  });

  it("takes a property that objects inherit for what it is: absent", () => {
    const parsed = parse("provision_request", Object.create({ org_id: "inherited" }));
    expect(!parsed.ok && parsed.problems.map(({ missing }) => missing)).toContain("org_id");
  });

  it("does not take __proto__ for a field", () => {
    const document: unknown = JSON.parse('{"error": "no", "__proto__": {"instance_id": "i-1"}}');
    const parsed = parse("provision_response", document);
    expect(!parsed.ok && parsed.problems.map(({ unknown }) => unknown)).toEqual(["__proto__"]);
  });

  it("shows a found value that is nested without end", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    const parsed = parse("verdict", { gate: deep });
    expect(!parsed.ok && parsed.problems.find(({ pointer }) => pointer === "/gate")).toMatchObject({
      found: "an array of 1",
    });
  });
});

describe("a generated validator", () => {
  const generated = new URL("./generated/", import.meta.url);
  const files = readdirSync(generated).filter((file) => file.endsWith(".validate.js"));
  it.each(files)("%s imports nothing: reading one contract loads no ajv", (file) => {
    const text = readFileSync(new URL(file, generated), "utf8");
    expect(text).not.toMatch(/^\s*import\s|\bimport\(|[^_.\w'"]require\(/m);
  });
});
