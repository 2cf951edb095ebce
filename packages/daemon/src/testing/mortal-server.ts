import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";

import { startPostgresServer } from "../../../gates/src/testing/postgres-server.ts";

/** A server that can be killed and started again on its data. */
export interface MortalServer {
  address(): string;
  /** With -9, as when the machine kills it. */
  kill(): void;
  /** On the same port; done once it takes connections. */
  start(): Promise<void>;
  /** Nothing of it is left. */
  stop(): Promise<void>;
}

export async function startMortalServer(): Promise<MortalServer> {
  const server = await startPostgresServer();
  if (server === undefined) throw new Error("No PostgreSQL server is installed.");
  const address = server.address();
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ readonly data: string; readonly programs: string }>(
    "SELECT current_setting('data_directory') AS data, (SELECT setting FROM pg_config WHERE name = 'BINDIR') AS programs",
  );
  await client.end();
  const { data, programs } = rows[0]!;
  const { uid, gid } = statSync(data);
  let own: ChildProcess | undefined;
  let isAlive = true;
  const kill = (): void => {
    isAlive = false;
    process.kill(Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
  };
  const killLate = (): void => void own?.kill("SIGKILL");
  process.once("exit", killLate);
  return {
    address: () => address,
    kill,
    async start() {
      // The children of the killed one end in their own time, and until then the new one refuses to start.
      for (let tries = 0; tries < 100; tries += 1) {
        own = spawn(
          join(programs, "postgres"),
          ["-D", data, "-p", new URL(address).port, "-k", "", "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"],
          { uid, gid, cwd: dirname(data), env: { LC_ALL: "C", TZ: "UTC" }, stdio: ["ignore", "ignore", "pipe"] },
        );
        if (await isReady(own)) return void (isAlive = true);
      }
      throw new Error("The server does not start again.");
    },
    async stop() {
      process.off("exit", killLate);
      // The one that was started first takes its folder with it.
      if (own === undefined && isAlive) return server.stop();
      const ended = new Promise<void>((resolve) =>
        own?.exitCode === null ? own.once("exit", () => resolve()) : resolve(),
      );
      own?.kill("SIGQUIT");
      await ended;
      rmSync(dirname(data), { recursive: true, force: true });
    },
  };
}

function isReady(server: ChildProcess): Promise<boolean> {
  let log = "";
  return new Promise((resolve) => {
    server.stderr!.on("data", (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes("database system is ready to accept connections")) resolve(true);
    });
    server.once("exit", () => resolve(false));
  });
}
