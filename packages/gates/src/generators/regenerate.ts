import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

import { compareFolders, type FileDifference } from "../core/compare-folders.ts";
import { createPathMatcher } from "../core/match-paths.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { generateTypes } from "./generate-types.ts";
import type { FolderGenerator, Generator, StandardOutputGenerator } from "./generator.ts";
import { NO_FILE, placeInside, readFolder, readOneFile, toText } from "./read-folder.ts";
import { runCommand } from "./run-command.ts";

/** What generators need of the rest of the program. */
export interface GeneratorAccess {
  /** The root of the checkout. Commands run there. */
  readonly root: string;
  /** The generator `portcullis`: texts by file name. */
  readonly generateContracts: (schemas: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** A generator's files, as it makes them and as they are. */
export interface Regenerated {
  readonly name: string;
  /** Where the files are, from the root of the checkout; `path` of a file is from there. */
  readonly folder: string;
  /** What is not as it is made; empty when everything is. */
  readonly differences: readonly FileDifference[];
  /** Texts by path, as the generator makes them. */
  readonly made: ReadonlyMap<string, string>;
}

type Files = ReadonlyMap<string, string>;

/**
 * Makes generated files anew, in memory or in a folder of its own, and compares them with those that are there. The checkout is
 * not touched; a generator that does is refused.
 *
 * @throws PortcullisError `unreadable` when the generator fails, makes nothing or writes into the checkout: never a silent
 * "everything is as it should be"; `configuration` for paths outside the checkout
 */
export async function regenerate(generator: Generator, access: GeneratorAccess): Promise<Regenerated> {
  if ("stdout" in generator) return compareOne(generator, access);
  const folder = await placeInside(access.root, generator.output);
  const isOurs = "files" in generator && generator.files ? createPathMatcher(generator.files) : () => true;
  const readPresent = async (): Promise<Files> => filter(await readFolder(folder), isOurs);
  const present = await readPresent();
  const made = await make(generator, access);
  const strayed = [...made.keys()].find((path) => !isOurs([path]));
  if (strayed !== undefined)
    throw failed(generator, `makes ${JSON.stringify(strayed)}, which \`files\` does not name`, "Name it there.");
  return conclude(generator, generator.output, made, present, await readPresent());
}

/**
 * Brings generated files to what their generator makes, and takes away what it does not make.
 *
 * @throws PortcullisError `usage`, before anything is written, for files that are no text
 */
export function applyGenerated(
  { folder, made, differences }: Regenerated,
  write: (path: string, text: string) => void,
  remove: (path: string) => void,
): void {
  const odd = differences.find(({ path, kind }) => kind !== "extra" && !made.get(path)!.isWellFormed());
  if (odd !== undefined) {
    const message = `${join(folder, odd.path)} is not UTF-8 text, and is not written.`;
    throw new PortcullisError("usage", message, "Run the generator by hand for it.");
  }
  for (const { path, kind } of differences) {
    const file = join(folder, path);
    if (kind === "extra") remove(file);
    else write(file, made.get(path)!);
  }
}

async function compareOne(generator: StandardOutputGenerator, { root }: GeneratorAccess): Promise<Regenerated> {
  const file = await placeInside(root, generator.stdout);
  const name = basename(file);
  const readPresent = async (): Promise<Files> => {
    const text = await readOneFile(file);
    return new Map(text === undefined ? [] : [[name, text]]);
  };
  const present = await readPresent();
  const output = await runCommand(generator.command, {
    name: generator.name,
    directory: root,
    timeoutSeconds: generator.timeout_seconds,
  });
  const made = new Map(output.length === 0 ? [] : [[name, toText(output)]]);
  return conclude(generator, dirname(generator.stdout), made, present, await readPresent());
}

async function make(
  generator: Exclude<Generator, StandardOutputGenerator>,
  { root, generateContracts }: GeneratorAccess,
): Promise<Files> {
  if (!("uses" in generator)) return fillFolder(generator, root);
  if (generator.uses === "portcullis") return generateContracts(generator.schemas);
  const schemas = generator.schemas.map(async (path) => {
    const text = await readOneFile(await placeInside(root, path));
    if (text === undefined) throw failed(generator, `does not find the schema ${JSON.stringify(path)}`, "Correct it.");
    return { path, text };
  });
  return generateTypes(await Promise.all(schemas));
}

/** The command writes elsewhere than where its files stand, so that what an earlier run left can never pass for its work. */
async function fillFolder({ name, command, timeout_seconds }: FolderGenerator, root: string): Promise<Files> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "portcullis-generated-"));
  try {
    const [program, ...values] = command;
    await runCommand([program, ...values.map((value) => value.replaceAll("{output}", () => folder))], {
      name,
      directory: root,
      timeoutSeconds: timeout_seconds,
      environment: { PORTCULLIS_OUTPUT: folder },
    });
    const files = await readFolder(folder);
    const link = [...files].find(([, text]) => text === NO_FILE)?.[0];
    if (link === undefined) return files;
    throw new PortcullisError(
      "unreadable",
      `The generator ${name} made ${link}, which is no file.`,
      "Let it write files.",
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function conclude(generator: Generator, folder: string, made: Files, before: Files, after: Files): Regenerated {
  if (made.size === 0) {
    throw failed(generator, "made no files", "It has to write to {output}, or to its standard output with `stdout`.");
  }
  const touched = compareFolders(before, after)[0];
  if (touched !== undefined) {
    const file = JSON.stringify(join(folder, touched.path));
    throw failed(generator, `wrote ${file} into the checkout`, "Let it write to {output} instead.");
  }
  return { name: generator.name, folder, differences: compareFolders(made, before), made };
}

const filter = (files: Files, isWanted: (paths: readonly string[]) => boolean): Files =>
  new Map([...files].filter(([path]) => isWanted([path])));

const failed = ({ name }: Generator, what: string, fix: string): PortcullisError =>
  new PortcullisError("unreadable", `The generator ${name} ${what}.`, fix);
