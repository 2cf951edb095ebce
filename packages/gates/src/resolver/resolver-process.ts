import type { ResultPromise } from "execa";
import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";

import { PortcullisError } from "../core/portcullis-error.ts";
import type { Batch } from "./batch.ts";
import { childEnvironment } from "./child-environment.ts";
import { LineSplitter, type OutputLine } from "./line-splitter.ts";
import { quoteEnd } from "./quote-output.ts";
import { LONGEST_LINE, readLine } from "./read-line.ts";
import { SilenceTimer } from "./silence-timer.ts";

const COMPLAINT_LENGTH = 2048;
/** Milliseconds in which a process that has ended gives the rest of its output, even where others hold its pipes. */
const UNTIL_DRAINED = 1000;
/** Milliseconds that the system may take to end what was killed. */
const UNTIL_KILLED = 10_000;
/** Lines that nobody waited for; more are not kept. */
const MOST_UNCLAIMED = 1000;

/** In milliseconds. */
export interface Patience {
  /** From the first question to the first answer: interpreters start slowly. */
  readonly first: number;
  /** Without any answer, later. */
  readonly later: number;
}

/** Why a batch did not come to its end. */
export interface Breakdown {
  readonly fault: "crash" | "silence";
  readonly detail: string;
}

interface Listener {
  readonly lines: (lines: readonly OutputLine[]) => void;
  readonly ended: (breakdown: Breakdown) => void;
}

type Running = ResultPromise<{ buffer: false; reject: false }> & {
  readonly nodeChildProcess: ChildProcess;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
};

/** One run of a program that answers lines with lines. It is the leader of a process group, which ends with it. */
export class ResolverProcess {
  /** Milliseconds that its first answer took. */
  firstAnswerAfter: number | undefined;
  /** Ids of questions whose answers may still come. */
  readonly owed = new Set<string | number>();
  readonly #running: Running;
  readonly #exited: Promise<void>;
  readonly #splitter = new LineSplitter(LONGEST_LINE);
  #unclaimed: OutputLine[] = [];
  #listener: Listener | undefined;
  #breakdown: Breakdown | undefined;
  #complaint = "";

  private constructor(running: Running) {
    this.#running = running;
    // It is told of by its silence.
    running.stdin.on("error", () => undefined);
    running.stderr.on("data", (chunk: Buffer) => {
      this.#complaint = (this.#complaint + chunk.toString("utf8")).slice(-COMPLAINT_LENGTH);
    });
    running.stdout.on("data", (chunk: Buffer) => this.#receive(this.#splitter.push(chunk)));
    for (const stream of [running.stdout, running.stderr]) stream.on("error", () => undefined);
    const drained = new Promise<void>((resolve) => running.nodeChildProcess.once("close", () => resolve()));
    this.#exited = new Promise((resolve) => {
      running.nodeChildProcess.once("exit", (code, signal) => {
        // What it started goes with it.
        running.kill("SIGKILL");
        resolve();
        void within(drained, UNTIL_DRAINED).then(() => this.#end(code, signal));
      });
    });
  }

  /**
   * Starts the program, without a shell.
   *
   * @throws PortcullisError `usage` where it cannot be started
   */
  static async start([program, ...options]: readonly [string, ...string[]]): Promise<ResolverProcess> {
    const { execa } = await import("execa");
    const running = execa(program, options, {
      env: childEnvironment(process.env),
      extendEnv: false,
      stdin: "pipe",
      stdout: "pipe",
      stderr: "pipe",
      encoding: "buffer",
      buffer: false,
      reject: false,
      killSignal: "SIGKILL",
      killDescendants: true,
    });
    const { nodeChildProcess } = running;
    const spawned = new Promise<undefined>((resolve) => nodeChildProcess.once("spawn", () => resolve(undefined)));
    const failure = await Promise.race([spawned, running]);
    if (failure !== undefined) throw notStarted(program, failure.code);
    return new ResolverProcess(running as unknown as Running);
  }

