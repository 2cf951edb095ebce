import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { createRequire } from "node:module";
import { dirname } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";
import { referencedIds, type ContractSource } from "./contract-source.ts";
import { createAjv } from "./create-ajv.ts";

/**
 * The generated files of a set of contracts, by name: for each `NAME.ts` (types), `NAME.validate.js` (a validator that
 * imports nothing) and `NAME.validate.d.ts`, and one `index.ts` that joins them. Deterministic: same schemas, same bytes.
 */
export async function generateContracts(contracts: readonly ContractSource[]): Promise<ReadonlyMap<string, string>> {
  refuseEqualTypes(contracts);
  const files = new Map<string, string>();
  for (const contract of contracts) {
    files.set(`${contract.name}.ts`, await toTypes(contract, contracts));
    files.set(`${contract.name}.validate.js`, await toValidator(contract, contracts));
    files.set(`${contract.name}.validate.d.ts`, toValidatorDeclaration(contract));
  }
  files.set("validator.ts", VALIDATOR);
  files.set("index.ts", toIndex(contracts));
  return files;
}

function refuseEqualTypes(contracts: readonly ContractSource[]): void {
  const names = contracts.map(typeName);
  const twice = contracts.filter((contract, index) => names.indexOf(typeName(contract)) !== index);
  if (twice.length === 0) return;
  const problems = twice.map((contract) => ({
    file: contract.file,
    pointer: "/title",
    message: `Another contract makes a type ${typeName(contract)} too.`,
  }));
  throw new PortcullisError("contract", "Two contracts would make the same type.", "Give each a title of its own.", {
    problems,
  });
}

const banner = (source: string): string =>
  `// GENERATED from ${source} by \`portcullis contract generate\`. Do not edit.\n`;

/** The name json-schema-to-typescript gives the root type, from its title. */
export function typeName({ name, schema }: ContractSource): string {
  const words = typeof schema["title"] === "string" ? schema["title"] : name;
  return words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** A contract's name as JavaScript writes names. */
const identifier = ({ name }: ContractSource): string =>
  name.replaceAll(/[^A-Za-z0-9_$]/g, "_").replace(/^(?=\d)/, "_");

async function toTypes(contract: ContractSource, contracts: readonly ContractSource[]): Promise<string> {
  const referenced = referencedIds(contract.schema).map((id) => contractById(id, contracts));
  const imports = referenced.map((other) => `import type { ${typeName(other)} } from "./${other.name}.ts";\n`);
  const schema = { ...(withTypeReferences(contract.schema, contracts) as JSONSchema), title: typeName(contract) };
  const types = await compile(schema, typeName(contract), {
    bannerComment: "",
    format: false,
    cwd: "/",
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    $refOptions: { resolve: { http: false, file: false } },
  });
  return `${banner(`${contract.name}.schema.json`)}${imports.join("")}\n${types}`;
}

/** json-schema-to-typescript cannot follow a URN: a reference to another contract becomes the name of its type. */
function withTypeReferences(value: unknown, contracts: readonly ContractSource[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withTypeReferences(item, contracts));
  if (typeof value !== "object" || value === null) return value;
  const reference = (value as { $ref?: unknown }).$ref;
  if (typeof reference === "string" && !reference.startsWith("#"))
    return { tsType: typeName(contractById(reference, contracts)) };
  const entries = Object.entries(value).filter(([key]) => key !== "$schema" && key !== "$id");
  return Object.fromEntries(entries.map(([key, child]) => [key, withTypeReferences(child, contracts)]));
}

function contractById(id: string, contracts: readonly ContractSource[]): ContractSource {
  const found = contracts.find((contract) => contract.schema["$id"] === id);
  if (found !== undefined) return found;
  const fix = "Refer to a whole contract by its $id; what several share is a contract of its own.";
  throw new PortcullisError("contract", `No contract has the $id ${JSON.stringify(id)}.`, fix);
}

/** Ajv's standalone modules still call require(): esbuild folds what they need into one module without imports. */
async function toValidator(contract: ContractSource, contracts: readonly ContractSource[]): Promise<string> {
  const ajv = createAjv(contract.schema, contracts);
  const validate = ajv.compile(contract.schema);
  const source = (standaloneCode as unknown as typeof standaloneCode.default)(ajv, validate);
  const folded = await build({
    stdin: { contents: source, resolveDir: dirname(createRequire(import.meta.url).resolve("ajv")), loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    legalComments: "none",
    logLevel: "silent",
  });
  // esbuild names folded files by their path from the working directory, which must not show in a committed file.
  const text = folded.outputFiles[0]!.text.replaceAll(/^(?:\/\/ \S*node_modules\/.*|\/\/ <stdin>)\n/gm, "");
  return banner(`${contract.name}.schema.json`) + text.replaceAll(/"[^"\n]*node_modules\//g, '"node_modules/');
}

function toValidatorDeclaration(contract: ContractSource): string {
  return `${banner(`${contract.name}.schema.json`)}import type { Validator } from "./validator.js";
import type { ${typeName(contract)} } from "./${contract.name}.js";

export declare const validate: Validator<${typeName(contract)}>;
`;
}

const VALIDATOR = `// GENERATED by \`portcullis contract generate\`. Do not edit.

/** One violation, as ajv reports it. */
export interface Violation {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The name that is wrong, where a name is. */
  readonly propertyName?: string;
}

/** Says whether a value keeps its contract, and leaves every violation in \`errors\`. */
export interface Validator<T> {
  (value: unknown): value is T;
  readonly errors?: readonly Violation[] | null;
}
`;

function toIndex(contracts: readonly ContractSource[]): string {
  const imports = contracts.flatMap((contract) => [
    `import type { ${typeName(contract)} } from "./${contract.name}.ts";\n`,
    `import { validate as ${identifier(contract)} } from "./${contract.name}.validate.js";\n`,
  ]);
  const exports = contracts.map(({ name }) => `export type * from "./${name}.ts";\n`);
  const names = contracts.map((contract) => `  readonly ${JSON.stringify(contract.name)}: ${typeName(contract)};\n`);
  return `${banner("all schemas")}import type { Validator } from "./validator.ts";
${imports.join("")}
${exports.join("")}
/** The type of each contract, by the contract's name. */
export interface Contracts {
${names.join("")}}

/** The validator of each contract, by the contract's name. */
export const validators: { readonly [Name in keyof Contracts]: Validator<Contracts[Name]> } = {
${contracts.map((contract) => `  ${JSON.stringify(contract.name)}: ${identifier(contract)},\n`).join("")}};
`;
}
