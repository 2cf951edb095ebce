import type { Statement } from "../../conversation/collect-statements.ts";
import type { ExplainedFact } from "../../core/explain.ts";
import type { JudgedChecklist } from "./judge-checklist.ts";
import { EDITED, type ItemJudgement } from "./judge-item.ts";
import { ruleName } from "./rules.ts";

/** Every statement and every near miss, in the order in which they were made, with the rule that decided. */
export function explainChecklist({ said, items, na }: JudgedChecklist): readonly ExplainedFact[] {
  const outcomes = new Map<Statement, Pick<ExplainedFact, "counted" | "rule" | "reason">>();
  for (const item of items) collectOutcomes(item, outcomes);
  for (const gate of na) {
    collectOutcomes(gate, outcomes);
    for (const { statement, reason } of gate.void)
      outcomes.set(statement, { counted: false, rule: ruleName("na-refused"), reason });
  }
  const facts = said.statements.map((statement): ExplainedFact => {
    const outcome = outcomes.get(statement) ?? explainRest(statement, said.statements);
    return { location: statement.source, login: statement.author.login, what: wordsOf(statement), ...outcome };
  });
  const misses = said.nearMisses.map(({ source, author, text, reason, message, fix }): ExplainedFact => ({
    location: source,
    login: author.login,
    what: text,
    counted: false,
    rule: ruleName(reason),
    reason: fix === undefined ? message : `${message} ${fix}`,
  }));
  const order = new Map(said.texts.map(({ source }, index) => [JSON.stringify(source), index]));
  return [...facts, ...misses].sort(
    (a, b) => order.get(JSON.stringify(a.location))! - order.get(JSON.stringify(b.location))!,
  );
}

function collectOutcomes(
  item: ItemJudgement,
  outcomes: Map<Statement, Pick<ExplainedFact, "counted" | "rule" | "reason">>,
): void {
  for (const statement of item.accepted)
    outcomes.set(statement, {
      counted: true,
      rule: "sop-ack/accepted",
      reason: "A person who may, about the code that is there.",
    });
  for (const { statement, rule, reason } of item.refused)
    outcomes.set(statement, { counted: false, rule: ruleName(rule), reason });
  for (const statement of item.ignored) {
    outcomes.set(statement, { counted: false, rule: ruleName("edited-comment"), reason: EDITED });
  }
  for (const { statement, staleness } of item.stale)
    outcomes.set(statement, { counted: false, rule: ruleName("stale-ack"), reason: staleness.reason });
  for (const { statement, by } of item.revoked) {
    outcomes.set(statement, { counted: false, rule: ruleName("revoked-ack"), reason: "The same person took it back." });
    outcomes.set(by, { counted: true, rule: ruleName("revoked-ack"), reason: "It takes back an acknowledgement." });
  }
}

/** What stands in no list of the judgement: what another statement of the same person overtook, or what hangs on what was not read. */
function explainRest(
  statement: Statement,
  all: readonly Statement[],
): Pick<ExplainedFact, "counted" | "rule" | "reason"> {
  const own = all.filter(({ person, slug }) => person === statement.person && slug === statement.slug);
  const rule = "sop-ack/superseded";
  if (own.at(-1) !== statement)
    return { counted: false, rule, reason: "A later statement of the same person took its place." };
  if (statement.verb !== "revoke") {
    return {
      counted: false,
      rule: ruleName("team-unread"),
      reason: "Whether the person may depends on what could not be read.",
    };
  }
  if (own.length === 1) return { counted: false, rule, reason: "There was nothing of this person's to take back." };
  return { counted: true, rule: ruleName("revoked-ack"), reason: "It takes back what the same person said before." };
}

const wordsOf = ({ verb, slug, note }: Statement): string =>
  `/sop-${verb === "na" ? "n/a" : verb} ${slug}${note === "" ? "" : ` — ${note}`}`;
