/** A position in a text, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Lines of a text, both included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** A node of a YAML document: text only, as which words mean `true` depends on who reads it. Aliases share what they name. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

interface YamlScalar {
  readonly kind: "scalar";
  readonly text: string;
  /** Whether it is a text of lines of its own, below its key. */
  readonly isBlock: boolean;
  readonly at: Place;
}

interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly at: Place;
}

interface YamlMap {
  readonly kind: "map";
  /** As written: a key may stand twice, and `<<` is a key. */
  readonly entries: readonly YamlEntry[];
  readonly at: Place;
}

export interface YamlEntry {
  readonly key: string;
  /** Of the key. */
  readonly at: Place;
  /** The lines of the mapping in which the key is written. */
  readonly within: LineRange;
  /** The last line of the value. */
  readonly end: number;
  readonly value: YamlNode;
}

/** The entries of a mapping: its own as they are written, then those that it merges and does not have itself. */
export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  if (node?.kind !== "map") return [];
  const own = node.entries.filter(({ key }) => key !== "<<");
  if (own.length === node.entries.length) return own;
  const found = [...own];
  const known = new Set(own.map(({ key }) => key));
  const seen = new Set<YamlNode>([node]);
  const waiting = mergedBy(node).toReversed();
  // What is merged may merge again, any number of times over; each mapping is looked at once.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind !== "map" || seen.has(next)) continue;
    seen.add(next);
    for (const entry of next.entries) {
      if (entry.key === "<<" || known.has(entry.key)) continue;
      known.add(entry.key);
      found.push(entry);
    }
    waiting.push(...mergedBy(next).toReversed());
  }
  return found;
}

const mergedBy = ({ entries }: YamlMap): YamlNode[] =>
  entries.flatMap(({ key, value }) => (key === "<<" ? (value.kind === "list" ? [...value.items] : [value]) : []));

/** The entry of a key; the last of several. */
export const entryOf = (node: YamlNode | undefined, key: string): YamlEntry | undefined =>
  entriesOf(node).findLast((entry) => entry.key === key);

export const childOf = (node: YamlNode | undefined, key: string): YamlNode | undefined => entryOf(node, key)?.value;

/** The text of a scalar; `undefined` for anything else. */
export const textOf = (node: YamlNode | undefined): string | undefined =>
  node?.kind === "scalar" ? node.text : undefined;

/** A text, or a list of texts: both are written where one is meant. */
export function textsOf(node: YamlNode | undefined): readonly string[] {
  if (node === undefined) return [];
  const nodes = node.kind === "list" ? node.items : [node];
  return nodes.flatMap((each) => (each.kind === "scalar" && each.text !== "" ? [each.text] : []));
}

/** The places where a key stands a second time in its mapping. */
export function findDuplicateKeys(root: YamlNode | undefined): readonly YamlEntry[] {
  const found: YamlEntry[] = [];
  const seen = new Set<YamlNode>();
  const waiting = root === undefined ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "list") for (const item of node.items) waiting.push(item);
    if (node.kind !== "map") continue;
    const keys = new Set<string>();
    for (const entry of node.entries) {
      if (keys.has(entry.key)) found.push(entry);
      keys.add(entry.key);
      waiting.push(entry.value);
    }
  }
  return found.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}
