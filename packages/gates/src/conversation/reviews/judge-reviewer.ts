import type { PullRequestSnapshot } from "@portcullis/contracts";

import { createActorSet, isGhost, isSameActor } from "../../core/identity.ts";
import type { Actor } from "../../core/snapshot.ts";
import { peopleOfChange } from "../people-of-change.ts";
import { readableTeams } from "../readable-teams.ts";
import type { ReviewerOptions } from "./reviewer-options.ts";

/** Why a person's word does not count. The same words are the rule's name. */
export type ReviewerRefusal =
  | "self-approval"
  | "ghost-approval"
  | "committer-approval"
  | "ai-approval"
  | "bot-approval"
  | "not-in-team";

/** What is known of a person: accepted, refused by a rule, or not to be told because something was not read. */
type ReviewerStanding =
  | { readonly is: "accepted" }
  | { readonly is: "refused"; readonly rule: ReviewerRefusal; readonly reason: string }
  | { readonly is: "unknown"; readonly unread: readonly string[] };

/** The people of a snapshot, ready to be asked about. */
export interface ReviewerJudge {
  /** Whether the person's approval, or waiver, counts for any of these teams; without teams, for everybody's. */
  readonly judge: (person: Actor, teams: readonly string[] | undefined) => ReviewerStanding;
  /** Whether the person is in one of these teams; undefined where one of them could not be read. */
  readonly isIn: (person: Actor, teams: readonly string[]) => boolean | undefined;
}

export function createReviewerJudge(
  snapshot: PullRequestSnapshot,
  { committersMayApprove, aiTeam }: Omit<ReviewerOptions, "teams">,
): ReviewerJudge {
  const { author } = snapshot.pull_request;
  const committers = createActorSet(committersMayApprove ? [] : peopleOfChange(snapshot));
  const readable = readableTeams(snapshot);
  const ai = readable.get(aiTeam.name);
  const refuse = (rule: ReviewerRefusal, reason: string): ReviewerStanding => ({ is: "refused", rule, reason });

  const isIn = (person: Actor, teams: readonly string[]): boolean | undefined => {
    if (teams.some((team) => readable.get(team)?.has(person))) return true;
    return teams.every((team) => readable.has(team)) ? false : undefined;
  };

  return {
    isIn,
    judge(person, teams) {
      if (isSameActor(person, author)) return refuse("self-approval", "Authors do not approve their own change.");
      if (isGhost(person)) return refuse("ghost-approval", "The account is deleted.");
      if (committers.has(person))
        return refuse("committer-approval", "The person made or pushed commits of the change.");
      if (person.type !== "user") return refuse("bot-approval", `The account is a ${person.type}.`);
      // Membership of the team of AI reviewers goes before that of any other.
      if (ai?.has(person)) return refuse("ai-approval", `The account is in the team ${aiTeam.name}.`);
      const unreadAi = aiTeam.isNamed && ai === undefined ? [aiTeam.name] : [];
      const member = teams === undefined || isIn(person, teams);
      if (member === false) return refuse("not-in-team", `Not in ${teams.join(", ")}.`);
      if (member === true && unreadAi.length === 0) return { is: "accepted" };
      const unread = member === true ? [] : teams.filter((team) => !readable.has(team));
      return { is: "unknown", unread: [...unread, ...unreadAi] };
    },
  };
}
