import { readFolder } from "../../names/read-folder.ts";
import { createScheme } from "../../names/scheme.ts";
import type { FolderChange, Situation } from "../../situation.ts";

/** Texts by file names. */
export type Files = Readonly<Record<string, string>>;

const DIRECTORY = "migrations";
const SCHEME = createScheme("golang-migrate");

/** A request that puts files over those of the base. */
export function buildSituation(base: Files, request: Files): Situation {
  const place = (files: Files): Map<string, string> =>
    new Map(Object.entries(files).map(([name, text]) => [`${DIRECTORY}/${name}`, text]));
  const [before, added] = [place(base), place(request)];
  const merged = new Map([...before, ...added]);
  const folder = (files: ReadonlyMap<string, string>): Situation["base"] =>
    readFolder([...files.keys()], DIRECTORY, SCHEME);
  const changes = [...added.keys()].map((path): FolderChange => ({
    status: before.has(path) ? "modified" : "added",
    path,
  }));
  return {
    directory: DIRECTORY,
    scheme: SCHEME,
    takenAt: "2026-06-10T12:00:00Z",
    base: folder(before),
    merged: folder(merged),
    changes,
    others: [],
    retired: [],
    hasContents: true,
    contentAt(side, path) {
      const text = (side === "head" ? merged : before).get(path);
      return text === undefined ? { kind: "absent" } : { kind: "text", text };
    },
  };
}
