import type { MigrationFinding } from "../migration-finding.ts";
import type { ReadFile, Statement } from "../statements/statement.ts";
import { findBlockControl } from "./block-control.ts";
import { findingAt, named, quoteAll } from "./finding-at.ts";
import { judgeSettings } from "./session-settings.ts";
import { isSetting, reachesBeyond, refusedInTransaction, unwrap } from "./statement-kinds.ts";

/** What stands in a runner's way when it wraps the file in a transaction, or hands it over as one. */
export const judgeTransactions = (read: ReadFile): readonly MigrationFinding[] => [
  ...judgeControl(read),
  ...judgeBlocks(read),
  ...judgeRefused(read),
  ...judgeReach(read),
  ...judgeSettings(read),
];

function judgeControl(read: ReadFile): readonly MigrationFinding[] {
  const { control } = unwrap(read);
  // What is told of is the one that goes too far: a leading BEGIN is none.
  const first = control.find((statement) => statement !== read.statements[0]) ?? control[0];
  if (first === undefined) return [];
  const words = first.text.split(/[\s;]/, 1)[0]!.toUpperCase();
  const harm =
    control.length === 1
      ? "has no counterpart, and leaves the transaction that its runner keeps open or ended"
      : "ends or splits the transaction that its runner keeps: what stands before it stays when what follows fails";
  return [
    findingAt(
      { path: read.path, statement: first },
      {
        rule: "transaction-control",
        level: "error",
        message: `${words} in line ${first.line} of ${named(read.path)} ${harm}.`,
        subject: read.path,
        fix: "Leave transactions to the runner, or put one BEGIN first and one COMMIT last; what has to be two transactions is two migrations.",
        evidence: { statements: quoteAll(read.path, control) },
      },
    ),
  ];
}

const judgeBlocks = ({ path, statements }: ReadFile): readonly MigrationFinding[] =>
  statements.flatMap((statement) => {
    const word = "DoStmt" in statement.node ? findBlockControl(statement.node.DoStmt) : undefined;
    if (word === undefined) return [];
    return [
      findingAt(
        { path, statement },
        {
          rule: "transaction-control",
          level: "error",
          message: `A DO block says ${word}: PostgreSQL refuses that within a transaction, and outside of one half of the block stays when the rest fails.`,
          subject: `${path} DO`,
          fix: "Leave it out; what has to be committed in batches belongs in a job of its own.",
        },
      ),
    ];
  });

/** Statements that PostgreSQL refuses in a transaction, together with others. */
function judgeRefused(read: ReadFile): readonly MigrationFinding[] {
  const { inner, inTransaction } = unwrap(read);
  const refused = inner.flatMap((statement) => {
    const words = refusedInTransaction(statement.node);
    return words === undefined ? [] : [{ statement, words }];
  });
  const [first] = refused;
  if (first === undefined) return [];
  const others = inner.filter((each) => !isSetting(each) && refusedInTransaction(each.node) === undefined);
  const isInside = inTransaction.has(first.statement);
  if (!isInside && others.length === 0 && refused.length === 1 && !first.statement.isNested) return [];
  const reason = describeCompany(first.statement, isInside, others.length > 0);
  return [
    findingAt(
      { path: read.path, statement: first.statement },
      {
        rule: "transaction-control",
        level: isInside || first.statement.isNested || others.length > 0 ? "error" : "warning",
        message: `${first.words} cannot run in a transaction, ${reason}.`,
        subject: `${read.path} ${first.words}`,
        fix: `Make ${first.words} a migration of its own, without BEGIN and COMMIT, that can be run again.`,
        evidence: {
          statements: quoteAll(read.path, others.length > 0 ? others : refused.map(({ statement }) => statement)),
        },
      },
    ),
  ];
}

function describeCompany({ isNested }: Statement, isInside: boolean, hasOthers: boolean): string {
  if (isNested) return "and stands in a DO block, which always is in one";
  if (isInside) return "and stands between BEGIN and COMMIT";
  return hasOthers
    ? "and stands in a file with others, which are sent as one transaction or cannot be undone together"
    : "and stands in a file with more of its kind: a runner that sends the file whole sends one transaction";
}

const judgeReach = ({ path, statements }: ReadFile): readonly MigrationFinding[] =>
  statements.flatMap((statement) => {
    const what = reachesBeyond(statement.node);
    if (what === undefined) return [];
    return [
      findingAt(
        { path, statement },
        {
          rule: "transaction-control",
          level: "warning",
          message: `A statement reaches beyond the database, to ${what}: it is there once for all that share the server, and no copy of the database has it.`,
          subject: `${path} ${what}`,
          fix: "Set it up where the server is set up, not in a migration of one database.",
        },
      ),
    ];
  });
