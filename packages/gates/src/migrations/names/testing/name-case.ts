import { readFileSync } from "node:fs";

import type { MigrationFinding } from "../../migration-finding.ts";
import type { FolderChange, Situation } from "../../situation.ts";
import { type Files, situationOf } from "./situation-of.ts";

const DIRECTORY = "workspace-server/migrations";

interface Operation {
  readonly op: "add" | "modify" | "delete" | "rename";
  readonly path: string;
  readonly to?: string;
}

/** A case of fixtures/migrations/name-cases.json; names are relative to the folder, or to the root after a slash. */
export interface NameCase {
  readonly id: string;
  readonly group: string;
  readonly note: string;
  readonly fork_files: readonly string[];
  readonly base_files: readonly string[];
  readonly pr_ops: readonly Operation[];
  readonly open_prs: readonly {
    readonly number: number;
    readonly files: readonly (string | { readonly path: string; readonly status: FolderChange["status"] })[];
  }[];
  readonly api?: unknown;
  readonly original: { readonly exit: number; readonly outcome: string };
  readonly better: { readonly exit: number; readonly rules?: readonly string[] };
  readonly agrees_with_better: boolean;
}

const fixture = new URL("../../../../../../fixtures/migrations/name-cases.json", import.meta.url);

export const nameCases: readonly NameCase[] = (JSON.parse(readFileSync(fixture, "utf8")) as { cases: NameCase[] })
  .cases;

/** The rules as we call them: the table of part 0.1. */
export const ruleOf = (name: string): string =>
  ({ same_file_two_contents: "version-reused", scheme_mixed: "out-of-order", unexpected_folder: "name-format" })[
    name
  ] ?? name.replaceAll("_", "-");

const at = (path: string): string => (path.startsWith("/") ? path.slice(1) : `${DIRECTORY}/${path}`);

const contentsOf = (paths: readonly string[]): Files =>
  Object.fromEntries(paths.map((path) => [at(path), `-- ${path}\n`.repeat(8)]));

function apply(files: Files, operations: readonly Operation[]): Files {
  const after: Record<string, string> = { ...files };
  for (const { op, path, to } of operations) {
    const before = after[at(path)];
    if (op === "add") after[at(path)] = `-- ${path}\n`.repeat(8);
    if (op === "modify") after[at(path)] = `${before}-- more\n`;
    if (op === "delete" || op === "rename") delete after[at(path)];
    if (op === "rename") after[at(to!)] = before!;
  }
  return after;
}

/** The case's own request has the number 100. */
export function situationOfCase({ fork_files, base_files, pr_ops, open_prs }: NameCase): Situation {
  const fork = contentsOf(fork_files);
  return situationOf({
    directory: DIRECTORY,
    fork,
    base: contentsOf(base_files),
    head: apply(fork, pr_ops),
    others: open_prs
      .filter(({ number }) => number !== 100)
      .map(({ number, files }) => ({
        number,
        title: `Request ${number}`,
        author: "somebody",
        changes: files.map((file) => (typeof file === "string" ? { path: file, status: "added" } : file)),
      })),
  });
}

/** Errors about files that the request touches: what makes the gate fail. */
export function errorsOf({ changes }: Situation, findings: readonly MigrationFinding[]): readonly MigrationFinding[] {
  const touched = new Set(changes.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
  return findings.filter(({ level, about }) => level === "error" && about.some((path) => touched.has(path)));
}
