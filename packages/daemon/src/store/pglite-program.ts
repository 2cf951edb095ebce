import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A compiled module of WebAssembly, for which Node has no types. */
export type PgliteProgram = object;

const { WebAssembly: wasm } = globalThis as unknown as {
  readonly WebAssembly: { compile(bytes: Uint8Array): Promise<PgliteProgram> };
};

let compiled: Promise<PgliteProgram | undefined> | undefined;

/** PGlite's folder. */
export const pgliteFolder = (): string => dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite"));

/**
 * PGlite's program, compiled once for all threads of this process, and while the first of them starts. `undefined` where it is not
 * where it is expected: PGlite itself knows where it is.
 */
export function compileProgram(): Promise<PgliteProgram | undefined> {
  compiled ??= readFile(join(pgliteFolder(), "pglite.wasm"))
    .then((bytes) => wasm.compile(bytes))
    .catch(() => undefined);
  return compiled;
}
