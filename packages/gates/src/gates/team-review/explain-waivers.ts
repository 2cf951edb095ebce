import type { Statement } from "../../conversation/collect-statements.ts";
import type { ExplainedFact } from "../../core/explain.ts";
import type { WaiverJudgement } from "./judge-waiver.ts";
import { ruleName, type Rule } from "./rules.ts";

/** Every waiver, every revoke of one and every near miss, with the rule that decided. */
export function explainWaivers(judgement: WaiverJudgement): readonly ExplainedFact[] {
  const { statements, nearMisses } = judgement;
  return [
    ...statements.map((statement): ExplainedFact => ({
      location: statement.source,
      login: statement.author.login,
      what: `/sop-${statement.verb === "na" ? "n/a" : statement.verb} ${statement.slug}${statement.note === "" ? "" : ` — ${statement.note}`}`,
      ...outcomeOf(statement, judgement),
    })),
    ...nearMisses.map(({ source, author, text, message, fix }): ExplainedFact => ({
      location: source,
      login: author.login,
      what: text,
      counted: false,
      rule: ruleName("waiver-near-miss"),
      reason: fix === undefined ? message : `${message} ${fix}`,
    })),
  ];
}

function outcomeOf(
  statement: Statement,
  { accepted, refused, statements, unread }: WaiverJudgement,
): Pick<ExplainedFact, "counted" | "rule" | "reason"> {
  const tell = (counted: boolean, rule: Rule, reason: string) => ({ counted, rule: ruleName(rule), reason });
  if (accepted.includes(statement)) return tell(true, "waived", "By a person who may, after the last push.");
  const refusal = refused.find((each) => each.statement === statement);
  if (refusal !== undefined) return tell(false, "waiver-refused", refusal.reason);
  const isLast = statements.findLast(({ person }) => person === statement.person) === statement;
  if (!isLast) return tell(false, "superseded", "A later statement of the same person took its place.");
  if (statement.verb === "revoke") return tell(true, "superseded", "It takes back what the same person declared.");
  return tell(false, "reviews-unread", `Whether it counts depends on ${unread.join(", ")}, which could not be read.`);
}
