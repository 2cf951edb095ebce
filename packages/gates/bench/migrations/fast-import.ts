/** A stream for `git fast-import`: a repository of hundreds of commits in a fraction of a second. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file of a commit, by path. */
export type Tree = Readonly<Record<string, string>>;

export interface Commit {
  readonly mark: number;
  readonly tree: Tree;
}

interface NewCommit {
  readonly branch: string;
  readonly message: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly parents?: readonly Commit[];
  readonly tree: Tree;
}

export class FastImport {
  readonly #parts: string[] = [];
  readonly #blobs = new Map<string, number>();
  #mark = 0;

  commit({ branch, message, time, parents = [], tree }: NewCommit): Commit {
    const files = Object.entries(tree).map(([path, text]) => `M 100644 :${this.#blob(text)} ${JSON.stringify(path)}`);
    const mark = (this.#mark += 1);
    const [first, ...others] = parents;
    this.#parts.push(
      [
        `commit refs/heads/${branch}`,
        `mark :${mark}`,
        `committer A <a@example.org> ${time} +0000`,
        data(message),
        ...(first === undefined ? [] : [`from :${first.mark}`]),
        ...others.map((other) => `merge :${other.mark}`),
        "deleteall",
        ...files,
        "",
        "",
      ].join("\n"),
    );
    return { mark, tree };
  }

  text(): string {
    return `${this.#parts.join("")}done\n`;
  }

  /** The ids that git gave, by mark, once the stream was read. */
  ids(repository: string): ReadonlyMap<number, string> {
    const lines = readFileSync(join(repository, ".git/marks"), "utf8").trim().split("\n");
    return new Map(lines.map((line) => [Number(line.split(" ")[0]!.slice(1)), line.split(" ")[1]!]));
  }

  #blob(text: string): number {
    const known = this.#blobs.get(text);
    if (known !== undefined) return known;
    const mark = (this.#mark += 1);
    this.#blobs.set(text, mark);
    this.#parts.push(`blob\nmark :${mark}\n${data(text)}\n`);
    return mark;
  }
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}`;
