import type { PullRequestSnapshot } from "@portcullis/contracts";

import { foldLogin } from "../../core/identity.ts";
import { createPathMatcher } from "../../core/match-paths.ts";
import type { TrackedReference } from "../../core/wanted.ts";
import type { CompanionOptions } from "./options.ts";
import { readDependencies, type Dependencies, type Dependency } from "./read-dependencies.ts";
import type { Rule } from "./rules.ts";

/** A companion, and what is known of it. */
export interface JudgedCompanion {
  readonly dependency: Dependency;
  readonly rule: Extract<
    Rule,
    "waits" | "merged" | "closed-unmerged" | "companion-unread" | "foreign-repository" | "names-itself"
  >;
  readonly reason: string;
}

export interface Companions {
  readonly companions: readonly JudgedCompanion[];
  readonly read: Dependencies;
  readonly isTooMany: boolean;
}

/** More than anybody has, and fewer than would burden a forge. */
export const MOST_COMPANIONS = 20;

type Request = Pick<PullRequestSnapshot, "repository" | "pull_request">;

/** The companions that are looked up: those that the description names and the configuration allows. */
export const companionsToRead = (request: Request, options: CompanionOptions): readonly TrackedReference[] => {
  const named = uniqueDependencies(readDependencies(request.pull_request.body).dependencies);
  if (named.length > MOST_COMPANIONS) return [];
  return named
    .filter((each) => refuse(each, request, options) === undefined)
    .map(({ reference, owner, repository, number }) => ({ reference, repository: `${owner}/${repository}`, number }));
};

/** Reads the description, and looks each companion up in the snapshot. */
export function judgeCompanions(snapshot: PullRequestSnapshot, options: CompanionOptions): Companions {
  const read = readDependencies(snapshot.pull_request.body);
  const named = uniqueDependencies(read.dependencies);
  const isTooMany = named.length > MOST_COMPANIONS;
  const companions = isTooMany
    ? []
    : named.map((dependency): JudgedCompanion => {
        const refused = refuse(dependency, snapshot, options);
        return { dependency, ...(refused ?? lookUp(dependency, snapshot)) };
      });
  return { companions, read, isTooMany };
}

const keyOf = (reference: string): string => foldLogin(reference);

const uniqueDependencies = (dependencies: readonly Dependency[]): readonly Dependency[] =>
  [...new Map(dependencies.toReversed().map((each) => [keyOf(each.reference), each])).values()].toSorted(
    (a, b) => a.line - b.line || (keyOf(a.reference) < keyOf(b.reference) ? -1 : 1),
  );

/** Looking up whatever a stranger names would tell them what the token can see. */
function refuse(
  { owner, repository: name, number }: Dependency,
  { repository, pull_request }: Request,
  { repositories }: CompanionOptions,
): Pick<JudgedCompanion, "rule" | "reason"> | undefined {
  const [theirs, own] = [`${owner}/${name}`, `${repository.owner}/${repository.name}`];
  if (keyOf(theirs) === keyOf(own) && number === pull_request.number)
    return { rule: "names-itself", reason: "It is this pull request, which would wait for itself." };
  const allowed = repositories ?? [`${repository.owner}/*`];
  if (createPathMatcher(allowed)([theirs])) return undefined;
  return { rule: "foreign-repository", reason: `Only ${allowed.join(", ")} may be named.` };
}

function lookUp(
  { reference }: Dependency,
  { tracked_issues, incomplete = [] }: PullRequestSnapshot,
): Pick<JudgedCompanion, "rule" | "reason"> {
  const gap = incomplete.find(
    ({ part, subject }) => part === "tracked_issues" && (subject === undefined || keyOf(subject) === keyOf(reference)),
  );
  const unread = (reason: string) => ({ rule: "companion-unread", reason }) as const;
  if (gap !== undefined) return unread(gap.reason);
  const found = (tracked_issues ?? []).filter((issue) => keyOf(issue.reference) === keyOf(reference));
  const states = new Set(found.map(({ state }) => state));
  if (states.size === 0) return unread("It is not in the snapshot.");
  if (states.size > 1) return unread("The snapshot has it more than once, and differently.");
  const [state] = states;
  if (state === "merged") return { rule: "merged", reason: "It has been merged." };
  if (state === "open") return { rule: "waits", reason: "It is still open." };
  if (state === "closed") return { rule: "closed-unmerged", reason: "It was closed without being merged." };
  return unread(`Its state is ${JSON.stringify(state)}, which is unknown.`);
}
