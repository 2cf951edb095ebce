import type { MigrationCollision } from "@portcullis/contracts";

import { toGlobProblem, type Configured, type OptionProblem } from "../../core/configured.ts";
import { schemeProblem } from "../../migrations/names/scheme.ts";
import { resolveMigrationCollision, type MigrationCollisionOptions } from "./options.ts";
import { MIGRATION_RULES } from "./rules.ts";

/** The options of a configuration, resolved, and what a schema cannot say is wrong with them. */
export function configureMigrationCollision(options: MigrationCollision): Configured<MigrationCollisionOptions> {
  const problem = schemeProblem(options.scheme ?? "golang-migrate");
  const readable = problem === undefined ? options : { ...options, scheme: "golang-migrate" as const };
  return {
    options: resolveMigrationCollision(readable),
    problems: [
      ...(problem === undefined ? [] : [{ pointer: "/scheme/custom", ...problem }]),
      ...outside(options),
      ...unknownRules(options),
      ...(options.queries ?? []).flatMap((glob, index) => toGlobProblem(glob, `/queries/${index}`)),
    ],
  };
}

function outside({ directory }: MigrationCollision): readonly OptionProblem[] {
  if (!directory.startsWith("/") && !directory.split("/").includes("..")) return [];
  return [
    {
      pointer: "/directory",
      message: `${JSON.stringify(directory)} is outside of the repository.`,
      fix: "Name the folder from the root of the repository: db/migrations.",
    },
  ];
}

const unknownRules = ({ rules = {} }: MigrationCollision): readonly OptionProblem[] =>
  Object.keys(rules)
    .filter((rule) => !Object.hasOwn(MIGRATION_RULES, rule))
    .map((rule) => ({
      pointer: `/rules/${rule}`,
      message: `There is no rule ${rule}.`,
      fix: "The rules are listed in docs/gates/migration-collision.md.",
    }));
