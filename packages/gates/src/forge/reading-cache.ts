import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { MemoryKey, ReadingMemory } from "./reading-memory.ts";

/** A memory that lasts from run to run. */
export interface ReadingCache extends ReadingMemory {
  /** Writes down what was kept in this run. Never fails: what cannot be written is read again. */
  save(): Promise<void>;
}

interface CacheOptions {
  /** A folder that belongs to the user alone; it is made where there is none. */
  readonly folder: string;
  /** Root of the API that is read. */
  readonly root: URL;
  /** Whose eyes read: another token sees other things. */
  readonly token: string | undefined;
  /** What may have changed is believed for so long. */
  readonly ageMilliseconds: number;
  readonly now: () => number;
  /** Of the program: another one may keep other shapes. */
  readonly version: string;
}

interface Entry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly value: unknown;
}

const SUFFIX = ".read";
const SEAL_BYTES = 32;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_FILES = 1000;

/**
 * Keeps what was read in files. Their names and seals are made with the token, which is not in them: nobody who lacks it can plant
 * a file that is believed, and another token finds nothing.
 */
export function openReadingCache({ folder, root, token, ageMilliseconds, now, version }: CacheOptions): ReadingCache {
  const secret = createHash("sha256")
    .update(JSON.stringify(["portcullis", version, root.href, token ?? ""]))
    .digest();
  const seal = (...parts: readonly string[]): Buffer =>
    createHmac("sha256", secret).update(JSON.stringify(parts)).digest();
  const nameOf = ({ name, isAgeing }: MemoryKey): string =>
    seal("name", JSON.stringify([name, isAgeing])).toString("hex");
  const fresh = new Map<string, Entry>();
  let mayRead: Promise<boolean> | undefined;

  const readFile = async (name: string): Promise<Entry | undefined> => {
    mayRead ??= isOwnFolder(folder);
    if (!(await mayRead)) return undefined;
    const bytes = await readOwnFile(join(folder, `${name}${SUFFIX}`));
    if (bytes === undefined || bytes.length <= SEAL_BYTES) return undefined;
    const text = bytes.subarray(SEAL_BYTES).toString();
    if (!timingSafeEqual(bytes.subarray(0, SEAL_BYTES), seal("entry", name, text))) return undefined;
    return JSON.parse(text) as Entry;
  };

  return {
    async find(key) {
      const name = nameOf(key);
      const entry = fresh.get(name) ?? (await readFile(name).catch(() => undefined));
      if (entry === undefined) return undefined;
      const age = now() - entry.at;
      // What comes from the future has no age that anybody knows.
      return key.isAgeing && (age < 0 || age >= ageMilliseconds) ? undefined : entry.value;
    },
    keep(key, value) {
      fresh.set(nameOf(key), { at: now(), value });
    },
    async save() {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        if (!(await isOwnFolder(folder))) return;
        for (const [name, entry] of fresh) {
          const text = JSON.stringify(entry);
          if (text.length > MOST_BYTES) continue;
          // oxlint-disable-next-line no-await-in-loop
          await writeWhole(folder, `${name}${SUFFIX}`, Buffer.concat([seal("entry", name, text), Buffer.from(text)]));
        }
        await prune(folder);
      } catch {
        // The next run reads it again.
      }
    },
  };
}

/** Others must not be able to put anything there, or to look in. */
async function isOwnFolder(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found !== undefined && found.isDirectory() && isOwn(found);
}

const isOwn = ({ uid, mode }: Stats): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);

/** Undefined for a link, for what is larger than anything that was written, and for somebody else's. */
async function readOwnFile(path: string): Promise<Buffer | undefined> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile() || !isOwn(found) || found.size > 4 * MOST_BYTES) return undefined;
    const bytes = await file.readFile();
    const used = new Date();
    await utimes(path, used, used).catch(() => undefined);
    return bytes;
  } finally {
    await file.close();
  }
}

async function writeWhole(folder: string, name: string, content: Buffer): Promise<void> {
  const partial = join(folder, `${randomUUID()}.part`);
  await writeFile(partial, content, { mode: 0o600, flag: "wx" });
  await rename(partial, join(folder, name));
}

/** What was used last stays. */
async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX));
  if (names.length <= MOST_FILES) return;
  const used = async (name: string): Promise<number> => (await stat(join(folder, name))).mtimeMs;
  const files = await Promise.all(names.map(async (name) => ({ name, at: await used(name) })));
  const old = files.toSorted((one, other) => other.at - one.at).slice(MOST_FILES);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
