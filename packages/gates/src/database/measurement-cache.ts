import { createHash } from "node:crypto";

import type { ChainFile } from "../migrations/runs/prepared-file.ts";
import type { Bench, FailedFile } from "./bench.ts";
import { openCacheFolder } from "./cache-folder.ts";
import { describeProgram } from "./describe-program.ts";
import type { Image } from "./engine.ts";
import type { EmptyImages } from "./pglite-host.ts";

/** A database that has the first files of a chain. */
export interface KnownChain {
  readonly applied: number;
  readonly failed: readonly FailedFile[];
  /** Of an empty database where it is absent. */
  readonly image?: Image;
}

/** What embedded engines made of files, by what the files hold: the same files give the same. */
export interface MeasurementCache extends EmptyImages {
  /** The longest beginning of a chain that is known. */
  findChain(files: readonly ChainFile[]): Promise<KnownChain | undefined>;
  keepChain(files: readonly ChainFile[], bench: Bench): Promise<void>;
  /** What was answered to the same question, as JSON has it. */
  readAnswer(question: unknown): Promise<unknown>;
  keepAnswer(question: unknown, answer: unknown): void;
  /** All is written. */
  finish(): Promise<void>;
}

/** Fewer files are applied sooner than an image is kept. */
const FEWEST_FILES = 10;
const MOST_IMAGES = 4;
const MOST_ANSWERS = 200;

/** Results in a folder. What cannot be read or written there costs time, never a result. */
export function openCache(folder: string): MeasurementCache {
  const program = describeProgram();
  const chains = openCacheFolder(folder, "chain", MOST_IMAGES);
  const empties = openCacheFolder(folder, "empty", 1);
  const answers = openCacheFolder(folder, "answer", MOST_ANSWERS);
  const writing: Promise<void>[] = [];

  return {
    async readEmpty() {
      const content = await empties.read(hash([program]));
      return content && { content };
    },
    keepEmpty({ content }) {
      writing.push(empties.write(hash([program]), content as Uint8Array));
    },
    async findChain(files) {
      const keys = chainKeys(program, files);
      const there = await chains.list();
      for (let applied = files.length; applied > 0; applied -= 1) {
        const key = keys[applied - 1]!;
        // oxlint-disable-next-line no-await-in-loop
        const chain = there.has(key) ? readChain(await chains.read(key)) : undefined;
        if (chain !== undefined) return { ...chain, applied };
      }
      return undefined;
    },
    async keepChain(files, bench) {
      if (files.length < FEWEST_FILES || bench.failed.some(({ failure }) => !isReproducible(failure))) return;
      const key = chainKeys(program, files).at(-1)!;
      const { content } = await bench.saveImage();
      writing.push(chains.write(key, writeChain(bench.failed, content as Uint8Array)));
    },
    async readAnswer(question) {
      const bytes = await answers.read(hash([program, question]));
      return bytes && readJson(bytes);
    },
    keepAnswer(question, answer) {
      if (!isReproducible(answer)) return;
      writing.push(answers.write(hash([program, question]), Buffer.from(JSON.stringify(answer))));
    },
    async finish() {
      await Promise.all(writing);
    },
  };
}

const hash = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** One key for each beginning of the chain. */
function chainKeys(program: string, files: readonly ChainFile[]): readonly string[] {
  let key = hash([program]);
  return files.map(({ path, text }) => (key = hash([key, path, text])));
}

/** On another day, or machine, a file may end in time. */
const isReproducible = (value: unknown): boolean => !/"kind":"(?:timeout|crashed)"/.test(JSON.stringify(value));

/** The failures as JSON, a NUL, and the image. */
function writeChain(failed: readonly FailedFile[], image: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(failed)}\0`), image]);
}

function readChain(bytes: Uint8Array | undefined): Omit<KnownChain, "applied"> | undefined {
  const end = bytes?.indexOf(0) ?? -1;
  if (bytes === undefined || end === -1) return undefined;
  const failed = readJson(bytes.subarray(0, end)) as readonly FailedFile[] | undefined;
  return failed && { failed, image: { content: bytes.subarray(end + 1) } };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as unknown;
  } catch {
    return undefined;
  }
}
