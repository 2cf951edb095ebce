import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { findContractFolders } from "../contract/find-contracts.ts";
import { generateContracts } from "../contract/generate-contracts.ts";
import { readContracts } from "../contract/read-contracts.ts";
import { validateContract } from "../contract/validate-contract.ts";
import { compareFolders, type FileDifference } from "../core/compare-folders.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { writeOutput } from "../files/write-output.ts";
import { print } from "./print-report.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";

interface ContractGenerateOptions {
  readonly output?: string;
  readonly check?: boolean;
  readonly format: "text" | "json";
  readonly quiet?: boolean;
}

interface Drift {
  readonly file: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

/** Generates types and validators; with `check` writes nothing and exits 1 when a file is not as it would be made. */
export async function contractGenerate(paths: readonly string[], options: ContractGenerateOptions): Promise<number> {
  const folders = paths.length > 0 ? paths : await findContractFolders(".");
  if (options.output === undefined && folders.some((path) => path.endsWith(".json"))) {
    throw new PortcullisError(
      "usage",
      "Where should the files go?",
      "Name a folder with --output, or name folders of schemas instead of files.",
    );
  }
  const groups =
    options.output === undefined
      ? folders.map((folder) => [[folder], join(dirname(resolve(folder)), "src", "generated")] as const)
      : [[folders, options.output] as const];
  const drifts: Drift[] = [];
  const written: string[] = [];
  for (const [sources, output] of groups) {
    const made = await makeContracts(sources);
    for (const difference of compareFolders(made, readPresent(output, made))) {
      const path = relative("", join(output, difference.path));
      if (options.check === true) drifts.push(toDrift(path, difference));
      else if (difference.kind === "extra") rmSync(path);
      else {
        writeOutput(path, made.get(difference.path)!);
        written.push(path);
      }
    }
  }
  report(drifts, written, options);
  return drifts.length > 0 ? 1 : 0;
}

/** The files of a folder that are made, or that were made by a schema that is gone; all others are none of ours. */
function readPresent(folder: string, made: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const texts = readdirSync(folder)
    .filter((name) => made.has(name) || /\.[jt]s$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
  return new Map(texts.filter(([name, text]) => made.has(name) || text.startsWith("// GENERATED from")));
}

const toDrift = (file: string, { kind, line, expected, found }: FileDifference): Drift => ({
  file,
  line,
  expected,
  found: kind === "extra" ? "a file whose schema is gone" : found,
});

/**
 * What `contract generate` makes of schema files and folders of them, by file name.
 *
 * @throws PortcullisError `contract` for a schema that is not valid, `unreadable`
 */
export async function makeContracts(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const contracts = await readContracts(paths);
  const wrong = contracts.flatMap((contract) =>
    validateContract(contract, contracts).map(({ pointer, message }) => ({ file: contract.file, pointer, message })),
  );
  if (wrong.length > 0)
    throw new PortcullisError(
      "contract",
      "A schema is not valid.",
      "Mend it; `portcullis contract validate` tells more.",
      { problems: wrong },
    );
  return generateContracts(contracts);
}

function report(
  drifts: readonly Drift[],
  written: readonly string[],
  { format, check, quiet }: ContractGenerateOptions,
): void {
  if (format === "json") return print(`${stringifyVisibly({ drifts, written })}\n`, undefined);
  const lines = drifts.map(
    ({ file, line, expected, found }) =>
      `${file}:${line} is not what its schema makes\n    expected  ${escapeControlCharacters(expected)}\n    found     ${escapeControlCharacters(found)}`,
  );
  lines.push(...(quiet === true ? [] : written.map((file) => `wrote ${file}`)));
  if (drifts.length > 0) lines.push("Run `portcullis contract generate` and commit what it writes.");
  else if (quiet !== true && written.length === 0)
    lines.push(check === true ? "Everything generated is as its schema makes it." : "Nothing to write.");
  if (lines.length > 0) print(`${lines.join("\n")}\n`, undefined);
}
