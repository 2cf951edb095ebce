import type { Finding } from "../../core/gate.ts";
import { shorten } from "../../core/shorten.ts";
import type { RuleLevel } from "./options.ts";

/** A finding before the configuration has had its say. */
export interface LintFinding extends Finding {
  /** Without the gate's name. */
  readonly rule: string;
}

const LONGEST = 500;

/** Findings with the levels that count. */
export const toFindings = (
  findings: readonly LintFinding[],
  rules: Readonly<Record<string, RuleLevel>>,
): readonly Finding[] =>
  findings.flatMap((finding): Finding[] => {
    const level = rules[finding.rule] ?? finding.level;
    if (level === "off") return [];
    return [{ ...finding, rule: `workflow-lint/${finding.rule}`, level, message: shorten(finding.message, LONGEST) }];
  });
