/** One file of a template or of a workspace. Paths are relative, with slashes; digests are SHA-256 in hexadecimal digits. */
export interface FileEntry {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The text whose SHA-256 is the digest of a folder: each file's path and digest, in byte order of the paths. */
export function digestText(files: readonly FileEntry[]): string {
  return files
    .toSorted((one, other) => compareBytes(one.path, other.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");
}

/** By bytes of UTF-8, which is by code points: code units put astral characters elsewhere. */
export function compareBytes(one: string, other: string): number {
  const [left, right] = [one[Symbol.iterator](), other[Symbol.iterator]()];
  for (;;) {
    const [a, b] = [left.next(), right.next()];
    if (a.done === true || b.done === true) return (a.done === true ? 0 : 1) - (b.done === true ? 0 : 1);
    const order = a.value.codePointAt(0)! - b.value.codePointAt(0)!;
    if (order !== 0) return order;
  }
}
