import type { MigrationFinding } from "../migration-finding.ts";
import type { ReadFile, Statement } from "../statements/statement.ts";
import { findingAt, named, quote } from "./finding-at.ts";
import { changeSteps, publicationSteps } from "./repeat/change-steps.ts";
import { createSteps } from "./repeat/create-steps.ts";
import { changesAgain, emptiedTables } from "./repeat/data-changes.ts";
import { Existence } from "./repeat/existence.ts";
import { needSteps } from "./repeat/need-steps.ts";
import type { Step } from "./repeat/step.ts";
import type { Schema } from "./schema/schema.ts";
import { runsInOneTransaction } from "./statement-kinds.ts";

/** A statement that fails, or does something else, when its file runs again. */
interface Obstacle {
  readonly statement: Statement;
  readonly reason: string;
}

/** How many of them are shown. */
const MOST_SHOWN = 5;

/**
 * Whether a file can be run a second time: it is gone through twice, and what the first time leaves behind is what the second
 * finds. Of objects that the file does not make, drop or rename nothing is assumed.
 *
 * @param schema as the file leaves it
 */
export function judgeRepetition(schema: Schema, read: ReadFile): readonly MigrationFinding[] {
  const obstacles = findObstacles(schema, read);
  const [first] = obstacles;
  if (first === undefined) return [];
  const isWhole = runsInOneTransaction(read);
  const consequence = isWhole
    ? "a runner that stops between the file and its own note of it never starts again"
    : "as it does not run in one transaction, a run that stops half-way can neither go on nor begin anew";
  return [
    findingAt(
      { path: read.path, statement: first.statement },
      {
        rule: "not-repeatable",
        level: isWhole ? "warning" : "error",
        message: `${named(read.path)} cannot be run twice (it ${first.reason}${more(obstacles.length)}): ${consequence}.`,
        subject: read.path,
        fix: "Write IF NOT EXISTS, IF EXISTS, OR REPLACE or ON CONFLICT, drop first what is created, or look first in a DO block.",
        evidence: {
          reason: first.reason,
          statements: obstacles
            .slice(0, MOST_SHOWN)
            .map(({ statement, reason }) => ({ ...quote({ path: read.path, statement }), reason })),
        },
      },
    ),
  ];
}

const more = (count: number): string => (count === 1 ? "" : `, and ${count - 1} more`);

function findObstacles(schema: Schema, { statements }: ReadFile): readonly Obstacle[] {
  const read = statements.map((statement) => ({ statement, steps: readSteps(statement) }));
  const existence = new Existence();
  for (const { statement, steps } of read) for (const step of steps) apply(existence, step, mayRun(statement));
  const emptied = new Set<string>();
  return read.flatMap(({ statement, steps }) => {
    for (const table of emptiedTables(statement.node)) emptied.add(table);
    const reasons = steps.map((step) => {
      const reason = findReason(existence, step);
      apply(existence, step, mayRun(statement));
      return reason;
    });
    if (mayRun(statement)) return [];
    const reason = reasons.find((each) => each !== undefined) ?? changesAgain(schema, statement.node, emptied);
    return reason === undefined ? [] : [{ statement, reason }];
  });
}

const readSteps = ({ node }: Statement): readonly Step[] => [
  ...needSteps(node),
  ...createSteps(node),
  ...changeSteps(node),
  ...publicationSteps(node),
];

/** Whether it runs is not told by the file; what it creates it creates where it was missing. */
const mayRun = ({ isConditional, isCaught }: Statement): boolean => isConditional || isCaught;

function apply(existence: Existence, { action, key, parent }: Step, isUncertain: boolean): void {
  if (action === "need") return;
  if (action === "create") existence.add(key, parent);
  else if (isUncertain) existence.forget(key);
  else if (action === "drop") existence.remove(key);
  else if (action === "rename away") {
    existence.forgetChildren(key);
    existence.remove(key);
  }
}

/** What a step meets the second time. */
function findReason(existence: Existence, { action, key, name, isGuarded }: Step): string | undefined {
  if (isGuarded) return undefined;
  const isThere = existence.has(key);
  if (action === "create") return isThere === true ? `creates ${name}, which is there by then` : undefined;
  if (isThere !== false) return undefined;
  if (action === "drop") return `drops ${name}, which is gone by then`;
  return action === "need" ? `needs ${name}, which is gone by then` : `renames ${name}, which is gone by then`;
}
