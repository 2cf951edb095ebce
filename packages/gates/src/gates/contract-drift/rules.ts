import { CHANGE_RULES } from "../../comparison/rules.ts";
import { WIRE_RULES } from "../../wire/wire-finding.ts";

/** Every rule of the gate, without the gate's name. */
export const CONTRACT_DRIFT_RULES: Readonly<Record<string, string>> = {
  "contract-invalid": "A contract, or what it is held against, cannot be understood.",
  "contract-removed": "A contract that was there is gone.",
  "contract-unread": "A file that the gate needs is not in the snapshot, or could not be read whole.",
  "mirror-differs": "A copy of a contract is not what it is a copy of.",
  "mirror-unread": "A copy of a contract, or its source, could not be read.",
  "generated-differs": "A generated file is not what its generator makes.",
  "generator-failed": "A generator could not be run.",
  "history-unread": "Earlier versions of a contract could not be read.",
  ...WIRE_RULES,
  ...Object.fromEntries(Object.entries(CHANGE_RULES).map(([rule, { title }]) => [rule, title])),
};
