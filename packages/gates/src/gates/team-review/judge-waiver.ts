import { normalizeSlug } from "../../conversation/commands/match-names.ts";
import type { Verb } from "../../conversation/commands/read-commands.ts";
import {
  collectStatements,
  type NearMiss,
  type Statement,
  type Vocabulary,
} from "../../conversation/collect-statements.ts";
import { foldStatements } from "../../conversation/fold-statements.ts";
import { judgeRisk, type Risk } from "../../conversation/judge-risk.ts";
import { createStalenessJudge, latestPushes } from "../../conversation/judge-staleness.ts";
import { createReviewerJudge } from "../../conversation/reviews/judge-reviewer.ts";
import type { Text } from "../../conversation/to-texts.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import type { TeamReviewOptions, WaiverOptions } from "./options.ts";

/** What became of every declaration that the review is not applicable. */
export interface WaiverJudgement {
  /** Every statement about this review, in order, and those that count: one a person. */
  readonly statements: readonly Statement[];
  readonly accepted: readonly Statement[];
  readonly refused: readonly { readonly statement: Statement; readonly reason: string }[];
  /** Lines that look like a waiver of this review, or like an approval, and are none. */
  readonly nearMisses: readonly NearMiss[];
  /** What would have to be read to say more. */
  readonly unread: readonly string[];
  readonly risk: Risk;
  /** The texts that hold any of them. */
  readonly texts: readonly Text[];
}

const NOTHING: WaiverJudgement = {
  statements: [],
  accepted: [],
  refused: [],
  nearMisses: [],
  unread: [],
  risk: { isHigh: false, reason: "", labels: [], paths: [], nearLabels: [] },
  texts: [],
};

/** Reads and judges the waivers. Each is bound to the head: a push, of whatever files, ends it. */
export function judgeWaiver(snapshot: SnapshotWith<Part>, options: TeamReviewOptions): WaiverJudgement {
  const { waiver } = options;
  if (waiver === undefined) return NOTHING;
  const said = collectStatements(snapshot, waiver.editedComments, vocabularyOf(waiver));
  const statements = said.statements.filter(({ slug }) => slug === waiver.name);
  const nearMisses = said.nearMisses.filter((miss) => isAbout(miss, waiver.name));
  const risk = judgeRisk(snapshot, options);
  const judgeOne = createWaiverJudge(snapshot, options, waiver, risk);
  const accepted: Statement[] = [];
  const refused: WaiverJudgement["refused"][number][] = [];
  const unread = new Set<string>();
  const settled = new Set<string>();
  for (const { last } of foldStatements(statements)) {
    settled.add(last.person);
    if (last.verb !== "na") continue;
    const judged = judgeOne(last);
    if (judged === true) accepted.push(last);
    else if (typeof judged === "string") refused.push({ statement: last, reason: judged });
    else for (const part of judged.unread) unread.add(part);
  }
  for (const statement of statements)
    if (statement.edited && statement.verb === "na" && !settled.has(statement.person))
      refused.push({ statement, reason: "The comment was edited after it was posted. Post a new one." });
  const sources = new Set([...statements, ...nearMisses].map(({ source }) => JSON.stringify(source)));
  const texts = said.texts.filter(({ source }) => sources.has(JSON.stringify(source)));
  return { statements, accepted, refused, nearMisses, unread: [...unread].toSorted(), risk, texts };
}

/** Only this review's waiver is its business; the other names tell where a list or a longer name is meant. */
const vocabularyOf = ({ name, knownNames }: WaiverOptions): Vocabulary => ({
  namesFor: (verb: Verb) => ({ slugs: new Set(verb === "ack" ? [] : knownNames), numbers: new Map(), allowAll: false }),
  explainUnknown: ({ verb }, unknown, closest) =>
    verb === "na" && closest === name
      ? {
          reason: "unknown-name",
          message: `No review gate is called "${unknown}".`,
          fix: `Did you mean \`/sop-n/a ${name} REASON\`?`,
        }
      : undefined,
});

/** Somebody who writes `/approve` means every review; who misspells a waiver means the one that is nearest. */
function isAbout({ reason, text }: NearMiss, name: string): boolean {
  // The vocabulary tells only of names that are nearly this one.
  if (reason === "unknown-name") return true;
  if (/^\W*(?:approved?|lgtm)\b/i.test(text)) return true;
  return normalizeSlug(text).includes(name) && !/^\W*sop-ack\b/i.test(text);
}

function createWaiverJudge(
  snapshot: SnapshotWith<Part>,
  options: TeamReviewOptions,
  waiver: WaiverOptions,
  risk: Risk,
): (statement: Statement) => true | string | { readonly unread: readonly string[] } {
  const { judge } = createReviewerJudge(snapshot, options);
  const judgeStaleness = createStalenessJudge(snapshot, { onPush: "invalidate" });
  const head = snapshot.pull_request.head.sha;
  const isPushed = latestPushes(snapshot.pushes).some(({ sha }) => sha === head);
  return (statement) => {
    const person = judge(statement.author, waiver.teams);
    if (person.is === "refused") return person.reason;
    if (statement.isNamePart) return `It names something longer than ${waiver.name}.`;
    if (waiver.reason === "required" && !/[\p{L}\p{N}]/u.test(statement.note)) return "It gives no reason.";
    if (risk.isHigh && waiver.onHighRisk === "refused")
      return `The change is one of high risk (${risk.reason}); such a change is reviewed.`;
    const staleness = judgeStaleness(statement, ["**"]);
    if (staleness !== undefined) return staleness.reason;
    // Without the push that led to the head nobody can tell whether the waiver came after it.
    if (!isPushed) return { unread: ["pushes"] };
    return person.is === "unknown" ? { unread: person.unread } : true;
  };
}
