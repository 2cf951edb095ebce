/** The rules on reviews that every gate about them has, with what they mean: the second half of the name that a finding bears. */
export const REVIEW_RULES = {
  accepted: "An approval counts (in explain).",
  superseded: "Another review of the same person took its place (in explain).",
  "missing-approval": "The change waits for the approval of somebody who may.",
  "self-approval": "An author approved their own change.",
  "committer-approval": "Somebody who made or pushed commits of the change approved it.",
  "ghost-approval": "A deleted account approved.",
  "bot-approval": "A bot approved.",
  "ai-approval": "A member of the team of AI reviewers approved.",
  "not-in-team": "Somebody approved who is in none of the teams.",
  "stale-approval": "The approval is about another commit than the head.",
  "unofficial-approval": "The forge does not count the approval, or does not say whether it does.",
  "dismissed-approval": "What the person said last was dismissed; what they said before does not come back.",
  "changes-requested": "Somebody asked for changes, and has not approved since.",
  "request-not-counted": "Somebody asked for changes whose request does not hold the change.",
  "not-submitted": "A review has a text and was never submitted.",
  "reviews-unread": "Whose reviews count depends on something that could not be read.",
} as const satisfies Record<string, string>;

export type ReviewRule = keyof typeof REVIEW_RULES;
