import type { PullRequestSnapshot } from "@portcullis/contracts";

import { createActorSet, type ActorSet } from "../core/identity.ts";
import type { Actor } from "../core/snapshot.ts";

/** The teams that are in the snapshot and whole. */
export function readableTeams({ teams = [], incomplete = [] }: PullRequestSnapshot): ReadonlyMap<string, ActorSet> {
  const unread = new Set(incomplete.filter(({ part }) => part === "teams").map(({ subject }) => subject));
  if (unread.has(undefined)) return new Map();
  const members = new Map<string, Actor[]>();
  const ids = new Map<string, number | undefined>();
  for (const team of teams) {
    // Two teams of one name: nobody can tell which is meant (threat 25).
    if (ids.has(team.name) && ids.get(team.name) !== team.id) unread.add(team.name);
    ids.set(team.name, team.id);
    members.set(team.name, [...(members.get(team.name) ?? []), ...team.members]);
  }
  return new Map(
    [...members].filter(([name]) => !unread.has(name)).map(([name, list]) => [name, createActorSet(list)]),
  );
}
