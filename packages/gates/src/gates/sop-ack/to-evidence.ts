import type { Source, Statement } from "./collect-statements.ts";
import { ruleName } from "./rules.ts";
import type { JudgedItem, JudgedNa } from "./sop-ack.ts";

/** The evidence of the verdict: who said what of each item and gate, and what became of it. */
export function toEvidence(items: readonly JudgedItem[], na: readonly JudgedNa[]): Record<string, unknown> {
  return {
    items: Object.fromEntries(
      items.map((item) => [
        item.slug,
        {
          acked: item.acked,
          ackers: logins(item.accepted),
          refused: item.refused.map(({ statement, rule }) => ({ login: statement.author.login, rule: ruleName(rule), ...toReference(statement.source) })),
          stale: logins(item.stale.map(({ statement }) => statement)),
          body_filled: item.filled,
        },
      ]),
    ),
    na: Object.fromEntries(na.map((gate) => [gate.slug, { declared: gate.declared, by: logins(gate.accepted) }])),
  };
}

/** Where a statement stands, as an entry that always has a comment id or a review id. */
const toReference = (source: Source): Source => source;

const logins = (statements: readonly Statement[]): string[] => statements.map(({ author }) => author.login);
