import { PortcullisError } from "../core/portcullis-error.ts";
import { GIT_OPTIONS, gitEnvironment } from "./git-environment.ts";
import { runAlone, type CollectedEnd } from "./run-alone.ts";

const MEGABYTE = 1024 * 1024;
const OUTPUT_LIMIT = 256 * MEGABYTE;
const SECONDS = 60;

interface GitResult {
  readonly exitCode: number;
  readonly output: Buffer;
  /** The first line that git complains with, without its `fatal:`. */
  readonly complaint: string;
}

interface GitOptions {
  /** What git reads from its standard input. */
  readonly input?: string;
  /** More options before the command, which win over ours. */
  readonly options?: readonly string[];
  /** More variables, which win over ours. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Default 60. */
  readonly timeoutSeconds?: number;
  /** The command starts other programs, such as ssh: they are ended with it. */
  readonly startsOthers?: boolean;
}

/**
 * Runs one git command to its end, without a shell.
 *
 * @throws PortcullisError `unreadable` when git is not there, does not end in time or writes more than 256 MB; what git itself
 * refuses is in the result
 */
export async function runGit(
  directory: string,
  command: readonly string[],
  { input, options = [], environment = {}, timeoutSeconds = SECONDS, startsOthers = false }: GitOptions = {},
): Promise<GitResult> {
  const run = startsOthers ? runWithOthers : runAlone;
  const result = await run([...GIT_OPTIONS, ...options, ...command], {
    directory,
    environment: { ...gitEnvironment(process.env), ...environment },
    input,
    timeoutSeconds,
    limit: OUTPUT_LIMIT,
  });
  const name = `git ${command[0]}`;
  if (result.timedOut === true) throw unreadable(`${name} took longer than ${timeoutSeconds} seconds.`, SLOW);
  if (result.isMaxBuffer === true) throw unreadable(`${name} wrote more than ${OUTPUT_LIMIT / MEGABYTE} MB.`, SLOW);
  if (result.exitCode === undefined) throw cannotRun(directory, name, result.code, result.signal);
  return {
    exitCode: result.exitCode,
    output: Buffer.from(result.stdout),
    complaint: complaintIn(Buffer.from(result.stderr).toString()),
  };
}

async function runWithOthers(
  values: readonly string[],
  { directory, environment, input, timeoutSeconds, limit }: Parameters<typeof runAlone>[1],
): Promise<CollectedEnd> {
  const { execa } = await import("execa");
  const { exitCode, signal, code, timedOut, isMaxBuffer, stdout, stderr } = await execa("git", values, {
    cwd: directory,
    env: environment,
    extendEnv: false,
    ...(input === undefined ? { stdin: "ignore" as const } : { input }),
    encoding: "buffer",
    stripFinalNewline: false,
    reject: false,
    timeout: timeoutSeconds * 1000,
    killSignal: "SIGKILL",
    killDescendants: true,
    maxBuffer: limit,
  });
  const end = {
    ...(exitCode !== undefined && { exitCode }),
    ...(signal !== undefined && { signal }),
    ...(code !== undefined && { code }),
  };
  return { ...end, timedOut, isMaxBuffer, stdout, stderr };
}

/** As `runGit`, for a command that has to succeed: its output as text. */
export async function askGit(directory: string, command: readonly string[], options?: GitOptions): Promise<string> {
  const { exitCode, output, complaint } = await runGit(directory, command, options);
  if (exitCode === 0) return output.toString();
  throw unreadable(
    `git ${command[0]} failed: ${complaint === "" ? `it ended with ${exitCode}` : complaint}.`,
    "Check the repository with `git fsck`, and that the clone is complete.",
  );
}

const SLOW = "Name fewer contracts or a shorter history, or run it on a faster machine.";

export const unreadable = (message: string, fix: string): PortcullisError =>
  new PortcullisError("unreadable", message, fix);

/** The line that matters in what git wrote to its standard error, whole enough to understand and no longer. */
export function complaintIn(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const line = lines.find((each) => /^(?:fatal|error):/.test(each)) ?? lines[0] ?? "";
  return [...line.replace(/^(?:fatal|error): /, "").replace(/\.$/, "")].slice(0, 300).join("");
}

export function cannotRun(
  directory: string,
  name: string,
  code: string | undefined,
  signal: string | undefined,
): PortcullisError {
  if (code === "ENOENT") {
    return unreadable(
      `Cannot run git in ${directory}: there is no such folder, or git is not installed.`,
      "Install git and put it on the PATH, and check the folder.",
    );
  }
  return unreadable(`${name} did not run to its end: ${signal ?? code ?? "for an unknown reason"}.`, "Run it again.");
}
