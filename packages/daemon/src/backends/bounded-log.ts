import { appendFile, open, rename, rm, writeFile } from "node:fs/promises";

import { absentOrThrow } from "../files/open-file.ts";

const LARGEST = 256 * 1024;
const TAIL = 64 * 1024;

/** The output of one instance in two files of bounded size: the present one, and the one before it. */
export class BoundedLog {
  readonly #path: string;
  #bytes = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** Begins anew. */
  async clear(): Promise<void> {
    await rm(`${this.#path}.1`, { force: true });
    await writeFile(this.#path, "", { mode: 0o600 });
    this.#bytes = 0;
  }

  async append(text: string): Promise<void> {
    if (text === "") return;
    if (this.#bytes > LARGEST) {
      await rename(this.#path, `${this.#path}.1`);
      this.#bytes = 0;
    }
    await appendFile(this.#path, text, { mode: 0o600 });
    this.#bytes += Buffer.byteLength(text);
  }

  /** The last lines, at most 64 KiB; empty where there is no output. */
  async tail(): Promise<string> {
    const present = await readEnd(this.#path, TAIL);
    const before = present.length < TAIL ? await readEnd(`${this.#path}.1`, TAIL - present.length) : Buffer.alloc(0);
    const text = Buffer.concat([before, present]).toString("utf8");
    // What was cut begins in the middle of a line.
    return before.length + present.length < TAIL ? text : text.slice(text.indexOf("\n") + 1);
  }
}

async function readEnd(path: string, most: number): Promise<Buffer> {
  const handle = await open(path, "r").catch(absentOrThrow);
  if (handle === undefined) return Buffer.alloc(0);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, most);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
