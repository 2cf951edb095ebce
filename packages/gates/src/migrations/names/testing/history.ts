import { readFileSync } from "node:fs";

import type { Situation } from "../../situation.ts";
import { type Files, situationOf } from "./situation-of.ts";

const DIRECTORY = "migrations";

/** One change of the main branch: fixtures/migrations/history.json. */
export interface Merge {
  readonly n: number;
  readonly sha: string;
  readonly date: string;
  readonly pr: number | null;
  readonly folder: string;
  readonly added: readonly string[];
  readonly deleted: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly modified: readonly string[];
  readonly duplicate_versions_after: readonly string[];
}

interface History {
  readonly merges: readonly Merge[];
  readonly version_collisions: readonly {
    readonly version: string;
    readonly stems: Readonly<Record<string, { readonly survives: boolean }>>;
  }[];
  readonly edits_of_merged_files: readonly { readonly sha: string; readonly files: readonly string[] }[];
}

const fixture = new URL("../../../../../../fixtures/migrations/history.json", import.meta.url);

export const history: History = JSON.parse(readFileSync(fixture, "utf8"));

export const pathOf = (fileName: string): string => `${DIRECTORY}/${fileName}`;

/** A merge as the request that it was, on the base as all merges before it left it. */
export interface Replayed {
  readonly merge: Merge;
  readonly base: Files;
  readonly situation: Situation;
}

export function replayHistory(): readonly Replayed[] {
  let base: Files = {};
  const retired: { path: string; commit: string }[] = [];
  return history.merges.map((merge) => {
    const head = applyMerge(base, merge);
    const situation = situationOf({ directory: DIRECTORY, base, head, takenAt: merge.date, retired: retired.slice() });
    const replayed = { merge, base, situation };
    for (const path of Object.keys(base)) if (!Object.hasOwn(head, path)) retired.push({ path, commit: merge.sha });
    base = head;
    return replayed;
  });
}

function applyMerge(base: Files, { n, added, deleted, renamed, modified }: Merge): Files {
  const head: Record<string, string> = { ...base };
  for (const { from, to } of renamed) {
    head[pathOf(to)] = head[pathOf(from)]!;
    delete head[pathOf(from)];
  }
  for (const file of deleted) delete head[pathOf(file)];
  for (const file of added) head[pathOf(file)] = `-- ${file}, since merge ${n}\n`;
  for (const file of modified) head[pathOf(file)] += `-- changed by merge ${n}\n`;
  return head;
}
