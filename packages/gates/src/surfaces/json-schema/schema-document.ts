import { LineCounter, parseDocument, type Document } from "yaml";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { findJsonKeys, findYamlKeys, type KeyPlaces } from "./key-places.ts";

/** A position in a file, from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** The way from the root of a document to a value of it. */
export type Pointer = readonly string[];

/** A JSON or YAML document: its value, and where its keys stand. */
export interface SchemaDocument {
  readonly value: unknown;
  /** Where the last key of the pointer stands, or the nearest key around it. */
  placeOf(pointer: Pointer): Place;
  /** Lines of keys that stand again in the object at the pointer. */
  repeatedKeys(pointer: Pointer): readonly number[];
}

/**
 * Reads a document: as YAML when its name ends so, else as JSON.
 *
 * @throws PortcullisError `unreadable` for what is neither, `too-large` for YAML of more than 2 million characters
 */
export function readSchemaDocument(text: string, path: string): SchemaDocument {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return /\.ya?ml$/i.test(path) ? readYaml(source, path) : readJson(source, path);
}

function readJson(text: string, path: string): SchemaDocument {
  try {
    return locate(JSON.parse(text), text, () => findJsonKeys(text));
  } catch (cause) {
    const { message } = cause as Error;
    throw new PortcullisError("unreadable", `${path} is not JSON: ${message}.`, "Mend the document.", { cause });
  }
}

/** In UTF-16 units; the YAML parser takes a second for each million. */
const MOST_YAML = 2_000_000;

function readYaml(text: string, path: string): SchemaDocument {
  if (text.length > MOST_YAML) {
    const message = `${path} has ${text.length} characters of YAML; at most ${MOST_YAML} are read.`;
    throw new PortcullisError("too-large", message, "Write it as JSON, or name a smaller file.");
  }
  const lines = new LineCounter();
  const document = parse(text, path, lines);
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw notYaml(path, { line, column: col }, error.message);
  }
  try {
    return locate(document.toJS({ maxAliasCount: 100 }), text, () => findYamlKeys(document));
  } catch (cause) {
    throw notYaml(path, { line: 1, column: 1 }, "Its aliases stand for too much, or it is nested too deeply.", cause);
  }
}

function parse(text: string, path: string, lineCounter: LineCounter): Document.Parsed {
  try {
    // The parser's own search for keys that stand twice compares each with each; ours does not.
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  } catch (cause) {
    throw notYaml(path, { line: 1, column: 1 }, "It is nested too deeply.", cause);
  }
}

const notYaml = (path: string, place: Place, message: string, cause?: unknown): PortcullisError =>
  new PortcullisError("unreadable", `${path} is not YAML that can be read.`, "Mend the line that is named.", {
    problems: [{ file: path, ...place, message }],
    cause,
  });

function locate(value: unknown, text: string, findKeys: () => KeyPlaces): SchemaDocument {
  let found: { readonly keys: KeyPlaces; readonly lines: readonly number[] } | undefined;
  const index = (): typeof found & {} => (found ??= { keys: findKeys(), lines: lineStarts(text) });
  return {
    value,
    placeOf: (pointer) => {
      const { keys, lines } = index();
      return toPlace(walk(keys, pointer).offset, lines);
    },
    repeatedKeys: (pointer) => {
      const { keys, lines } = index();
      return (walk(keys, pointer).places?.repeated ?? []).map((offset) => toPlace(offset, lines).line);
    },
  };
}

/** Follows a pointer as far as it goes. */
function walk(root: KeyPlaces, pointer: Pointer): { readonly offset: number; readonly places: KeyPlaces | undefined } {
  let places: KeyPlaces | undefined = root;
  let offset = 0;
  for (const token of pointer) {
    offset = places?.keys.get(token) ?? offset;
    places = places?.inside.get(token);
  }
  return { offset, places };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Finds the line by halves. */
function toPlace(offset: number, starts: readonly number[]): Place {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
