import { BESIDE, OUTSIDE, OUTSIDE_FOLDER, type Catalogue, type Configuration, type Entry } from "./catalogue.ts";

export type TreeNode = TreeDirectory | TreeFile | TreeLink;

export interface TreeDirectory {
  readonly kind: "directory";
  readonly children: Map<string, TreeNode>;
  /** False where it was made only because something is below it. */
  isEntry: boolean;
}

interface TreeFile {
  readonly kind: "file";
  /** Of a config.yaml. */
  readonly configuration?: Configuration;
  /** Of any other file. */
  readonly text?: string;
}

interface TreeLink {
  readonly kind: "link";
  /** From the top of the tree. */
  readonly target: readonly string[];
}

/** What a path leads to once its links are followed. */
export interface RealNode {
  /** From the top of the tree. */
  readonly path: readonly string[];
  readonly node: TreeDirectory | TreeFile;
}

/** Where the templates folder stands in the tree. */
export const ROOT = "templates";
const CONFIGURATION = "config.yaml";
const LONGEST_SEGMENT = 255;
/** As on Linux. */
const MOST_LINKS = 40;

/** The folders of a catalogue and those beside it, as they will stand on a disk. */
export function plantTree({ root, entries }: Catalogue): TreeDirectory {
  const top = makeDirectory();
  for (const entry of BESIDE) plant(top, [], entry);
  if (root === "missing") return top;
  top.children.set(ROOT, makeDirectory());
  for (const entry of entries) plant(top, [ROOT], entry);
  return top;
}

/** Follows every link, the last one too. */
export function followPath(top: TreeDirectory, path: readonly string[]): RealNode | undefined {
  const waiting = path.toReversed();
  let node: TreeDirectory | TreeFile = top;
  let real: string[] = [];
  for (let links = 0; ;) {
    const segment = waiting.pop();
    if (segment === undefined) return { path: real, node };
    const child: TreeNode | undefined = node.kind === "directory" ? node.children.get(segment) : undefined;
    if (child === undefined) return undefined;
    if (child.kind !== "link") {
      real.push(segment);
      node = child;
      continue;
    }
    links += 1;
    if (links > MOST_LINKS) return undefined;
    waiting.push(...child.target.toReversed());
    real = [];
    node = top;
  }
}

/** What config.yaml says in a folder; nothing where there is none, or a folder of that name. */
export function configurationOf(folder: TreeDirectory): Configuration | undefined {
  const node = folder.children.get(CONFIGURATION);
  return node?.kind === "file" ? node.configuration : undefined;
}

function plant(top: TreeDirectory, base: readonly string[], entry: Entry): void {
  const path = [...base, ...entry.path.split("/")];
  if (path.some(isTooLong)) return;
  const name = path.pop()!;
  const parent = makeParents(top, path);
  const present = parent?.children.get(name);
  if (parent === undefined) return;
  if (entry.kind !== "directory") {
    if (present === undefined) parent.children.set(name, toNode(entry));
    return;
  }
  if (present !== undefined && (present.kind !== "directory" || present.isEntry)) return;
  const folder = present ?? makeDirectory();
  folder.isEntry = true;
  parent.children.set(name, folder);
  if (entry.configuration !== undefined && !folder.children.has(CONFIGURATION))
    folder.children.set(CONFIGURATION, { kind: "file", configuration: entry.configuration });
}

/** `undefined` where something else stands in the way; what was made up to there stays. */
function makeParents(top: TreeDirectory, path: readonly string[]): TreeDirectory | undefined {
  let folder = top;
  for (const segment of path) {
    const child: TreeNode = folder.children.get(segment) ?? makeDirectory();
    if (child.kind !== "directory") return undefined;
    folder.children.set(segment, child);
    folder = child;
  }
  return folder;
}

const makeDirectory = (): TreeDirectory => ({ kind: "directory", children: new Map(), isEntry: false });

function toNode(entry: Exclude<Entry, { readonly kind: "directory" }>): TreeNode {
  if (entry.kind === "file") return { kind: "file", ...(entry.text !== undefined && { text: entry.text }) };
  const { target } = entry;
  if (target === OUTSIDE || target.startsWith(`${OUTSIDE}/`))
    return { kind: "link", target: [OUTSIDE_FOLDER, ...target.slice(OUTSIDE.length).split("/").filter(Boolean)] };
  return { kind: "link", target: [ROOT, ...(target === "." ? [] : target.split("/"))] };
}

/** In bytes of UTF-8, three for a letter at most beyond ASCII's one. */
function isTooLong(segment: string): boolean {
  if (segment.length * 3 <= LONGEST_SEGMENT) return false;
  return new TextEncoder().encode(segment).length > LONGEST_SEGMENT;
}
