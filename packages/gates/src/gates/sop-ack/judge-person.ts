import type { PullRequestSnapshot } from "@portcullis/contracts";

import { peopleOfChange } from "../../conversation/people-of-change.ts";
import { readableTeams } from "../../conversation/readable-teams.ts";
import { createActorSet, isGhost, isSameActor } from "../../core/identity.ts";
import type { Actor, Status } from "../../core/snapshot.ts";
import type { SopAckOptions } from "./options.ts";

/** Why a person's acknowledgement is refused. The same words are the rule's name. */
export type Refusal =
  | "self-ack"
  | "committer-ack"
  | "ghost-ack"
  | "bot-ack"
  | "not-in-team"
  | "ai-on-human-item"
  | "ai-not-eligible"
  | "ai-without-evidence"
  | "edited-comment";

/** What is known of a person for one item: accepted, refused by a rule, or not to be told because something was not read. */
type Standing =
  | { readonly is: "accepted" }
  | { readonly is: "refused"; readonly rule: Refusal; readonly reason: string }
  | { readonly is: "unknown"; readonly unread: readonly string[] };

/** What an item, or a review gate, asks of a person. */
export interface Requirement {
  readonly slug: string;
  readonly teams: readonly string[];
  readonly aiMayAck: boolean;
  readonly needsEvidence: boolean;
}

export type JudgePerson = (person: Actor, requirement: Requirement) => Standing;

/** The people of a snapshot, ready to be asked: authors, committers, teams, evidence. */
export function createJudge(snapshot: PullRequestSnapshot, options: SopAckOptions): JudgePerson {
  const { author } = snapshot.pull_request;
  const committers = createActorSet(options.committersMayAck ? [] : peopleOfChange(snapshot));
  const teams = readableTeams(snapshot);
  const evidence = createEvidence(snapshot, options.ai.evidenceContexts);
  const refuse = (rule: Refusal, reason: string): Standing => ({ is: "refused", rule, reason });

  const judgeAi = ({ slug, aiMayAck, needsEvidence }: Requirement): Standing => {
    if (options.ai.humanOnly.includes(slug)) return refuse("ai-on-human-item", `${slug} is for people only.`);
    if (!aiMayAck) return refuse("ai-not-eligible", `${slug} does not accept AI reviewers.`);
    if (!needsEvidence) return { is: "accepted" };
    return evidence();
  };

  return (person, requirement) => {
    if (isSameActor(person, author)) return refuse("self-ack", "Authors do not acknowledge their own change.");
    if (isGhost(person)) return refuse("ghost-ack", "The account is deleted.");
    if (committers.has(person)) return refuse("committer-ack", "The person made or pushed commits of the change.");
    const ai = teams.get(options.ai.team);
    if (ai?.has(person)) return judgeAi(requirement);
    if (person.type !== "user") {
      if (ai === undefined && requirement.aiMayAck) return { is: "unknown", unread: [options.ai.team] };
      return refuse("bot-ack", `The account is a ${person.type}, and not in the team ${options.ai.team}.`);
    }
    if (requirement.teams.some((team) => teams.get(team)?.has(person))) return { is: "accepted" };
    const unread = [...requirement.teams, ...(requirement.aiMayAck ? [options.ai.team] : [])].filter(
      (team) => !teams.has(team),
    );
    if (unread.length > 0) return { is: "unknown", unread };
    const wanted = requirement.teams.length === 0 ? "no team is configured" : `not in ${requirement.teams.join(", ")}`;
    return refuse("not-in-team", `${capitalize(wanted)}.`);
  };
}

/** Whether the evidence contexts are green on the head; asked only when an AI acknowledgement depends on it. */
function createEvidence(snapshot: PullRequestSnapshot, contexts: readonly string[]): () => Standing {
  const unread = snapshot.statuses === undefined || (snapshot.incomplete ?? []).some(({ part }) => part === "statuses");
  const standing = (): Standing => {
    if (unread) return { is: "unknown", unread: ["statuses"] };
    const red = contexts.filter((context) => !isGreen(evidenceFor(snapshot, context)));
    if (red.length === 0) return { is: "accepted" };
    return {
      is: "refused",
      rule: "ai-without-evidence",
      reason: `On the head, ${red.map((context) => `\`${context}\``).join(", ")} is not green.`,
    };
  };
  let known: Standing | undefined;
  return () => (known ??= standing());
}

/** The statuses of a context on the head. */
export function evidenceFor({ statuses = [], pull_request }: PullRequestSnapshot, context: string): readonly Status[] {
  return statuses.filter((status) => status.context === context && status.sha === pull_request.head.sha);
}

/** Each source of the context, status or check and who set it, is green in its newest row (threats 35, 36). */
function isGreen(statuses: readonly Status[]): boolean {
  const newest = new Map<string, Status>();
  for (const status of statuses) {
    const key = `${status.kind} ${status.creator?.id ?? status.creator?.login ?? ""}`;
    const before = newest.get(key);
    if (before === undefined || isNewer(status, before)) newest.set(key, status);
  }
  return newest.size > 0 && [...newest.values()].every(({ state }) => state === "success");
}

function isNewer(a: Status, b: Status): boolean {
  const later = Date.parse(a.updated_at) - Date.parse(b.updated_at) || (a.id ?? 0) - (b.id ?? 0);
  // Of two rows that nothing tells apart, the one that is not green counts.
  return later > 0 || (later === 0 && a.state !== "success");
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
