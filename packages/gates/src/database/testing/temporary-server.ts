import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server in a folder of its own, on a socket there. */
export interface TemporaryServer {
  /** Of the superuser, or of another role. */
  address(role?: string, password?: string): string;
  stop(): Promise<void>;
}

const PASSWORD = "not-to-be-shown";
const INSTALLED = "/usr/lib/postgresql";

/** Starts one, where PostgreSQL's programs are installed. */
export async function startTemporaryServer(): Promise<TemporaryServer | undefined> {
  const programs = findPrograms();
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "portcullis-server-"));
  const account = unprivilegedAccount();
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, PASSWORD);
  const options = [
    "-D",
    data,
    "-A",
    "scram-sha-256",
    "-U",
    "postgres",
    "-E",
    "UTF8",
    "--locale=C",
    "-N",
    `--pwfile=${passwordFile}`,
  ];
  const made = spawnSync(join(programs, "initdb"), options, { ...account, cwd: folder, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const settings = ["-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"];
  const server = spawn(join(programs, "postgres"), ["-D", data, ...settings], {
    ...account,
    cwd: folder,
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  while (!existsSync(join(folder, ".s.PGSQL.5432.lock")) && server.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    address: (role = "postgres", password = PASSWORD) =>
      `postgres:///postgres?host=${encodeURIComponent(folder)}&user=${role}&password=${password}`,
    async stop() {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findPrograms(): string | undefined {
  const versions = existsSync(INSTALLED)
    ? readdirSync(INSTALLED).sort((left, right) => Number(right) - Number(left))
    : [];
  return versions.map((version) => join(INSTALLED, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
}

/** PostgreSQL refuses to run as root. */
function unprivilegedAccount(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const { stdout } = spawnSync("id", ["-u", "nobody"], { encoding: "utf8" });
  const uid = Number(stdout) || 65_534;
  return { uid, gid: uid };
}
