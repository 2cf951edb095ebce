import { scanJson } from "../core/scan-json.ts";
import { PortcullisError, type ProblemDetail } from "../core/portcullis-error.ts";
import { readInput } from "../files/read-input.ts";
import { locatePointer } from "../wire/locate-pointer.ts";

/** A file of JSON: its text, and what it holds. */
export interface JsonFile {
  readonly file: string;
  readonly text: string;
  readonly json: unknown;
}

const MEGABYTES = 64;
/** Far more than any contract has, far less than a stack holds. */
const MOST_NESTING = 500;

/**
 * Reads a file of JSON that is about contracts, or the standard input for `-`.
 *
 * @throws PortcullisError `unreadable` for what is no JSON or is nested without end, `contract` for a member that is there twice
 */
export function readJsonFile(file: string): JsonFile {
  const text = readInput(file, MEGABYTES);
  const json = parse(file, text);
  const { depth, duplicates } = scanJson(text);
  if (depth > MOST_NESTING) {
    const message = `${file} is nested ${depth} levels deep; at most ${MOST_NESTING} are read.`;
    throw new PortcullisError("unreadable", message, "Say it with fewer levels.");
  }
  if (duplicates.length === 0) return { file, text, json };
  const problems = duplicates.map(({ pointer, line, column }): ProblemDetail => ({
    file,
    pointer,
    line,
    column,
    message: `${pointer} is there twice.`,
  }));
  throw new PortcullisError("contract", `${file} says something twice.`, "Keep one of both.", { problems });
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = text.trim() === "" ? "it is empty" : (cause as SyntaxError).message;
    throw new PortcullisError("unreadable", `${file} is not JSON: ${reason}.`, "Mend the file.", { cause });
  }
}

/** Finding the line of a place reads the whole text again. */
const MOST_LOCATED = 20;

/** The error for a file that can be parsed and is not what it should be: every problem with its pointer and its line. */
export function contractError(
  { file, text }: JsonFile,
  message: string,
  fix: string,
  found: readonly { readonly pointer: string; readonly message: string }[],
): PortcullisError {
  const problems = found.map((problem, index): ProblemDetail => ({
    file,
    pointer: problem.pointer,
    ...(index < MOST_LOCATED && locatePointer(text, problem.pointer)),
    message: `${problem.pointer || "/"}: ${problem.message}`,
  }));
  return new PortcullisError("contract", message, fix, { problems });
}
