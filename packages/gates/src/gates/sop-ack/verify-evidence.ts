import type { PullRequestSnapshot, Verdict } from "@portcullis/contracts";

import type { CheckedClaim } from "../../core/explain.ts";
import type { SopAckOptions } from "./options.ts";
import type { SopAckEvidence } from "./to-evidence.ts";

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
  const { author } = snapshot.pull_request;
  const texts = [...(snapshot.comments ?? []), ...(snapshot.reviews ?? [])];
  const teams = (names: readonly string[]) => (snapshot.teams ?? []).filter(({ name }) => names.includes(name));
  const isIn = (login: string, names: readonly string[]): boolean =>
    teams(names).some(({ members }) => members.some((member) => member.login === login));

  return Object.entries(evidence.items).flatMap(([slug, item]) => {
    const known = options.items.find((each) => each.slug === slug)!;
    const names = [...known.teams, ...known.teamsHighRisk, ...(known.aiMayAck ? [options.ai.team] : [])];
    const accepted = item.ackers.flatMap((login): CheckedClaim[] => [
      {
        claim: `${slug}: ${login} wrote a text with /sop-ack`,
        holds: texts.some((text) => text.author.login === login && (text.body ?? "").includes("/sop-ack")),
      },
      { claim: `${slug}: ${login} is not the author`, holds: login.toLowerCase() !== author.login.toLowerCase() },
      { claim: `${slug}: ${login} is in one of ${names.join(", ")}`, holds: isIn(login, names) },
    ]);
    const refused = item.refused.map((refusal): CheckedClaim => {
      const { login, rule } = refusal;
      const where = "comment_id" in refusal ? `comment ${refusal.comment_id}` : `review ${refusal.review_id}`;
      const list = "comment_id" in refusal ? snapshot.comments : snapshot.reviews;
      const id = "comment_id" in refusal ? refusal.comment_id : refusal.review_id;
      const text = (list ?? []).find((each) => each.id === id);
      const because =
        rule === "sop-ack/self-ack"
          ? login === author.login || text?.author.id === author.id
          : rule !== "sop-ack/not-in-team" || !(isIn(login, known.teams) && isIn(login, known.teamsHighRisk));
      return {
        claim: `${slug}: ${where} is by ${login}, and ${rule} holds`,
        holds: text?.author.login === login && because,
      };
    });
    const enough = new Set(item.ackers).size >= known.minAckers;
    return [
      ...accepted,
      ...refused,
      {
        claim: `${slug}: ${item.acked ? "enough people" : "too few people"} acknowledged`,
        holds: item.acked === enough,
      },
    ];
  });
}