  /**
   * Writes the questions of the batch, a line each, and waits until it is settled.
   *
   * @returns nothing, or why it was not settled
   */
  async exchange(batch: Batch, lines: readonly string[], patience: Patience): Promise<Breakdown | undefined> {
    const start = performance.now();
    const pour = pourInto(this.#running.stdin, lines);
    let timer: SilenceTimer | undefined;
    try {
      return await new Promise<Breakdown | undefined>((resolve) => {
        timer = new SilenceTimer(this.firstAnswerAfter === undefined ? patience.first : patience.later, (limit) =>
          resolve(this.#describe("silence", `It gave no answer for ${describeSeconds(limit)}`)),
        );
        const take = (read: readonly OutputLine[]): void => {
          for (const line of read) {
            const said = readLine(line);
            if (said === undefined || !batch.take(said)) continue;
            this.firstAnswerAfter ??= performance.now() - start;
            timer?.hear(patience.later);
          }
          // What it wrote behind its last answer belongs to the batch.
          if (batch.isSettled) setImmediate(() => resolve(undefined));
        };
        this.#listener = { lines: take, ended: resolve };
        take(this.#unclaimed.splice(0));
        if (this.#breakdown !== undefined) resolve(this.#breakdown);
        pour.begin();
      });
    } finally {
      timer?.stop();
      pour.stop();
      batch.close();
      this.#listener = undefined;
    }
  }

  /** Ends it and what it started, without warning; returns when it is gone. */
  async kill(): Promise<void> {
    this.#running.kill("SIGKILL");
    await within(this.#exited, UNTIL_KILLED);
    for (const stream of [this.#running.stdin, this.#running.stdout, this.#running.stderr]) stream.destroy();
  }

  #receive(lines: readonly OutputLine[]): void {
    if (this.#listener !== undefined) this.#listener.lines(lines);
    else if (this.#unclaimed.length < MOST_UNCLAIMED) this.#unclaimed.push(...lines.slice(0, MOST_UNCLAIMED));
  }

  #end(code: number | null, signal: string | null): void {
    this.#receive(this.#splitter.end());
    const how = signal === null ? `It ended by itself with exit code ${code}` : `It was ended by the signal ${signal}`;
    this.#breakdown = this.#describe("crash", how);
    this.#listener?.ended(this.#breakdown);
  }

  #describe(fault: Breakdown["fault"], what: string): Breakdown {
    const complaint = this.#complaint.trim();
    const said = complaint === "" ? "nothing to its error output" : `${quoteEnd(complaint, COMPLAINT_LENGTH)} last`;
    return { fault, detail: `${what}, and wrote ${said}.` };
  }
}

function describeSeconds(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds === 1 ? "a second" : `${seconds} seconds`;
}

const CHUNK = 64 * 1024;

/** Writes as fast as the reader reads, so that no more than a chunk waits here. */
function pourInto(
  stdin: Writable,
  lines: readonly string[],
): { readonly begin: () => void; readonly stop: () => void } {
  let next = 0;
  const pour = (): void => {
    while (next < lines.length && !stdin.destroyed) {
      let chunk = "";
      while (next < lines.length && chunk.length < CHUNK) chunk += lines[next++];
      if (stdin.write(chunk)) continue;
      stdin.once("drain", pour);
      return;
    }
  };
  return { begin: pour, stop: () => stdin.off("drain", pour) };
}

async function within(event: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([event, isLate]);
  clearTimeout(timer);
}

function notStarted(program: string, code: string | undefined): PortcullisError {
  const name = JSON.stringify(program);
  if (code === "ENOENT")
    return new PortcullisError(
      "usage",
      `The resolver ${name} cannot be started: there is no such program, or its interpreter is not there.`,
      "Install it, or correct the command. A path is seen from the working directory, and is written with a slash in it.",
    );
  if (code === "EACCES")
    return new PortcullisError(
      "usage",
      `The resolver ${name} cannot be started: it may not be executed.`,
      "Make the file executable, or put its interpreter before it.",
    );
  return new PortcullisError(
    "usage",
    `The resolver ${name} cannot be started: the system says ${code ?? "nothing more"}.`,
    "Check the command by running it by hand.",
  );
}
