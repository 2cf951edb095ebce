import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";

const { version } = createRequire(import.meta.url)("../../package.json") as { readonly version: string };

/** Options as they are typed. */
interface Given {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly tokenFile?: string;
  readonly logLevel: string;
  readonly stopWithInput?: true;
}

const EXITS = `
Exit codes
  0 stopped as asked   2 wrong usage or configuration   3 the folder cannot be opened   70 a bug of ours
`;

main(process.argv).then(
  () => undefined,
  (error: unknown) => (process.exitCode = tellError(error)),
);

async function main(command: readonly string[]): Promise<void> {
  const program = new Command("portcullis-control-plane")
    .description(
      "The reference control plane: boots workspaces with exactly what it is sent, and says what it read of it.",
    )
    .version(version)
    .exitOverride()
    .addOption(new Option("--port <port>", "where it listens; 0 takes a free one").default(4290).argParser(toPort))
    .option("--host <host>", "address it listens on; others than loopback are for you to protect", "127.0.0.1")
    .option("--data <dir>", "folder of everything it keeps")
    .option("--token-file <file>", "file with the bearer token of every call; made on the first start")
    .addOption(
      new Option("--log-level <level>", "of the structured log on stderr")
        .choices(["debug", "info", "warn", "error", "silent"])
        .default("info"),
    )
    .option("--stop-with-input", "stop when standard input closes, as a child of a test or a supervisor")
    .addHelpText("after", EXITS)
    .action(async ({ port, host, logLevel, ...given }: Given) => {
      const data = resolve(given.data ?? usualFolder(process.env));
      const { runControlPlane } = await import("./run-control-plane.ts");
      await runControlPlane({
        host,
        port,
        data,
        tokenFile: resolve(given.tokenFile ?? join(data, "token")),
        logLevel,
        stopsWithInput: given.stopWithInput === true,
        version,
      });
    });
  await program.parseAsync(command);
}

function toPort(text: string): number {
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value <= 65_535) return value;
  throw new InvalidArgumentError("Give a port between 0 and 65535.");
}

/** As the XDG base directories say: data that outlives the program. */
function usualFolder(environment: NodeJS.ProcessEnv): string {
  const home = environment["XDG_DATA_HOME"];
  const base = home !== undefined && isAbsolute(home) ? home : join(homedir(), ".local", "share");
  return join(base, "portcullis-control-plane");
}

function tellError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isForeseen = error instanceof DaemonError || (error as { readonly code?: unknown } | null)?.code !== undefined;
  const message = error instanceof Error ? ((isForeseen ? undefined : error.stack) ?? error.message) : String(error);
  process.stderr.write(
    `portcullis-control-plane: ${isForeseen ? "" : "a bug of ours, please report it:\n"}${message}\n`,
  );
  if (error instanceof DaemonError && error.details.fix !== undefined) process.stderr.write(`  ${error.details.fix}\n`);
  if (!isForeseen) return 70;
  return error instanceof DaemonError && error.status < 500 ? 2 : 3;
}
