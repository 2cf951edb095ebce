/** Every rule of the gate, without the gate's name. */
export const MIGRATION_RULES: Readonly<Record<string, string>> = {
  "same-version": "Two migrations have one version: in the request, on the base, or one on each.",
  "same-version-open-pr": "Another open pull request of the same base adds the version too.",
  "out-of-order":
    "A new version sorts before the newest of the base: databases that are there run it last, new ones do not.",
  "edited-after-merge": "A merged migration is changed: no database that has run it runs it again.",
  "renamed-after-merge": "A merged migration has another name: a runner takes it for a new one.",
  "deleted-after-merge": "A merged migration is gone: databases that have run it no longer match the folder.",
  "version-reused": "A version that the base has or had for something else is used again.",
  "down-missing": "A migration has no file that takes it back.",
  "up-missing": "A file takes back a migration that is not there.",
  "name-format": "A file of the folder has a name that the scheme does not allow.",
  "future-version": "A version lies far in the future: every later one will sort before it.",
  "same-object-twice":
    "Two migrations create one object: with a guard the second silently does nothing, without one it fails.",
  "use-before-create": "A statement needs an object that is not there yet when it runs.",
  "depends-on-open-pr": "A statement needs an object that only another open pull request creates.",
  "drop-against-use": "One migration drops what another uses.",
  "not-repeatable": "A migration that was interrupted cannot be run again.",
  "transaction-control":
    "A migration begins or ends transactions where its runner does, or needs to run outside of one.",
  "volatile-index-predicate": "An index is made of an expression that does not always give the same value.",
  "partial-index-conflict": "An ON CONFLICT matches only partial unique indexes, whose condition it has to repeat.",
  "foreign-key-type": "A column has another type than the key that it refers to.",
  "does-not-apply": "PostgreSQL refuses a migration, or the chain that it is part of.",
  "order-matters":
    "This request and another open one give different schemas, or an error, depending on which comes first.",
  "merge-order-drift":
    "A database that took the migrations as they were merged differs from one that is built from empty.",
  "down-not-inverse": "Up and down again does not lead back to the schema of before.",
  "blocking-lock": "A statement holds off reads or writes of a table that is there for as long as it works.",
  "table-rewrite": "A statement writes a table that is there anew, behind an exclusive lock.",
  "data-loss": "A statement deletes data.",
  "breaks-running-code": "Code that runs while the migration is deployed no longer finds what it expects.",
  unverified: "Something could not be read or executed, and is not known to be right.",
};
