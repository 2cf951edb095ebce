import type { ChainFile } from "../../database/measure-migrations.ts";
import type { MigrationName } from "../../migrations/names/migration-name.ts";
import { readFolder } from "../../migrations/names/read-folder.ts";
import type { Content, OtherRequest, Situation } from "../../migrations/situation.ts";

/** A file that is to run and cannot be read. */
export interface UnreadFile {
  readonly path: string;
  readonly reason: string;
}

/** What an engine is to run, each in the order of a runner. */
export interface Chains {
  /** Forward files of the base. */
  readonly base: readonly ChainFile[];
  /** Forward files of what a merge gives. */
  readonly merged: readonly ChainFile[];
  /** What the request adds or changes: each forward file with the one that takes it back, where either is touched. */
  readonly request: readonly { readonly up: ChainFile; readonly down?: ChainFile }[];
  /** The forward files of other open requests that have some. */
  readonly others: readonly { readonly number: number; readonly files: readonly ChainFile[] }[];
  /** What is left out, with the reason. */
  readonly unread: {
    readonly base: readonly UnreadFile[];
    readonly merged: readonly UnreadFile[];
    readonly others: readonly { readonly number: number; readonly reason: string }[];
  };
}

export function buildChains(situation: Situation): Chains {
  const { base, merged, changes, others } = situation;
  const changed = new Set(changes.filter(({ status }) => status !== "removed").map(({ path }) => path));
  const contentOf = (path: string): Content => situation.contentAt(changed.has(path) ? "head" : "base", path);
  const atBase = read(base.names.filter(isForward), (path) => situation.contentAt("base", path));
  const atMerge = read(merged.names.filter(isForward), contentOf);
  const theirs = others.map((other) => ({ number: other.number, files: readOther(situation, other) }));
  return {
    base: atBase.files,
    merged: atMerge.files,
    request: pairFiles(merged.names, changed, contentOf),
    others: theirs.flatMap(({ number, files }) =>
      files === undefined || files.length === 0 ? [] : [{ number, files }],
    ),
    unread: {
      base: atBase.unread,
      merged: atMerge.unread,
      others: theirs.flatMap(({ number, files }) =>
        files === undefined ? [{ number, reason: "its files could not be read" }] : [],
      ),
    },
  };
}

function pairFiles(
  names: readonly MigrationName[],
  changed: ReadonlySet<string>,
  contentOf: (path: string) => Content,
): Chains["request"] {
  const downs = new Map(names.filter((name) => !isForward(name)).map((name) => [name.stem, name.path]));
  return names.filter(isForward).flatMap(({ path, stem }) => {
    const back = downs.get(stem);
    if (!changed.has(path) && (back === undefined || !changed.has(back))) return [];
    const [up, down] = [toFile(path, contentOf(path)), back === undefined ? undefined : toFile(back, contentOf(back))];
    return up === undefined ? [] : [{ up, ...(down !== undefined && { down }) }];
  });
}

const toFile = (path: string, content: Content): ChainFile | undefined =>
  content.kind === "text" ? { path, text: content.text } : undefined;

/** `undefined` where one of them was not read. */
function readOther({ directory, scheme }: Situation, { changes }: OtherRequest): readonly ChainFile[] | undefined {
  const texts = new Map(changes.filter(({ status }) => status !== "removed").map(({ path, text }) => [path, text]));
  const files = readFolder(texts.keys(), directory, scheme)
    .names.filter(isForward)
    .map(({ path }) => ({ path, text: texts.get(path) }));
  return files.every((file): file is ChainFile => file.text !== undefined) ? files : undefined;
}

const isForward = ({ direction }: MigrationName): boolean => direction === "up";

function read(
  names: readonly MigrationName[],
  contentOf: (path: string) => Content,
): { readonly files: readonly ChainFile[]; readonly unread: readonly UnreadFile[] } {
  const files: ChainFile[] = [];
  const unread: UnreadFile[] = [];
  for (const { path } of names) {
    const content = contentOf(path);
    if (content.kind === "text") files.push({ path, text: content.text });
    else if (content.kind === "unread") unread.push({ path, reason: content.reason });
  }
  return { files, unread };
}
