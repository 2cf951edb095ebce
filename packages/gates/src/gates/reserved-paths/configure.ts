import type { ReservedPaths } from "@portcullis/contracts";

import type { Configured, OptionProblem } from "../../core/configured.ts";
import { resolveReservedPaths, type ReservedPathsOptions } from "./options.ts";

/** The options of a configuration, resolved, and what a schema cannot say is wrong with them. */
export const configureReservedPaths = (options: ReservedPaths): Configured<ReservedPathsOptions> => ({
  options: resolveReservedPaths(options),
  problems: wherePatternsStand(options),
});

function wherePatternsStand({ patterns, patterns_file }: ReservedPaths): readonly OptionProblem[] {
  if (patterns !== undefined && patterns_file !== undefined)
    return [
      {
        pointer: "/patterns",
        message: `The patterns stand here and in ${patterns_file}.`,
        fix: "Keep one of the two.",
      },
    ];
  if (patterns === undefined && patterns_file === undefined)
    return [
      {
        pointer: "",
        message: "Nothing is reserved.",
        fix: "Write patterns, or name a file of them with patterns_file.",
      },
    ];
  return (patterns ?? []).flatMap((pattern, index) =>
    pattern.trim() === ""
      ? [{ pointer: `/patterns/${index}`, message: "The pattern is empty.", fix: "Write a path, or leave it out." }]
      : [],
  );
}
