import type { RestartResolutionGate } from "@portcullis/contracts";

import type { Configured, OptionProblem } from "../../core/configured.ts";
import { resolveRestartResolution, type RestartResolutionOptions } from "./options.ts";
import { RESTART_RULES, UNEVALUATED_RULES } from "./rules.ts";

/** The options of a configuration, resolved, and what a schema cannot say is wrong with them. */
export const configureRestartResolution = (options: RestartResolutionGate): Configured<RestartResolutionOptions> => ({
  options: resolveRestartResolution(options),
  problems: Object.keys(options.rules ?? {}).flatMap(toProblem),
});

function toProblem(rule: string): readonly OptionProblem[] {
  const pointer = `/rules/${rule}`;
  if (UNEVALUATED_RULES.includes(rule))
    return [
      {
        pointer,
        message: `The rule ${rule} has no level: what is not known is an error.`,
        fix: "Set the property that cannot be reached to off, and say so in a comment.",
      },
    ];
  if (Object.hasOwn(RESTART_RULES, rule)) return [];
  return [
    { pointer, message: `There is no rule ${rule}.`, fix: "The rules are listed in docs/gates/restart-resolution.md." },
  ];
}
