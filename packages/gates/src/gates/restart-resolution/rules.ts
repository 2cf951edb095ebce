import type { RuleDescription, RuleDescriptions } from "../../core/rule-description.ts";
import { PROPERTIES } from "../../restart/properties.ts";

const properties = Object.entries(PROPERTIES).map(([id, { statement }]): [string, RuleDescription] => [
  id,
  {
    meaning: statement,
    levels: ["error"],
    fix: "Mend what decides at the last call of the story, then run its replay command: it is green when the answer is as expected.",
  },
]);

/** Every rule of the gate, without the gate's name: a property has the rule of its id. */
export const RESTART_RULES: RuleDescriptions = {
  ...Object.fromEntries(properties),
  "not-reached": {
    meaning: "No case reached a rule of the order, or a property: what never fires proves nothing.",
    levels: ["error", "warning"],
    fix: "Run more cases: `--runs`, or `runs` in the configuration.",
  },
  "not-tested": {
    meaning: "The target lacks what a case needs, so that nothing is known of it.",
    levels: ["warning", "note"],
    fix: "Give the target what it lacks, or set the rule not-tested to note: nothing is known of this.",
  },
  "time-limit": {
    meaning: "The campaign ended before all of its cases were run, but it reached everything.",
    levels: ["note"],
  },
  unread: {
    meaning: "There is no measurement, or none that can be understood.",
    levels: ["warning"],
    fix: "Run `portcullis restart check`, and hand its snapshot on: --snapshot-output FILE.",
  },
};

/** What is not known is an error, whatever the configuration says of it. */
export const UNEVALUATED_RULES: readonly string[] = ["not-reached", "unread"];
