import { PortcullisError } from "../core/portcullis-error.ts";

const MEGABYTE = 1024 * 1024;
/** The most that a generator may make. */
export const OUTPUT_LIMIT = 64 * MEGABYTE;
const SECONDS = 60;
const COMPLAINT_LENGTH = 2000;

export interface CommandOptions {
  /** What messages call the command. */
  readonly name: string;
  readonly directory: string;
  readonly timeoutSeconds?: number | undefined;
  /** More variables. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a command to its end, without a shell, and gives its standard output. It sees of our environment what it needs to find
 * programs and its own caches, and none of what CI keeps secret; language and time zone are always the same. What it started is
 * ended with it.
 *
 * @throws PortcullisError `unreadable` when it cannot be started, fails, does not end in time or writes more than 64 MB
 */
export async function runCommand(
  [program, ...values]: readonly [string, ...string[]],
  { name, directory, timeoutSeconds = SECONDS, environment = {} }: CommandOptions,
): Promise<Uint8Array> {
  const { execa } = await import("execa");
  const running = execa(program, values, {
    cwd: directory,
    env: { ...commandEnvironment(process.env), ...environment },
    extendEnv: false,
    stdin: "ignore",
    encoding: "buffer",
    stripFinalNewline: false,
    buffer: { stdout: true, stderr: false },
    maxBuffer: { stdout: OUTPUT_LIMIT },
    reject: false,
    killSignal: "SIGKILL",
    killDescendants: true,
  });
  let complaint = "";
  running.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-COMPLAINT_LENGTH)));

  let timer: NodeJS.Timeout | undefined;
  // execa would wait for whoever holds the pipes, also for a process that left the group which it ends.
  const isLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutSeconds * 1000);
  });
  const result = await Promise.race([running, isLate]);
  clearTimeout(timer);
  running.kill("SIGKILL");
  if (result === undefined) {
    for (const stream of [running.stdout, running.stderr]) stream.destroy();
    throw failed(
      name,
      `did not end within ${timeoutSeconds} seconds`,
      complaint,
      "Raise timeout_seconds if that is right.",
    );
  }
  if (result.isMaxBuffer) throw failed(name, `wrote more than ${OUTPUT_LIMIT / MEGABYTE} MB`, "", "Check the command.");
  if (result.exitCode === 0) return result.stdout;
  if (result.exitCode === undefined && result.signal === undefined) {
    const what = `cannot be started: ${JSON.stringify(program)} ${result.code === "ENOENT" ? "is not there" : `gives ${result.code}`}`;
    throw failed(name, what, "", "Install it, or correct the command.");
  }
  const reason = result.signal === undefined ? `exit code ${result.exitCode}` : `the signal ${result.signal}`;
  throw failed(name, `ended with ${reason}`, complaint, "Run the command by hand, and mend what it says.");
}

const KEPT = ["PATH", "HOME", "USERPROFILE", "SYSTEMROOT", "TMPDIR"] as const;

const commandEnvironment = (ambient: Readonly<Record<string, string | undefined>>): Record<string, string> => ({
  ...Object.fromEntries(KEPT.flatMap((name) => (ambient[name] === undefined ? [] : [[name, ambient[name]]]))),
  LANG: "C.UTF-8",
  TZ: "UTC",
});

/** A generator that failed proves nothing about what it did not make. */
function failed(name: string, what: string, complaint: string, fix: string): PortcullisError {
  const lines = complaint.split("\n").filter((line) => line.trim() !== "");
  const last = lines.slice(-3).map((message) => ({ message: message.slice(0, 300) }));
  return new PortcullisError("unreadable", `The generator ${name} ${what}.`, fix, { problems: last });
}
