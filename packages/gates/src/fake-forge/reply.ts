import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { ForgeState, Repository } from "./forge-state.ts";
import type { Actor } from "../core/snapshot.ts";
import type { Filler } from "./fill.ts";

/** What a route is asked. */
export interface RouteRequest {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Who asks; undefined for nobody in particular. */
  readonly login: string | undefined;
  readonly state: ForgeState;
  /** Where the forge says that it is. */
  readonly origin: string;
  readonly filler: Filler;
  /** The forge's clock, RFC 3339. */
  readonly now: () => string;
}

/** One value. */
export interface ValueReply {
  readonly status: number;
  readonly body?: unknown;
  /** What is sent as it is instead of JSON. */
  readonly text?: string;
}

/** A whole list; the server cuts it into pages by the habits of the forge. */
export interface ListReply {
  readonly items: readonly unknown[];
  /** Whether the route knows pages at all. */
  readonly paged: boolean;
  /** Whether a header `link` names the next page. */
  readonly link: boolean;
  /** What the forge counts: all items, those of the page, or nothing. */
  readonly total: "all" | "page" | "none";
  /** Drops an item after the list was cut: such a page is shorter than it was asked for. */
  readonly hidden?: (item: unknown) => boolean;
  /** Headers and body of a page, where it is not a bare list. */
  readonly wrap?: (items: readonly unknown[], total: number) => unknown;
  /** Whether the next page is named by a cursor and not by its number. */
  readonly cursor?: boolean;
  /** Whether headers say how many pages there are. */
  readonly counted?: boolean;
}

type Reply = ValueReply | ListReply;

export type Route = (request: RouteRequest) => Reply;

/** Ends a route: the forge's own words for an error are written around it. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message = "") {
    super(message);
    this.status = status;
  }
}

/** What stands before most paths. */
export const REPOSITORY = "/repos/{owner}/{repo}";

export const value = (body: unknown, status = 200): ValueReply => ({ status, body });

/** The repository of a path; refuses with 404. */
export function findRepository({ state, parameters }: RouteRequest): Repository {
  const key = `${parameters["owner"] ?? ""}/${parameters["repo"] ?? ""}`.toLowerCase();
  const repository = state.repositories.get(key);
  if (repository === undefined) throw new Refusal(404);
  return repository;
}

/** The pull request of a path; refuses with 404, and with 403 for a part that its snapshot calls incomplete. */
export function findRequest(request: RouteRequest, parameter: string, part?: string): PullRequestSnapshot {
  const found = findRepository(request).requests.get(Number(request.parameters[parameter]));
  if (found === undefined) throw new Refusal(404);
  refuseIncomplete(found.incomplete, part);
  return found;
}

/** The pull requests of a repository by a time of theirs: the newest first, or the oldest. */
export function sortRequests(
  { requests }: Repository,
  time: "created_at" | "updated_at",
  oldestFirst: boolean,
): readonly PullRequestSnapshot[] {
  const ascending = [...requests.values()].toSorted(
    ({ pull_request: one }, { pull_request: other }) =>
      Date.parse(one[time]) - Date.parse(other[time]) || one.number - other.number,
  );
  return oldestFirst ? ascending : ascending.toReversed();
}

/** Refuses with 403 where a snapshot says that a whole part could not be read. */
export function refuseIncomplete(
  incomplete: readonly { readonly part: string; readonly subject?: string }[] | undefined,
  part: string | undefined,
): void {
  if (incomplete?.some((entry) => entry.part === part && entry.subject === undefined)) throw new Refusal(403);
}

/** An issue that a snapshot names by OWNER/REPO#N, or by #N in its own repository. */
export function findTracked(
  { state }: RouteRequest,
  repository: string,
  number: number,
): NonNullable<PullRequestSnapshot["tracked_issues"]>[number] {
  for (const [key, { requests }] of state.repositories)
    for (const { tracked_issues: issues = [] } of requests.values())
      for (const issue of issues) {
        const named = issue.reference.startsWith("#") ? `${key}${issue.reference}` : issue.reference.toLowerCase();
        if (named === `${repository.toLowerCase()}#${number}`) return issue;
      }
  throw new Refusal(404);
}

/** The account that writes; refuses with 401. */
export function readWriter({ login, state }: RouteRequest): Actor {
  if (login === undefined) throw new Refusal(401, "token is required");
  return state.account({ id: null, login, type: "bot" });
}

/** A comment by the id in the path, and where it stands. */
export function findComment(request: RouteRequest, parameter: string) {
  for (const snapshot of findRepository(request).requests.values()) {
    const comment = snapshot.comments?.find(({ id }) => id === Number(request.parameters[parameter]));
    if (comment !== undefined) return { snapshot, comment };
  }
  throw new Refusal(404);
}
