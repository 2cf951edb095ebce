import { compareNames, compareVersions } from "../names/compare-versions.ts";
import {
  findVersionProblems,
  forwardOf,
  newestOf,
  type VersionProblem,
  type VersionReport,
} from "../names/find-version-problems.ts";
import { indexFolder } from "../names/folder-index.ts";
import { isMigration, type Version } from "../names/migration-name.ts";
import { listNewMigrations, readChanges } from "../names/read-changes.ts";
import { readInFolder } from "../names/read-folder.ts";
import type { FolderChange, MigrationFolder, Situation } from "../situation.ts";
import type { MergeStep, PlanInput, PlannedRequest, RenameReason } from "./merge-plan.ts";
import { proposeNames, type Proposal } from "./propose-names.ts";
import { gitMove } from "./shell-command.ts";

type Landed = Pick<MergeStep, "renames" | "reasons" | "commands" | "migrations">;

/** The folder as it grows while one request lands after the other. */
export class MergeSite {
  readonly #input: PlanInput;
  readonly #requests: readonly PlannedRequest[];
  readonly #owners = new Map<string, number>();
  /** The latest version that any request brings in which lands after the one at that place. */
  readonly #latestAfter: readonly (Version | undefined)[];
  #folder: MigrationFolder;

  constructor(input: PlanInput, requests: readonly PlannedRequest[]) {
    this.#input = input;
    this.#requests = requests;
    this.#folder = input.base;
    this.#latestAfter = listLatestAfter(input, requests);
  }

  /** Lets a request land on what is there, renamed where it has to be. */
  land(index: number): Landed {
    const { number, changes } = this.#requests[index]!;
    const situation = this.#situationOf(changes, this.#input.takenAt);
    const report = findVersionProblems(situation);
    const renames = this.#propose(index, situation, report);
    const renamed = new Map(renames.map(({ from, to }) => [from, to]));
    const landed = changes.map((change) => renameChange(change, renamed));
    this.#folder = this.#situationOf(landed, this.#input.takenAt).merged;
    const added = landed.flatMap(({ status, path }) => (status === "added" || status === "renamed" ? [path] : []));
    for (const path of added) this.#owners.set(path, number);
    return {
      renames,
      reasons: renames.length === 0 ? [] : report.problems.flatMap((problem) => this.#toReasons(problem)),
      commands: renames.map(gitMove),
      migrations: added
        .flatMap((path) => this.#read(path) ?? [])
        .filter(isMigration)
        .filter(({ direction }) => direction === "up")
        .toSorted(compareNames)
        .map(({ path }) => path),
    };
  }

  /** New versions before those of requests that land later, where there is room, so that these can keep theirs. */
  #propose(index: number, situation: Situation, report: VersionReport): readonly Proposal[] {
    const newest = newestOf(this.#folder.names)?.version;
    const later = this.#latestAfter[index];
    const isLast = later === undefined || (newest !== undefined && compareVersions(later, newest) <= 0);
    // Without a clock the next version is the one right after the newest.
    return proposeNames(isLast ? situation : { ...situation, takenAt: "" }, report);
  }

  #situationOf(changes: readonly FolderChange[], takenAt: string): Situation {
    const { directory, scheme } = this.#input;
    const merged = applyChanges(this.#folder, changes, (path) => this.#read(path));
    return {
      directory,
      scheme,
      takenAt,
      base: this.#folder,
      merged,
      changes,
      others: [],
      retired: this.#input.retired ?? [],
      hasContents: false,
      contentAt: () => ({ kind: "unread", reason: "a plan looks at names" }),
    };
  }

  #read(path: string): ReturnType<typeof readInFolder> {
    return readInFolder(path, this.#input.directory, this.#input.scheme);
  }

  #toReasons(problem: VersionProblem): readonly RenameReason[] {
    if (problem.kind === "same-version") {
      return problem.own.flatMap(({ stem, members }) => {
        const other = forwardOf(problem.names.filter((name) => name.stem !== stem))?.path;
        return other === undefined ? [] : [this.#toReason(problem.kind, members[0]!.path, other)];
      });
    }
    if (problem.kind === "same-version-open-pr") return [];
    const path = problem.own.members[0]!.path;
    const other = problem.kind === "out-of-order" ? problem.newest.path : problem.former;
    return [this.#toReason(problem.kind, path, other)];
  }

  #toReason(rule: string, path: string, other: string): RenameReason {
    const number = this.#owners.get(other);
    return { rule, path, other, ...(number !== undefined && { number }) };
  }
}

const renameChange = (change: FolderChange, renamed: ReadonlyMap<string, string>): FolderChange => {
  const path = renamed.get(change.path) ?? change.path;
  return change.previousPath === path ? { status: "modified", path } : { ...change, path };
};

function applyChanges(
  { names, misfits }: MigrationFolder,
  changes: readonly FolderChange[],
  read: (path: string) => ReturnType<typeof readInFolder>,
): MigrationFolder {
  const gone = new Set(
    changes.flatMap(({ status, path, previousPath }) => (status === "removed" ? [path] : (previousPath ?? []))),
  );
  const there = new Set([...names, ...misfits].map(({ path }) => path));
  const added = changes
    .filter(({ status, path }) => status !== "removed" && !there.has(path))
    .flatMap(({ path }) => read(path) ?? []);
  return {
    names: [...names.filter(({ path }) => !gone.has(path)), ...added.filter(isMigration)].toSorted(compareNames),
    misfits: [
      ...misfits.filter(({ path }) => !gone.has(path)),
      ...added.flatMap((name) => (isMigration(name) ? [] : name)),
    ],
  };
}

function listLatestAfter(input: PlanInput, requests: readonly PlannedRequest[]): readonly (Version | undefined)[] {
  const base = indexFolder(input.base);
  const after: (Version | undefined)[] = [];
  let latest: Version | undefined;
  for (const { changes } of requests.toReversed()) {
    after.push(latest);
    // They come in the order of their versions.
    const own = listNewMigrations(readChanges(changes, input), base).at(-1)?.version;
    if (latest === undefined || (own !== undefined && compareVersions(latest, own) < 0)) latest = own;
  }
  return after.toReversed();
}
