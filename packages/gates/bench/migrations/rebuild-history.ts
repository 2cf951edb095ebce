/**
 * Rebuilds the life of a real migrations folder as a git repository, with SQL of our own:
 * `node --conditions=source packages/gates/bench/migrations/rebuild-history.ts DIRECTORY [--verify]` writes DIRECTORY/repository and DIRECTORY/merges.json.
 * `--verify` applies the folder after each merge on PGlite and holds the outcome against what the real one did.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { FastImport, type Commit, type Tree } from "./fast-import.ts";
import { EDITS, HANDWRITTEN, SOURCES } from "./handwritten-migrations.ts";
import { readHistoryFacts, type HistoryFacts, type HistoryFile, type HistoryMerge } from "./history-facts.ts";
import { verifyChains, verifyFiles } from "./verify-chains.ts";
import { writeMigration } from "./write-migration.ts";

/** What is checked: the head as a request against the base. */
export interface RebuiltRequest {
  /** `75`, or `75-first` for a version that was never merged. */
  readonly name: string;
  readonly pr: number | null;
  readonly base: string;
  readonly head: string;
  readonly directory: string;
  /** Other requests that were open then. */
  readonly open: readonly { readonly number: number; readonly head: string }[];
}

export interface RebuiltHistory {
  readonly repository: string;
  readonly requests: readonly RebuiltRequest[];
}

/** A request that was never merged as it is here. */
interface Draft {
  readonly name: string;
  /** The merge whose base it has. */
  readonly at: number;
  readonly files: Readonly<Record<string, string>>;
}

const DRAFTS: readonly Draft[] = [
  {
    name: "75-first",
    at: 75,
    files: {
      "20260621120000_a2a_queue_next_attempt_at.up.sql":
        HANDWRITTEN["20260621120000_a2a_queue_next_attempt_at.up.sql"]![0]!,
      "20260621120000_a2a_queue_next_attempt_at.down.sql":
        "DROP INDEX IF EXISTS idx_a2a_queue_next_attempt_at;\nALTER TABLE a2a_queue DROP COLUMN IF EXISTS next_attempt_at;\n",
    },
  },
  {
    name: "22-missing-downs",
    at: 22,
    files: {
      "033_strip_crlf_cron_prompts.down.sql": "-- What was cut off is not known any more.\nSELECT 1;\n",
      "034_workspaces_last_outbound_at.down.sql": "ALTER TABLE workspaces DROP COLUMN IF EXISTS last_outbound_at;\n",
    },
  },
];

