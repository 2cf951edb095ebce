/** Every rule of `companion`, with what it means: the second half of the name that a finding bears. */
export const RULES = {
  waits: "A companion is still open.",
  merged: "A companion has been merged.",
  "closed-unmerged": "A companion was closed without being merged.",
  "companion-unread": "The state of a companion could not be read.",
  malformed: "A line begins with `Depends-on:` and names something that is no OWNER/REPO#N.",
  "foreign-repository": "A companion is in a repository that may not be named, so nobody looked it up.",
  "names-itself": "The pull request depends on itself.",
  "too-many": "The description names more companions than anybody looks up.",
  "near-miss": "A line looks as if it named a companion and does not.",
} as const satisfies Record<string, string>;

export type Rule = keyof typeof RULES;

/** The name that a finding bears. */
export const ruleName = (rule: Rule): `companion/${Rule}` => `companion/${rule}`;
