import type { Content, FolderChange, OtherRequest, Situation } from "../../situation.ts";
import { readFolder } from "../read-folder.ts";
import { createScheme, type SchemeOption } from "../scheme.ts";

/** Contents by path. */
export type Files = Readonly<Record<string, string>>;

/** A request, told by what there is where. */
export interface Story {
  readonly directory?: string;
  readonly scheme?: SchemeOption;
  readonly takenAt?: string;
  /** At the merge base; the base's own where it has not moved on. */
  readonly fork?: Files;
  readonly base: Files;
  readonly head: Files;
  /** In place of what follows from fork and head. */
  readonly changes?: readonly FolderChange[];
  readonly others?: readonly OtherRequest[];
  readonly retired?: Situation["retired"];
  readonly hasContents?: boolean;
}

/** Files whose content is made of their name. */
export const filesOf = (...paths: readonly string[]): Files =>
  Object.fromEntries(paths.map((path) => [path, `-- ${path}\n`]));

export function situationOf(story: Story): Situation {
  const { directory = "m", base, fork = base, head, others = [], retired = [], hasContents = true } = story;
  const scheme = createScheme(story.scheme ?? "golang-migrate");
  const changes = story.changes ?? changesBetween(fork, head);
  const sides = { base, merge_base: fork, head };
  return {
    directory,
    scheme,
    takenAt: story.takenAt ?? "2026-07-31T12:00:00Z",
    base: readFolder(Object.keys(base), directory, scheme),
    merged: readFolder(mergePaths(Object.keys(base), changes), directory, scheme),
    changes,
    others,
    retired,
    hasContents,
    contentAt(side, path): Content {
      if (!hasContents) return { kind: "unread", reason: "nobody read it" };
      const text = Object.hasOwn(sides[side], path) ? sides[side][path] : undefined;
      return text === undefined ? { kind: "absent" } : { kind: "text", text };
    },
  };
}

/** As git tells it, with renames of files whose content stays. */
export function changesBetween(fork: Files, head: Files): readonly FolderChange[] {
  const gone = new Map(
    Object.entries(fork)
      .filter(([path]) => !Object.hasOwn(head, path))
      .map(([path, text]) => [text, path]),
  );
  const found: FolderChange[] = [];
  for (const [path, text] of Object.entries(head)) {
    if (Object.hasOwn(fork, path)) {
      if (fork[path] !== text) found.push({ status: "modified", path });
      continue;
    }
    const previousPath = gone.get(text);
    gone.delete(text);
    found.push(previousPath === undefined ? { status: "added", path } : { status: "renamed", path, previousPath });
  }
  return [...found, ...Array.from(gone.values(), (path) => ({ status: "removed" as const, path }))];
}

/** The paths of the base with a request's changes. */
export function mergePaths(base: readonly string[], changes: readonly FolderChange[]): readonly string[] {
  const gone = new Set(
    changes.flatMap(({ status, path, previousPath }) =>
      status === "removed" ? [path] : status === "renamed" ? [previousPath ?? path] : [],
    ),
  );
  const there = changes.filter(({ status }) => status !== "removed").map(({ path }) => path);
  return [...new Set([...base.filter((path) => !gone.has(path)), ...there])];
}

/** Another open request that adds files. */
export const requestOf = (number: number, ...paths: readonly string[]): OtherRequest => ({
  number,
  title: `Request ${number}`,
  author: "somebody",
  changes: paths.map((path) => ({ status: "added", path })),
});
