import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A real repository in a folder that only this test uses. */
export interface TemporaryRepository {
  readonly folder: string;
  /** Runs git there and gives what it prints. */
  git(...command: readonly string[]): string;
  /** Writes files (`undefined` removes one), commits everything and gives the commit's id. */
  commit(files: Readonly<Record<string, string | Uint8Array | undefined>>): string;
  /** A second folder, for a clone or a work tree. */
  readonly beside: string;
  remove(): void;
}

/** Starts with a branch `main` without a commit. Each commit is a minute after the one before. */
export function createTemporaryRepository(): TemporaryRepository {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "portcullis-repository-")));
  const folder = join(parent, "repository");
  mkdirSync(folder);
  let minute = 0;
  const git = (...command: readonly string[]): string => {
    const time = new Date(Date.UTC(2026, 0, 1, 0, (minute += 1))).toISOString();
    return execFileSync("git", command, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env["PATH"],
        HOME: parent,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: "A",
        GIT_AUTHOR_EMAIL: "a@example.org",
        GIT_COMMITTER_NAME: "A",
        GIT_COMMITTER_EMAIL: "a@example.org",
        GIT_AUTHOR_DATE: time,
        GIT_COMMITTER_DATE: time,
      },
    }).trim();
  };
  git("init", "--quiet", "--initial-branch=main");
  return {
    folder,
    beside: join(parent, "beside"),
    git,
    commit(files) {
      for (const [path, content] of Object.entries(files)) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        if (content === undefined) rmSync(file);
        else writeFileSync(file, content);
      }
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", "A change");
      return git("rev-parse", "HEAD");
    },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}
