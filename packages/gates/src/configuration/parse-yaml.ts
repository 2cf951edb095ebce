import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLParseError,
} from "yaml";

import { PortcullisError, type ProblemDetail } from "../core/portcullis-error.ts";

/** A position in a file, from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML file: its value, and where each value and key of it stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Where the value that a JSON Pointer names stands, or the nearest value around it. */
  positionOf(pointer: string): Position;
  /** Where the key stands that a JSON Pointer ends with, or the nearest value around it. */
  keyPositionOf(pointer: string): Position;
}

/**
 * Parses YAML 1.2 as configuration: no duplicate keys, no more than a hundred aliases, one document.
 *
 * @throws PortcullisError `configuration` with every problem and its line and column
 */
export function parseYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  let document: Document.Parsed;
  let value: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  } catch (cause) {
    throw broken(file, [{ file, message: NESTED }], cause);
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({ file, ...at(error.pos[0]), message: describe(error, text) }));
    // One mistake may be told once for every bracket that it leaves open.
    const first = new Map(
      problems.map((problem) => [problem.message, problem]).toReversed() as [string, ProblemDetail][],
    );
    throw broken(file, [...first.values()].toReversed());
  }
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const isBomb = cause instanceof ReferenceError;
    const message = isBomb ? "The file uses aliases more than a hundred times over." : NESTED;
    throw broken(file, [{ file, message }], cause);
  }
  return {
    file,
    value,
    positionOf: (pointer) => at(find(document, pointer).node?.range?.[0] ?? 0),
    keyPositionOf: (pointer) => {
      const { pair, node } = find(document, pointer);
      const key = pair?.key as Node | undefined;
      return at(key?.range?.[0] ?? node?.range?.[0] ?? 0);
    },
  };
}

function broken(file: string, problems: readonly ProblemDetail[], cause?: unknown): PortcullisError {
  const message = `${file} is not YAML that can be read as configuration.`;
  return new PortcullisError("configuration", message, "Mend the lines that are named.", { problems, cause });
}

function describe({ code, message, pos: [start] }: YAMLParseError, text: string): string {
  if (code === "DUPLICATE_KEY") return `The key ${/^[^\s:,}]*/.exec(text.slice(start, start + 80))![0]} stands twice.`;
  if (code === "MULTIPLE_DOCS") return "The file holds several documents; write one.";
  if (/call stack|stack overflow/i.test(message)) return NESTED;
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

const NESTED = "The file is nested too deeply to be read.";

/** Walks as far along the pointer as the document goes. */
function find(document: Document.Parsed, pointer: string): { node: Node | null; pair: Pair | undefined } {
  let node: Node | null = document.contents;
  let pair: Pair | undefined;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (isMap(node)) {
      const next: Pair | undefined = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (next === undefined) break;
      pair = next;
      node = (next.value as Node | null) ?? (next.key as Node);
    } else {
      const child: unknown =
        node !== null && "get" in node
          ? (node as { get(key: number, keep: true): unknown }).get(Number(key), true)
          : undefined;
      if (child === undefined || child === null) break;
      pair = undefined;
      node = child as Node;
    }
  }
  return { node, pair };
}
