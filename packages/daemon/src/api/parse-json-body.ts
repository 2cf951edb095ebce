import { DaemonError } from "../core/daemon-error.ts";
import { findRefusedKey } from "./repeated-key.ts";

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The JSON value of a body in UTF-8; a byte order mark is skipped.
 *
 * @throws DaemonError INVALID_JSON_BODY with the place, and nothing of the text: it may hold secrets
 */
export function parseJsonBody(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const value = parseText(text);
  const refused = findRefusedKey(text);
  if (refused === undefined) return value;
  const { key, pointer } = refused;
  const why = key === "__proto__" ? "is not accepted as a key" : "stands twice in one object";
  throw invalid(`${JSON.stringify(key.slice(0, 80))} ${why}.`, { pointer, fix: "Give every key once." });
}

function decode(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw invalid("The body is not UTF-8.");
  }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (text.trim() === "") throw invalid("The body is empty.");
    const place = /line \d+ column \d+/.exec((error as Error).message)?.[0];
    throw invalid(place === undefined ? "The body is not JSON." : `The body is not JSON at ${place}.`);
  }
}

const invalid = (message: string, place: { readonly pointer?: string; readonly fix?: string } = {}): DaemonError =>
  new DaemonError("INVALID_JSON_BODY", "invalid JSON body", { problems: [{ ...place, message }] });
