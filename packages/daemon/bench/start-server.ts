import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface RunningServer {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const DAEMON = fileURLToPath(new URL("../bin/portcullis-daemon.cjs", import.meta.url));
const BARE_SERVER = fileURLToPath(new URL("bare-server.ts", import.meta.url));

/** The daemon as it is built. */
export const startDaemon = async (data: string, nodeOptions: readonly string[] = []): Promise<RunningServer> =>
  await start([...nodeOptions, DAEMON, "--data", data, "--port", "0", "--stop-with-input"]);

export const startBareServer = async (data: string): Promise<RunningServer> =>
  await start(["--conditions=source", BARE_SERVER, data]);

/** Waits for the line that names the address. */
async function start(options: readonly string[]): Promise<RunningServer> {
  const child = spawn(process.execPath, options, { stdio: ["pipe", "pipe", "ignore"] });
  const exited = once(child, "exit");
  let text = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const found = / listens on (\S+)\n/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`${options.join(" ")} ended with ${code} before it listened.`)));
  });
  return {
    address,
    pid: child.pid!,
    async stop() {
      child.stdin.end();
      await exited;
    },
  };
}
