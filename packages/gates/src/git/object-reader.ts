import type { ChildProcessWithoutNullStreams } from "node:child_process";

import { GIT_OPTIONS, gitEnvironment } from "./git-environment.ts";
import { createBatchParser, type BatchReply } from "./parse-batch.ts";
import { startGit, type ProgramEnd } from "./run-alone.ts";
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

type Git = ChildProcessWithoutNullStreams;

/** The process starts at the first question. It does not keep ours alive: only an open question does. */
export function createObjectReader(directory: string): ObjectReader {
  let running: Git | undefined;
  let questions: Question[] = [];
  let complaint = "";
  let timer: NodeJS.Timeout | undefined;

  const failAll = (error: Error): void => {
    clearTimeout(timer);
    running = undefined;
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

  const start = (): Git => {
    complaint = "";
    const { git, ended } = startGit([...GIT_OPTIONS, "cat-file", "--batch"], {
      directory,
      environment: gitEnvironment(process.env),
    });
    const parse = createBatchParser(FILE_LIMIT, (reply) => questions.shift()?.answer(reply));
    git.stdout.on("data", (chunk: Buffer) => {
      parse(chunk);
      awaitAnswer(git);
    });
    git.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(0, COMPLAINT_LENGTH)));
    for (const each of [git, git.stdin, git.stdout, git.stderr]) (each as { unref?(): void }).unref?.();
    void ended.then((end) => conclude(git, end));
    return git;
  };
  const conclude = (git: Git, { exitCode, code, signal }: ProgramEnd): void => {
    // One that was given up ends later than its successor starts.
    if (running !== git) return;
    if (exitCode === undefined) failAll(cannotRun(directory, "git cat-file", code, signal));
    else
      failAll(
        unreadable(
          `git cannot read the repository ${directory}: ${complaintIn(complaint)}.`,
          "Check it with `git fsck`, and that the clone is complete.",
        ),
      );
  };

  return {
    async read(name) {
      const git = (running ??= start());
      return new Promise((answer, fail) => {
        questions.push({ answer, fail });
        git.stdin.write(`${name}\n`);
        awaitAnswer(git);
      });
    },
    async close() {
      const git = running;
      if (git?.pid === undefined || git.exitCode !== null || git.signalCode !== null) return;
      git.ref();
      git.kill("SIGKILL");
      await new Promise((resolve) => git.once("exit", resolve));
    },
  };
}
