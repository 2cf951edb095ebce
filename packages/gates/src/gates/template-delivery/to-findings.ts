import type { Finding } from "../../core/gate.ts";
import type { RuleLevel } from "./options.ts";

/** A finding before the configuration has had its say. */
export interface DeliveryFinding extends Omit<Finding, "location"> {
  /** Without the gate's name. */
  readonly rule: string;
}

/** Findings with the levels that count. */
export const toFindings = (
  findings: readonly DeliveryFinding[],
  rules: Readonly<Record<string, RuleLevel>>,
): readonly Finding[] =>
  findings.flatMap((finding): Finding[] => {
    const level = rules[finding.rule] ?? finding.level;
    return level === "off" ? [] : [{ ...finding, rule: `template-delivery/${finding.rule}`, level }];
  });
