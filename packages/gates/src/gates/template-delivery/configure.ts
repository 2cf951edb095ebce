import type { TemplateDelivery } from "@portcullis/contracts";

import { toGlobProblem, type Configured, type OptionProblem } from "../../core/configured.ts";
import { FILE_KINDS } from "./file-kind.ts";
import { resolveTemplateDelivery, type TemplateDeliveryOptions } from "./options.ts";
import { TEMPLATE_RULES } from "./rules.ts";

/** The options of a configuration, resolved, and what a schema cannot say is wrong with them. */
export const configureTemplateDelivery = (options: TemplateDelivery): Configured<TemplateDeliveryOptions> => ({
  options: resolveTemplateDelivery(options),
  problems: [...unknownRules(options), ...wrongGlobs(options)],
});

const unknownRules = ({ rules = {} }: TemplateDelivery): readonly OptionProblem[] =>
  Object.keys(rules)
    .filter((rule) => !Object.hasOwn(TEMPLATE_RULES, rule))
    .map((rule) => ({
      pointer: `/rules/${rule}`,
      message: `There is no rule ${rule}.`,
      fix: "The rules are listed in docs/gates/template-delivery.md.",
    }));

const wrongGlobs = ({ expect = {} }: TemplateDelivery): readonly OptionProblem[] =>
  FILE_KINDS.flatMap((kind) =>
    (expect[kind] ?? []).flatMap((glob, index) => toGlobProblem(glob, `/expect/${kind}/${index}`)),
  );
