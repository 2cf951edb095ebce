import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { zstdCompress, zstdDecompress } from "node:zlib";

/** Files of one kind in a folder that belongs to the user alone. */
export interface CacheFolder {
  /** The keys that are there. */
  list(): Promise<ReadonlySet<string>>;
  /** `undefined` for what is not there, or is damaged. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Never fails: what cannot be kept is not. */
  write(key: string, content: Uint8Array): Promise<void>;
}

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
const SUM_BYTES = 32;
/** No image is larger; a damaged file may say that it is. */
const MOST_BYTES = 1024 ** 3;

/** Keeps the files that were used last. */
export function openCacheFolder(folder: string, kind: string, most: number): CacheFolder {
  const nameOf = (key: string): string => `${kind}-${key}.zst`;
  const fileOf = (key: string): string => join(folder, nameOf(key));
  return {
    async list() {
      const names = await readdir(folder).catch(() => []);
      return new Set(
        names.flatMap((name) =>
          name.startsWith(`${kind}-`) && name.endsWith(".zst") ? [name.slice(kind.length + 1, -4)] : [],
        ),
      );
    },
    async read(key) {
      try {
        const bytes = await readFile(fileOf(key));
        const packed = bytes.subarray(SUM_BYTES);
        if (!bytes.subarray(0, SUM_BYTES).equals(sumOf(packed))) return undefined;
        const now = new Date();
        await utimes(fileOf(key), now, now).catch(() => undefined);
        return await decompress(packed, { maxOutputLength: MOST_BYTES });
      } catch {
        return undefined;
      }
    },
    async write(key, content) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const packed = await compress(content);
        const partial = join(folder, `${randomUUID()}.part`);
        await writeFile(partial, Buffer.concat([sumOf(packed), packed]), { mode: 0o600 });
        await rename(partial, fileOf(key));
        await prune(folder, `${kind}-`, most);
      } catch {
        // The next run does the work again.
      }
    },
  };
}

const sumOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

async function prune(folder: string, prefix: string, most: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix));
  const files = await Promise.all(
    names.map(async (name) => ({ name, used: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const old = files.toSorted((left, right) => right.used - left.used).slice(most);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
