import type { MigrationMeasurement } from "@portcullis/contracts";

import { compareNames, compareVersions } from "../names/compare-versions.ts";
import {
  findVersionProblems,
  forwardOf,
  newestOf,
  type VersionProblem,
  type VersionReport,
} from "../names/find-version-problems.ts";
import { indexFolder } from "../names/folder-index.ts";
import { listNewMigrations, readChanges } from "../names/read-changes.ts";
import { readInFolder } from "../names/read-folder.ts";
import { isMigration } from "../names/migration-name.ts";
import type { Scheme } from "../names/scheme.ts";
import type { FolderChange, MigrationFolder, Situation } from "../situation.ts";
import { type Dependency, orderRequests } from "./order-requests.ts";
import { proposeNames, type Proposal } from "./propose-names.ts";
import { gitMove } from "./shell-command.ts";

/** An open request, and what it changes in the folder. */
export interface PlannedRequest {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly changes: readonly FolderChange[];
}

export interface PlanInput {
  readonly directory: string;
  readonly scheme: Scheme;
  /** RFC 3339: the only clock. */
  readonly takenAt: string;
  /** At the tip of the base branch. */
  readonly base: MigrationFolder;
  /** All open requests against the base, the one that is looked at among them. */
  readonly requests: readonly PlannedRequest[];
  /** The number of the one that is looked at. */
  readonly own?: number;
  /** What came of it and each other one, in both orders. */
  readonly pairs?: MigrationMeasurement["open_pull_requests"];
  /** Who needs what another one creates. */
  readonly dependencies?: readonly Dependency[];
}

/** In which order to merge, and what has to be renamed on the way. Plain data. */
export interface MergePlan {
  readonly steps: readonly MergeStep[];
  /** Requests that need each other: no order is right. */
  readonly cycles: readonly (readonly number[])[];
  /** Requests that do not go together in any order, or of which it is not known. */
  readonly conflicts: readonly PlanConflict[];
}

export interface MergeStep {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly is_own: boolean;
  /** That have to land before it, each with what it needs of them. */
  readonly needs: readonly { readonly number: number; readonly object?: string }[];
  /** What has to be renamed once all before it have landed, and why. */
  readonly renames: readonly Proposal[];
  readonly reasons: readonly RenameReason[];
  readonly commands: readonly string[];
  /** The forward files that it brings in, under their names by then. */
  readonly migrations: readonly string[];
}

export interface RenameReason {
  readonly rule: string;
  readonly path: string;
  /** Whose version it is, or what sorts after it. */
  readonly other: string;
  /** The request that brings the other one; absent for what is on the base. */
  readonly number?: number;
}

export interface PlanConflict {
  readonly numbers: readonly [number, number];
  readonly state: "differs" | "fails" | "theirs-fails" | "unverified";
  readonly reason?: string;
}

/**
 * Says in which order open requests can land: what others need first, then the lower number. Each is renamed so that it fits
 * what is there by then.
 */
export function planMerges(input: PlanInput): MergePlan {
  const requests = input.requests.filter(({ number, changes }) => changes.length > 0 || number === input.own);
  const dependencies = [...(input.dependencies ?? []), ...neededByPairs(input)];
  const byNumber = new Map(requests.map((request) => [request.number, request]));
  const { order, cycles } = orderRequests([...byNumber.keys()], dependencies);
  const needs = Map.groupBy(dependencies, ({ request }) => request);
  const site = new MergeSite(
    input,
    order.map((number) => byNumber.get(number)!),
  );
  const steps = order.map((number, index): MergeStep => {
    const { title, author } = byNumber.get(number)!;
    const needed = (needs.get(number) ?? []).filter((each) => byNumber.has(each.needs) && each.needs !== number);
    return {
      number,
      title,
      author,
      is_own: number === input.own,
      needs: needed.map(({ needs: other, object }) => ({ number: other, ...(object !== undefined && { object }) })),
      ...site.land(index),
    };
  });
  return { steps, cycles, conflicts: listConflicts(input) };
}

/** What fails in one order only has to land in the other. */
function neededByPairs({ own, pairs = [] }: PlanInput): readonly Dependency[] {
  if (own === undefined) return [];
  return pairs.flatMap(({ number, state, ours_first, theirs_first }): readonly Dependency[] => {
    const [oursFirst, theirsFirst] = [ours_first?.failure, theirs_first?.failure];
    if (state !== "fails" || (oursFirst === undefined) === (theirsFirst === undefined)) return [];
    return [oursFirst === undefined ? { request: number, needs: own } : { request: own, needs: number }];
  });
}

function listConflicts({ own, pairs = [] }: PlanInput): readonly PlanConflict[] {
  if (own === undefined) return [];
  return pairs.flatMap(({ number, state, reason, ours_first, theirs_first }): readonly PlanConflict[] => {
    const hasOrder = (ours_first?.failure === undefined) !== (theirs_first?.failure === undefined);
    if (state === "same" || (state === "fails" && hasOrder)) return [];
    return [{ numbers: [own, number], state, ...(reason !== undefined && { reason }) }];
  });
}

type Landed = Pick<MergeStep, "renames" | "reasons" | "commands" | "migrations">;

/** The folder as it grows while one request lands after the other. */
class MergeSite {
  readonly #input: PlanInput;
  readonly #requests: readonly PlannedRequest[];
  readonly #owners = new Map<string, number>();
  #folder: MigrationFolder;

  constructor(input: PlanInput, requests: readonly PlannedRequest[]) {
    this.#input = input;
    this.#requests = requests;
    this.#folder = input.base;
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
    const base = indexFolder(this.#folder);
    const later = this.#requests
      .slice(index + 1)
      .flatMap(({ changes }) => listNewMigrations(readChanges(changes, situation), base))
      .some(({ version }) => newest === undefined || compareVersions(version, newest) > 0);
    // Without a clock the next version is the one right after the newest.
    return proposeNames(later ? { ...situation, takenAt: "" } : situation, report);
  }

  #situationOf(changes: readonly FolderChange[], takenAt: string): Situation {
    const { directory, scheme } = this.#input;
    const merged = applyChanges(this.#folder, changes, (path) => this.#read(path));
    return {
      directory,
      scheme,
      takenAt,
      base: this.#folder,
      head: merged,
      merged,
      changes,
      others: [],
      retired: [],
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
