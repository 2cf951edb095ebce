import { CHANGE_RULES } from "../../comparison/rules.ts";
import type { RuleDescription, RuleDescriptions } from "../../core/rule-description.ts";
import { WIRE_RULES } from "../../wire/wire-rules.ts";

const AGAIN = "Take the snapshot again, with this file.";

/** What breaks a side that the contract's role protects is an error, else a note. */
const changes = Object.entries(CHANGE_RULES).map(([rule, { title, fix }]): [string, RuleDescription] => [
  rule,
  { meaning: title, levels: ["error", "note"], fix },
]);

/** Every rule of the gate, without the gate's name. */
export const CONTRACT_DRIFT_RULES: RuleDescriptions = {
  "contract-invalid": {
    meaning: "A contract, or what it is held against, cannot be understood.",
    levels: ["error"],
    fix: "Mend the contract; `portcullis contract validate` tells more.",
  },
  "contract-removed": {
    meaning: "A contract that was there is gone.",
    levels: ["error"],
    fix: "Restore it, or take it out of the configuration on the base branch first.",
  },
  "contract-unread": {
    meaning: "A file that the gate needs is not in the snapshot, or could not be read whole.",
    levels: ["warning"],
    fix: AGAIN,
  },
  "mirror-differs": {
    meaning: "A copy of a contract is not what it is a copy of.",
    levels: ["error"],
    fix: "Run `portcullis contract sync --write`, and commit what it writes.",
  },
  "mirror-unread": {
    meaning: "A copy of a contract, or its source, could not be read.",
    levels: ["warning"],
    fix: AGAIN,
  },
  "generated-differs": {
    meaning: "A generated file is not what its generator makes.",
    levels: ["error"],
    fix: "Run the generator and commit what it writes; never edit the file.",
  },
  "generator-failed": {
    meaning: "A generator could not be run.",
    levels: ["warning"],
    fix: "Run `portcullis contract drift` where the generator is installed.",
  },
  "history-unread": {
    meaning: "Earlier versions of a contract could not be read.",
    levels: ["warning"],
    fix: AGAIN,
  },
  ...WIRE_RULES,
  ...Object.fromEntries(changes),
};
