import { readFolder } from "../../names/read-folder.ts";
import { createScheme } from "../../names/scheme.ts";
import type { FolderChange, Situation } from "../../situation.ts";

const DIRECTORY = "migrations";
const scheme = createScheme("sequential");

/** Files by name, without their folder. */
export type Files = Readonly<Record<string, string>>;

/** The same; null of one that is removed. */
export type ChangedFiles = Readonly<Record<string, string | null>>;

const pathOf = (name: string): string => `${DIRECTORY}/${name}`;

/** A folder with a base, what a request adds to it or changes in it, and what other requests add, by number. */
export function situationOf(
  base: Files,
  request: ChangedFiles = {},
  others: Readonly<Record<number, Files>> = {},
): Situation {
  const changes = Object.keys(request).map((name): FolderChange => ({
    status: request[name] === null ? "removed" : Object.hasOwn(base, name) ? "modified" : "added",
    path: pathOf(name),
  }));
  const names = Object.keys({ ...base, ...request }).filter((name) => request[name] !== null);
  const folder = (files: readonly string[]) => readFolder(files.map(pathOf), DIRECTORY, scheme);
  return {
    directory: DIRECTORY,
    scheme,
    takenAt: "2026-06-21T12:00:00Z",
    base: folder(Object.keys(base)),
    merged: folder(names),
    changes,
    others: Object.entries(others).map(([number, files]) => ({
      number: Number(number),
      title: "Another one",
      author: "someone",
      changes: Object.entries(files).map(([name, text]) => ({
        status: Object.hasOwn(base, name) ? ("modified" as const) : ("added" as const),
        path: pathOf(name),
        text,
      })),
    })),
    retired: [],
    hasContents: true,
    contentAt: (side, path) => {
      const name = path.slice(DIRECTORY.length + 1);
      const text = side === "head" ? (request[name] ?? base[name]) : base[name];
      return text === undefined ? { kind: "absent" } : { kind: "text", text };
    },
  };
}
