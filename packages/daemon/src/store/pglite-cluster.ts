import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { cp, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { pgliteFolder } from "./pglite-program.ts";
import { PgliteThread } from "./pglite-thread.ts";

/**
 * Puts an empty database into a folder that is not there yet. To copy one takes a tenth of the time that it takes to make one, so
 * one is kept in the user's cache. The folder is whole or not there.
 */
export async function createCluster(folder: string, cache: string | undefined): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  if (!(await copyTemplate(unfinished, cache))) {
    await rm(unfinished, { recursive: true, force: true });
    await makeCluster(unfinished);
  }
  // Over an empty folder too.
  await rename(unfinished, folder);
}

/** The user's own folder for what takes long to make; `undefined` where nobody has a home. */
export function clusterCache(): string | undefined {
  const { XDG_CACHE_HOME, HOME, USERPROFILE } = process.env;
  const home = HOME || USERPROFILE;
  if (!XDG_CACHE_HOME && !home) return undefined;
  return join(XDG_CACHE_HOME || join(home!, ".cache"), "portcullis", "pglite");
}

/** Whether it succeeded. Any trouble with the cache costs time, never the start. */
async function copyTemplate(folder: string, cache: string | undefined): Promise<boolean> {
  if (cache === undefined) return false;
  try {
    const template = join(cache, await readVersion());
    if (!(await isThere(template))) await makeTemplate(cache, template);
    await cp(template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
    if (await opens(folder)) return true;
    await rm(template, { recursive: true, force: true });
    return false;
  } catch {
    return false;
  }
}

async function makeTemplate(cache: string, template: string): Promise<void> {
  await mkdir(cache, { recursive: true, mode: 0o700 });
  const unfinished = join(cache, `${randomUUID()}.unfinished`);
  try {
    await makeCluster(unfinished);
    await rename(unfinished, template);
  } catch (error) {
    // Another process may have been first.
    if (!(await isThere(template))) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function makeCluster(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  const thread = await PgliteThread.start(folder);
  await thread.close();
}

/** A template that lost some of its files in the cache is found out before it is used. */
async function opens(folder: string): Promise<boolean> {
  let thread: PgliteThread | undefined;
  try {
    thread = await PgliteThread.start(folder);
    await thread.query("SELECT count(*) FROM pg_class");
    return true;
  } catch {
    return false;
  } finally {
    await thread?.close();
  }
}

async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(pgliteFolder(), "..", "package.json"), "utf8")) as {
    readonly version: string;
  };
  return version;
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
