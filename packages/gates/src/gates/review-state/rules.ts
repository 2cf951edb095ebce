import { REVIEW_RULES } from "../../conversation/reviews/review-rules.ts";

/** Every rule of `review-state`, with what it means: the second half of the name that a finding bears. */
export const RULES = {
  ...REVIEW_RULES,
  "borrowed-commit": "A commit belongs to another open pull request, which has to land first.",
  "lent-commit": "Another open pull request has commits of this one, and waits for it.",
  "commits-unread": "The commits of another open pull request could not be read.",
} as const satisfies Record<string, string>;

export type Rule = keyof typeof RULES;

/** The name that a finding bears. */
export const ruleName = (rule: Rule): `review-state/${Rule}` => `review-state/${rule}`;
