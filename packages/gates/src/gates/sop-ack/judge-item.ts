import type { Statement } from "../../conversation/collect-statements.ts";
import type { Position } from "../../conversation/fold-statements.ts";
import type { Staleness } from "../../conversation/judge-staleness.ts";
import type { JudgePerson, Refusal, Requirement } from "./judge-person.ts";

/** What became of everything that was said of one item, or of one review gate. */
export interface ItemJudgement {
  readonly slug: string;
  /** Acknowledgements that count, in order. */
  readonly accepted: readonly Statement[];
  readonly refused: readonly { readonly statement: Statement; readonly rule: Refusal; readonly reason: string }[];
  /** Acknowledgements that counted until the code moved on. */
  readonly stale: readonly { readonly statement: Statement; readonly staleness: Staleness }[];
  /** Acknowledgements that would count, had the same person not taken them back. */
  readonly revoked: readonly { readonly statement: Statement; readonly by: Statement }[];
  /** Edited acknowledgements of people who said something else that stands. */
  readonly ignored: readonly Statement[];
  /** What was not read and would be needed to say more. */
  readonly unread: readonly string[];
}

/** Why nothing in an edited comment counts. */
export const EDITED =
  "The comment was edited after it was posted, so nobody can tell what was agreed to. Post a new one.";

/** Judges everything that was said of one slug, whose answers are about files of that scope. */
export function judgeItem(
  requirement: Requirement,
  scope: readonly string[],
  said: { readonly positions: readonly Position[]; readonly statements: readonly Statement[] },
  judgePerson: JudgePerson,
  judgeStaleness: (statement: Statement, scope: readonly string[]) => Staleness | undefined,
): ItemJudgement {
  const accepted: Statement[] = [];
  const refused: ItemJudgement["refused"][number][] = [];
  const stale: ItemJudgement["stale"][number][] = [];
  const revoked: ItemJudgement["revoked"][number][] = [];
  const unread = new Set<string>();
  const settled = new Set<string>();

  for (const { last, revoked: takenBack } of said.positions) {
    settled.add(last.person);
    const statement = last.verb === "revoke" ? takenBack : last;
    if (statement === undefined) continue;
    const standing = judgePerson(statement.author, requirement);
    const staleness = judgeStaleness(statement, scope);
    if (last.verb === "revoke") {
      if (standing.is === "accepted" && staleness === undefined) revoked.push({ statement, by: last });
    } else if (standing.is === "unknown") for (const part of standing.unread) unread.add(part);
    else if (standing.is === "refused") refused.push({ statement, rule: standing.rule, reason: standing.reason });
    else if (staleness !== undefined) stale.push({ statement, staleness });
    else accepted.push(statement);
  }
  // An edited comment says nothing; where its author said nothing else, that keeps the item open.
  const ignored: Statement[] = [];
  for (const statement of said.statements) {
    if (!statement.edited || statement.verb === "revoke") continue;
    if (settled.has(statement.person)) ignored.push(statement);
    else refused.push({ statement, rule: "edited-comment", reason: EDITED });
  }
  return { slug: requirement.slug, accepted, refused, stale, revoked, ignored, unread: [...unread] };
}
