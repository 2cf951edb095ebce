import type { Finding, State } from "../core/gate.ts";

/** The mark of a state, wherever a person reads it. */
export const STATE_MARKS = { pass: "✔", fail: "✖", pending: "…", skipped: "–", error: "!" } as const satisfies Record<
  State,
  string
>;

/** The mark of a finding. */
export const LEVEL_MARKS = { error: "✖", warning: "!", note: "·" } as const satisfies Record<Finding["level"], string>;
