import type { ChangedFile } from "@portcullis/contracts";

import { namesOf } from "../../core/match-paths.ts";
import type { Pattern } from "./parse-pattern.ts";

/** A name that a changed file has or had, and the first pattern that it falls under. */
export interface ReservedName {
  readonly path: string;
  readonly pattern: string;
  readonly file: ChangedFile;
  /** Whether it is a link or submodule, or may be one, in the place of a reserved folder or above it. */
  readonly isLink: boolean;
}

/** Every reserved name of the changed files, both names of a rename, in the order of the names. */
export const matchFiles = (files: readonly ChangedFile[], patterns: readonly Pattern[]): readonly ReservedName[] =>
  files
    .flatMap((file) => namesOf(file).flatMap((path) => matchName(path, file, patterns)))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

function matchName(path: string, file: ChangedFile, patterns: readonly Pattern[]): readonly ReservedName[] {
  const shown = path.replace(/^\.\//, "");
  const found = patterns.find((pattern) => pattern.match(path) === "path");
  if (found !== undefined) return [{ path: shown, pattern: found.text, file, isLink: false }];
  if (!mayBeLink(file)) return [];
  const above = patterns.find((pattern) => pattern.match(path) === "folder");
  return above === undefined ? [] : [{ path: shown, pattern: above.text, file, isLink: true }];
}

/** A forge that does not tell the mode leaves it open: a file in the place of a folder is rare, a link there is an attack. */
const mayBeLink = ({ mode }: ChangedFile): boolean => mode === undefined || !/^0*100/.test(mode);
