import { join } from "node:path";

import { isThisMachine } from "../../daemon/daemon-address.ts";
import type { ForgeAccess } from "../../forge/forge-client.ts";
import { openReadingCache, type ReadingCache } from "../../forge/reading-cache.ts";
import { version } from "../../generated/version.ts";
import { cacheFolder } from "../cache-folder.ts";

/** What is said of keeping what was read. */
export interface CacheOptions {
  /** A folder, or false for none. */
  readonly cache?: string | false;
  /** Seconds. */
  readonly peopleAge?: number;
}

const PEOPLE_AGE = 300;

/**
 * What was read in runs before; undefined where nothing is kept. A job of CI keeps nothing unless it is told where: what runs there
 * may be the very change that is judged.
 */
export function openCache(
  { cache, peopleAge = PEOPLE_AGE }: CacheOptions,
  { root, token, now }: Pick<ForgeAccess, "root" | "token" | "now">,
): ReadingCache | undefined {
  const folder = findFolder(cache, root);
  if (folder === undefined) return undefined;
  return openReadingCache({ folder, root, token, ageMilliseconds: peopleAge * 1000, now, version });
}

function findFolder(cache: CacheOptions["cache"], root: URL): string | undefined {
  if (cache === false) return undefined;
  if (cache !== undefined) return join(cache, "portcullis-forge");
  // What is tried on this machine may be another forge in a moment, at the same port.
  if (isThisMachine(root)) return undefined;
  const isInJob = !["", "0", "false"].includes((process.env["CI"] ?? "").toLowerCase());
  return isInJob ? undefined : cacheFolder("forge");
}
