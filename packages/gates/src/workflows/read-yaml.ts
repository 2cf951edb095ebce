import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  type CST,
  type Document,
  type Node,
} from "yaml";

import type { Place, YamlEntry, YamlNode } from "./yaml-tree.ts";

export interface YamlComment {
  readonly at: Place;
  /** With the number sign. */
  readonly text: string;
}

interface YamlProblem {
  readonly at: Place;
  readonly message: string;
}

/** A YAML document with positions, or why it cannot be read. A duplicate key is no such reason. */
export interface YamlText {
  readonly root?: YamlNode;
  readonly comments: readonly YamlComment[];
  readonly problems: readonly YamlProblem[];
}

/** Far more than any workflow has: what is larger is made to be slow. */
const MOST_CHARACTERS = 131_072;
const DEEPEST = 100;
const MOST_PROBLEMS = 5;
const START: Place = { line: 1, column: 1 };

const unreadable = (message: string, at: Place = START): YamlText => ({ comments: [], problems: [{ at, message }] });

/** Reads a text of one YAML document. It takes time in proportion to the text, whatever the text is (threat 31). */
export function readYaml(text: string): YamlText {
  if (text.length > MOST_CHARACTERS)
    return unreadable(`The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`);
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    const tokens = parseTokens(text, lines);
    const errors = tokens.filter(({ type }) => type === "error");
    if (errors.length > MOST_PROBLEMS) return unreadable("The file is not YAML.", placeOf(errors[0]!.offset));
    const documents = [...new Composer({ ...OPTIONS, lineCounter: lines }).compose(tokens, true, text.length)];
    return convert(documents, { tokens, placeOf });
  } catch {
    // The parser and what reads its tree go as deep as the text does.
    return unreadable("The file is nested too deeply to be read.");
  }
}

/** Everything is text: what `on` or `yes` means is decided by whoever reads the key. */
const OPTIONS = {
  schema: "failsafe",
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

function parseTokens(text: string, lines: LineCounter): CST.Token[] {
  const tokens: CST.Token[] = [];
  let errors = 0;
  for (const token of new Parser(lines.addNewLine).parse(text)) {
    tokens.push(token);
    if (token.type === "error" && ++errors > MOST_PROBLEMS) break;
  }
  return tokens;
}

interface Source {
  readonly tokens: readonly CST.Token[];
  readonly placeOf: (offset: number) => Place;
}

function convert(documents: readonly Document.Parsed[], { tokens, placeOf }: Source): YamlText {
  const comments = collectComments(tokens).map(({ offset, source }) => ({ at: placeOf(offset), text: source }));
  const [document, second] = documents;
  const errors = document?.errors.slice(0, MOST_PROBLEMS) ?? [];
  if (errors.length > 0) {
    const problems = errors.map(({ message, pos }) => ({
      at: placeOf(pos[0]),
      message: /call stack/i.test(message) ? "The file is nested too deeply to be read." : toSentence(message),
    }));
    return { comments, problems };
  }
  if (second !== undefined)
    return { comments, problems: [{ at: placeOf(second.range[0]), message: "The file holds several documents." }] };
  if (document?.contents === null || document === undefined)
    return { comments, problems: [{ at: START, message: "The file is empty." }] };
  const converter = new Converter(placeOf);
  const root = converter.convert(document.contents, 0);
  return { root, comments, problems: converter.problems.slice(0, MOST_PROBLEMS) };
}

const toSentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);

/** Turns the parser's nodes into ours; an alias becomes the very node that it names, so that no bomb goes off. */
class Converter {
  readonly problems: YamlProblem[] = [];
  readonly #anchors = new Map<string, YamlNode>();
  readonly #placeOf: (offset: number) => Place;

  constructor(placeOf: (offset: number) => Place) {
    this.#placeOf = placeOf;
  }

  /** @param from the line of the key that the node stands at */
  convert(node: Node | null | undefined, depth: number, from?: number): YamlNode {
    const at = this.#placeOf(node?.range?.[0] ?? 0);
    if (depth > DEEPEST) return this.#refuse(at, "The file is nested too deeply to be read.");
    if (isAlias(node)) {
      return (
        this.#anchors.get(node.source) ??
        this.#refuse(at, `There is no anchor ${node.source.slice(0, 40)} before this.`)
      );
    }
    const converted = this.#convertOwn(node, { at, depth, from: from ?? at.line });
    if (node !== null && node !== undefined && node.anchor !== undefined) this.#anchors.set(node.anchor, converted);
    return converted;
  }

  #convertOwn(
    node: Node | null | undefined,
    { at, depth, from }: { readonly at: Place; readonly depth: number; readonly from: number },
  ): YamlNode {
    if (isMap(node)) {
      const within = { from: Math.min(from, at.line), to: this.#endOf(node) };
      const entries = node.items.map(({ key, value }): YamlEntry => {
        const name = this.convert(key as Node, depth + 1);
        if (name.kind !== "scalar") this.#refuse(name.at, "A key is not a text.");
        const child = this.convert(value as Node | null, depth + 1, name.at.line);
        const end = value === null ? name.at.line : this.#endOf(value as Node);
        return { key: name.kind === "scalar" ? name.text : "", at: name.at, within, end, value: child };
      });
      return { kind: "map", entries, at };
    }
    if (isSeq(node))
      return { kind: "list", items: node.items.map((item) => this.convert(item as Node, depth + 1)), at };
    if (!isScalar(node)) return { kind: "scalar", text: "", isBlock: false, at };
    const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
    return { kind: "scalar", text: typeof node.value === "string" ? node.value : "", isBlock, at };
  }

  #endOf(node: Node): number {
    const [start, end] = node.range ?? [0, 0];
    return this.#placeOf(Math.max(start, end - 1)).line;
  }

  #refuse(at: Place, message: string): YamlNode {
    this.problems.push({ at, message });
    return { kind: "scalar", text: "", isBlock: false, at };
  }
}

/** Every comment of the text, in its order, wherever the parser has put it. */
function collectComments(tokens: readonly CST.Token[]): readonly { offset: number; source: string }[] {
  const found: { offset: number; source: string }[] = [];
  const waiting: unknown[] = [...tokens];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const { type, offset, source } = next as { type?: unknown; offset?: number; source?: string };
    if (type === "comment") found.push({ offset: offset!, source: source! });
    else for (const child of Object.values(next)) if (typeof child === "object" && child !== null) waiting.push(child);
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}
