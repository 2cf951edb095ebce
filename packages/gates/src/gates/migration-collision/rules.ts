import type { RuleDescription, RuleDescriptions } from "../../core/rule-description.ts";

const RENAME = "Rename the request's own files: `portcullis migrations fix` does it.";
const PLAN = "`portcullis migrations plan` says which request is to land first; the other is then changed to fit.";

// What is about files that the request leaves alone was there before: a note, whatever the rule.
const error = (meaning: string, fix: string): RuleDescription => ({ meaning, levels: ["error", "note"], fix });
const warning = (meaning: string, fix: string): RuleDescription => ({ meaning, levels: ["warning", "note"], fix });
const either = (meaning: string, fix: string): RuleDescription => ({
  meaning,
  levels: ["error", "warning", "note"],
  fix,
});

/** Every rule of the gate, without the gate's name. */
export const MIGRATION_RULES: RuleDescriptions = {
  "same-version": error("Two migrations have one version: in the request, on the base, or one on each.", RENAME),
  "same-version-open-pr": error("Another open pull request of the same base adds the version too.", RENAME),
  "out-of-order": error(
    "A new version sorts before the newest of the base: databases that are there run it last, new ones do not.",
    RENAME,
  ),
  "edited-after-merge": error(
    "A merged migration is changed: no database that has run it runs it again.",
    "Take the change back, and write what it is to do as a new migration.",
  ),
  "renamed-after-merge": error(
    "A merged migration has another name: a runner takes it for a new one.",
    "Give it its name back.",
  ),
  "deleted-after-merge": error(
    "A merged migration is gone: databases that have run it no longer match the folder.",
    "Keep the file, and take back what it does in a new migration.",
  ),
  "version-reused": error("A version that the base has or had for something else is used again.", RENAME),
  "down-missing": either(
    "A migration has no file that takes it back: a warning, an error where `down` is required.",
    "Add the file that takes it back; for a merged migration that is allowed at any time.",
  ),
  "up-missing": error(
    "A file takes back a migration that is not there.",
    "Add the file that goes forward, or remove this one.",
  ),
  "name-format": error(
    "A file of the folder has a name that the scheme does not allow.",
    "Give it a name of the scheme, or move it out of the folder.",
  ),
  "future-version": {
    meaning: "A version lies far in the future: every later one will sort before it.",
    levels: ["note"],
  },
  "same-object-twice": either(
    "Two migrations create one object: with a guard the second silently does nothing, without one it fails.",
    "Create it in one of the two.",
  ),
  "use-before-create": either(
    "A statement needs an object that is not there yet when it runs.",
    "Give the migration that creates it the lower version.",
  ),
  "depends-on-open-pr": error(
    "A statement needs an object that only another open pull request creates.",
    "Wait until that request is merged, with a higher version than its own.",
  ),
  "drop-against-use": error(
    "One migration drops what another uses.",
    "Do not use it any more, or drop it after the last use.",
  ),
  "not-repeatable": either(
    "A migration that was interrupted cannot be run again.",
    "Write IF NOT EXISTS, IF EXISTS, OR REPLACE or ON CONFLICT, drop first what is created, or look first in a DO block.",
  ),
  "transaction-control": either(
    "A migration begins or ends transactions where its runner does, or needs to run outside of one.",
    "Leave transactions to the runner; what has to run outside of one, or be two, is a migration of its own.",
  ),
  "volatile-index-predicate": error(
    "An index is made of an expression that does not always give the same value.",
    "Leave out of it what changes with time, session or settings, and ask for that in the query.",
  ),
  "partial-index-conflict": error(
    "An ON CONFLICT matches only partial unique indexes, whose condition it has to repeat.",
    "Repeat the index's condition in the ON CONFLICT, word for word.",
  ),
  "foreign-key-type": either(
    "A column has another type than the key that it refers to.",
    "Give the column the type of the key.",
  ),
  "does-not-apply": error(
    "PostgreSQL refuses a migration, or the chain that it is part of.",
    "Correct what stands there: no database will run the file as it is.",
  ),
  "order-matters": error(
    "This request and another open one give different schemas, or an error, depending on which comes first.",
    PLAN,
  ),
  "merge-order-drift": error(
    "A database that took the migrations as they were merged differs from one that is built from empty.",
    "Give the request's migrations versions after the newest of the base, and leave merged files as they are.",
  ),
  "down-not-inverse": warning(
    "Up and down again does not lead back to the schema of before.",
    "Undo in the way back what the migration does; where that cannot be undone, let it fail.",
  ),
  "blocking-lock": warning(
    "A statement holds off reads or writes of a table that is there for as long as it works.",
    "Begin with SET LOCAL lock_timeout, split the statement, or build indexes CONCURRENTLY.",
  ),
  "table-rewrite": warning(
    "A statement writes a table that is there anew, behind an exclusive lock.",
    "Add a new column, fill it in batches, and switch over.",
  ),
  "data-loss": warning("A statement deletes data.", "Stop using it first, and delete it in a later release."),
  "breaks-running-code": warning(
    "Code that runs while the migration is deployed no longer finds what it expects.",
    "Expand first: let old and new code run on both forms, and take the old one away in a later release.",
  ),
  unverified: {
    meaning:
      "Something could not be read or executed, and is not known to be right; of the request's own files the gate then ends in `error`.",
    levels: ["warning", "note"],
    fix: "A migration is a regular file of UTF-8 text, of at most 4 MB; what the embedded engine cannot run, a server can: --database postgres://USER@HOST/DATABASE.",
  },
};
