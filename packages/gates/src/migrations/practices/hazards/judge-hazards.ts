import type { MigrationFinding } from "../../migration-finding.ts";
import type { ReadFile, Statement } from "../../statements/statement.ts";
import { findingAt } from "../finding-at.ts";
import type { Place } from "../schema/schema.ts";
import { relationName } from "../tree/names.ts";
import { findBlockingLocks } from "./blocking-lock.ts";
import { findBreaks } from "./breaks-running-code.ts";
import { findDataLoss } from "./data-loss.ts";
import type { Hazard, Target } from "./hazard.ts";
import { findRewrites } from "./table-rewrite.ts";

/** What a statement does to a database that is in use, before it is applied to the schema. */
export const judgeHazards = (target: Target, place: Place): readonly MigrationFinding[] => {
  const { node } = place.statement;
  const hazards = [
    ...findBlockingLocks(target, node),
    ...findRewrites(target, node),
    ...findDataLoss(target, node),
    ...findBreaks(target, node),
  ];
  return hazards.map((hazard) => toFinding(place, hazard));
};

const toFinding = (place: Place, { rule, hazard, object, message, fix, level = "warning" }: Hazard): MigrationFinding =>
  findingAt(place, { rule, level, message, subject: `${hazard} ${object}`, fix, evidence: { hazard, object } });

/** The names of what a file creates, which it may have given up before. */
export const listMade = ({ statements }: ReadFile): ReadonlySet<string> => new Set(statements.flatMap(madeRelations));

/** The table or view that a statement creates. */
export function madeRelations({ node }: Statement): readonly string[] {
  if ("ViewStmt" in node) return [relationName(node.ViewStmt.view)];
  if ("CreateStmt" in node) return [relationName(node.CreateStmt.relation)];
  if ("SelectStmt" in node)
    return node.SelectStmt.intoClause === undefined ? [] : [relationName(node.SelectStmt.intoClause.rel)];
  return "CreateTableAsStmt" in node ? [relationName(node.CreateTableAsStmt.into?.rel)] : [];
}
