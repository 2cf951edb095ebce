import type { MigrationFinding } from "../migration-finding.ts";
import type { Situation } from "../situation.ts";
import type { ReadFile } from "../statements/statement.ts";
import { judgeEmptyDown } from "./down-empty.ts";
import { judgeForeignKeys } from "./foreign-key-type.ts";
import type { Target } from "./hazards/hazard.ts";
import { findHeldLocks, findUnlimitedWait } from "./hazards/held-locks.ts";
import { judgeHazards, listMade, madeRelations } from "./hazards/judge-hazards.ts";
import { createValidations } from "./hazards/validations.ts";
import { findIdleStatement, judgeIdleStatements, type IdleStatement } from "./idle-statement.ts";
import { judgeKeyTypes } from "./key-type.ts";
import { listFiles, type MigrationFile } from "./list-files.ts";
import { judgeNewEnumValues } from "./new-enum-value.ts";
import { judgeRepetition } from "./not-repeatable.ts";
import { judgeExtensionUse } from "./optional-extension.ts";
import { announcePartialIndexes, judgeConflicts } from "./partial-index-conflict.ts";
import { applyStatement } from "./schema/apply-statement.ts";
import { createSchema, type Schema } from "./schema/schema.ts";
import { judgeTransactions } from "./transaction-control.ts";
import { judgeReading } from "./unreadable.ts";
import { judgeKeptExpressions } from "./volatile-index.ts";

type Read = (path: string, text: string) => ReadFile;

/**
 * The rules on single files, and on a file against the migrations before it: every file of what the merge gives is judged, but for
 * what a statement does to a database in use, which is told of the request's own files only.
 */
export function judgePractices(situation: Situation, read: Read): readonly MigrationFinding[] {
  if (!situation.hasContents) return [];
  const schema = createSchema();
  const files = listFiles(situation);
  const own = new Set(files.filter(({ isChanged }) => isChanged).map(({ path }) => path));
  const idle: IdleStatement[] = [];
  const findings = files.flatMap((file) => {
    const content = read(file.path, file.text);
    const found =
      file.direction === "down" ? judgeDown(schema, file, content) : judgeUp(schema, file, content, { own, idle });
    return [...judgeReading(file, content), ...found];
  });
  return [
    ...findings,
    ...judgeIdleStatements(schema, idle),
    ...judgeKeyTypes(schema),
    ...announcePartialIndexes(schema, (path) => own.has(path)),
  ];
}

function judgeDown(schema: Schema, file: MigrationFile, content: ReadFile): readonly MigrationFinding[] {
  const { path } = file;
  return [
    ...(content.problem === undefined ? judgeEmptyDown(file, content) : []),
    ...judgeTransactions(content),
    ...once(content.statements.flatMap((statement) => judgeExtensionUse(schema, { path, statement }, true))),
  ];
}

function judgeUp(
  schema: Schema,
  { path, isChanged }: MigrationFile,
  content: ReadFile,
  { own, idle }: { readonly own: ReadonlySet<string>; readonly idle: IdleStatement[] },
): readonly MigrationFinding[] {
  const isOld = (place: { readonly path: string } | undefined): boolean => place === undefined || !own.has(place.path);
  const made = isChanged ? listMade(content) : new Set();
  const validations = createValidations();
  const target: Target = { schema, isOld, isMadeAgain: (name) => made.has(name), validations };
  const findings: MigrationFinding[] = [];
  const extensionUses: MigrationFinding[] = [];
  const fresh = new Set<string>();
  for (const statement of content.statements) {
    const place = { path, statement };
    if (isChanged) findings.push(...judgeHazards(target, place));
    extensionUses.push(...judgeExtensionUse(schema, place, false));
    findings.push(...judgeConflicts(schema, place));
    idle.push(...findIdleStatement(schema, place));
    validations.note(schema, statement);
    applyStatement(schema, place);
    for (const table of madeRelations(statement)) if (!isOld(schema.tables.get(table)?.place)) fresh.add(table);
    findings.push(...judgeKeptExpressions(schema, place), ...judgeForeignKeys(schema, place));
  }
  const isOldTable = (name: string): boolean => !fresh.has(name) && isOld(schema.tables.get(name)?.place);
  return [
    ...findings,
    ...once(extensionUses),
    ...judgeTransactions(content),
    ...judgeNewEnumValues(schema, content),
    ...judgeRepetition(schema, content),
    ...(isChanged ? [...findHeldLocks(content, isOldTable), ...findUnlimitedWait(content, isOldTable)] : []),
  ];
}

/** Of findings about one thing only the first. */
function once(findings: readonly MigrationFinding[]): readonly MigrationFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ subject }) => !seen.has(subject) && seen.add(subject));
}
