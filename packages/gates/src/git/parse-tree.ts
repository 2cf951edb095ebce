export interface TreeEntry {
  /** The name's bytes as Latin-1, for a name need not be UTF-8. */
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "submodule";
  readonly id: string;
}

/** The entries of a git tree object, in its order. `undefined` when the bytes are no tree. */
export function parseTree(content: Buffer, idLength: number): readonly TreeEntry[] | undefined {
  const entries: TreeEntry[] = [];
  // A folder may have tens of thousands of entries: pieces of a string cost less than pieces of a buffer.
  const [text, digits] = [content.toString("latin1"), content.toString("hex")];
  for (let at = 0; at < text.length;) {
    const space = text.indexOf(" ", at);
    const end = text.indexOf("\0", space);
    if (space === -1 || end === -1 || end + 1 + idLength > text.length) return undefined;
    const kind = kindOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    const name = text.slice(space + 1, end);
    at = end + 1 + idLength;
    if (kind === undefined || leavesTree(name)) return undefined;
    entries.push({ name, kind, id: digits.slice(2 * (end + 1), 2 * at) });
  }
  return entries;
}

const [ZERO, ONE, TWO, FOUR, SIX] = [0x30, 0x31, 0x32, 0x34, 0x36];

/** By the first two digits of the mode: the rest are permissions. */
function kindOf(first: number, second: number): TreeEntry["kind"] | undefined {
  if (first === ONE && second === ZERO) return "file";
  if (first === FOUR && second === ZERO) return "folder";
  if (first === ONE && second === TWO) return "link";
  return first === ONE && second === SIX ? "submodule" : undefined;
}

/** No path of a well-formed commit has these: who follows them leaves the tree. */
const leavesTree = (name: string): boolean => name === "" || name === "." || name === ".." || name.includes("/");
