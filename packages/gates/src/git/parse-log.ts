/** One commit of `git log --raw -z`, and what it changed against its first parent. */
export interface LoggedCommit {
  readonly id: string;
  /** RFC 3339, in UTC: when it was committed. */
  readonly time: string;
  readonly parent?: string;
  readonly changes: readonly LoggedChange[];
}

export interface LoggedChange {
  readonly path: string;
  readonly status: "added" | "changed" | "deleted";
  readonly isFile: boolean;
  readonly id: string;
}

/** The format for `git log` that `parseLog` reads. */
export const LOG_FORMAT = "%x01%H %ct %P";

/** Reads `git log -z --raw --no-abbrev --no-renames` in the format above, newest first as git writes it. */
export function parseLog(text: string): readonly LoggedCommit[] {
  const commits: (LoggedCommit & { changes: LoggedChange[] })[] = [];
  const tokens = text.split("\0");
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!.trimStart();
    if (token.startsWith("\x01")) {
      const [id = "", seconds, parent] = token.slice(1).split(" ");
      const time = toTime(Number(seconds));
      commits.push({ id, time, ...(parent !== undefined && parent !== "" && { parent }), changes: [] });
    } else if (token.startsWith(":")) {
      const [, mode = "", , id = "", status] = token.split(" ");
      at += 1;
      commits.at(-1)?.changes.push({
        path: tokens[at] ?? "",
        status: status === "A" ? "added" : status === "D" ? "deleted" : "changed",
        isFile: mode.startsWith("10"),
        id,
      });
    }
  }
  return commits;
}

/** Seconds since 1970 as RFC 3339. */
export const toTime = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.000Z$/, "Z");

/** For each commit, by the new path of each file that it renamed: the old path. */
export type Renames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads `git diff-tree --stdin -z --raw -M`, one commit after the other. */
export function parseRenames(text: string): Renames {
  const renames = new Map<string, Map<string, string>>();
  const tokens = text.split("\0");
  let current = new Map<string, string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (!token.startsWith(":")) {
      current = new Map();
      renames.set(token.trim(), current);
      continue;
    }
    const isRename = token.split(" ")[4]?.startsWith("R") === true;
    if (isRename) current.set(tokens[at + 2] ?? "", tokens[at + 1] ?? "");
    at += isRename ? 2 : 1;
  }
  return renames;
}
