import type { ContractProblem } from "@portcullis/contracts";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createColors } from "../reporters/colors.ts";

import { CONTRACT_SUFFIX, MANIFEST_SUFFIX, type ContractSource } from "../contract/contract-source.ts";
import { findContractFolders } from "../contract/find-contracts.ts";
import { readContractsAndManifests, readSiblings } from "../contract/read-contracts.ts";
import { checkSubset } from "../contract/subset.ts";
import { validateContract } from "../contract/validate-contract.ts";
import { createDocumentValidator } from "../contract/validate-documents.ts";
import { validateManifest } from "../contract/validate-manifest.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { readInput } from "../files/read-input.ts";
import { WIRE_DIALECT } from "../wire/manifest.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { print } from "./print-report.ts";
import { wantsColor } from "./terminal.ts";

interface ContractValidateOptions {
  readonly document: readonly string[];
  readonly fixtures?: string;
  readonly subset?: boolean;
  readonly format: "text" | "json";
  readonly quiet?: boolean;
  readonly color?: boolean;
}

interface Checked {
  readonly file: string;
  readonly valid: boolean;
  readonly problems: readonly ContractProblem[];
}

const MEGABYTES = 256;

/** Checks schemas, manifests and documents; 0 when all are as they should be, 1 when one is not. */
export async function contractValidate(paths: readonly string[], options: ContractValidateOptions): Promise<number> {
  const suffixes = [CONTRACT_SUFFIX, MANIFEST_SUFFIX];
  const contracts = await readContractsAndManifests(
    paths.length > 0 ? paths : await findContractFolders(".", suffixes),
  );
  const schemas = contracts.filter(({ manifest }) => manifest === undefined);
  const all = [...schemas, ...(await readSiblings(schemas))];
  const checked = contracts.map((contract) =>
    toChecked(contract.file, problemsOf(contract, all, options.subset === true)),
  );
  const fixtures: Checked[] = [];
  if (checked.every(({ valid }) => valid)) {
    checked.push(...checkDocuments(options.document, contracts, all));
    fixtures.push(...checkFixtures(options.fixtures, contracts, all));
  }
  report(checked, fixtures, options);
  return [...checked, ...fixtures].every(({ valid }) => valid) ? 0 : 1;
}

/** A contract in our dialect, and with `--subset` every schema, has to stay within what types and validators are made right of. */
function problemsOf(
  contract: ContractSource,
  all: readonly ContractSource[],
  subset: boolean,
): readonly ContractProblem[] {
  const { manifest, schema } = contract;
  if (manifest !== undefined) return validateManifest({ ...contract, manifest });
  const problems = validateContract(contract, all);
  if (problems.length > 0 || !(subset || schema["$schema"] === WIRE_DIALECT)) return problems;
  return checkSubset(schema, { complete: subset });
}

function checkDocuments(
  files: readonly string[],
  contracts: readonly ContractSource[],
  all: readonly ContractSource[],
): Checked[] {
  if (files.length === 0) return [];
  if (contracts.length !== 1) {
    throw new PortcullisError(
      "usage",
      `--document needs one contract; ${contracts.length} are named.`,
      "Name the one file that the document should keep.",
    );
  }
  const validate = createDocumentValidator(contracts[0]!, all);
  return files.map((file) => toChecked(file, validate(readJson(file))));
}

/** A document under `valid` must be accepted, one under `invalid` refused; a contract needs at least one of each. */
function checkFixtures(
  folder: string | undefined,
  contracts: readonly ContractSource[],
  all: readonly ContractSource[],
): Checked[] {
  if (folder === undefined) return [];
  return contracts.flatMap((contract) => {
    const validate = createDocumentValidator(contract, all);
    const files = (kind: string): string[] => listJson(join(folder, contract.name, kind));
    const valid = files("valid").map((file) => toChecked(file, validate(readJson(file))));
    const invalid = files("invalid").map((file): Checked => {
      const isRefused = validate(readJson(file)).length > 0;
      return isRefused
        ? { file, valid: true, problems: [] }
        : toChecked(file, [problem(`${contract.name} accepts a document that it should refuse.`)]);
    });
    const missing = [...(valid.length === 0 ? ["valid"] : []), ...(invalid.length === 0 ? ["invalid"] : [])];
    return [
      ...valid,
      ...invalid,
      ...missing.map((kind) =>
        toChecked(join(folder, contract.name, kind), [problem(`${contract.name} has no ${kind} fixture.`)]),
      ),
    ];
  });
}

const toChecked = (file: string, problems: readonly ContractProblem[]): Checked => ({
  file,
  valid: problems.length === 0,
  problems,
});
const problem = (message: string): ContractProblem => ({ pointer: "", message, expected: "", found: "" });

function listJson(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .toSorted()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readInput(file, MEGABYTES));
  } catch (cause) {
    if (cause instanceof PortcullisError) throw cause;
    throw new PortcullisError("unreadable", `${file} is not JSON: ${(cause as Error).message}.`, "Mend the document.", {
      cause,
    });
  }
}

function report(
  named: readonly Checked[],
  fixtures: readonly Checked[],
  { format, quiet, color }: ContractValidateOptions,
): void {
  // Of the many fixtures only those that are wrong are worth a line.
  const shown = [...named, ...fixtures.filter(({ valid }) => !valid)];
  const checked = [...named, ...fixtures];
  if (format === "json") {
    print(`${stringifyVisibly({ checked })}\n`, undefined);
    return;
  }
  const { green, red, dim, bold } = createColors(wantsColor("output", { ...(color !== undefined && { color }) }));
  const lines = shown.flatMap(({ file, valid, problems }) => {
    if (valid) return quiet === true ? [] : [`${green("✔")} ${escapeControlCharacters(file)}`];
    const told = problems.map(
      ({ pointer, message }) =>
        `    ${dim(pointer === "" ? "/" : escapeControlCharacters(pointer))}  ${escapeControlCharacters(message)}`,
    );
    return [`${red("✖")} ${bold(escapeControlCharacters(file))}`, ...told];
  });
  const wrong = checked.filter(({ valid }) => !valid).length;
  if (quiet !== true)
    lines.push(
      wrong === 0 ? `${checked.length} checked, all as they should be.` : `${checked.length} checked, ${wrong} wrong.`,
    );
  if (lines.length > 0) print(`${lines.join("\n")}\n`, undefined);
}
