import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { isAlias, isMap, isScalar, type Document, parseDocument, visit } from "yaml";

import { trimSpace } from "../resolution/compare-names.ts";

const LARGEST = 256 * 1024;
const REMEMBERED = 8 * 1024 * 1024;

/** What config.yaml says of its template. Text only: everything else is absent. */
export interface TemplateConfiguration {
  readonly name?: string;
  readonly runtime?: string;
  /** Why it cannot be read. */
  readonly problem?: string;
}

export type ConfigurationReader = (folder: string) => TemplateConfiguration;

/**
 * Reads the config.yaml of a folder. The bytes are read each time, so nothing is ever stale; only what they mean is remembered.
 */
export function createConfigurationReader(): ConfigurationReader {
  const known = new Map<string, TemplateConfiguration>();
  let remembered = 0;
  return (folder) => {
    const read = readText(`${folder}/config.yaml`);
    if (typeof read !== "string") return read;
    const before = known.get(read);
    if (before !== undefined) return before;
    const configuration = parseConfiguration(read);
    remembered += read.length;
    if (remembered > REMEMBERED) {
      known.clear();
      remembered = read.length;
    }
    known.set(read, configuration);
    return configuration;
  };
}

/** YAML 1.2. Aliases are followed only where name and runtime need them, so a bomb of them never unfolds. */
export function parseConfiguration(text: string): TemplateConfiguration {
  try {
    const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined)
      return { problem: `config.yaml is no YAML: ${error.message.slice(0, 200)} (line ${lineAt(text, error.pos[0])})` };
    const twice = findRepeatedKey(document);
    if (twice !== undefined) return { problem: `config.yaml has the key ${JSON.stringify(twice)} twice.` };
    const name = textAt(document, "name");
    const runtime = trimSpace(textAt(document, "runtime") ?? "");
    return {
      ...(name !== undefined && name !== "" && { name }),
      ...(runtime !== "" && { runtime }),
    };
  } catch (error) {
    return { problem: `config.yaml cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Positions are made here: the parser's own take time that grows with the square of the errors. */
const lineAt = (text: string, position: number): number => text.slice(0, position).split("\n").length;

function textAt(document: Document, key: string): string | undefined {
  if (!isMap(document.contents)) return undefined;
  const pair = document.contents.items.find(({ key: other }) => isScalar(other) && other.value === key);
  const node = isAlias(pair?.value) ? pair.value.resolve(document) : pair?.value;
  return isScalar(node) && typeof node.value === "string" ? node.value : undefined;
}

/** The parser's own search takes time that grows with the square of the keys. */
function findRepeatedKey(document: Document): string | undefined {
  let repeated: string | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        const value = isScalar(key) ? key.value : key;
        if (keys.has(value)) {
          repeated = String(value);
          return visit.BREAK;
        }
        keys.add(value);
      }
      return undefined;
    },
  });
  return repeated;
}

/** Does not wait for a pipe that calls itself config.yaml, and reads no device. */
function readText(path: string): string | TemplateConfiguration {
  let file: number | undefined;
  try {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return {};
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = fstatSync(file);
    if (!status.isFile()) return { problem: "config.yaml is no file." };
    if (status.size > LARGEST) return { problem: `config.yaml is larger than ${LARGEST} bytes.` };
    return decode(readAll(file, status.size));
  } catch (error) {
    return { problem: `config.yaml cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readAll(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
