import type { RuleDescriptions } from "./rule-description.ts";

/** The rules that the engine adds to every gate's own, by the second half of their name. */
export const ENGINE_RULES: RuleDescriptions = {
  "part-unread": {
    meaning: "A part of the snapshot that the gate needs could not be read.",
    levels: ["warning"],
    fix: "Take the snapshot again; a part that is empty is written as [].",
  },
  "no-longer-occurs": {
    meaning: "The baseline accepts a finding that is gone.",
    levels: ["warning"],
    fix: "Remove the entry from the baseline.",
  },
  ended: {
    meaning: "The baseline accepted a finding until a day that has passed.",
    levels: ["warning"],
    fix: "Mend what it accepted, or agree on another day.",
  },
};
