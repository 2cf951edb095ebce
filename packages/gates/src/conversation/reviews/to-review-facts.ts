import type { PullRequestSnapshot } from "@portcullis/contracts";

import { sortFacts, toActorFact, toActorFacts } from "../../core/facts.ts";
import { createActorSet } from "../../core/identity.ts";
import type { Actor, SnapshotWith } from "../../core/snapshot.ts";
import { peopleOfChange } from "../people-of-change.ts";
import { readableTeams } from "../readable-teams.ts";
import type { ReviewerOptions } from "./reviewer-options.ts";

/** Everything about reviews and people that a verdict depends on; `speakers` are further people whose teams matter. */
export function toReviewFacts(
  snapshot: SnapshotWith<"reviews">,
  options: ReviewerOptions,
  { speakers = [], teams = [] }: { readonly speakers?: readonly Actor[]; readonly teams?: readonly string[] } = {},
): Readonly<Record<string, unknown>> {
  const { forge, pull_request, reviews } = snapshot;
  const looked = reviews.filter(({ state, body }) => state !== "commented" && (state !== "pending" || body));
  const readable = readableTeams(snapshot);
  const people = [...looked.map(({ author }) => author), ...speakers];
  const names = [...new Set([...(options.teams ?? []), options.aiTeam.name, ...teams])].toSorted();
  return {
    head_sha: pull_request.head.sha,
    author: toActorFact(pull_request.author),
    forge: forge.kind,
    committers: options.committersMayApprove ? [] : toActorFacts(peopleOfChange(snapshot)),
    reviews: sortFacts(
      looked.map(({ id, author, state, commit_sha, submitted_at, official, stale, dismissed }) => ({
        id,
        author: toActorFact(author),
        state,
        commit_sha,
        submitted_at,
        official: official ?? null,
        stale: stale ?? false,
        dismissed: dismissed ?? false,
      })),
    ),
    teams: names.map((name) => ({ name, members: membersAmong(people, snapshot, name) })),
    unread_teams: names.filter((name) => !readable.has(name)),
  };
}

function membersAmong(people: readonly Actor[], { teams = [] }: PullRequestSnapshot, name: string): readonly unknown[] {
  const team = createActorSet(teams.filter((each) => each.name === name).flatMap(({ members }) => members));
  return toActorFacts(people.filter((person) => team.has(person)));
}
