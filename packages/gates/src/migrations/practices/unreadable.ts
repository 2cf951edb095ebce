import { shorten } from "../../core/shorten.ts";
import type { MigrationFinding } from "../migration-finding.ts";
import type { ReadFile, Statement } from "../statements/statement.ts";
import { findingAt, named } from "./finding-at.ts";
import type { MigrationFile } from "./list-files.ts";

/** Problems that are our reader's and not PostgreSQL's, with what one does about them. */
const OURS: readonly { readonly pattern: RegExp; readonly fix: string }[] = [
  { pattern: /^psql meta-command/, fix: "Leave psql's own commands out: a migration is SQL." },
  { pattern: /COPY .* FROM STDIN/, fix: "Write the rows as INSERT ... ON CONFLICT DO NOTHING." },
  { pattern: /NUL byte/, fix: "Save the file as UTF-8 text." },
  { pattern: /in time$|too deeply|^is larger than/, fix: "Write it in smaller or simpler statements." },
];

/**
 * A file that PostgreSQL's parser refuses does not apply. What only psql understands, or what our reader gives up on, may do so
 * for all that is known.
 */
export function judgeReading(file: MigrationFile, read: ReadFile): readonly MigrationFinding[] {
  const { problem } = read;
  if (problem === undefined)
    return read.statements.filter(isCopyFromInput).map((statement) => copyFromInput(file, statement));
  const text = shorten((file.text.split("\n")[problem.line - 1] ?? "").trim(), 200);
  const common = {
    path: file.path,
    line: problem.line,
    about: [file.path],
    subject: file.path,
    evidence: { ...problem, path: file.path, ...(text !== "" && { statement: text }) },
  };
  const ours = OURS.find(({ pattern }) => pattern.test(problem.message));
  if (ours === undefined)
    return [
      {
        ...common,
        rule: "does-not-apply",
        level: "error",
        message: `PostgreSQL refuses ${named(file.path)} in line ${problem.line}: ${problem.message}.`,
        fix: "Correct what stands there: no database will run the file as it is.",
      },
    ];
  return [
    {
      ...common,
      rule: "unverified",
      level: file.isChanged ? "error" : "warning",
      message: `${named(file.path)} cannot be judged for its line ${problem.line}: ${problem.message}.`,
      fix: ours.fix,
      ...(file.isChanged && { unread: true }),
    },
  ];
}

const isCopyFromInput = ({ node }: Statement): boolean =>
  "CopyStmt" in node &&
  node.CopyStmt.is_from === true &&
  node.CopyStmt.filename === undefined &&
  node.CopyStmt.is_program !== true;

const copyFromInput = (file: MigrationFile, statement: Statement): MigrationFinding => ({
  ...findingAt(
    { path: file.path, statement },
    {
      rule: "unverified",
      level: file.isChanged ? "error" : "warning",
      message: `${named(file.path)} cannot be judged: a COPY in it waits for rows that no file of the folder holds.`,
      subject: file.path,
      fix: "Write the rows as INSERT ... ON CONFLICT DO NOTHING.",
    },
  ),
  ...(file.isChanged && { unread: true as const }),
});
