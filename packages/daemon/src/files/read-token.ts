import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, open, readFile, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";

const SHORTEST = 16;

/**
 * The bearer token in a file of its own. Where there is none, one is made that only its owner can read, if that is asked for; two
 * that start at once agree on one. A file that others can read is refused.
 */
export async function readToken(file: string, { create }: { readonly create: boolean }): Promise<string> {
  const found = await readFile(file, "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw unreadable(file, error);
  });
  if (found === undefined) {
    if (!create) throw unreadable(file, undefined);
    await makeToken(file);
    return await readToken(file, { create: false });
  }
  const { mode } = await stat(file);
  if (process.platform !== "win32" && (mode & 0o077) !== 0)
    throw new DaemonError("INVALID_REQUEST", `Others can read the token in ${file}.`, { fix: `chmod 600 ${file}` });
  const token = found.trim();
  if (token.length >= SHORTEST && /^[\x21-\x7e]+$/.test(token)) return token;
  throw new DaemonError("INVALID_REQUEST", `${file} holds no token.`, {
    fix: `Write at least ${SHORTEST} visible characters into it, or remove it and let the daemon make one.`,
  });
}

/** Written whole under another name, then linked to its own: whoever comes second finds the first one's. */
async function makeToken(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomBytes(6).toString("hex")}`;
  const handle = await open(temporary, "wx", 0o600);
  try {
    await handle.writeFile(`${randomBytes(32).toString("base64url")}\n`);
    await handle.close();
    await chmod(temporary, 0o600);
    await link(temporary, file).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    });
  } finally {
    await unlink(temporary);
  }
}

const unreadable = (file: string, cause: unknown): DaemonError =>
  new DaemonError("INVALID_REQUEST", `The token in ${file} cannot be read.`, {
    fix: "Name a file that there is, and that this user may read.",
    ...(cause !== undefined && { cause }),
  });
