import type { RuleDescriptions } from "../../core/rule-description.ts";

const ANOTHER = "Somebody who may comments `/sop-ack ITEM`.";
const READ = "Give the token access to it and take the snapshot again.";
const PLAIN = "Write `/sop-ack ITEM` at the start of a line of plain text.";

/** Every rule of `sop-ack`: the second half of the name that a finding bears. */
export const RULES = {
  accepted: { meaning: "An acknowledgement counts (in explain).", levels: [] },
  superseded: {
    meaning: "Another statement of the same person took its place, or there was nothing to take back (in explain).",
    levels: [],
  },
  "missing-ack": { meaning: "An item waits for somebody who may acknowledge it.", levels: ["warning"], fix: ANOTHER },
  "distinct-ackers": {
    meaning: "The acknowledgements come from fewer people than the configuration asks for.",
    levels: ["warning"],
    fix: "Somebody else acknowledges an item too.",
  },
  "body-unfilled": {
    meaning: "The description does not answer an item.",
    levels: ["error"],
    fix: "Write the answer after the item's marker in the description.",
  },
  "self-ack": { meaning: "An author acknowledged their own change.", levels: ["error", "note"], fix: ANOTHER },
  "committer-ack": {
    meaning: "Somebody who made or pushed commits of the change acknowledged it.",
    levels: ["error", "note"],
    fix: ANOTHER,
  },
  "ghost-ack": { meaning: "A deleted account acknowledged.", levels: ["error", "note"], fix: ANOTHER },
  "bot-ack": {
    meaning: "A bot that is not in the AI team acknowledged.",
    levels: ["error", "note"],
    fix: ANOTHER,
  },
  "not-in-team": {
    meaning: "Somebody acknowledged who is in none of the item's teams.",
    levels: ["error", "note"],
    fix: ANOTHER,
  },
  "ai-on-human-item": {
    meaning: "An AI reviewer acknowledged an item that only people may.",
    levels: ["error", "note"],
    fix: "A person in one of the item's teams comments `/sop-ack ITEM`.",
  },
  "ai-not-eligible": {
    meaning: "An AI reviewer acknowledged an item that is not open to AI reviewers.",
    levels: ["error", "note"],
    fix: "A person in one of the item's teams comments `/sop-ack ITEM`.",
  },
  "ai-without-evidence": {
    meaning: "An AI reviewer acknowledged while an evidence context was not green on the head.",
    levels: ["error", "note"],
    fix: "Take the snapshot again once the context is green, or a person acknowledges the item.",
  },
  "edited-comment": {
    meaning: "The acknowledgement stands in a comment that was edited.",
    levels: ["error", "note"],
    fix: "Write the acknowledgement in a new comment.",
  },
  "revoked-ack": {
    meaning: "Somebody took back an acknowledgement that counted.",
    levels: ["error", "note"],
    fix: ANOTHER,
  },
  "stale-ack": {
    meaning: "The code moved on after the acknowledgement.",
    levels: ["warning", "note"],
    fix: "The same person, or another who may, looks again and comments `/sop-ack ITEM`.",
  },
  "team-unread": {
    meaning: "A team or part that an item depends on could not be read.",
    levels: ["warning"],
    fix: READ,
  },
  "too-many-comments": {
    meaning: "There are more comments than the gate reads.",
    levels: ["warning"],
    fix: "Open a new pull request.",
  },
  "head-not-pushed": {
    meaning: "The list of pushes does not end at the head.",
    levels: ["warning"],
    fix: "Take the snapshot again: a push is missing from it.",
  },
  "na-declared": { meaning: "A review gate is declared not applicable.", levels: ["note"] },
  "na-refused": {
    meaning: "A declaration that a review gate is not applicable does not count.",
    levels: ["warning"],
    fix: "A member of one of the gate's teams comments `/sop-n/a GATE REASON`, after the last push.",
  },
  "risk-label": {
    meaning: "A label differs from one of high risk only in case or spaces.",
    levels: ["warning"],
    fix: "Name the label as the configuration does.",
  },
  "original-format": {
    meaning: "The checklist was read from the original's format, with three options at the original's values.",
    levels: ["warning"],
    fix: "Write the checklist into portcullis.yaml, with the three options as you want them.",
  },
  misplaced: { meaning: "A command stands where it is a quotation, an example or hidden.", levels: ["note"] },
  "hidden-characters": {
    meaning: "A command holds characters that do not show.",
    levels: ["warning"],
    fix: "Type the line anew instead of pasting it.",
  },
  "wrong-case": { meaning: "A command is not in lower case.", levels: ["warning"], fix: "Write it in lower case." },
  "near-verb": { meaning: "A line looks like a command and is none.", levels: ["note"] },
  "foreign-slash": {
    meaning: "A command begins with a character that only looks like a slash.",
    levels: ["warning"],
    fix: PLAIN,
  },
  "nothing-named": {
    meaning: "A command names nothing.",
    levels: ["warning"],
    fix: "Name the item: `/sop-ack ITEM`.",
  },
  "quoted-mail": { meaning: "A command stands in the quoted part of an e-mail.", levels: ["note"] },
  "unknown-name": {
    meaning: "A command names no known item or gate.",
    levels: ["warning"],
    fix: "Write the name as the checklist has it; the finding suggests the nearest.",
  },
  "half-list": {
    meaning: "A command begins a list of names and goes on otherwise, so that only the first name was read.",
    levels: ["note"],
  },
  "gate-is-no-item": {
    meaning: "A review gate was acknowledged as if it were an item.",
    levels: ["warning"],
    fix: "To declare it not applicable, write `/sop-n/a GATE REASON`.",
  },
  "item-is-no-gate": {
    meaning: "An item was declared not applicable as if it were a review gate.",
    levels: ["warning"],
    fix: "To acknowledge it, write `/sop-ack ITEM`.",
  },
  "review-does-not-count": {
    meaning: "A command stands in a review that is dismissed, not submitted, or of unknown edit state.",
    levels: ["warning"],
    fix: "Say it again in a comment, or in a review that is submitted.",
  },
} as const satisfies RuleDescriptions;

export type Rule = keyof typeof RULES;

/** The name that a finding bears. */
export const ruleName = (rule: Rule): `sop-ack/${Rule}` => `sop-ack/${rule}`;
