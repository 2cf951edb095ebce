import type { PullRequestSnapshot, Verdict } from "@portcullis/contracts";

import type { CheckedClaim } from "../../core/explain.ts";
import type { Actor } from "../../core/snapshot.ts";
import type { ChecklistItem, SopAckOptions } from "./options.ts";
import type { ItemEvidence, SopAckEvidence } from "./to-evidence.ts";

/**
 * Checks each claim of the evidence by looking it up in the snapshot, in the plainest way and with none of the gate's own code:
 * who is accepted has written something, is in a team, and is not the author; who is refused was refused for what is there.
 */
export function verifyEvidence(
  snapshot: PullRequestSnapshot,
  options: SopAckOptions,
  verdict: Verdict,
): readonly CheckedClaim[] {
  const evidence = verdict.evidence as unknown as SopAckEvidence | undefined;
  if (evidence === undefined) return [];
  return Object.entries(evidence.items).flatMap(([slug, item]) => {
    const known = options.items.find((each) => each.slug === slug)!;
    return [
      ...checkAccepted(snapshot, options, known, item),
      ...checkRefused(snapshot, known, item),
      checkCount(known, item),
    ];
  });
}

function checkAccepted(
  snapshot: PullRequestSnapshot,
  options: SopAckOptions,
  item: ChecklistItem,
  { ackers }: ItemEvidence,
): CheckedClaim[] {
  const { slug } = item;
  const names = [...item.teams, ...item.teamsHighRisk, ...(item.aiMayAck ? [options.ai.team] : [])];
  const texts = [...(snapshot.comments ?? []), ...(snapshot.reviews ?? [])].filter(({ body }) =>
    body?.includes("/sop-ack"),
  );
  return ackers.flatMap((login): CheckedClaim[] => {
    const people = texts.map(({ author }) => author).filter((author) => author.login === login);
    return [
      { claim: `${slug}: ${login} wrote a text with /sop-ack`, holds: people.length > 0 },
      {
        claim: `${slug}: ${login} is not the author`,
        holds: people.some((person) => !isOne(person, snapshot.pull_request.author)),
      },
      {
        claim: `${slug}: ${login} is in one of ${names.join(", ")}`,
        holds: people.some((person) => isIn(snapshot, person, names)),
      },
    ];
  });
}

function checkRefused(snapshot: PullRequestSnapshot, item: ChecklistItem, { refused }: ItemEvidence): CheckedClaim[] {
  return refused.map((refusal): CheckedClaim => {
    const inComment = "comment_id" in refusal;
    const [where, id] = inComment ? ["comment", refusal.comment_id] : ["review", refusal.review_id];
    const text = [...((inComment ? snapshot.comments : snapshot.reviews) ?? [])].find((each) => each.id === id);
    const claim = `${item.slug}: ${where} ${id} is by ${refusal.login}, and ${refusal.rule} holds`;
    if (text === undefined || text.author.login !== refusal.login) return { claim, holds: false };
    return { claim, holds: holdsOf(snapshot, item, text.author, refusal.rule) };
  });
}

function holdsOf(snapshot: PullRequestSnapshot, item: ChecklistItem, person: Actor, rule: string): boolean {
  if (rule === "sop-ack/self-ack") return isOne(person, snapshot.pull_request.author);
  if (rule === "sop-ack/bot-ack") return person.type !== "user";
  // Which of the two lists counts depends on the risk of the change.
  if (rule === "sop-ack/not-in-team")
    return !(isIn(snapshot, person, item.teams) && isIn(snapshot, person, item.teamsHighRisk));
  return true;
}

const checkCount = ({ slug, minAckers }: ChecklistItem, { acked, ackers }: ItemEvidence): CheckedClaim => ({
  claim: `${slug}: ${acked ? "enough people" : "too few people"} acknowledged`,
  holds: acked === ackers.length >= minAckers,
});

const isOne = (a: Actor, b: Actor): boolean =>
  a.id === null || b.id === null ? a.login.toLowerCase() === b.login.toLowerCase() : a.id === b.id;

const isIn = ({ teams = [] }: PullRequestSnapshot, person: Actor, names: readonly string[]): boolean =>
  teams.some(({ name, members }) => names.includes(name) && members.some((member) => isOne(member, person)));
