import { askGit } from "./run-git.ts";

/** A commit as git has it: its people are names and addresses, which whoever made it chose. */
export interface ListedCommit {
  readonly id: string;
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
}

interface Person {
  readonly name: string;
  readonly address: string;
}

// None of these can hold a NUL.
const FIELDS = ["%H", "%an", "%ae", "%cn", "%ce", "%B"];

/** The commits that one commit has and another has not, parents first. */
export async function listCommits(directory: string, base: string, head: string): Promise<readonly ListedCommit[]> {
  const command = ["log", "-z", "--reverse", "--topo-order", "--no-mailmap", `--format=${FIELDS.join("%x00")}`];
  const text = await askGit(directory, [...command, `${base}..${head}`, "--"]);
  const tokens = text === "" ? [] : text.replace(/\0$/, "").split("\0");
  return Array.from({ length: tokens.length / FIELDS.length }, (_, index) => {
    const [id = "", authorName = "", authorAddress = "", name = "", address = "", message = ""] = tokens.slice(
      index * FIELDS.length,
    );
    return { id, author: { name: authorName, address: authorAddress }, committer: { name, address }, message };
  });
}
