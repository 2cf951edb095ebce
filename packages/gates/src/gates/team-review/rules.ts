import { REVIEW_RULES } from "../../conversation/reviews/review-rules.ts";
import type { RuleDescriptions } from "../../core/rule-description.ts";

/** Every rule of `team-review`: the second half of the name that a finding bears. */
export const RULES = {
  ...REVIEW_RULES,
  waived: { meaning: "Somebody who may declared the review not applicable to this head.", levels: ["note"] },
  "waiver-refused": {
    meaning: "A declaration that the review is not applicable does not count.",
    levels: ["warning", "note"],
    fix: "A member of a team that may waive it comments `/sop-n/a NAME REASON`, after the last push.",
  },
  "waiver-near-miss": { meaning: "A line looks like a waiver, or like an approval, and is none.", levels: ["note"] },
  "risk-label": {
    meaning: "A label differs from one of high risk only in case or spaces.",
    levels: ["warning"],
    fix: "Name the label as the configuration does.",
  },
} as const satisfies RuleDescriptions;

export type Rule = keyof typeof RULES;

/** The name that a finding bears. */
export const ruleName = (rule: Rule): `team-review/${Rule}` => `team-review/${rule}`;
