import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { DaemonError } from "../core/daemon-error.ts";
import { type ProcessIdentity, stateOf, thisProcess } from "./process-identity.ts";

/** Who holds a lock. */
export interface LockHolder extends ProcessIdentity {
  readonly address: string;
  /** RFC 3339. */
  readonly since: string;
}

export interface FolderLock {
  release(): Promise<void>;
}

export interface LockTimes {
  /** How often the holder shows that it lives. */
  readonly beat_ms: number;
  /** How long a holder is watched whose process cannot be looked up from here. */
  readonly watch_ms: number;
}

const TIMES: LockTimes = { beat_ms: 1000, watch_ms: 8000 };
const MOST_TRIES = 100;

/** A file of the lock. */
interface Entry {
  readonly number: number;
  readonly text: string;
}

/**
 * Takes the lock that is a folder of numbered files: the highest number has it. A file is made under the next number, which only one
 * of several can do; it stays until a higher one is there, also when its holder has released it. So nobody is ever taken away from
 * a lock that is not the one that was found dead.
 * @param onLost called once when somebody else has it nevertheless: they took the holder for dead
 * @throws DaemonError STORE_LOCKED while another process has it
 */
export async function lockFolder(
  folder: string,
  what: string,
  address: string,
  onLost: (error: DaemonError) => void,
  times: LockTimes = TIMES,
): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const holder: LockHolder = { ...thisProcess(), address, since: new Date().toISOString() };
  const text = JSON.stringify(holder);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    // Each try looks at what the one before it found changed.
    // oxlint-disable-next-line no-await-in-loop
    const last = await readLast(folder);
    // oxlint-disable-next-line no-await-in-loop
    if (last !== undefined && !(await isFree(folder, last, times))) throw locked(what, readHolder(last.text));
    const number = (last?.number ?? 0) + 1;
    // oxlint-disable-next-line no-await-in-loop
    if (await claim(folder, number, text)) return hold(folder, { number, text }, what, onLost, times);
  }
  throw locked(what, undefined);
}

/** Under that number, and nobody has a higher one. */
async function claim(folder: string, number: number, text: string): Promise<boolean> {
  if (!(await createWhole(join(folder, String(number)), text))) return false;
  const last = await readLast(folder);
  if (last?.number === number) return true;
  await rm(join(folder, String(number)), { force: true });
  return false;
}

function hold(
  folder: string,
  own: Entry,
  what: string,
  onLost: (error: DaemonError) => void,
  times: LockTimes,
): FolderLock {
  const path = join(folder, String(own.number));
  const isOwn = (entry: Entry): boolean => entry.number === own.number && entry.text === own.text;
  const beat = setInterval(() => void check(), times.beat_ms).unref();
  const check = async (): Promise<void> => {
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    const last = await readLast(folder).catch(() => undefined);
    // A folder that cannot be read for a moment is no sign.
    if (last === undefined || isOwn(last)) return;
    clearInterval(beat);
    onLost(locked(what, readHolder(last.text)));
  };
  void removeLower(folder, own.number);
  return {
    async release() {
      clearInterval(beat);
      const last = await readLast(folder).catch(() => undefined);
      if (last !== undefined && isOwn(last)) await replace(path, "released").catch(() => undefined);
    },
  };
}

async function isFree(folder: string, entry: Entry, { watch_ms: milliseconds }: LockTimes): Promise<boolean> {
  if (entry.text === "released") return true;
  const holder = readHolder(entry.text);
  const state = holder === undefined ? "unknown" : stateOf(holder);
  if (state !== "unknown") return state === "dead";
  // Of another host or container, as on a shared volume: whoever has it shows that it lives.
  const path = join(folder, String(entry.number));
  const before = await readTime(path);
  await wait(milliseconds);
  return before !== undefined && (await readTime(path)) === before;
}

const readTime = async (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );

async function readLast(folder: string): Promise<Entry | undefined> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const numbers = (await readdir(folder)).flatMap((name) => (/^[1-9]\d{0,14}$/.test(name) ? [Number(name)] : []));
    if (numbers.length === 0) return undefined;
    const number = Math.max(...numbers);
    try {
      // oxlint-disable-next-line no-await-in-loop
      return { number, text: await readFile(join(folder, String(number)), "utf8") };
    } catch (error) {
      // A higher one has taken its place meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

function readHolder(text: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<LockHolder> | null;
    return typeof holder?.pid === "number" ? (holder as LockHolder) : undefined;
  } catch {
    return undefined;
  }
}

async function removeLower(folder: string, number: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const lower = names.filter((name) => Number(name) < number);
  await Promise.all(lower.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
}

/** Whether the file is ours. It is there with all that is in it, or not at all. */
async function createWhole(path: string, text: string): Promise<boolean> {
  const part = `${path}.${randomUUID()}`;
  try {
    await writeFile(part, text, { flag: "wx", mode: 0o600 });
    await link(part, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // Some file systems have no links.
    if (code === "EPERM" || code === "ENOTSUP" || code === "ENOSYS") return createExclusively(path, text);
    throw error;
  } finally {
    await rm(part, { force: true });
  }
}

async function createExclusively(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function replace(path: string, text: string): Promise<void> {
  const part = `${path}.${randomUUID()}`;
  await writeFile(part, text, { mode: 0o600 });
  await rename(part, path);
}

/** The refusal that names who has it. */
export function locked(what: string, holder: LockHolder | undefined): DaemonError {
  const by =
    holder === undefined
      ? "another process"
      : `process ${holder.pid} on ${holder.host} (${holder.address}) since ${holder.since}`;
  return new DaemonError("STORE_LOCKED", `${what} is in use by ${by}.`, {
    fix: "Stop that daemon first, or give this one a store of its own: --data DIR or --database URL.",
  });
}
