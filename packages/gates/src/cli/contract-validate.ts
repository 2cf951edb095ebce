import type { ContractProblem } from "@portcullis/contracts";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createColors } from "../reporters/colors.ts";

import type { ContractSource } from "../contract/contract-source.ts";
import { findContractFolders } from "../contract/find-contracts.ts";
import { readContracts, readSiblings } from "../contract/read-contracts.ts";
import { validateContract } from "../contract/validate-contract.ts";
import { createDocumentValidator } from "../contract/validate-documents.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { readInput } from "../files/read-input.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { print } from "./print-report.ts";
import { wantsColor } from "./terminal.ts";

interface ContractValidateOptions {
  readonly document: readonly string[];
  readonly fixtures?: string;
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

/** Checks schemas and documents; 0 when all are as they should be, 1 when one is not. */
export async function contractValidate(paths: readonly string[], options: ContractValidateOptions): Promise<number> {
  const contracts = await readContracts(paths.length > 0 ? paths : await findContractFolders("."));
  const all = [...contracts, ...(await readSiblings(contracts))];
  const checked = contracts.map((contract): Checked => {
    const problems = validateContract(contract, all);
    return { file: contract.file, valid: problems.length === 0, problems };
  });
  const fixtures: Checked[] = [];
  if (checked.every(({ valid }) => valid)) {
    checked.push(...checkDocuments(options.document, contracts, all));
    fixtures.push(...checkFixtures(options.fixtures, contracts, all));
  }
  report(checked, fixtures, options);
  return [...checked, ...fixtures].every(({ valid }) => valid) ? 0 : 1;
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
      `--document needs one schema; ${contracts.length} are named.`,
      "Name the one schema file that the document should keep.",
    );
  }
  const problemsOf = createDocumentValidator(contracts[0]!, all);
  return files.map((file) => toChecked(file, problemsOf(readJson(file))));
}

/** A document under `valid` must be accepted, one under `invalid` refused; a contract needs at least one of each. */
function checkFixtures(
  folder: string | undefined,
  contracts: readonly ContractSource[],
  all: readonly ContractSource[],
): Checked[] {
  if (folder === undefined) return [];
  return contracts.flatMap((contract) => {
    const problemsOf = createDocumentValidator(contract, all);
    const files = (kind: string): string[] => listJson(join(folder, contract.name, kind));
    const valid = files("valid").map((file) => toChecked(file, problemsOf(readJson(file))));
    const invalid = files("invalid").map((file): Checked => {
      const isRefused = problemsOf(readJson(file)).length > 0;
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
