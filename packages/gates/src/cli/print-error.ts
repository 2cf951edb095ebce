import { createColors } from "../reporters/colors.ts";

import { EXIT_CODES, type PortcullisError, type ProblemDetail } from "../core/portcullis-error.ts";
import { writeStandard } from "../files/write-output.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { disarmRunnerCommands } from "../reporters/disarm-runner-commands.ts";
import { wantsColor } from "./terminal.ts";

/** Prints an error for people on the standard error and, with `--format json`, as the contract `problem` on the standard output. */
export function printError(error: PortcullisError, argv: readonly string[]): number {
  const { bold, dim, red } = createColors(wantsColor("error", { color: !argv.includes("--no-color") }));
  const lines = [`${red(bold("portcullis:"))} ${shown(error.message)}`];
  for (const problem of error.problems) {
    const told = [place(problem), shown(problem.message)].filter((part) => part !== "").join("  ");
    lines.push(`  ${told}${problem.fix === undefined ? "" : ` ${shown(problem.fix)}`}`);
  }
  lines.push(dim(`  ${shown(error.fix)}`));
  writeStandard("error", `${lines.join("\n")}\n`);
  return printProblem(error, argv);
}

/** With `--format json`, prints the error as the contract `problem` on the standard output. */
export function printProblem(error: PortcullisError, argv: readonly string[]): number {
  if (wantsJson(argv)) writeStandard("output", `${stringifyVisibly(error.toProblem())}\n`);
  return EXIT_CODES[error.code];
}

const place = ({ file, line, column, pointer }: ProblemDetail): string =>
  [file, line, column].filter((part) => part !== undefined).join(":") +
  (line === undefined && pointer !== undefined ? ` ${pointer || "/"}` : "");

/** Line breaks stay: a stack has many lines. */
const shown = (text: string): string =>
  text
    .split("\n")
    .map((line) => disarmRunnerCommands(escapeControlCharacters(line)))
    .join("\n");

const wantsJson = (argv: readonly string[]): boolean =>
  argv.includes("--format=json") || argv[argv.indexOf("--format") + 1] === "json";
