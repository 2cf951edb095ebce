import type { Finding } from "../../core/gate.ts";
import type { MigrationFinding } from "../../migrations/migration-finding.ts";
import { foldNotes } from "./fold-notes.ts";
import type { MigrationCollisionOptions, RuleLevel } from "./options.ts";

type Levels = Pick<MigrationCollisionOptions, "isStrict" | "rules">;

/**
 * Findings with the levels that count: what is about files that the request leaves alone was there before and is a note, unless
 * the gate is strict. What could not be evaluated keeps its level: no configuration waves it through.
 */
export function toFindings(
  findings: readonly MigrationFinding[],
  touched: ReadonlySet<string>,
  { isStrict, rules }: Levels,
): readonly Finding[] {
  const isOld = ({ rule, about }: MigrationFinding): boolean =>
    !isStrict && rule !== "unverified" && !about.some((path) => touched.has(path));
  const counting = findings.filter(({ rule, unread }) => unread === true || rules[rule] !== "off");
  return [
    ...counting.filter((finding) => !isOld(finding)).map((finding) => toFinding(finding, levelOf(finding, rules))),
    ...foldNotes(counting.filter(isOld).map((finding) => toFinding(finding, "note"))),
  ];
}

function levelOf({ rule, level, unread }: MigrationFinding, rules: Levels["rules"]): Finding["level"] {
  const configured: RuleLevel | undefined = unread === true ? undefined : rules[rule];
  return configured === undefined || configured === "off" ? level : configured;
}

const toFinding = (
  { rule, message, subject, path, line, fix, evidence }: MigrationFinding,
  level: Finding["level"],
): Finding => ({
  rule: `migration-collision/${rule}`,
  level,
  message,
  subject,
  location: { path, ...(line !== undefined && { line }) },
  ...(fix !== undefined && { fix }),
  evidence,
});
