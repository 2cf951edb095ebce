export interface TreeEntry {
  /** The name's bytes as Latin-1, for a name need not be UTF-8. */
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "submodule";
  readonly id: string;
}

/** The entries of a git tree object, by name. `undefined` when the bytes are no tree. */
export function parseTree(content: Buffer, idLength: number): ReadonlyMap<string, TreeEntry> | undefined {
  const entries = new Map<string, TreeEntry>();
  // A folder may have tens of thousands of entries: pieces of a string cost less than pieces of a buffer.
  const [text, digits] = [content.toString("latin1"), content.toString("hex")];
  for (let at = 0; at < text.length;) {
    const space = text.indexOf(" ", at);
    const end = text.indexOf("\0", space);
    if (space === -1 || end === -1 || end + 1 + idLength > text.length) return undefined;
    const kind = kindAt(text, at);
    const name = text.slice(space + 1, end);
    at = end + 1 + idLength;
    if (kind === undefined || leavesTree(name)) return undefined;
    entries.set(name, { name, kind, id: digits.slice(2 * (end + 1), 2 * at) });
  }
  return entries;
}

/** By the first two digits of the mode: the rest are permissions. */
function kindAt(text: string, at: number): TreeEntry["kind"] | undefined {
  if (text.startsWith("10", at)) return "file";
  if (text.startsWith("40", at)) return "folder";
  if (text.startsWith("12", at)) return "link";
  return text.startsWith("16", at) ? "submodule" : undefined;
}

/** No path of a well-formed commit has these: who follows them leaves the tree. */
const leavesTree = (name: string): boolean => name === "" || name === "." || name === ".." || name.includes("/");
