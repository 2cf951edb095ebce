import canonicalize from "canonicalize";

import { firstDifference } from "../core/first-difference.ts";
import { pointerToken } from "../core/json-pointer.ts";
import { shorten } from "../core/shorten.ts";
import { toCanonicalDocument } from "./canonical-document.ts";
import type { CompareMode } from "./mirror.ts";

/** The first place in which a copy is not its source, and how it reads in both. */
export interface MirrorDifference {
  /** JSON Pointer, of a canonical comparison. */
  readonly pointer?: string;
  /** From 1, of a comparison of bytes. */
  readonly line?: number;
  /** At most 80 characters each. */
  readonly source: string;
  readonly mirror: string;
  /** What alone differs, where it does not show. */
  readonly only?: "line endings" | "the byte order mark" | "the end of the file";
}

/** What messages call the two. */
export interface MirrorNames {
  readonly mirror: string;
  readonly source: string;
}

const MOST_CHARACTERS = 80;
const ABSENT = "(nothing)";

/**
 * Compares a copy with its source.
 *
 * @returns `undefined` when they are equal
 * @throws PortcullisError `unreadable` when one of them is no JSON in a canonical comparison
 */
export function compareMirror(
  mirror: string,
  source: string,
  mode: CompareMode,
  names: MirrorNames = { mirror: "The copy", source: "The source" },
): MirrorDifference | undefined {
  return mode === "bytes" ? compareBytes(mirror, source) : compareCanonically(mirror, source, names);
}

function compareBytes(mirror: string, source: string): MirrorDifference | undefined {
  if (mirror === source) return undefined;
  const { line, expected, found } = firstDifference(mirror, source);
  const only = onlyDifference(mirror, source);
  return {
    line,
    source: shorten(expected, MOST_CHARACTERS),
    mirror: shorten(found, MOST_CHARACTERS),
    ...(only && { only }),
  };
}

function onlyDifference(mirror: string, source: string): MirrorDifference["only"] {
  const unify = (text: string): string => text.replaceAll("\r\n", "\n");
  const unmark = (text: string): string => text.replace(/^\uFEFF/, "");
  const trim = (text: string): string => text.trimEnd();
  if (unify(mirror) === unify(source)) return "line endings";
  if (unmark(mirror) === unmark(source)) return "the byte order mark";
  return trim(mirror) === trim(source) ? "the end of the file" : undefined;
}

function compareCanonically(mirror: string, source: string, names: MirrorNames): MirrorDifference | undefined {
  const wanted = toCanonicalDocument(source, names.source);
  const found = toCanonicalDocument(mirror, names.mirror);
  if (wanted.canonical !== found.canonical) {
    const { path, source: expected, mirror: actual } = findDifference(found.value, wanted.value)!;
    const pointer = path.map((part) => `/${pointerToken(part)}`).join("");
    return { pointer, source: show(expected), mirror: show(actual) };
  }
  // Both forms round: 9223372036854775807 and …808 are one double.
  for (const pointer of new Set([...wanted.inexact.keys(), ...found.inexact.keys()])) {
    const [expected, actual] = [wanted.inexact.get(pointer), found.inexact.get(pointer)];
    if (expected !== actual)
      return { pointer, source: expected ?? "another number", mirror: actual ?? "another number" };
  }
  return undefined;
}

interface ValueDifference {
  readonly path: readonly string[];
  /** `undefined` where nothing is. */
  readonly source: unknown;
  readonly mirror: unknown;
}

/** The first difference in the order of the canonical form. Documents are not deeper than a stack. */
function findDifference(mirror: unknown, source: unknown): ValueDifference | undefined {
  const [found, wanted] = [membersOf(mirror), membersOf(source)];
  if (found === undefined || wanted === undefined || Array.isArray(mirror) !== Array.isArray(source))
    return mirror === source ? undefined : { path: [], source, mirror };
  const keys = [...new Set([...wanted.keys(), ...found.keys()])];
  if (!Array.isArray(source)) keys.sort();
  for (const key of keys) {
    const inside = findDifference(found.get(key), wanted.get(key));
    if (inside !== undefined) return { ...inside, path: [key, ...inside.path] };
  }
  return undefined;
}

const membersOf = (value: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;

const show = (value: unknown): string => shorten(canonicalize(value) ?? ABSENT, MOST_CHARACTERS);
