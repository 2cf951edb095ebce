import type { WorkflowLint } from "@portcullis/contracts";

import type { Configured, OptionProblem } from "../../core/configured.ts";
import { resolveWorkflowLint, type WorkflowLintOptions } from "./options.ts";
import { LINT_RULES } from "./rules.ts";

/** The options of a configuration, resolved, and what a schema cannot say is wrong with them. */
export const configureWorkflowLint = (options: WorkflowLint): Configured<WorkflowLintOptions> => ({
  options: resolveWorkflowLint(options),
  problems: [...unknownRules(options), ...outsideFiles(options)],
});

const unknownRules = ({ rules = {} }: WorkflowLint): readonly OptionProblem[] =>
  Object.keys(rules)
    .filter((rule) => !Object.hasOwn(LINT_RULES, rule))
    .map((rule) => ({
      pointer: `/rules/${rule}`,
      message: `There is no rule ${rule}.`,
      fix: "The rules are listed in docs/gates/workflow-lint.md.",
    }));

/** No image can be built of what is not below its folder. */
const outsideFiles = ({ images = [] }: WorkflowLint): readonly OptionProblem[] =>
  images.flatMap(({ files }, image) =>
    files.flatMap((file, index) => {
      const path = typeof file === "string" ? file : file.path;
      if (!path.split("/").includes("..")) return [];
      return [
        {
          pointer: `/images/${image}/files/${index}`,
          message: `The file ${JSON.stringify(path)} is not below the folder that the image is built from.`,
          fix: "Paths start at `context`, and do not leave it.",
        },
      ];
    }),
  );
