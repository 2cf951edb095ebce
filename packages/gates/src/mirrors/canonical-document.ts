import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

import { PortcullisError } from "../core/portcullis-error.ts";
import { scanJson } from "../core/scan-json.ts";
import type { CompareMode } from "./mirror.ts";

/** A JSON text, and its canonical form. */
export interface CanonicalDocument {
  readonly value: unknown;
  /** RFC 8785. */
  readonly canonical: string;
  /** Numbers that the canonical form rounds, by JSON Pointer. */
  readonly inexact: ReadonlyMap<string, string>;
}

const MOST_DEPTH = 500;

/**
 * Reads a JSON text as everybody would read it.
 *
 * @param name what the text is called where it is wrong
 * @throws PortcullisError `unreadable` for what is no JSON, and for JSON that two parsers may read differently: a member twice,
 * half a character, a number beyond a double
 */
export function toCanonicalDocument(text: string, name: string): CanonicalDocument {
  const json = text.replace(/^\uFEFF/, "");
  const value = parse(json, name);
  const { duplicates, inexact, depth } = scanJson(json);
  if (duplicates.length > 0) {
    const problems = duplicates.map(({ pointer, line, column }) => ({
      file: name,
      line,
      column,
      message: `${pointer} is there twice.`,
    }));
    const fix = "Keep one: which of the two counts depends on who reads it.";
    throw new PortcullisError("unreadable", `${name} has a member twice.`, fix, { problems });
  }
  if (depth > MOST_DEPTH) throw broken(name, `it is nested more than ${MOST_DEPTH} deep`);
  if (inexact === undefined) throw broken(name, "it has too many numbers that a double does not hold");
  try {
    return { value, canonical: canonicalize(value)!, inexact };
  } catch {
    throw broken(name, "it has half a character, or a number that is too large for a double");
  }
}

/** The SHA-256 that a pin holds, hexadecimal. */
export const toPin = (text: string, mode: CompareMode, name: string): string =>
  bytesToHex(sha256(utf8ToBytes(mode === "bytes" ? text : toCanonicalDocument(text, name).canonical)));

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken(name, text.trim() === "" ? "it is empty" : (cause as SyntaxError).message);
  }
}

const broken = (name: string, reason: string): PortcullisError =>
  new PortcullisError(
    "unreadable",
    `${name} is not JSON that can be compared: ${reason}.`,
    "Mend it, or compare bytes (`compare: bytes`).",
  );