export interface FolderState {
  readonly merge: HistoryMerge;
  /** By file name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Every file's text after each merge. */
export function folderStates(facts: HistoryFacts): FolderState[] {
  const versions = new Map(facts.files.map((file) => [file.file, mainVersions(facts, file)]));
  const edits = new Map<string, number>();
  let files = new Map<string, string>();
  return facts.merges.map((merge) => {
    files = new Map(files);
    for (const { from, to } of merge.renamed) {
      files.set(to, files.get(from)!);
      files.delete(from);
    }
    for (const name of merge.deleted) files.delete(name);
    for (const name of merge.added) files.set(name, versions.get(name)![0]!);
    for (const name of merge.modified) {
      edits.set(name, (edits.get(name) ?? 0) + 1);
      files.set(name, versions.get(name)![edits.get(name)!]!);
    }
    if (files.size !== merge.files_after)
      throw new Error(`After merge ${merge.n}: ${files.size} files, not ${merge.files_after}.`);
    return { merge, files };
  });
}

/** All texts that a file ever had, the drafts of its branch first. */
function allVersions({ file, facts, facts_newest }: HistoryFile): readonly string[] {
  if (HANDWRITTEN[file] !== undefined) return HANDWRITTEN[file];
  return [facts, ...(facts_newest === undefined ? [] : [facts_newest])].map((each) => writeMigration(file, each));
}

/** The texts that it had on the main branch: one, and one for each edit. */
function mainVersions({ edits_of_merged_files }: HistoryFacts, file: HistoryFile): readonly string[] {
  const count = edits_of_merged_files.filter(({ files }) => files.includes(file.file)).length + 1;
  const versions = allVersions(file).slice(-count);
  while (versions.length < count) versions.push(edited(file.file, versions.at(-1)!, versions.length));
  return versions;
}

function edited(file: string, text: string, time: number): string {
  const edit = EDITS[file];
  if (edit !== undefined) return edit(text);
  return `-- Looked at again (${time}): the words above were not clear enough.\n${text}`;
}

/** Writes the repository with `git fast-import`. */
export function rebuildHistory(facts: HistoryFacts, directory: string): RebuiltHistory {
  const repository = join(directory, "repository");
  mkdirSync(repository, { recursive: true });
  const states = folderStates(facts);
  const texts = new Map(facts.files.map((file) => [file.file, allVersions(file)[0]!]));
  const stream = new FastImport();
  const mains: { readonly commit: Commit; readonly folder: string; readonly time: number }[] = [];
  const requests: (Omit<RebuiltRequest, "base" | "head" | "open"> & {
    readonly base: Commit;
    readonly head: Commit;
    readonly open: readonly { readonly number: number; readonly head: Commit }[];
  })[] = [];

  let main = stream.commit({
    branch: "main",
    message: "Begin",
    time: seconds(states[0]!.merge) - 60,
    tree: { "README.md": "# A platform\n", "portcullis.yaml": configuration(states[0]!.merge.folder) },
  });
  let folder = states[0]!.merge.folder;
  for (const { merge, files } of states) {
    const time = seconds(merge);
    if (merge.folder !== folder && merge.kind !== "sync_merge")
      main = stream.commit({
        branch: "main",
        message: `Move ${folder}`,
        time: time - 1,
        parents: [main],
        tree: moved(main.tree, folder, merge.folder),
      });
    const placed: Tree = {
      ...withoutFolder(main.tree, folder, merge.folder),
      ...within(merge.folder, files),
      ...within(merge.folder.split("/")[0] ?? "", new Map(Object.entries(SOURCES[merge.n] ?? {}))),
      "portcullis.yaml": configuration(merge.folder),
    };
    const base = main;
    const subject = `${merge.pr === null ? "Change" : `Request ${merge.pr}`}: ${[...merge.added, ...merge.modified, ...merge.renamed.map(({ to }) => to)][0] ?? "the folder moves"}`;
    const open = (merge.other_open_branches ?? []).map((branch, index) => ({
      number: branch.pr ?? 90_000 + index,
      head: stream.commit({
        branch: `open/${merge.n}/${branch.pr ?? 90_000 + index}`,
        message: `Request ${branch.pr}`,
        time: time - 30,
        parents: [base],
        tree: {
          ...base.tree,
          ...within(merge.folder, new Map(branch.files.map((file) => [file, openText(texts, states, merge, file)]))),
        },
      }),
    }));
    const drafts = DRAFTS.filter(({ at }) => at === merge.n).map(({ name, files: drafted }) => ({
      name,
      pr: merge.pr,
      base,
      head: stream.commit({
        branch: `request/${name}`,
        message: `Draft ${name}`,
        time: time - 20,
        parents: [base],
        tree: { ...base.tree, ...within(merge.folder, new Map(Object.entries(drafted))) },
      }),
      directory: merge.folder,
      open,
    }));
    let head: Commit;
    if (merge.kind === "squash_or_direct") {
      head = main = stream.commit({ branch: "main", message: subject, time, parents: [base], tree: placed });
    } else {
      const fork = forkOf(facts, merge, mains) ?? base;
      head = stream.commit({
        branch: `request/${merge.n}`,
        message: subject,
        time: time - 10,
        parents: [fork],
        tree: fork === base ? placed : { ...fork.tree, ...difference(base.tree, placed) },
      });
      main = stream.commit({ branch: "main", message: `Merge ${subject}`, time, parents: [base, head], tree: placed });
    }
    folder = merge.folder;
    mains.push({ commit: main, folder, time });
    requests.push({ name: String(merge.n), pr: merge.pr, base, head, directory: folder, open }, ...drafts);
  }

  execFileSync("git", ["init", "--quiet", "--initial-branch=main", repository]);
  execFileSync("git", ["fast-import", "--quiet", `--export-marks=.git/marks`], {
    cwd: repository,
    input: stream.text(),
  });
  execFileSync("git", ["reset", "--quiet", "--hard", "main"], { cwd: repository });
  const ids = stream.ids(repository);
  const id = (commit: Commit): string => ids.get(commit.mark)!;
  return {
    repository,
    requests: requests.map((request) => ({
      ...request,
      base: id(request.base),
      head: id(request.head),
      open: request.open.map(({ number, head }) => ({ number, head: id(head) })),
    })),
  };
}

/** Where a branch left the main branch: before its first commit, when the folder was where it is and all that it edits was there. */
function forkOf(
  facts: HistoryFacts,
  merge: HistoryMerge,
  mains: readonly { readonly commit: Commit; readonly folder: string; readonly time: number }[],
): Commit | undefined {
  if (merge.kind !== "merge" || merge.modified.length > 0 || merge.renamed.length > 0) return undefined;
  const dates = facts.files
    .filter(({ file }) => merge.added.includes(file))
    .map(({ first_date }) => Date.parse(first_date) / 1000);
  const began = Math.min(...dates);
  const before = mains.findLast(({ time }) => time < began);
  return before?.folder === merge.folder ? before.commit : undefined;
}

/** What an open branch holds: a file that is there already, edited, or its first text. */
function openText(
  texts: ReadonlyMap<string, string>,
  states: readonly FolderState[],
  merge: HistoryMerge,
  file: string,
): string {
  const current = states[merge.n - 2]?.files.get(file);
  if (current === undefined) return texts.get(file)!;
  const later = states
    .slice(merge.n - 1)
    .find(({ files }) => files.get(file) !== current)
    ?.files.get(file);
  return later ?? edited(file, current, 9);
}

const seconds = ({ date }: HistoryMerge): number => Math.floor(Date.parse(date) / 1000);

const configuration = (folder: string): string =>
  `version: 1\ngates:\n  migration-collision:\n    directory: ${folder}\n    queries: ["**/*.go"]\n`;

const within = (folder: string, files: ReadonlyMap<string, string>): Tree =>
  Object.fromEntries([...files].map(([name, text]) => [`${folder}/${name}`, text]));

const withoutFolder = (tree: Tree, ...folders: readonly string[]): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => !folders.some((folder) => path.startsWith(`${folder}/`))));

const moved = (tree: Tree, from: string, to: string): Tree =>
  Object.fromEntries(
    Object.entries({ ...tree, "portcullis.yaml": configuration(to) }).map(([path, text]) => [
      path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path,
      text,
    ]),
  );

/** What is otherwise in the second tree; a file that it lacks is not told. */
const difference = (one: Tree, other: Tree): Tree =>
  Object.fromEntries(Object.entries(other).filter(([path, text]) => one[path] !== text));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { verify: { type: "boolean" } } });
  const [directory] = positionals;
  if (directory === undefined) throw new Error("Name the directory to write to.");
  const facts = readHistoryFacts();
  if (facts === undefined) {
    console.log("The vectors are not there: nothing to rebuild.");
  } else {
    const history = rebuildHistory(facts, directory);
    writeFileSync(join(directory, "merges.json"), `${JSON.stringify(history, undefined, 2)}\n`);
    console.log(`${history.requests.length} requests in ${dirname(history.repository)}`);
    if (values.verify) {
      const states = folderStates(facts);
      const isSame = [await verifyFiles(facts.files, states.at(-1)!), await verifyChains(states)];
      if (isSame.includes(false)) process.exitCode = 1;
    }
  }
}
