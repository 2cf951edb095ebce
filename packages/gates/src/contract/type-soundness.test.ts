import { Validator, type Schema } from "@cfworker/json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { parse, type ContractName } from "@portcullis/contracts";
import { generateTypes } from "../generators/generate-types.ts";
import { typeName } from "./generate-contracts.ts";
import { readContracts } from "./read-contracts.ts";
import { arbitraryDocument } from "./testing/arbitrary-document.ts";
import { checkTypes, type TypedDocument } from "./testing/check-types.ts";
import { mutationsOf } from "./testing/mutate-document.ts";
import { structureOf } from "./testing/structure-of.ts";
import { INSIDE, OUTSIDE, type SubsetCase } from "./testing/subset-cases.ts";

const root = join(import.meta.dirname, "../../../..");
const generated = join(root, "packages/contracts/src/generated");
const fixtures = join(root, "fixtures/contracts");

const SEED = 20_261_122;
const GENERATED = 30;
/** Of each document. */
const MUTATED = 10;

const contracts = await readContracts([join(root, "packages/contracts/schemas")]);

const isValid = (name: string, document: unknown): boolean => parse(name as ContractName, document).ok;

/** Which documents a type that follows the schema refuses whatever it leaves out: ajv, over the part that types can say. */
const breaksStructure = (() => {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, validateFormats: false });
  for (const { schema, name } of contracts) ajv.addSchema(structureOf(schema) as object, name);
  return (name: string, document: unknown): boolean => !ajv.validate(name, document);
})();

interface Sample extends TypedDocument {
  readonly contract: string;
  readonly fault?: string;
}

function samplesOf(contract: (typeof contracts)[number]): readonly Sample[] {
  const { name } = contract;
  const folder = join(fixtures, name, "valid");
  const written = existsSync(folder)
    ? readdirSync(folder).map((file): unknown => JSON.parse(readFileSync(join(folder, file), "utf8")))
    : [];
  const made = fc
    .sample(arbitraryDocument(contract, contracts), { seed: SEED, numRuns: GENERATED * 2 })
    .filter((document) => isValid(name, document))
    .slice(0, GENERATED);
  const to = (document: unknown): Sample => ({
    contract: name,
    type: typeName(contract),
    file: join(generated, `${name}.ts`),
    document,
  });
  const faulty = [...made, ...written].flatMap((document, index) =>
    some(Array.from(mutationsOf(document)), index).filter((mutation) => breaksStructure(name, mutation.document)),
  );
  return [...[...written, ...made].map(to), ...faulty.map(({ document, fault }) => ({ ...to(document), fault }))];
}

/** A few of a list, spread over it, and others for another offset. */
function some<T>(list: readonly T[], offset: number): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / MUTATED));
  return list.filter((_, index) => index % step === offset % step);
}

const samples = contracts.flatMap(samplesOf);

/** The types of a case, or why there are none. */
async function typesOf(
  { schema }: SubsetCase,
  file: string,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  try {
    const made = await generateTypes([{ path: file.replace(".ts", ".schema.json"), text: JSON.stringify(schema) }]);
    return { text: made.get(file)! };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

const cases = await Promise.all(
  [...INSIDE, ...OUTSIDE].map(async (each, index) => ({
    each,
    file: `case${index}.ts`,
    types: await typesOf(each, `case${index}.ts`),
  })),
);
const sources = new Map(cases.flatMap(({ file, types }) => ("text" in types ? [[file, types.text] as const] : [])));
const caseDocuments = cases.flatMap(({ each, file, types }) =>
  "text" in types
    ? each.valid.map((document): TypedDocument => ({ type: file.replace("c", "C").replace(".ts", ""), file, document }))
    : [],
);
const errors = checkTypes([...samples, ...caseDocuments], sources);

/** What the compiler says of the documents of a case; undefined where it takes all of them. */
function verdictOn(name: string): string | undefined {
  const { file, types } = cases.find(({ each }) => each.name === name)!;
  if ("reason" in types) return types.reason;
  return errors
    .slice(samples.length)
    .find((error, index) => caseDocuments[index]!.file === file && error !== undefined);
}

describe.each(contracts.map(({ name }) => name))("the type of %s", (name) => {
  const own = samples
    .map((sample, index) => ({ ...sample, error: errors[index] }))
    .filter(({ contract }) => contract === name);

  it("takes every valid document", () => {
    const valid = own.filter(({ fault }) => fault === undefined);
    expect(valid.length).toBeGreaterThanOrEqual(GENERATED / 2);
    expect(valid.filter(({ error }) => error !== undefined)).toEqual([]);
  });

  it("refuses a value of another kind, a member that is missing, and one that nobody knows", () => {
    const faulty = own.filter(({ fault }) => fault !== undefined);
    expect(faulty.length).toBeGreaterThanOrEqual(20);
    expect(faulty.filter(({ error }) => error === undefined)).toEqual([]);
  });
});

// Ajv is wrong about some of what is outside.
const acceptsAll = ({ schema, valid }: SubsetCase): boolean =>
  valid.every((document) => new Validator(schema as Schema, "2020-12").validate(document).valid);

it.each([...INSIDE, ...OUTSIDE])("the schema of $name accepts its documents", (each) => {
  expect(acceptsAll(each)).toBe(true);
});

it.each(INSIDE)("inside the subset, $name has a type that takes valid documents", ({ name }) => {
  expect(verdictOn(name)).toBeUndefined();
});

it.each(OUTSIDE)("outside of it, $name has none", ({ name }) => {
  expect(verdictOn(name)).toBeTypeOf("string");
});
