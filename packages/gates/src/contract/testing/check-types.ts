import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A document that is written as a value of a type. */
export interface TypedDocument {
  /** Name of the type, and the file that exports it. */
  readonly type: string;
  readonly file: string;
  readonly document: unknown;
}

const OPTIONS = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  module: "preserve",
  target: "es2024",
  lib: ["es2024"],
  types: [],
};

/**
 * What the TypeScript compiler says of each document as a value of its type; undefined where it takes it. One run for all.
 *
 * @param sources further files of types, by name; a document's `file` may be one of them
 */
export function checkTypes(
  documents: readonly TypedDocument[],
  sources: ReadonlyMap<string, string>,
): readonly (string | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), "portcullis-types-"));
  try {
    for (const [name, text] of sources) writeFileSync(join(folder, name), text);
    const lines = documents.map(toLine);
    writeFileSync(join(folder, "documents.ts"), lines.join("\n"));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: OPTIONS, files: ["documents.ts"] }));
    const { stdout, stderr } = spawnSync(process.execPath, [compiler(), "-p", folder, "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    return readErrors(stdout + stderr, documents.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One line for each document, so that the line of an error tells the document. */
const toLine = ({ type, file, document }: TypedDocument, index: number): string =>
  `export const document${index}: import(${JSON.stringify(file.includes("/") ? file : `./${file}`)}).${type} = ${toExpression(document)};`;

/** JSON is TypeScript, though these two characters would end a line. */
const toExpression = (document: unknown): string =>
  JSON.stringify(document)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);

function compiler(): string {
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly bin: { readonly tsc: string } };
  return join(dirname(manifest), bin.tsc);
}

function readErrors(output: string, count: number): readonly (string | undefined)[] {
  const errors = Array.from({ length: count }, (): string | undefined => undefined);
  for (const line of output.split("\n")) {
    // What is indented goes on about the error before.
    if (line.trim() === "" || line.startsWith(" ")) continue;
    const [, number, message] = /^documents\.ts\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
    if (number === undefined) throw new Error(`The compiler says: ${line}`);
    errors[Number(number) - 1] ??= message;
  }
  return errors;
}
