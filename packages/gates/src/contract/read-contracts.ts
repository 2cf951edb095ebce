import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";
import { isObject } from "../comparison/json.ts";
import { manifestToSchema } from "../wire/convert-manifest.ts";
import { isManifest } from "../wire/manifest.ts";
import { CONTRACT_SUFFIX, MANIFEST_SUFFIX, type ContractSource, type Schema } from "./contract-source.ts";

/** Reads contracts from files, and from folders every `*.schema.json` in them, sorted by name. */
export async function readContracts(paths: readonly string[]): Promise<ContractSource[]> {
  return readFiles(paths, [CONTRACT_SUFFIX], readContract);
}

/** As `readContracts`, and reads manifests too: from folders every `*.contract.json`. */
export async function readContractsAndManifests(paths: readonly string[]): Promise<ContractSource[]> {
  return readFiles(paths, [CONTRACT_SUFFIX, MANIFEST_SUFFIX], async (file) => withManifest(await readContract(file)));
}

async function readFiles(
  paths: readonly string[],
  suffixes: readonly string[],
  read: (file: string) => Promise<ContractSource>,
): Promise<ContractSource[]> {
  const files = (await Promise.all(paths.map((path) => listContracts(path, suffixes)))).flat();
  if (files.length === 0) {
    throw new PortcullisError(
      "unreadable",
      `There is no *${suffixes.join(" or *")} in ${paths.join(", ")}.`,
      "Name a schema file or a folder of schemas.",
    );
  }
  const contracts = await Promise.all(files.map(read));
  return contracts.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function withManifest(contract: ContractSource): ContractSource {
  const { file, schema: manifest } = contract;
  if (!isObject(manifest) || !isManifest(file, manifest)) return contract;
  try {
    const converted = manifestToSchema(manifest);
    return { ...contract, manifest, schema: "schema" in converted ? converted.schema : {} };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const fix = "Say it with fewer levels.";
    throw new PortcullisError("unreadable", `The manifest ${file} is nested without end.`, fix, { cause });
  }
}

/** The other contracts in the folders of the given ones, which these may refer to. */
export async function readSiblings(contracts: readonly ContractSource[]): Promise<ContractSource[]> {
  const known = new Set(contracts.map(({ file }) => resolve(file)));
  const folders = [...new Set(contracts.map(({ file }) => dirname(file)))];
  const files = (await Promise.all(folders.map((folder) => listContracts(folder, [CONTRACT_SUFFIX]))))
    .flat()
    .filter((file) => !known.has(resolve(file)));
  return Promise.all(files.map(readContract));
}

async function listContracts(path: string, suffixes: readonly string[]): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path);
    return names.filter((name) => suffixes.some((suffix) => name.endsWith(suffix))).map((name) => join(path, name));
  } catch (cause) {
    throw new PortcullisError("unreadable", `Cannot read ${path}.`, "Check that the path exists and may be read.", {
      cause,
    });
  }
}

async function readContract(file: string): Promise<ContractSource> {
  const name = basename(file)
    .replace(/\.(?:schema|contract)\.json$/, "")
    .replace(/\.json$/, "");
  try {
    const schema: unknown = JSON.parse(await readFile(file, "utf8"));
    if (typeof schema !== "object" || schema === null) throw new SyntaxError("A schema is a JSON object.");
    return { name, file, schema: schema as Schema };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PortcullisError(
      "unreadable",
      `Cannot read the schema ${file}: ${reason}`,
      "Write the schema as one JSON object.",
      { cause },
    );
  }
}
