import { compareNames } from "../names/compare-versions.ts";
import type { MigrationName } from "../names/migration-name.ts";
import { readInFolder } from "../names/read-folder.ts";
import { isMigration } from "../names/migration-name.ts";
import type { FolderChange, OtherRequest, Situation } from "../situation.ts";
import type { ReadFile } from "../statements/statement.ts";

export type Read = (path: string, text: string) => ReadFile;

/** A forward file of a chain, read. */
export interface ChainFile {
  readonly file: ReadFile;
  /** What its request does to it; a file under another name was there before. Undefined of one that is left alone. */
  readonly change?: "added" | "modified";
}

/** The files of the base that go forward, in the runner's order. */
export const listBase = (situation: Situation, read: Read): readonly ChainFile[] =>
  forward(situation.base.names).map(({ path }) => {
    const content = situation.contentAt("base", path);
    return { file: content.kind === "text" ? read(path, content.text) : unknownFile(path) };
  });

/** The same of what a merge gives. */
export function listMerged(situation: Situation, read: Read): readonly ChainFile[] {
  const changed = new Map(situation.changes.map(({ path, status }) => [path, status]));
  return forward(situation.merged.names).map(({ path }) => {
    const status = changed.get(path);
    const content = situation.contentAt(status === undefined ? "base" : "head", path);
    const file = content.kind === "text" ? read(path, content.text) : unknownFile(path);
    return { file, ...(status !== undefined && { change: changeOf(status) }) };
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
    return { file: read(path, text), change: changeOf(status) };
  });
}

const changeOf = (status: FolderChange["status"]): ChainFile["change"] & string =>
  status === "added" ? "added" : "modified";

const forward = (names: readonly MigrationName[]): readonly MigrationName[] =>
  names.filter(({ direction }) => direction === "up");

/** Of a file that nobody could read anything may be true. */
const unknownFile = (path: string): ReadFile => ({ path, text: "", statements: [], opaque: [{ line: 1, text: "" }] });
