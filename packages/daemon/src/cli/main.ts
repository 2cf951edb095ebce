import { Command, CommanderError, InvalidArgumentError, Option } from "commander";

import { DaemonError } from "../core/daemon-error.ts";
import { VERSION } from "./version.ts";

/** Options of the daemon as they are typed. */
interface Given {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly database?: string;
  readonly templates?: string;
  readonly manifest?: string;
  readonly provisioner: string;
  readonly provisionerTokenFile?: string;
  readonly tokenFile?: string;
  readonly strictTemplates?: true;
  readonly bootTimeout: number;
  readonly heartbeatTimeout: number;
  readonly logLevel: string;
  readonly stopWithInput?: true;
}

const EXITS = `
Exit codes
  0 stopped as asked   1 something is wrong (doctor), or a line was refused (resolve)
  2 wrong usage or configuration   3 the store or the back-end cannot be opened   70 a bug of ours   130 interrupted
`;

async function main(command: readonly string[]): Promise<number> {
  let exit = 0;
  const program = new Command("portcullis-daemon")
    .description(
      "The reference workspace daemon: keeps workspaces, boots them, and restarts them without losing a change.",
    )
    .version(VERSION)
    .exitOverride()
    .addHelpText("after", EXITS);
  addServeOptions(program).action(async (options: Given) => {
    const { runDaemon } = await import("./run-daemon.ts");
    exit = await runDaemon(await toSettings(options));
  });
  program
    .command("resolve")
    .description("the restart resolver protocol: one JSON object per line in, one out")
    .requiredOption("--stdin", "read the questions from standard input")
    .action(async () => {
      const { runResolver } = await import("./resolve.ts");
      exit = await runResolver({ input: process.stdin, output: process.stdout, errors: process.stderr });
    });
  addServeOptions(program.command("doctor"))
    .description("what is wrong with this set-up, and how to mend it")
    .option("--format <format>", "text or json", "text")
    .action(async (options: Given & { readonly format: string }, found: Command) => {
      const { runDoctor } = await import("./doctor.ts");
      const given = { ...options, ...found.optsWithGlobals<Given>() };
      exit = await runDoctor(await toSettings(given), options.format === "json");
    });
  try {
    await program.parseAsync(command);
    return exit;
  } catch (error) {
    return tellError(error);
  }
}

function addServeOptions(command: Command): Command {
  return command
    .addOption(new Option("--port <port>", "where it listens; 0 takes a free one").default(4280).argParser(port))
    .option("--host <host>", "address it listens on; others than loopback are for you to protect", "127.0.0.1")
    .option("--data <dir>", "folder of everything it keeps")
    .option("--database <url>", "a PostgreSQL server in place of the embedded one: postgres://…")
    .option("--templates <dir>", "folder of the templates")
    .option("--manifest <file>", "manifest.json: where templates come from, and their runtimes")
    .option("--provisioner <back-end>", "local, or control-plane:URL", "local")
    .option("--provisioner-token-file <file>", "file with the bearer token of the control plane")
    .option("--token-file <file>", "file with the bearer token of writes; made on the first start")
    .option("--strict-templates", "refuse every restart whose template does not resolve")
    .addOption(seconds("--boot-timeout <seconds>", "until an instance must have registered", 60))
    .addOption(seconds("--heartbeat-timeout <seconds>", "until an instance without heartbeats counts as offline", 180))
    .addOption(
      new Option("--log-level <level>", "of the structured log on stderr")
        .choices(["debug", "info", "warn", "error", "silent"])
        .default("info"),
    )
    .option("--stop-with-input", "stop when standard input closes, as a child of a test or a supervisor");
}

const seconds = (flags: string, description: string, usual: number): Option =>
  new Option(flags, description).default(usual).argParser((text) => {
    const value = Number(text);
    if (Number.isFinite(value) && value > 0 && value <= 86_400) return value;
    throw new InvalidArgumentError("Give seconds between 0 and 86400.");
  });

function port(text: string): number {
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value <= 65_535) return value;
  throw new InvalidArgumentError("Give a port between 0 and 65535.");
}

async function toSettings(given: Given) {
  const { readSettings } = await import("./read-settings.ts");
  return await readSettings(given, process.env);
}

function tellError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof DaemonError) {
    const { fix, problems = [] } = error.details;
    process.stderr.write(`portcullis-daemon: ${error.message}\n`);
    for (const { pointer = "", message } of problems) process.stderr.write(`  ${pointer || "(root)"}: ${message}\n`);
    if (fix !== undefined) process.stderr.write(`  ${fix}\n`);
    return error.status >= 500 ? 3 : 2;
  }
  process.stderr.write(
    `portcullis-daemon: a bug of ours, please report it:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return 70;
}

main(process.argv).then(
  (exit) => (process.exitCode = exit),
  (error: unknown) => (process.exitCode = tellError(error)),
);
