import { compareNames } from "../names/compare-versions.ts";
import type { MigrationName } from "../names/migration-name.ts";
import { readInFolder } from "../names/read-folder.ts";
import { isMigration } from "../names/migration-name.ts";
import type { OtherRequest, Situation } from "../situation.ts";
import type { ReadFile } from "../statements/statement.ts";

export type Read = (path: string, text: string) => ReadFile;

/** A forward file of a chain, read. */
export interface ChainFile {
  readonly file: ReadFile;
  /** What its request does to it; undefined of a file that was there before and is left alone. */
  readonly change?: "added" | "modified";
}

/** The files of the base that go forward, in the runner's order. */
export const listBase = ({ base, contentAt }: Situation, read: Read): readonly ChainFile[] =>
  forward(base.names).map(({ path }) => {
    const content = contentAt("base", path);
    return { file: content.kind === "text" ? read(path, content.text) : unknownFile(path) };
  });

/** The same of what a merge gives. */
export function listMerged({ merged, changes, contentAt }: Situation, read: Read): readonly ChainFile[] {
  const changed = new Map(changes.map(({ path, status }) => [path, status]));
  return forward(merged.names).map(({ path }) => {
    const status = changed.get(path);
    const content = contentAt(status === undefined ? "base" : "head", path);
    const file = content.kind === "text" ? read(path, content.text) : unknownFile(path);
    return { file, ...(status !== undefined && { change: status === "modified" ? "modified" : "added" }) };
  });
}

/** The forward files that another request adds or changes, as far as their text is known. */
export function listOther(
  { scheme, directory }: Situation,
  { changes }: OtherRequest,
  read: Read,
): readonly ChainFile[] {
  const texts = new Map(
    changes.flatMap(({ path, status, text }) =>
      status === "removed" || text === undefined ? [] : [[path, { status, text }] as const],
    ),
  );
  const names = [...texts.keys()].flatMap((path) => {
    const name = readInFolder(path, directory, scheme);
    return name !== undefined && isMigration(name) ? [name] : [];
  });
  return forward(names.toSorted(compareNames)).map(({ path }) => {
    const { status, text } = texts.get(path)!;
    return { file: read(path, text), change: status === "modified" ? "modified" : "added" };
  });
}

const forward = (names: readonly MigrationName[]): readonly MigrationName[] =>
  names.filter(({ direction }) => direction === "up");

/** Of a file that nobody could read anything may be true. */
const unknownFile = (path: string): ReadFile => ({ path, text: "", statements: [], opaque: [{ line: 1, text: "" }] });
