import type { Verdict } from "@portcullis/contracts";

/** A rule as a gate describes it: its page and the reporters tell it, and the tests hold every finding against it. */
export interface RuleDescription {
  /** What it means that a finding names the rule, a sentence. */
  readonly meaning: string;
  /** The levels that its findings have before a configuration changes them, worst first; none for what only `explain` names. */
  readonly levels: readonly Verdict["findings"][number]["level"][];
  /** How one usually mends it, a sentence; the finding itself may say it exactly. There where a level is more than a note. */
  readonly fix?: string;
}

/** Rules by their name without the gate's. */
export type RuleDescriptions = Readonly<Record<string, RuleDescription>>;
