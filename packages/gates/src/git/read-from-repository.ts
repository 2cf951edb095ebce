import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";
import { checkRef } from "./check-names.ts";
import { openRepository } from "./repository.ts";
import { askGit, runGit, unreadable } from "./run-git.ts";

/** A file of another repository, and the commit that it was read at. */
export interface FileOfRepository {
  readonly bytes: Buffer;
  readonly commit: string;
}

const FETCHED = "refs/portcullis/source";
const SECONDS = 120;

/**
 * Reads a file of another repository: one on disk, or one at an `https:` or `ssh:` address, which is fetched one commit deep
 * into a folder of its own. Passwords are git's own matter (its credential helpers, the keys of ssh): an address has none.
 *
 * @param location a folder, or an address; `http:` only on this machine
 * @returns `undefined` when the commit has no such file
 * @throws PortcullisError `usage` for an address of another kind, `unreadable` for what cannot be fetched or read
 */
export async function readFromRepository(
  location: string,
  ref: string,
  path: string,
  timeoutSeconds: number = SECONDS,
): Promise<FileOfRepository | undefined> {
  if (!isAddress(location)) return readFrom(location, ref, path);
  const address = checkAddress(location);
  checkRef(ref);
  const folder = await mkdtemp(join(tmpdir(), "portcullis-git-"));
  try {
    await askGit(folder, ["init", "--bare", "--quiet", "--template="]);
    await fetch(folder, address, ref, timeoutSeconds);
    return await readFrom(folder, FETCHED, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readFrom(folder: string, ref: string, path: string): Promise<FileOfRepository | undefined> {
  const repository = await openRepository(folder);
  try {
    const bytes = await repository.readBytesAt(ref, path);
    return bytes && { bytes, commit: await repository.resolve(ref) };
  } finally {
    await repository.close();
  }
}

/** Whether a repository is named by an address, and not by its folder. */
export const isAddress = (location: string): boolean => location.includes("://") || /^[^/]+@[^/]+:/.test(location);

function checkAddress(location: string): string {
  // As scp writes them: user@host:path.
  if (/^[A-Za-z0-9_][A-Za-z0-9_.-]*@[A-Za-z0-9][A-Za-z0-9.-]*:[^:]+$/.test(location)) return location;
  const address = URL.canParse(location) ? new URL(location) : undefined;
  const isOwn = address !== undefined && ["localhost", "127.0.0.1", "[::1]"].includes(address.hostname);
  const isKnown =
    address !== undefined &&
    /^[A-Za-z0-9[]/.test(address.hostname) &&
    (["https:", "ssh:"].includes(address.protocol) || (address.protocol === "http:" && isOwn));
  const isBare =
    address?.password === "" && (address.username === "" || address.protocol === "ssh:") && address.search === "";
  if (isKnown && isBare) return location;
  throw new PortcullisError(
    "usage",
    "The address of a mirror's repository is not one that is read.",
    "Write https://HOST/PATH or ssh://USER@HOST/PATH, without a password or a query, or name a folder.",
  );
}

async function fetch(folder: string, address: string, ref: string, timeoutSeconds: number): Promise<void> {
  const settings = ["protocol.https.allow=always", "protocol.ssh.allow=always", "http.followRedirects=false"];
  if (address.startsWith("http:")) settings.push("protocol.http.allow=always");
  const agent = process.env["SSH_AUTH_SOCK"];
  const { exitCode, complaint } = await runGit(
    folder,
    ["fetch", "--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", address, `+${ref}:${FETCHED}`],
    {
      options: settings.flatMap((setting) => ["-c", setting]),
      environment: agent === undefined ? {} : { SSH_AUTH_SOCK: agent },
      timeoutSeconds,
      startsOthers: true,
    },
  );
  if (exitCode === 0) return;
  throw unreadable(
    `Cannot fetch ${JSON.stringify(ref)} from ${address}: ${complaint}.`,
    "Check the address and the name, and that this machine may read it.",
  );
}
