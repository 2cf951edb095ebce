import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { DaemonError } from "../core/daemon-error.ts";

/** A step from one state of the tables to the next. */
export interface Migration {
  /** The time at which it was written, in 14 digits. */
  readonly version: string;
  readonly name: string;
  readonly up: string;
  /** Of `up`, with the line ends of Unix. */
  readonly sha256: string;
  readonly down: string | undefined;
}

const FILE = /^(?<version>\d{14})_(?<name>[a-z0-9_]+)\.(?<direction>up|down)\.sql$/;

// In the bundle this is the name of its file. In the sources, the modules and the bundle it is two folders up.
const here = import.meta.url.startsWith("file:") ? fileURLToPath(import.meta.url) : import.meta.url;
export const MIGRATIONS_FOLDER = join(dirname(here), "..", "..", "migrations");

/** In their order. @throws DaemonError STORE_INCOMPATIBLE for a folder that cannot be understood */
export async function loadMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const migrations = new Map<string, Migration>();
  const downs = new Map<string, string>();
  for (const [index, file] of names.entries()) {
    const { version, name, direction } = FILE.exec(file)?.groups ?? {};
    const sql = files[index]!.replaceAll("\r\n", "\n");
    if (version === undefined || name === undefined)
      throw unreadable(`${file} is not named like 20260601090000_what_it_does.up.sql`);
    if (direction === "down") downs.set(`${version}_${name}`, sql);
    else if (migrations.has(version)) throw unreadable(`${version} is the version of two migrations`);
    else migrations.set(version, { version, name, up: sql, sha256: hash(sql), down: undefined });
  }
  return Array.from(migrations.values(), (migration) => ({ ...migration, down: downs.get(showName(migration)) }));
}

export const showName = ({ version, name }: Pick<Migration, "version" | "name">): string => `${version}_${name}`;

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

const unreadable = (message: string): DaemonError =>
  new DaemonError("STORE_INCOMPATIBLE", `The migrations of this program cannot be used: ${message}.`, {
    fix: "Install the program anew.",
  });
