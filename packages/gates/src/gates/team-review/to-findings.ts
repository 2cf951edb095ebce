import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { NearMiss, Statement } from "../../conversation/collect-statements.ts";
import type { ReviewsJudgement } from "../../conversation/reviews/judge-reviews.ts";
import { toReviewFindings } from "../../conversation/reviews/to-review-findings.ts";
import type { Finding } from "../../core/gate.ts";
import type { WaiverJudgement } from "./judge-waiver.ts";
import type { TeamReviewOptions } from "./options.ts";
import { ruleName } from "./rules.ts";

/** Everything worth telling of the reviews and of the waivers. */
export function toFindings(
  snapshot: PullRequestSnapshot,
  options: TeamReviewOptions,
  {
    reviews,
    waivers,
    isSatisfied,
    unread,
  }: {
    readonly reviews: ReviewsJudgement;
    readonly waivers: WaiverJudgement;
    readonly isSatisfied: boolean;
    readonly unread: readonly string[];
  },
): readonly Finding[] {
  const { teams, approvals, waiver } = options;
  const who = `a member of ${teams.join(" or ")}`;
  const head = snapshot.pull_request.head.sha.slice(0, 10);
  const orWaives =
    waiver === undefined
      ? ""
      : `, or a member of ${waiver.teams.join(" or ")} comments \`/sop-n/a ${waiver.name} REASON\``;
  return [
    ...toReviewFindings(reviews, snapshot, {
      gate: "team-review",
      who,
      fix: `A${who.slice(1)} submits an approving review of ${head}${orWaives}.`,
      wanted: approvals,
      isSatisfied,
      unread,
    }),
    ...toWaiverFindings(waivers, options, isSatisfied),
  ];
}

function toWaiverFindings(
  { accepted, refused, nearMisses, risk }: WaiverJudgement,
  { waiver }: TeamReviewOptions,
  isSatisfied: boolean,
): readonly Finding[] {
  if (waiver === undefined) return [];
  const { name, teams } = waiver;
  const about = (statement: Statement) => ({
    subject: name,
    location: statement.source,
    evidence: { login: statement.author.login, id: statement.author.id, note: statement.note },
  });
  return [
    ...accepted.map((statement): Finding => {
      const reason = statement.note === "" ? "." : `: ${statement.note}`;
      const message = `${statement.author.login} declared ${name} not applicable${reason}`;
      return { rule: ruleName("waived"), level: "note", message, ...about(statement) };
    }),
    ...refused.map(({ statement, reason }): Finding => ({
      rule: ruleName("waiver-refused"),
      level: isSatisfied ? "note" : "warning",
      message: `${statement.author.login}'s declaration that ${name} is not applicable does not count. ${reason}`,
      ...about(statement),
      fix: `A member of ${teams.join(" or ")} comments \`/sop-n/a ${name} REASON\`.`,
    })),
    ...nearMisses.map((miss) => toNearMiss(miss, name)),
    ...risk.nearLabels.map(({ label, meant }): Finding => ({
      rule: ruleName("risk-label"),
      level: "warning",
      message: `The label ${JSON.stringify(label)} is not ${JSON.stringify(meant)}: labels are compared exactly, so it raises no risk.`,
      subject: label,
      fix: `Name the label ${meant}.`,
    })),
  ];
}

const toNearMiss = ({ reason, message, fix, text, author, source }: NearMiss, name: string): Finding => ({
  rule: ruleName("waiver-near-miss"),
  level: "note",
  message: `${author.login}'s line ${reason === "half-list" ? "counts in part" : "does not count"}. ${message}`,
  location: source,
  fix: fix ?? `To approve, submit an approving review; to waive the review, write \`/sop-n/a ${name} REASON\`.`,
  evidence: { login: author.login, line: text },
});
