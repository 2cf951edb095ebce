import { parseWith, type PullRequestSnapshot } from "@portcullis/contracts";
import { validate } from "@portcullis/contracts/validators/pull_request_snapshot";

import { PortcullisError } from "../core/portcullis-error.ts";
import { readInput } from "./read-input.ts";

const MEGABYTES = 256;

/**
 * Reads a pull-request snapshot from a file, or from the standard input for `-`.
 *
 * @throws PortcullisError `unreadable` for what is no JSON, `contract` with every problem for what breaks the contract
 */
export function readSnapshot(path: string): PullRequestSnapshot {
  const file = path === "-" ? "(standard input)" : path;
  const parsed = parseWith(validate, parseJson(readInput(path, MEGABYTES), file));
  if (parsed.ok) return parsed.value;
  const problems = parsed.problems.map(({ pointer, message, expected, found }) => ({
    file,
    pointer,
    message,
    expected,
    found,
  }));
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  const fix = "Mend each value; the contract is pull_request_snapshot.schema.json.";
  throw new PortcullisError("contract", `The snapshot ${file} breaks its contract: ${count}.`, fix, { problems });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = text.trim() === "" ? "it is empty" : (cause as SyntaxError).message;
    const problems = [{ file, ...positionOf(text, reason), message: reason }];
    throw new PortcullisError(
      "unreadable",
      `The snapshot ${file} is not JSON: ${reason}.`,
      "Take it again; it may have been cut off.",
      { cause, problems },
    );
  }
}

/** V8 tells a position for some errors and, for a text that ends too early, none. */
function positionOf(text: string, reason: string): { line: number; column: number } {
  const told = /position (\d+)/.exec(reason)?.[1];
  const before = text.slice(0, told === undefined ? text.length : Number(told));
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: before.length - lastBreak };
}
