import { REVIEW_RULES } from "../../conversation/reviews/review-rules.ts";

/** Every rule of `team-review`, with what it means: the second half of the name that a finding bears. */
export const RULES = {
  ...REVIEW_RULES,
  waived: "Somebody who may declared the review not applicable to this head.",
  "waiver-refused": "A declaration that the review is not applicable does not count.",
  "waiver-near-miss": "A line looks like a waiver, or like an approval, and is none.",
  "risk-label": "A label differs from one of high risk only in case or spaces.",
} as const satisfies Record<string, string>;

export type Rule = keyof typeof RULES;

/** The name that a finding bears. */
export const ruleName = (rule: Rule): `team-review/${Rule}` => `team-review/${rule}`;
