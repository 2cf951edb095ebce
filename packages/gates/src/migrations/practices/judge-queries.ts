import { shorten } from "../../core/shorten.ts";
import type { MigrationFinding } from "../migration-finding.ts";
import type { Situation } from "../situation.ts";
import type { ReadFile } from "../statements/statement.ts";
import { findUnmatchedConflicts } from "./conflict-target.ts";
import { listFiles } from "./list-files.ts";
import { describeConflict } from "./partial-index-conflict.ts";
import { findConflictClauses, type ConflictClause } from "./queries/find-conflict-clauses.ts";
import { applyStatement } from "./schema/apply-statement.ts";
import { createSchema, type Schema } from "./schema/schema.ts";

interface Source {
  readonly path: string;
  readonly text: string;
}

/**
 * Holds the conflict clauses in the strings of source files, of whatever language, against the unique indexes that the folder
 * makes: one that only a partial index has the columns for has to repeat its condition.
 */
export function judgeQueries(
  situation: Situation,
  sources: readonly Source[],
  read: (path: string, text: string) => ReadFile,
): readonly MigrationFinding[] {
  const clauses = sources.flatMap(({ path, text }) =>
    findConflictClauses(path, text).map((clause) => ({ path, clause })),
  );
  if (!situation.hasContents || clauses.length === 0) return [];
  const schema = replay(situation, read);
  return clauses.flatMap(({ path, clause }) => judgeClause(schema, path, clause, read));
}

function replay(situation: Situation, read: (path: string, text: string) => ReadFile): Schema {
  const schema = createSchema();
  for (const { path, text, direction } of listFiles(situation)) {
    if (direction === "down") continue;
    for (const statement of read(path, text).statements) applyStatement(schema, { path, statement });
  }
  return schema;
}

function judgeClause(
  schema: Schema,
  path: string,
  { line, text, statement }: ConflictClause,
  read: (path: string, text: string) => ReadFile,
): readonly MigrationFinding[] {
  // A name of its own: readers remember files by their paths.
  const content = read(`${path}:${line}`, statement);
  if (content.problem !== undefined) return [];
  return content.statements.flatMap(({ node }) =>
    findUnmatchedConflicts(schema, node).map((unmatched): MigrationFinding => {
      const { evidence, ...told } = describeConflict(unmatched);
      const indexes = new Set(unmatched.indexes.map(({ place }) => place.path));
      return {
        ...told,
        rule: "partial-index-conflict",
        level: "error",
        path,
        line,
        about: [path, ...indexes],
        evidence: { ...evidence, query: { source: path, line, text: shorten(text, 400) } },
      };
    }),
  );
}
