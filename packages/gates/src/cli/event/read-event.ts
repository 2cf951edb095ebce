import { parseWith, type ForgeEvent } from "@portcullis/contracts";
import { validate } from "@portcullis/contracts/validators/forge_event";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { readInput } from "../../files/read-input.ts";

// GitHub sends no larger ones.
const MEGABYTES = 25;

/**
 * Reads the event file of a job, which strangers write parts of.
 *
 * @throws PortcullisError `unreadable` for what is no JSON, `contract` with every problem for what breaks the contract
 */
export function readEvent(path: string): ForgeEvent {
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
  throw new PortcullisError(
    "contract",
    `The event ${file} breaks its contract: ${count}.`,
    "Name the file that the forge wrote for the job: GITHUB_EVENT_PATH.",
    { problems },
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = text.trim() === "" ? "it is empty" : (cause as SyntaxError).message;
    throw new PortcullisError(
      "unreadable",
      `The event ${file} is not JSON: ${reason}.`,
      "Name the file that the forge wrote for the job: GITHUB_EVENT_PATH.",
      { cause },
    );
  }
}
