import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { writeOutput } from "../../files/write-output.ts";

/** What makes the files besides our own code; the versions of both decide what comes out. */
const TOOLS = ["json-schema-to-typescript", "esbuild"];

/** What a generator of ours read, and the folder that it fills. */
interface Generation {
  readonly uses: string;
  readonly schemas: readonly string[];
  readonly output: string;
}

/** Whether generated files were found to be as they would be made, and how to keep that they were. */
export interface KnownGenerated {
  readonly isSame: boolean;
  keep(): void;
}

/**
 * Generating takes longer than all else that a run does, and makes the same of the same: schemas and files that were once found
 * to belong together are kept, whole, in the user's own folder beside the compiled code, and not generated again while not a
 * byte of them, of this build or of the tools has changed. What cannot be read or written costs time, never a result.
 */
export function findKnown(root: string, generation: Generation): KnownGenerated {
  const unknown = { isSame: false, keep: () => {} };
  const file = cacheFile();
  if (file === undefined) return unknown;
  try {
    const record = toRecord(root, generation);
    if (record === undefined) return unknown;
    const keep = (): void => {
      try {
        // What changed while it was generated was not what was compared.
        if (toRecord(root, generation)?.equals(record) === true) writeOutput(file, record);
      } catch {
        // The next run generates again.
      }
    };
    return { isSame: readIfThere(file)?.equals(record) === true, keep };
  } catch {
    return unknown;
  }
}

/** `undefined` where the code is no build: then nothing tells when it changes. */
function toRecord(root: string, { uses, schemas, output }: Generation): Buffer | undefined {
  // In the bundle this is a path.
  const build = import.meta.url;
  if (build.startsWith("file:")) return undefined;
  const { size, mtimeMs } = statSync(build);
  const folder = join(root, output);
  const names = readdirSync(folder).toSorted();
  const files = [...schemas.map((path) => join(root, path)), ...names.map((name) => join(folder, name))];
  if (files.some((each) => !lstatSync(each).isFile())) return undefined;
  const texts = files.map((each) => readFileSync(each));
  const sizes = texts.map((text) => text.length);
  const head = JSON.stringify([build, size, mtimeMs, TOOLS.map(versionOf), uses, schemas, output, names, sizes]);
  return Buffer.concat([Buffer.from(`${head}\n`), ...texts]);
}

function versionOf(tool: string): string {
  let folder = dirname(createRequire(import.meta.url).resolve(tool));
  for (;;) {
    const { name, version } = readPackage(folder);
    if (name === tool) return String(version);
    if (dirname(folder) === folder) throw new Error(`${tool} has no version`);
    folder = dirname(folder);
  }
}

function readPackage(folder: string): { readonly name?: unknown; readonly version?: unknown } {
  const text = readIfThere(join(folder, "package.json"));
  return text === undefined ? {} : (JSON.parse(text.toString()) as { name?: unknown });
}

function cacheFile(): string | undefined {
  const { XDG_CACHE_HOME, HOME, USERPROFILE } = process.env;
  const home = HOME || USERPROFILE;
  if (!XDG_CACHE_HOME && !home) return undefined;
  return join(XDG_CACHE_HOME || join(home!, ".cache"), "portcullis", "generated.cache");
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
