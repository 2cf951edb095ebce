/** Every rule of `sop-ack`, with what it means: the second half of the name that a finding bears. */
export const RULES = {
  accepted: "An acknowledgement counts (in explain).",
  superseded: "Another statement of the same person took its place, or there was nothing to take back (in explain).",
  "missing-ack": "An item waits for somebody who may acknowledge it.",
  "distinct-ackers": "The acknowledgements come from fewer people than the configuration asks for.",
  "body-unfilled": "The description does not answer an item.",
  "self-ack": "An author acknowledged their own change.",
  "committer-ack": "Somebody who made or pushed commits of the change acknowledged it.",
  "ghost-ack": "A deleted account acknowledged.",
  "bot-ack": "A bot that is not in the AI team acknowledged.",
  "not-in-team": "Somebody acknowledged who is in none of the item's teams.",
  "ai-on-human-item": "An AI reviewer acknowledged an item that only people may.",
  "ai-not-eligible": "An AI reviewer acknowledged an item that is not open to AI reviewers.",
  "ai-without-evidence": "An AI reviewer acknowledged while an evidence context was not green on the head.",
  "edited-comment": "The acknowledgement stands in a comment that was edited.",
  "revoked-ack": "Somebody took back an acknowledgement that counted.",
  "stale-ack": "The code moved on after the acknowledgement.",
  "team-unread": "A team or part that an item depends on could not be read.",
  "too-many-comments": "There are more comments than the gate reads.",
  "head-not-pushed": "The list of pushes does not end at the head.",
  "na-declared": "A review gate is declared not applicable.",
  "na-refused": "A declaration that a review gate is not applicable does not count.",
  "risk-label": "A label differs from one of high risk only in case or spaces.",
  "original-format": "The checklist was read from the original's format, with three options at the original's values.",
  misplaced: "A command stands where it is a quotation, an example or hidden.",
  "hidden-characters": "A command holds characters that do not show.",
  "wrong-case": "A command is not in lower case.",
  "near-verb": "A line looks like a command and is none.",
  "foreign-slash": "A command begins with a character that only looks like a slash.",
  "nothing-named": "A command names nothing.",
  "quoted-mail": "A command stands in the quoted part of an e-mail.",
  "unknown-name": "A command names no known item or gate.",
  "half-list": "A command begins a list of names and goes on otherwise, so that only the first name was read.",
  "gate-is-no-item": "A review gate was acknowledged as if it were an item.",
  "item-is-no-gate": "An item was declared not applicable as if it were a review gate.",
  "review-does-not-count": "A command stands in a review that is dismissed, not submitted, or of unknown edit state.",
} as const satisfies Record<string, string>;

export type Rule = keyof typeof RULES;

/** The name that a finding bears. */
export const ruleName = (rule: Rule): `sop-ack/${Rule}` => `sop-ack/${rule}`;
