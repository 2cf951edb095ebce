import type { DeliveredFile, ExpectedFile } from "./read-measurements.ts";

/** What became of a template's files. */
export interface ComparedFiles {
  readonly arrived: readonly ExpectedFile[];
  readonly missing: readonly ExpectedFile[];
  readonly changed: readonly { readonly expected: ExpectedFile; readonly found: DeliveredFile }[];
  readonly unexpected: readonly DeliveredFile[];
}

/** Holds what a workspace has against what its template has, digest by digest. */
export function compareFiles(expected: readonly ExpectedFile[], delivered: readonly DeliveredFile[]): ComparedFiles {
  const found = new Map(delivered.map((file) => [file.path, file]));
  const known = new Set(expected.map(({ path }) => path));
  const isThere = ({ path, sha256 }: ExpectedFile): boolean => found.get(path)?.sha256 === sha256;
  return {
    arrived: expected.filter(isThere),
    missing: expected.filter(({ path }) => !found.has(path)),
    changed: expected
      .filter((file) => found.has(file.path) && !isThere(file))
      .map((file) => ({ expected: file, found: found.get(file.path)! })),
    unexpected: delivered.filter(({ path }) => !known.has(path)),
  };
}
