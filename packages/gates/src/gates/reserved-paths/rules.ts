import { REVIEW_RULES } from "../../conversation/reviews/review-rules.ts";
import type { RuleDescriptions } from "../../core/rule-description.ts";

/** Every rule of `reserved-paths`: the second half of the name that a finding bears. */
export const RULES = {
  ...REVIEW_RULES,
  "path-touched": {
    meaning: "The change touches a reserved path, under its new name or its old one.",
    levels: ["note"],
  },
  "link-touched": {
    meaning: "A link or a submodule stands, or may stand, where a reserved folder is or would be.",
    levels: ["note"],
  },
  "dead-pattern": {
    meaning: "A pattern matches no file of the base.",
    levels: ["warning"],
    fix: "Correct it, or remove it with the approval that it asks for.",
  },
  "odd-pattern": {
    meaning: "A pattern holds something that is not read as it is in other tools.",
    levels: ["warning"],
    fix: "Write a path, or one with * for any characters.",
  },
  "patterns-unread": {
    meaning: "The file of patterns could not be read, or has none.",
    levels: ["warning"],
    fix: "Put the patterns into the base branch, one a line, and take the snapshot again.",
  },
} as const satisfies RuleDescriptions;

export type Rule = keyof typeof RULES;

/** The name that a finding bears. */
export const ruleName = (rule: Rule): `reserved-paths/${Rule}` => `reserved-paths/${rule}`;
