import { REVIEW_RULES } from "../../conversation/reviews/review-rules.ts";

/** Every rule of `reserved-paths`, with what it means: the second half of the name that a finding bears. */
export const RULES = {
  ...REVIEW_RULES,
  "path-touched": "The change touches a reserved path, under its new name or its old one.",
  "link-touched": "A link or a submodule stands, or may stand, where a reserved folder is or would be.",
  "dead-pattern": "A pattern matches no file of the base.",
  "odd-pattern": "A pattern holds something that is not read as it is in other tools.",
  "patterns-unread": "The file of patterns could not be read, or has none.",
} as const satisfies Record<string, string>;

export type Rule = keyof typeof RULES;

/** The name that a finding bears. */
export const ruleName = (rule: Rule): `reserved-paths/${Rule}` => `reserved-paths/${rule}`;
