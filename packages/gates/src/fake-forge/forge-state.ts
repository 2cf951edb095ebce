import { createHash } from "node:crypto";

import type { PullRequestSnapshot } from "@portcullis/contracts";

import { foldLogin } from "../core/identity.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import type { Actor } from "../core/snapshot.ts";

/** An account of the forge: every one has an id here, but one that was deleted. */
interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: Actor["type"];
}

export interface Team {
  readonly id: number;
  readonly organization: string;
  readonly name: string;
  readonly members: readonly Actor[];
  /** Why its members cannot be read, where they cannot. */
  readonly closed?: string;
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  /** By number. What is written to the forge is written here. */
  readonly requests: Map<number, PullRequestSnapshot>;
}

/** What waits to be merged into a branch, first to be merged first. */
export interface FakeMergeQueue {
  /** OWNER/NAME. */
  readonly repository: string;
  readonly branch: string;
  readonly entries: readonly FakeQueueEntry[];
}

interface FakeQueueEntry {
  readonly pullRequest: number;
  /** The commit that was made for it; none before it is built. */
  readonly headSha?: string;
  readonly baseSha?: string;
  /** In the forge's own words; AWAITING_CHECKS unless told otherwise. */
  readonly state?: string;
}

/** A forge: what it was given as snapshots, and what was written to it since. */
export interface ForgeState {
  /** By OWNER/NAME, folded. */
  readonly repositories: ReadonlyMap<string, Repository>;
  readonly teams: readonly Team[];
  /** Bodies of statuses and check runs that were written, by id: a snapshot has no room for all that is in them. */
  readonly written: Map<number, Readonly<Record<string, unknown>>>;
  /** No snapshot tells of them. */
  readonly mergeQueues: FakeMergeQueue[];
  account(actor: Actor): Account;
  findAccount(login: string): Account | undefined;
  /** An id that nothing has yet. */
  nextId(): number;
}

/** Labels and repositories have no id in a snapshot. */
export const idOf = (text: string): number => createHash("sha256").update(text).digest().readUIntBE(0, 4) + 1;

/**
 * The state that snapshots describe. Of several of one pull request the one that was taken last counts.
 *
 * @throws PortcullisError `unreadable` where there is no snapshot
 */
export function createForgeState(
  snapshots: readonly PullRequestSnapshot[],
  mergeQueues: readonly FakeMergeQueue[] = [],
): ForgeState {
  if (snapshots.length === 0)
    throw new PortcullisError("unreadable", "There is no snapshot to serve.", "Write one with `portcullis snapshot`.");
  const given = snapshots.toSorted((one, other) => Date.parse(one.taken_at) - Date.parse(other.taken_at));
  const copies = given.map((snapshot) => structuredClone(snapshot));
  const repositories = new Map<string, Repository>();
  for (const snapshot of copies) {
    const { owner, name, default_branch: defaultBranch } = snapshot.repository;
    const key = foldLogin(`${owner}/${name}`);
    const repository = repositories.get(key) ?? { id: idOf(key), owner, name, defaultBranch, requests: new Map() };
    repositories.set(key, repository);
    for (const other of snapshot.open_pull_requests ?? [])
      repository.requests.set(other.number, toOwnSnapshot(snapshot, other));
  }
  // What a snapshot says of its own pull request goes before what others say of it.
  for (const snapshot of copies) {
    const { owner, name } = snapshot.repository;
    repositories.get(foldLogin(`${owner}/${name}`))?.requests.set(snapshot.pull_request.number, snapshot);
  }
  const latest = [...repositories.values()].flatMap(({ requests }) => [...requests.values()]);
  let lastId = 0;
  JSON.stringify(latest, (name, value: unknown) => {
    if (name === "id" && typeof value === "number") lastId = Math.max(lastId, value);
    return value;
  });
  const accounts = new Map<string, Account>();
  const account = (actor: Actor): Account => {
    if (actor.type === "ghost") return { id: -1, login: "Ghost", type: "ghost" };
    const key = foldLogin(actor.login);
    const known = accounts.get(key);
    if (known !== undefined && (actor.id === null || actor.id === known.id)) return known;
    const made = { id: actor.id ?? idOf(`account ${key}`), login: actor.login, type: actor.type };
    if (known === undefined || actor.id !== null) accounts.set(key, made);
    return made;
  };
  for (const actor of latest.flatMap(listActors)) account(actor);
  return {
    repositories,
    teams: listTeams(latest),
    written: new Map(),
    mergeQueues: [...mergeQueues],
    account,
    findAccount: (login) => accounts.get(foldLogin(login)),
    nextId: () => ++lastId,
  };
}

/** Actors with an id first: it then holds for those who have none. */
function listActors(snapshot: PullRequestSnapshot): readonly Actor[] {
  const found: Actor[] = [];
  JSON.stringify(snapshot, (_, value: unknown) => {
    if (value !== null && typeof value === "object" && "login" in value && "type" in value) found.push(value as Actor);
    return value;
  });
  return found.toSorted((one, other) => Number(one.id === null) - Number(other.id === null));
}

type OpenPullRequest = NonNullable<PullRequestSnapshot["open_pull_requests"]>[number];

/** Another open pull request, as a snapshot of its own. */
function toOwnSnapshot(snapshot: PullRequestSnapshot, other: OpenPullRequest): PullRequestSnapshot {
  const texts = other.files.filter(({ text }) => text !== undefined);
  return {
    schema_version: 1,
    taken_at: snapshot.taken_at,
    forge: snapshot.forge,
    repository: snapshot.repository,
    pull_request: {
      number: other.number,
      title: other.title,
      body: "",
      author: other.author,
      state: "open",
      draft: false,
      labels: [],
      base: { ref: other.base_ref, sha: snapshot.pull_request.base.sha },
      head: { ref: `pull-${other.number}`, sha: other.head_sha },
      created_at: snapshot.pull_request.created_at,
      updated_at: snapshot.pull_request.updated_at,
    },
    commits: (other.commits ?? [other.head_sha]).map((sha) => ({ sha, author: other.author, committer: other.author })),
    files: other.files.map(({ text: _, ...file }) => ({ additions: 1, deletions: 0, ...file })),
    file_contents: texts.map(({ path, text = "" }) => ({
      path,
      at: "head",
      sha256: createHash("sha256").update(text).digest("hex"),
      text,
    })),
  };
}

/** A team is named alone, in the organization that owns the repository, or as ORGANIZATION/NAME. */
function listTeams(snapshots: readonly PullRequestSnapshot[]): readonly Team[] {
  const teams = new Map<string, Team>();
  for (const { repository, teams: given = [], incomplete = [] } of snapshots) {
    const closed = incomplete.filter(({ part, subject }) => part === "teams" && subject !== undefined);
    const all = [
      ...given,
      ...closed.map(({ subject = "", reason }) => ({ name: subject, id: undefined, members: [], closed: reason })),
    ];
    for (const { name: written, id, members, ...rest } of all) {
      const [organization = "", name = ""] = written.includes("/") ? written.split("/") : [repository.owner, written];
      const key = foldLogin(`${organization}/${name}`);
      teams.set(key, { id: id ?? idOf(`team ${key}`), organization, name, members, ...rest });
    }
  }
  return [...teams.values()];
}
