import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";

/** How a program ended; without an exit code it never started, or a signal ended it. */
export interface ProgramEnd {
  readonly exitCode?: number;
  readonly signal?: string;
  /** Of the system's error, such as ENOENT. */
  readonly code?: string;
}

export interface CollectedEnd extends ProgramEnd {
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly timedOut?: boolean;
  readonly isMaxBuffer?: boolean;
}

export interface StartOptions {
  readonly directory: string;
  /** The whole of it. */
  readonly environment: Readonly<Record<string, string>>;
}

interface RunOptions extends StartOptions {
  readonly input: string | undefined;
  readonly timeoutSeconds: number;
  /** Most bytes of its output that are kept. */
  readonly limit: number;
}

/**
 * Starts git, without a shell. Node's own module does it: execa takes longer to load than git takes to answer, and what it adds
 * is needed only for commands that start other programs.
 */
export function startGit(
  values: readonly string[],
  { directory, environment }: StartOptions,
): { readonly git: ChildProcessWithoutNullStreams; readonly ended: Promise<ProgramEnd> } {
  const git = spawn("git", values, { cwd: directory, env: environment, stdio: "pipe", windowsHide: true });
  // How it ended tells what is wrong.
  git.stdin.on("error", () => {});
  const ended = new Promise<ProgramEnd>((resolve) => {
    git.once("error", (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? "UNKNOWN" }));
    git.once("close", (exitCode, signal) =>
      resolve({ ...(exitCode !== null && { exitCode }), ...(signal !== null && { signal }) }),
    );
  });
  return { git, ended };
}

/** Runs a git command that starts no other program, and collects what it writes. */
export async function runAlone(values: readonly string[], options: RunOptions): Promise<CollectedEnd> {
  const { input, timeoutSeconds, limit } = options;
  const { git, ended } = startGit(values, options);
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  const broken = new Promise<Partial<CollectedEnd>>((resolve) => {
    const collect = (chunks: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) resolve({ isMaxBuffer: true });
      else chunks.push(chunk);
    };
    git.stdout.on("data", collect(stdout));
    git.stderr.on("data", collect(stderr));
    timer = setTimeout(() => resolve({ timedOut: true }), timeoutSeconds * 1000);
  });
  git.stdin.end(input ?? "");
  const end = await Promise.race([ended, broken]);
  clearTimeout(timer);
  if ("timedOut" in end || "isMaxBuffer" in end) {
    git.kill("SIGKILL");
    for (const stream of [git.stdout, git.stderr]) stream.destroy();
  }
  return { ...end, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
}
