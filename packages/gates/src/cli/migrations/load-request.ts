import { statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { buildSituation, type JudgedSnapshot } from "../../gates/migration-collision/build-situation.ts";
import { writeStandard } from "../../files/write-output.ts";
import type { Repository } from "../../git/repository.ts";
import { escapeControlCharacters } from "../../reporters/escape-control-characters.ts";
import { readConfiguration } from "../load-run.ts";
import {
  configurationFile,
  loadMigrationGates,
  scopeOf,
  usesConfiguration,
  type ConfigurationPlace,
  type MigrationGate,
} from "./load-gates.ts";
import { checkDatabase } from "./check-database.ts";
import type { MigrationsOptions, Tell } from "./options.ts";
import { findSides, readCheckout, type Sides } from "./read-checkout.ts";
import type { NamedRequest } from "./request.ts";
import { usage } from "./usage-error.ts";

/** A request, read as deep as its gates look. */
export interface LoadedRequest {
  readonly gates: readonly MigrationGate[];
  readonly snapshot: JudgedSnapshot;
  readonly request: NamedRequest;
  /** Of a head that is a work tree: its root. */
  readonly workTree?: string;
}

const CONFIGURATION_FIX =
  "Name the folder of the migrations instead: --directory migrations; or write a configuration with the gate migration-collision.";

/**
 * Reads what a command of `portcullis migrations` is to look at: two folders, a snapshot, or a git repository.
 *
 * @throws PortcullisError `usage` and `configuration` for what the caller has to mend, `unreadable` for what cannot be read
 */
export async function loadRequest(
  paths: readonly string[],
  options: MigrationsOptions,
  takenAt: string,
): Promise<LoadedRequest> {
  if (options.database !== undefined) checkDatabase(options.database);
  const tell = createTell(options);
  const { gates, request, workTree, close } = await readNamed(paths, options, { takenAt, tell });
  try {
    return { gates, request, snapshot: await deepen(request, gates, options, tell), ...(workTree && { workTree }) };
  } finally {
    await close();
  }
}

/** Says it on the standard error, unless nothing is to be said. */
export const createTell =
  ({ quiet }: Pick<MigrationsOptions, "quiet">): Tell =>
  (line) => {
    if (quiet !== true) writeStandard("error", `${escapeControlCharacters(line)}\n`);
  };

interface Named {
  readonly gates: readonly MigrationGate[];
  readonly request: NamedRequest;
  readonly workTree?: string;
  readonly close: () => Promise<void>;
}

interface Reading {
  readonly takenAt: string;
  readonly tell: Tell;
}

async function readNamed(paths: readonly string[], options: MigrationsOptions, reading: Reading): Promise<Named> {
  const { snapshot, base, head, open } = options;
  const isOne = [paths.length > 0, snapshot !== undefined, base !== undefined || head !== undefined];
  if (isOne.filter(Boolean).length > 1 || (snapshot !== undefined && open.length > 0))
    throw usage(
      "Two folders, a snapshot and git refs are three ways to say what is judged.",
      "Take one: OLD NEW, --snapshot FILE, or --base REF and --head REF.",
    );
  if (snapshot !== undefined) return readFromSnapshot(snapshot, options);
  const [before, now, ...more] = paths;
  if (before === undefined) return readFromRepository(options, reading);
  if (now === undefined || more.length > 0)
    throw usage(
      paths.length === 1 ? "A folder alone cannot be compared." : `Two folders are compared, not ${paths.length}.`,
      "portcullis migrations check OLD NEW; without them, a git checkout is judged.",
    );
  return readFromFolders([before, now], options, reading);
}

async function readFromFolders(
  folders: readonly [string, string],
  options: MigrationsOptions,
  { takenAt }: Reading,
): Promise<Named> {
  if (options.configRef !== undefined)
    throw usage("Two folders have no commit to read a configuration at.", "Name its file: --config FILE.");
  // What is judged is named: a configuration is read only when one is asked for.
  const directory = options.directory ?? toOwnDirectory(folders[1]);
  const isConfigured = options.config !== undefined || options.gate.length > 0;
  const gates = await loadMigrationGates(isConfigured ? options : { ...options, directory }, {
    ...ON_DISK,
    toDirectory: (folder) =>
      folder
        .split(/[\\/]/)
        .filter((part) => part !== "" && part !== ".")
        .join("/"),
  });
  const [gate, ...others] = gates;
  if (others.length > 0)
    throw usage(`Two folders are judged by one gate, not by ${gates.length}.`, `Name it: --gate ${gate!.bound.id}.`);
  const { readFolders } = await import("./read-folders.ts");
  const request = readFolders(folders, gate!.options.directory, { open: options.open, takenAt });
  return { gates, request, close: async () => {} };
}

/** The folder as it is reached from here, so that places in a report can be opened; outside of here, no name at all. */
function toOwnDirectory(folder: string): string {
  const path = relative(process.cwd(), resolve(folder)).split(sep).join("/");
  return path === "" || path.split("/")[0] === ".." || isAbsolute(path) ? "." : path;
}

async function readFromSnapshot(file: string, options: MigrationsOptions): Promise<Named> {
  const { readSnapshot } = await import("../../files/read-snapshot.ts");
  const { readSnapshotRequest } = await import("./read-snapshot-request.ts");
  const snapshot = readSnapshot(file);
  // Of names the snapshot has all that there is.
  const isAlone = options.depth === "names" && !usesConfiguration(options);
  const repository = isAlone ? undefined : await openIfThere(".", options.configRef !== undefined);
  const place = repository === undefined ? ON_DISK : placeIn(repository, options, undefined);
  const gates = await loadMigrationGates(options, place);
  const request = await readSnapshotRequest(snapshot, repository, scopeOf(gates));
  return { gates, request, close: async () => repository?.close() };
}

async function readFromRepository(options: MigrationsOptions, { takenAt, tell }: Reading): Promise<Named> {
  const { openRepository } = await import("../../git/repository.ts");
  const repository = await openRepository(startingFolder(options));
  const sides = await findSides(repository, options);
  const gates = await loadMigrationGates(options, placeIn(repository, options, sides));
  const request = await readCheckout(repository, sides, scopeOf(gates), { open: options.open, takenAt, tell });
  const { root } = repository;
  return {
    gates,
    request,
    ...(sides.isWorkTree && root !== undefined && { workTree: root }),
    close: () => repository.close(),
  };
}

/** The repository is the one that the configuration, or the folder of the migrations, is in. */
function startingFolder(options: MigrationsOptions): string {
  const { directory } = options;
  let folder = resolve(
    usesConfiguration(options) || directory === undefined ? dirname(configurationFile(options)) : directory,
  );
  // What is no folder is told when it is looked for in the repository.
  while (!isFolder(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

async function openIfThere(folder: string, isNeeded: boolean): Promise<Repository | undefined> {
  try {
    const { openRepository } = await import("../../git/repository.ts");
    return await openRepository(folder);
  } catch (error) {
    if (!isNeeded && error instanceof PortcullisError) return undefined;
    throw error;
  }
}

const ON_DISK: ConfigurationPlace = {
  read: (path) => readConfiguration(path, CONFIGURATION_FIX),
  toDirectory: (folder) => folder,
};

/** A configuration of the work tree, or of a commit; of a bare repository, of the base's tip. */
function placeIn(repository: Repository, options: MigrationsOptions, sides: Sides | undefined): ConfigurationPlace {
  const { root } = repository;
  const ref = options.configRef ?? (root === undefined ? sides?.base.sha : undefined);
  const inRepository = (path: string): string =>
    root === undefined ? path : repository.toRepositoryPath(isAbsolute(path) ? path : resolve(path));
  return {
    async read(path) {
      if (ref === undefined) return readConfiguration(path, CONFIGURATION_FIX);
      const text = await repository.readFileAt(ref, inRepository(path));
      if (text !== undefined) return text;
      throw new PortcullisError("configuration", `There is no ${inRepository(path)} at ${ref}.`, CONFIGURATION_FIX);
    },
    toDirectory: (folder) => (root !== undefined && resolve(folder) === root ? "" : inRepository(folder)),
  };
}

/** Reads what files hold, and executes them, for the gates that look so deep. */
async function deepen(
  request: NamedRequest,
  gates: readonly MigrationGate[],
  options: MigrationsOptions,
  tell: Tell,
): Promise<JudgedSnapshot> {
  const { snapshot } = request;
  // Of a snapshot that lacks them the gate says so.
  if (findMissing(snapshot) !== undefined) return snapshot;
  const all = gates.map((gate) => gate.options);
  const read = all.filter((gate) => gate.depth !== "names" && hasWork(snapshot, gate));
  // A part that a gate asks for is there, though nothing is in it.
  const asksFor = (depth: "statements" | "execution"): boolean => all.some((gate) => gate.depth === depth);
  const empty = {
    ...((asksFor("statements") || asksFor("execution")) && { file_contents: snapshot.file_contents ?? [] }),
    ...(asksFor("execution") && { measurements: snapshot.measurements ?? [] }),
  };
  if (read.length === 0) return { ...snapshot, ...empty };
  const { readContents } = await import("./read-contents.ts");
  const contents = await readContents(request, read);
  const texts = [...(contents.file_contents ?? []), ...contents.open_pull_requests.flatMap(({ files }) => files)];
  if (texts.some(({ text }) => text !== undefined)) {
    const { loadParser } = await import("../../migrations/statements/read-sql.ts");
    await loadParser();
  }
  const executed = read.filter((gate) => gate.depth !== "statements");
  if (executed.length === 0) return { ...empty, ...contents };
  const { addMeasurements } = await import("./measure.ts");
  return { ...empty, ...(await addMeasurements(contents, executed, request, { ...options, tell })) };
}

/** The part without which a snapshot tells of no folder. */
const findMissing = (snapshot: Partial<JudgedSnapshot>): string | undefined =>
  (["base_files", "open_pull_requests"] as const).find((part) => snapshot[part] === undefined);

/**
 * For commands that judge nothing themselves.
 *
 * @throws PortcullisError `unreadable` for a snapshot that lacks the names
 */
export function requireNames({ snapshot }: LoadedRequest): void {
  const missing = findMissing(snapshot);
  if (missing === undefined) return;
  throw new PortcullisError(
    "unreadable",
    `The part \`${missing}\` is not in the snapshot.`,
    "Take the snapshot again, or run it in a clone that has its commits; a part that is empty is written as [].",
  );
}

/** A request that changes nothing in the folder is not judged, unless what was there before is. */
const hasWork = (snapshot: JudgedSnapshot, gate: MigrationGate["options"]): boolean =>
  gate.isStrict || buildSituation(snapshot, { ...gate, depth: "names" }).changes.length > 0;
