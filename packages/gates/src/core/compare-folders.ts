import { firstDifference } from "./first-difference.ts";
import { shorten } from "./shorten.ts";

/** A file that is not as it would be made. */
export interface FileDifference {
  readonly path: string;
  /** `missing`: it would be made and is not there. `extra`: it is there and would not be made. */
  readonly kind: "missing" | "extra" | "changed";
  /** The first line that differs, from 1. */
  readonly line: number;
  /** How that line reads, at most 200 characters. */
  readonly expected: string;
  readonly found: string;
}

const MOST_CHARACTERS = 200;

/**
 * Compares the files that would be made with those that are there: which paths there are, and what is in them.
 *
 * @param expected texts by path, as they would be made
 * @param found texts by path, of all files that are there
 * @returns sorted by path; empty when both are the same
 */
export function compareFolders(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): readonly FileDifference[] {
  const paths = [...new Set([...expected.keys(), ...found.keys()])].toSorted();
  return paths.flatMap((path) => {
    const [made, present] = [expected.get(path), found.get(path)];
    return made === present ? [] : [toDifference(path, made, present)];
  });
}

function toDifference(path: string, made: string | undefined, present: string | undefined): FileDifference {
  if (made === undefined)
    return { path, kind: "extra", line: 1, expected: "(no such file)", found: lineOf(present ?? "") };
  if (present === undefined) return { path, kind: "missing", line: 1, expected: lineOf(made), found: "(no such file)" };
  const { line, expected, found } = firstDifference(present, made);
  return {
    path,
    kind: "changed",
    line,
    expected: shorten(expected, MOST_CHARACTERS),
    found: shorten(found, MOST_CHARACTERS),
  };
}

const lineOf = (text: string): string => shorten(text.split("\n", 1)[0] ?? "", MOST_CHARACTERS);
