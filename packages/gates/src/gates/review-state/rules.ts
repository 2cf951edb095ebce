import { REVIEW_RULES } from "../../conversation/reviews/review-rules.ts";
import type { RuleDescriptions } from "../../core/rule-description.ts";

/** Every rule of `review-state`: the second half of the name that a finding bears. */
export const RULES = {
  ...REVIEW_RULES,
  "borrowed-commit": {
    meaning: "A commit belongs to another open pull request, which has to land first.",
    levels: ["warning"],
    fix: "Let that request land first, then rebase and drop the commit.",
  },
  "lent-commit": { meaning: "Another open pull request has commits of this one, and waits for it.", levels: ["note"] },
  "commits-unread": {
    meaning: "The commits of another open pull request could not be read.",
    levels: ["warning"],
    fix: "Take the snapshot again with them, or set `borrowed_commits` to heads_only.",
  },
} as const satisfies RuleDescriptions;

export type Rule = keyof typeof RULES;

/** The name that a finding bears. */
export const ruleName = (rule: Rule): `review-state/${Rule}` => `review-state/${rule}`;
