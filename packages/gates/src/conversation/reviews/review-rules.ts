import type { RuleDescriptions } from "../../core/rule-description.ts";

const ANOTHER = "Somebody else who may submits an approving review of the head.";

/** The rules on reviews that every gate about them has: the second half of the name that a finding bears. */
export const REVIEW_RULES = {
  accepted: { meaning: "An approval counts (in explain).", levels: [] },
  superseded: { meaning: "Another review of the same person took its place (in explain).", levels: [] },
  "missing-approval": {
    meaning: "The change waits for the approval of somebody who may.",
    levels: ["warning"],
    fix: "Somebody who may submits an approving review of the head.",
  },
  "self-approval": { meaning: "An author approved their own change.", levels: ["warning", "note"], fix: ANOTHER },
  "committer-approval": {
    meaning: "Somebody who made or pushed commits of the change approved it.",
    levels: ["warning", "note"],
    fix: ANOTHER,
  },
  "ghost-approval": { meaning: "A deleted account approved.", levels: ["warning", "note"], fix: ANOTHER },
  "bot-approval": { meaning: "A bot approved.", levels: ["note"] },
  "ai-approval": { meaning: "A member of the team of AI reviewers approved.", levels: ["note"] },
  "not-in-team": { meaning: "Somebody approved who is in none of the teams.", levels: ["note"] },
  "stale-approval": {
    meaning: "The approval is about another commit than the head.",
    levels: ["warning", "note"],
    fix: "The same person looks at the head and approves again.",
  },
  "unofficial-approval": {
    meaning: "The forge does not count the approval, or does not say whether it does.",
    levels: ["warning", "note"],
    fix: "Somebody approves whose reviews the forge counts; on Gitea and Forgejo those are people who may write, or whom the branch protection lists.",
  },
  "dismissed-approval": {
    meaning: "What the person said last was dismissed; what they said before does not come back.",
    levels: ["warning", "note"],
    fix: "The same person looks at the head and approves again.",
  },
  "changes-requested": {
    meaning: "Somebody asked for changes, and has not approved since.",
    levels: ["error"],
    fix: "Whoever asked looks again and approves, or the review is dismissed by somebody who may.",
  },
  "request-not-counted": {
    meaning: "Somebody asked for changes whose request does not hold the change.",
    levels: ["note"],
  },
  "not-submitted": {
    meaning: "A review has a text and was never submitted.",
    levels: ["warning", "note"],
    fix: "Whoever wrote it submits it.",
  },
  "reviews-unread": {
    meaning: "Whose reviews count depends on something that could not be read.",
    levels: ["warning"],
    fix: "Give the token access to it and take the snapshot again.",
  },
} as const satisfies RuleDescriptions;

export type ReviewRule = keyof typeof REVIEW_RULES;
