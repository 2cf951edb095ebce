import { parseWith, type RestartMeasurement, type RestartRegressions } from "@portcullis/contracts";
import { validate } from "@portcullis/contracts/validators/restart_regressions";
import canonicalize from "canonicalize";
import { existsSync } from "node:fs";

import { scanJson } from "../../core/scan-json.ts";
import { PortcullisError, type ProblemDetail } from "../../core/portcullis-error.ts";
import { readInput } from "../../files/read-input.ts";
import { writeOutput } from "../../files/write-output.ts";
import { stringifyVisibly } from "../../reporters/escape-control-characters.ts";
import { locatePointer } from "../../wire/locate-pointer.ts";

export const REGRESSION_FILE = "restart-regressions.json";

type Regression = RestartRegressions["counterexamples"][number];

const MEGABYTES = 8;
const MOST_NESTING = 200;
/** Every run asks all of them first. */
const MOST_KEPT = 500;

/**
 * The counterexamples that earlier runs found; none where there is no file.
 *
 * @throws PortcullisError `configuration` for a file that cannot be read or understood, with the places
 */
export function readRegressions(file: string): readonly Regression[] {
  if (!existsSync(file)) return [];
  const text = readText(file);
  const parsed = parseWith(validate, parseText(file, text));
  if (parsed.ok) return parsed.value.counterexamples;
  throw broken(
    file,
    parsed.problems.map(({ pointer, message }) => ({ pointer, message, ...locatePointer(text, pointer) })),
  );
}

function readText(file: string): string {
  try {
    return readInput(file, MEGABYTES);
  } catch (cause) {
    if (!(cause instanceof PortcullisError)) throw cause;
    throw new PortcullisError("configuration", cause.message, MEND, { cause });
  }
}

function parseText(file: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw broken(file, [{ message: text.trim() === "" ? "The file is empty." : `${(cause as Error).message}.` }]);
  }
  const { depth, duplicates } = scanJson(text);
  if (depth > MOST_NESTING) throw broken(file, [{ message: `It is nested ${depth} levels deep.` }]);
  if (duplicates.length === 0) return value;
  throw broken(
    file,
    duplicates.map(({ pointer, line, column }) => ({ pointer, line, column, message: `${pointer} is there twice.` })),
  );
}

const MEND =
  "Mend it, take it from the repository again, or remove it: then only new cases are asked. --no-regressions leaves it alone.";

function broken(file: string, problems: readonly Omit<ProblemDetail, "file">[]): PortcullisError {
  const message = `The regression file ${file} cannot be understood.`;
  return new PortcullisError("configuration", message, MEND, {
    problems: problems.map((problem) => ({ file, ...problem })),
  });
}

/**
 * Adds what a campaign found to the file, in an order of its own, each case once. Gives how many were new; the file is written
 * only then.
 *
 * @throws PortcullisError `configuration` for a file that has become unreadable meanwhile, `usage` for one that cannot be written
 */
export function keepCounterexamples(file: string, found: RestartMeasurement["counterexamples"]): number {
  // Another run may have added some since this one began.
  const kept = readRegressions(file);
  const known = new Map(kept.map((entry) => [identify(entry), entry]));
  for (const { property, layer, seed, path, case: one, kept: wasKept } of found) {
    const entry: Regression = { property, layer, seed, path, case: one };
    if (wasKept !== true && known.size < MOST_KEPT && !known.has(identify(entry))) known.set(identify(entry), entry);
  }
  const added = known.size - new Set(kept.map(identify)).size;
  if (added > 0)
    writeOutput(file, `${stringifyVisibly({ version: 1, counterexamples: inOrder([...known.values()]) })}\n`);
  return added;
}

/** A case is the same wherever its keys stand. */
const identify = ({ property, layer, case: one }: Regression): string => canonicalize([property, layer, one])!;

const inOrder = (entries: readonly Regression[]): readonly Regression[] =>
  entries
    .map((entry) => ({ entry, key: identify(entry) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ entry }) => entry);
