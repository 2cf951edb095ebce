import { collectStatements, type Statements } from "../../conversation/collect-statements.ts";
import { foldStatements, type Position } from "../../conversation/fold-statements.ts";
import { judgeRisk, type Risk } from "../../conversation/judge-risk.ts";
import { createStalenessJudge } from "../../conversation/judge-staleness.ts";
import { readableTeams } from "../../conversation/readable-teams.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import { judgeItem, type ItemJudgement } from "./judge-item.ts";
import { createJudge, type JudgePerson } from "./judge-person.ts";
import { vocabularyOf } from "./known-names.ts";
import type { ChecklistItem, SopAckOptions } from "./options.ts";
import { readAnswers } from "./read-answers.ts";

/** An item with everything that is known of it. */
export interface JudgedItem extends ItemJudgement {
  readonly item: ChecklistItem;
  /** The teams that count for this change, its risk considered. */
  readonly teams: readonly string[];
  readonly acked: boolean;
  readonly filled: boolean;
}

/** A review gate that people may declare not applicable, with everything that is known of it. */
export interface JudgedNa extends ItemJudgement {
  readonly teams: readonly string[];
  readonly declared: boolean;
  /** Declarations by people who may, that the options refuse. */
  readonly void: readonly { readonly statement: ItemJudgement["accepted"][number]; readonly reason: string }[];
}

/** A checklist with everything that was said of it. */
export interface JudgedChecklist {
  readonly said: Statements;
  readonly risk: Risk;
  readonly items: readonly JudgedItem[];
  readonly na: readonly JudgedNa[];
}

/** Reads what was said and judges every item and review gate by it. */
export function judgeChecklist(snapshot: SnapshotWith<Part>, options: SopAckOptions): JudgedChecklist {
  const said = collectStatements(snapshot, options.editedComments, vocabularyOf(options));
  const positions = Map.groupBy(foldStatements(said.statements), ({ slug }) => slug);
  const risk = judgeRisk(snapshot, options);
  const judged = { said, positions, risk, judgePerson: createJudge(snapshot, options) };
  return { said, risk, items: judgeItems(snapshot, options, judged), na: judgeNaGates(snapshot, options, judged) };
}

interface Judged {
  readonly said: Statements;
  readonly positions: ReadonlyMap<string, readonly Position[]>;
  readonly risk: Risk;
  readonly judgePerson: JudgePerson;
}

function judgeItems(
  snapshot: SnapshotWith<Part>,
  options: SopAckOptions,
  { said, positions, risk, judgePerson }: Judged,
): JudgedItem[] {
  const answers = readAnswers(
    snapshot.pull_request.body,
    options.items.map(({ marker }) => marker),
  );
  const judgeStaleness = createStalenessJudge(snapshot, options);
  const statements = Map.groupBy(said.statements, ({ slug }) => slug);
  return options.items.map((item) => {
    const teams = risk.isHigh ? item.teamsHighRisk : item.teams;
    const own = { positions: positions.get(item.slug) ?? [], statements: statements.get(item.slug) ?? [] };
    const judgement = judgeItem({ ...item, teams }, item.scope, own, judgePerson, judgeStaleness);
    const acked = new Set(judgement.accepted.map(({ person }) => person)).size >= item.minAckers;
    return {
      ...judgement,
      unread: acked ? [] : unreadTeams(snapshot, options, item, teams, judgement),
      item,
      teams,
      acked,
      filled: answers.get(item.marker) ?? false,
    };
  });
}

/** What an open item depends on and nobody could read: with it, the item might be closed. */
function unreadTeams(
  snapshot: SnapshotWith<Part>,
  options: SopAckOptions,
  item: ChecklistItem,
  teams: readonly string[],
  { unread }: ItemJudgement,
): string[] {
  const readable = readableTeams(snapshot);
  const needed = [...teams, ...(item.aiMayAck ? [options.ai.team] : [])];
  return [...new Set([...needed.filter((team) => !readable.has(team)), ...unread])];
}

function judgeNaGates(
  snapshot: SnapshotWith<Part>,
  options: SopAckOptions,
  { said, positions, risk, judgePerson }: Judged,
): JudgedNa[] {
  const judgeStaleness = createStalenessJudge(snapshot, options);
  const statements = Map.groupBy(said.statements, ({ slug }) => slug);
  return [...options.naGates].map(([slug, teams]) => {
    const requirement = { slug, teams, aiMayAck: false, needsEvidence: false };
    const own = { positions: positions.get(slug) ?? [], statements: statements.get(slug) ?? [] };
    const judgement = judgeItem(requirement, ["**"], own, judgePerson, judgeStaleness);
    const refusal = (note: string): string | undefined => {
      if (risk.isHigh && options.naOnHighRisk === "refused") return `The change is one of high risk (${risk.reason}).`;
      if (options.naReason === "required" && !/[\p{L}\p{N}]/u.test(note)) return "It gives no reason.";
      return undefined;
    };
    const accepted = judgement.accepted.filter(({ note }) => refusal(note) === undefined);
    const refused = judgement.accepted.flatMap((statement) => {
      const reason = refusal(statement.note);
      return reason === undefined ? [] : [{ statement, reason }];
    });
    return { ...judgement, accepted, teams, declared: accepted.length > 0, void: refused };
  });
}
