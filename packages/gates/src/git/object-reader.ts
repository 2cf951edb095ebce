import type { execa as Execa } from "execa";

import { GIT_OPTIONS, gitEnvironment } from "./git-environment.ts";
import { createBatchParser, type BatchReply } from "./parse-batch.ts";
import { cannotRun, complaintIn, unreadable } from "./run-git.ts";

const MEGABYTE = 1024 * 1024;
/** Larger than any contract or source file that people write. */
export const FILE_LIMIT = 64 * MEGABYTE;
const SECONDS = 30;
const COMPLAINT_LENGTH = 4000;

/** One `git cat-file --batch` that answers for as long as it is needed: a thousand objects cost one process. */
export interface ObjectReader {
  /** The object of a name, as `git rev-parse` understands names. Questions may be asked all at once. */
  read(name: string): Promise<BatchReply>;
  close(): Promise<void>;
}

interface Question {
  answer(reply: BatchReply): void;
  fail(error: Error): void;
}

type Git = ReturnType<typeof launch>;

/** The process starts at the first question. It does not keep ours alive: only an open question does. */
export function createObjectReader(directory: string): ObjectReader {
  let running: Promise<{ readonly git: Git }> | undefined;
  let current: Git | undefined;
  let questions: Question[] = [];
  let complaint = "";
  let timer: NodeJS.Timeout | undefined;

  const failAll = (error: Error): void => {
    clearTimeout(timer);
    running = undefined;
    current = undefined;
    const unanswered = questions;
    questions = [];
    for (const question of unanswered) question.fail(error);
  };
  const awaitAnswer = (git: Git): void => {
    clearTimeout(timer);
    if (questions.length === 0) return;
    timer = setTimeout(() => {
      failAll(unreadable(`git did not answer for ${SECONDS} seconds.`, "Check the disk that the repository is on."));
      git.kill("SIGKILL");
    }, SECONDS * 1000);
  };

  const start = async (): Promise<{ readonly git: Git }> => {
    const { execa } = await import("execa");
    complaint = "";
    const git = launch(execa, directory);
    const parse = createBatchParser(FILE_LIMIT, (reply) => questions.shift()?.answer(reply));
    git.stdout.on("data", (chunk: Buffer) => {
      parse(chunk);
      awaitAnswer(git);
    });
    git.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(0, COMPLAINT_LENGTH)));
    // The end of the process tells what is wrong.
    git.stdin.on("error", () => {});
    git.nodeChildProcess.unref();
    for (const stream of [git.stdin, git.stdout, git.stderr]) (stream as unknown as { unref?(): void }).unref?.();
    current = git;
    const end = ({ exitCode, code, signal }: Awaited<Git>): void => {
      // One that was given up ends later than its successor starts.
      if (current !== git) return;
      if (exitCode === undefined) failAll(cannotRun(directory, "git cat-file", code, signal));
      else
        failAll(
          unreadable(
            `git cannot read the repository ${directory}: ${complaintIn(complaint)}.`,
            "Check it with `git fsck`, and that the clone is complete.",
          ),
        );
    };
    void git.then(end);
    // Alone it would be awaited to its end.
    return { git };
  };

  return {
    async read(name) {
      const { git } = await (running ??= start());
      return new Promise((answer, fail) => {
        questions.push({ answer, fail });
        git.stdin.write(`${name}\n`);
        awaitAnswer(git);
      });
    },
    async close() {
      const git = (await running)?.git;
      git?.kill("SIGKILL");
      await git;
    },
  };
}

const launch = (execa: typeof Execa, directory: string) =>
  execa("git", [...GIT_OPTIONS, "cat-file", "--batch"], {
    cwd: directory,
    env: gitEnvironment(process.env),
    extendEnv: false,
    stdin: "pipe",
    encoding: "buffer",
    buffer: false,
    reject: false,
    killSignal: "SIGKILL",
  });
