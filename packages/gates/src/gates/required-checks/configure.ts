import type { RequiredChecks } from "@portcullis/contracts";

import type { Configured, OptionProblem } from "../../core/configured.ts";
import { resolveRequiredChecks, type RequiredChecksOptions } from "./options.ts";
import { REQUIRED_RULES } from "./rules.ts";

/** The options of a configuration, resolved, and what a schema cannot say is wrong with them. */
export const configureRequiredChecks = (options: RequiredChecks): Configured<RequiredChecksOptions> => ({
  options: resolveRequiredChecks(options),
  problems: [...unknownRules(options), ...ignoredContexts(options)],
});

const unknownRules = ({ rules = {} }: RequiredChecks): readonly OptionProblem[] =>
  Object.keys(rules)
    .filter((rule) => !Object.hasOwn(REQUIRED_RULES, rule))
    .map((rule) => ({
      pointer: `/rules/${rule}`,
      message: `There is no rule ${rule}.`,
      fix: "The rules are listed in docs/gates/required-checks.md.",
    }));

/** What is asked for in one line and ignored in another is a mistake in one of them. */
const ignoredContexts = ({ contexts = [], ignore = [] }: RequiredChecks): readonly OptionProblem[] =>
  contexts.flatMap((context, index) =>
    ignore.includes(context)
      ? [
          {
            pointer: `/contexts/${index}`,
            message: `The context ${JSON.stringify(context)} is required and ignored.`,
            fix: "Take it out of one of the lists.",
          },
        ]
      : [],
  );
