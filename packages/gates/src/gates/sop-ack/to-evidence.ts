import type { Statement } from "../../conversation/collect-statements.ts";
import type { Source } from "../../conversation/to-texts.ts";
import type { JudgedItem, JudgedNa } from "./judge-checklist.ts";
import { ruleName } from "./rules.ts";

/** The evidence of `sop-ack`. */
export interface SopAckEvidence {
  readonly items: Readonly<Record<string, ItemEvidence>>;
  readonly na: Readonly<Record<string, { readonly declared: boolean; readonly by: readonly string[] }>>;
}

export interface ItemEvidence {
  readonly acked: boolean;
  readonly ackers: readonly string[];
  /** Each with a comment id, or a review id where it was said in a review. */
  readonly refused: readonly ({ readonly login: string; readonly rule: string } & Source)[];
  readonly stale: readonly string[];
  readonly body_filled: boolean;
}

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  items: "by slug: `{acked, ackers, refused: [{login, rule, comment_id or review_id}], stale, body_filled}`",
  na: "by review gate: `{declared, by}`",
} satisfies Record<keyof SopAckEvidence, string>;

/** The evidence of the verdict: who said what of each item and gate, and what became of it. */
export function toEvidence(
  items: readonly JudgedItem[],
  na: readonly JudgedNa[],
): SopAckEvidence & Record<string, unknown> {
  return {
    items: Object.fromEntries(
      items.map((item) => [
        item.slug,
        {
          acked: item.acked,
          ackers: logins(item.accepted),
          refused: item.refused.map(({ statement, rule }) => ({
            login: statement.author.login,
            rule: ruleName(rule),
            ...statement.source,
          })),
          stale: logins(item.stale.map(({ statement }) => statement)),
          body_filled: item.filled,
        },
      ]),
    ),
    na: Object.fromEntries(na.map((gate) => [gate.slug, { declared: gate.declared, by: logins(gate.accepted) }])),
  };
}

const logins = (statements: readonly Statement[]): string[] => statements.map(({ author }) => author.login);
