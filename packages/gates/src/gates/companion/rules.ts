import type { RuleDescriptions } from "../../core/rule-description.ts";

const WRITE = "Write `Depends-on: OWNER/REPO#N` on a line of its own, or reword the line.";

/** Every rule of `companion`: the second half of the name that a finding bears. */
export const RULES = {
  waits: {
    meaning: "A companion is still open.",
    levels: ["warning"],
    fix: "Merge the companion; then this gate opens.",
  },
  merged: { meaning: "A companion has been merged.", levels: ["note"] },
  "closed-unmerged": {
    meaning: "A companion was closed without being merged.",
    levels: ["error"],
    fix: "Reopen it, name the request that took its place, or remove the line.",
  },
  "companion-unread": {
    meaning: "The state of a companion could not be read.",
    levels: ["warning"],
    fix: "Give the token access to its repository and take the snapshot again, or correct the line.",
  },
  malformed: {
    meaning: "A line begins with `Depends-on:` and names something that is no OWNER/REPO#N.",
    levels: ["error"],
    fix: WRITE,
  },
  "foreign-repository": {
    meaning: "A companion is in a repository that may not be named, so nobody looked it up.",
    levels: ["error"],
    fix: "Remove the line, or add the repository to `repositories` of the gate.",
  },
  "names-itself": { meaning: "The pull request depends on itself.", levels: ["error"], fix: "Remove the line." },
  "too-many": {
    meaning: "The description names more companions than anybody looks up.",
    levels: ["error"],
    fix: "Name those that have to be merged first.",
  },
  "near-miss": {
    meaning: "A line looks as if it named a companion and does not.",
    levels: ["warning"],
    fix: WRITE,
  },
} as const satisfies RuleDescriptions;

export type Rule = keyof typeof RULES;

/** The name that a finding bears. */
export const ruleName = (rule: Rule): `companion/${Rule}` => `companion/${rule}`;
