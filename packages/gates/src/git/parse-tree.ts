export interface TreeEntry {
  /** The name's bytes as Latin-1, for a name need not be UTF-8. */
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "submodule";
  readonly id: string;
}

/** The entries of a git tree object, by name. `undefined` when the bytes are no tree. */
export function parseTree(content: Buffer, idLength: number): ReadonlyMap<string, TreeEntry> | undefined {
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(" ", at);
    const end = content.indexOf(0, space);
    if (space === -1 || end === -1 || end + 1 + idLength > content.length) return undefined;
    const kind = KINDS[content.toString("latin1", at, Math.min(space, at + 2))];
    const name = content.toString("latin1", space + 1, end);
    at = end + 1 + idLength;
    if (kind === undefined || REFUSED.has(name) || name.includes("/")) return undefined;
    entries.set(name, { name, kind, id: content.toString("hex", end + 1, at) });
  }
  return entries;
}

/** By the first two digits of the mode: the rest are permissions. */
const KINDS: Readonly<Record<string, TreeEntry["kind"]>> = {
  "10": "file",
  "40": "folder",
  "12": "link",
  "16": "submodule",
};

/** No path of a well-formed commit has these: who follows them leaves the tree. */
const REFUSED: ReadonlySet<string> = new Set(["", ".", ".."]);
