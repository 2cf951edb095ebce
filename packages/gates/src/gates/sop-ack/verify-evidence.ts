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
  const items = Object.entries(evidence.items).flatMap(([slug, item]) => {
    const known = options.items.find((each) => each.slug === slug)!;
    return [
      ...checkAccepted(snapshot, options, known, item),
      ...checkRefused(snapshot, options, known, item),
      ...checkStale(snapshot, known, item),
      ...checkAnswer(snapshot, known, item),
      checkCount(known, item),
    ];
  });
  const na = Object.entries(evidence.na).flatMap(([gate, { by }]) =>
    by.map((login) => checkDeclaration(snapshot, options, gate, login)),
  );
  return [...items, ...na];
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

function checkRefused(
  snapshot: PullRequestSnapshot,
  options: SopAckOptions,
  item: ChecklistItem,
  { refused }: ItemEvidence,
): CheckedClaim[] {
  return refused.map((refusal): CheckedClaim => {
    const inComment = "comment_id" in refusal;
    const [where, id] = inComment ? ["comment", refusal.comment_id] : ["review", refusal.review_id];
    const texts = inComment ? (snapshot.comments ?? []) : (snapshot.reviews ?? []);
    const text = texts.find((each) => each.id === id);
    const holds = text?.author.login === refusal.login && holdsRule(snapshot, options, item, text, refusal.rule);
    return { claim: `${item.slug}: ${where} ${id} is by ${refusal.login}, and ${refusal.rule} holds`, holds };
  });
}

type AnyText =
  | NonNullable<PullRequestSnapshot["comments"]>[number]
  | NonNullable<PullRequestSnapshot["reviews"]>[number];

function holdsRule(
  snapshot: PullRequestSnapshot,
  options: SopAckOptions,
  item: ChecklistItem,
  text: AnyText,
  rule: string,
): boolean {
  const person = text.author;
  switch (rule) {
    case "sop-ack/self-ack":
      return isOne(person, snapshot.pull_request.author);
    case "sop-ack/committer-ack":
      return peopleOf(snapshot).some((other) => isOne(other, person));
    case "sop-ack/ghost-ack":
      return person.type === "ghost" || (person.id !== null && person.id <= 0);
    case "sop-ack/bot-ack":
      return person.type !== "user";
    case "sop-ack/not-in-team":
      // Which of the two lists counts depends on the risk of the change.
      return !(isIn(snapshot, person, item.teams) && isIn(snapshot, person, item.teamsHighRisk));
    case "sop-ack/edited-comment":
      return (
        text.editor !== undefined || text.updated_at !== ("created_at" in text ? text.created_at : text.submitted_at)
      );
    case "sop-ack/ai-on-human-item":
    case "sop-ack/ai-not-eligible":
    case "sop-ack/ai-without-evidence":
      return isIn(snapshot, person, [options.ai.team]);
    default:
      return false;
  }
}

const peopleOf = ({ commits = [], pushes = [] }: PullRequestSnapshot): Actor[] =>
  [
    ...commits.flatMap(({ author, committer, co_authors = [] }) => [author, committer, ...co_authors]),
    ...pushes.map(({ pusher }) => pusher),
  ].filter((actor) => actor !== undefined);

function checkStale(snapshot: PullRequestSnapshot, { slug }: ChecklistItem, { stale }: ItemEvidence): CheckedClaim[] {
  const texts = [...(snapshot.comments ?? []), ...(snapshot.reviews ?? [])];
  return stale.map((login): CheckedClaim => {
    const own = texts.filter(({ author, body }) => author.login === login && body?.includes("/sop-ack"));
    const isOvertaken = own.some((text) => {
      const written = Date.parse("created_at" in text ? text.created_at : text.submitted_at);
      return (
        text.body!.includes("@") ||
        (snapshot.pushes ?? []).some(
          ({ pushed_at, sha }) => Date.parse(pushed_at) >= written || ("commit_sha" in text && sha !== text.commit_sha),
        )
      );
    });
    return {
      claim: `${slug}: a push came after ${login}'s acknowledgement, or it names another head`,
      holds: isOvertaken,
    };
  });
}

function checkAnswer(
  { pull_request }: PullRequestSnapshot,
  { slug, marker }: ChecklistItem,
  { body_filled }: ItemEvidence,
): CheckedClaim[] {
  if (!body_filled) return [];
  const plain = pull_request.body.replaceAll(/[*_`]/g, "").toLowerCase();
  return [
    {
      claim: `${slug}: the description names "${marker}"`,
      holds: plain.includes(marker.trim().replaceAll(/[*_`]/g, "").toLowerCase()),
    },
  ];
}

function checkDeclaration(
  snapshot: PullRequestSnapshot,
  options: SopAckOptions,
  gate: string,
  login: string,
): CheckedClaim {
  const teams = options.naGates.get(gate) ?? [];
  const people = [...(snapshot.comments ?? []), ...(snapshot.reviews ?? [])]
    .filter(({ author, body }) => author.login === login && /\/sop-n\/?a/.test(body ?? ""))
    .map(({ author }) => author);
  const holds = people.some((person) => isIn(snapshot, person, teams) && !isOne(person, snapshot.pull_request.author));
  return {
    claim: `${gate}: ${login} declared it not applicable, is in one of ${teams.join(", ")}, and is not the author`,
    holds,
  };
}

const checkCount = ({ slug, minAckers }: ChecklistItem, { acked, ackers }: ItemEvidence): CheckedClaim => ({
  claim: `${slug}: ${acked ? "enough people" : "too few people"} acknowledged`,
  holds: acked === ackers.length >= minAckers,
});

const isOne = (a: Actor, b: Actor): boolean =>
  a.id === null || b.id === null ? a.login.toLowerCase() === b.login.toLowerCase() : a.id === b.id;

const isIn = ({ teams = [] }: PullRequestSnapshot, person: Actor, names: readonly string[]): boolean =>
  teams.some(({ name, members }) => names.includes(name) && members.some((member) => isOne(member, person)));
