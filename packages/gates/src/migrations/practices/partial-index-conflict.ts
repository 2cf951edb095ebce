import type { MigrationFinding } from "../migration-finding.ts";
import { clauseFor, findUniqueIndexes, findUnmatchedConflicts, type UnmatchedConflict } from "./conflict-target.ts";
import { findingAt, named, quote } from "./finding-at.ts";
import type { Place, Schema } from "./schema/schema.ts";
import { shortName } from "./tree/names.ts";

/** Conflict clauses of a statement that no index of the schema so far takes. */
export const judgeConflicts = (schema: Schema, place: Place): readonly MigrationFinding[] =>
  // The word tells most statements apart without a look at their trees.
  (/conflict/i.test(place.statement.text) ? findUnmatchedConflicts(schema, place.statement.node) : []).map(
    (unmatched) =>
      findingAt(place, {
        rule: "partial-index-conflict",
        level: "error",
        ...describeConflict(unmatched),
      }),
  );

/** What is wrong with a conflict clause, wherever it stands. */
export function describeConflict({ indexes, hasCondition }: UnmatchedConflict): {
  readonly message: string;
  readonly subject: string;
  readonly fix: string;
  readonly evidence: MigrationFinding["evidence"];
} {
  const [index] = indexes;
  const [name, table] = [shortName(index!.name), shortName(index!.table)];
  const columns = index!.shownKeys.join(", ");
  const lacking = hasCondition
    ? "whose condition does not follow from the clause's WHERE"
    : "whose condition the clause does not repeat";
  return {
    message: `ON CONFLICT (${columns}) on ${named(table)} matches only the partial unique index ${named(name)}, ${lacking}: each such INSERT fails.`,
    subject: `${table} (${columns})`,
    fix: `Write ${clauseFor(index!)}.`,
    evidence: { wanted: clauseFor(index!), indexes: indexes.slice(0, 5).map(({ place }) => quote(place)) },
  };
}

/** For each partial unique index that the request adds, and no whole one beside it: what a conflict clause has to say from now on. */
export function announcePartialIndexes(
  schema: Schema,
  isOfRequest: (path: string) => boolean,
): readonly MigrationFinding[] {
  return [...schema.indexes.values()].flatMap((index) => {
    const { isUnique, predicate, place, table, keys } = index;
    if (!isUnique || predicate === undefined || !isOfRequest(place.path)) return [];
    if (findUniqueIndexes(schema, table, keys).some((other) => other.predicate === undefined)) return [];
    return [
      findingAt(place, {
        rule: "partial-index-conflict",
        level: "note",
        message: `${named(shortName(index.name))} is a partial unique index: an INSERT into ${named(shortName(table))} that counts on it has to say ${named(clauseFor(index))}.`,
        subject: shortName(index.name),
        fix: "Repeat the condition in each ON CONFLICT of these columns, word for word.",
        evidence: { wanted: clauseFor(index) },
      }),
    ];
  });
}
