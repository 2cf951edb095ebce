import type { MigrationFinding } from "../migration-finding.ts";
import type { ReadFile } from "../statements/statement.ts";
import type { MigrationFile } from "./list-files.ts";

/** A file that takes a migration back and does nothing: a runner that goes back believes that it did. */
export function judgeEmptyDown({ path, text }: MigrationFile, { statements }: ReadFile): readonly MigrationFinding[] {
  if (
    statements.some(({ node }) => !("TransactionStmt" in node) && !("VariableSetStmt" in node) && !isEmptySelect(node))
  )
    return [];
  const isDeliberate = /--|\/\*/.test(text);
  return [
    {
      rule: "down-not-inverse",
      level: "warning",
      message: `The file that takes the migration back is empty${isDeliberate ? " but for comments" : ""}: a runner that goes back takes it for taken back.`,
      subject: path,
      path,
      about: [path],
      fix: "Undo in it what the migration does; where that cannot be undone, fail: DO $$ BEGIN RAISE EXCEPTION 'cannot be taken back'; END $$.",
      evidence: { path },
    },
  ];
}

/** SELECT 1, which some write where a tool wants a statement. */
const isEmptySelect = (node: ReadFile["statements"][number]["node"]): boolean =>
  "SelectStmt" in node &&
  node.SelectStmt.fromClause === undefined &&
  node.SelectStmt.intoClause === undefined &&
  (node.SelectStmt.targetList ?? []).every(
    (target) => "ResTarget" in target && target.ResTarget.val !== undefined && "A_Const" in target.ResTarget.val,
  );
