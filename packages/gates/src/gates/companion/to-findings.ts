import type { Finding } from "../../core/gate.ts";
import { MOST_COMPANIONS, type Companions, type JudgedCompanion } from "./judge-companions.ts";
import type { WrongLine } from "./read-dependencies.ts";
import { ruleName } from "./rules.ts";

const LEVELS = {
  waits: "warning",
  merged: "note",
  "closed-unmerged": "error",
  "companion-unread": "warning",
  "foreign-repository": "error",
  "names-itself": "error",
} as const satisfies Record<JudgedCompanion["rule"], Finding["level"]>;

/** Everything worth telling of the companions, and of lines that name none. */
export const toFindings = ({ companions, read, isTooMany }: Companions): readonly Finding[] => [
  ...companions.map(({ dependency: { reference, line }, rule, reason }): Finding => {
    const fix = fixOf(rule, reference);
    return {
      rule: ruleName(rule),
      level: LEVELS[rule],
      message: `Line ${line} of the description names ${reference}. ${reason}`,
      subject: reference,
      ...(fix !== undefined && { fix }),
      evidence: { reference, line },
    };
  }),
  ...(isTooMany ? [tooMany(read.dependencies.length)] : []),
  ...read.malformed.map((line) => toWrongLine(line, "malformed", "error")),
  ...read.nearMisses.map((line) => toWrongLine(line, "near-miss", "warning")),
];

function fixOf(rule: JudgedCompanion["rule"], reference: string): string | undefined {
  switch (rule) {
    case "waits":
      return `Merge ${reference}; then this gate opens.`;
    case "closed-unmerged":
      return `Reopen ${reference}, name the request that took its place, or remove the line.`;
    case "companion-unread":
      return "Give the token access to its repository and take the snapshot again, or correct the line.";
    case "foreign-repository":
      return "Remove the line, or add the repository to `repositories` of the gate.";
    case "names-itself":
      return "Remove the line.";
    case "merged":
      return undefined;
  }
}

const tooMany = (found: number): Finding => ({
  rule: ruleName("too-many"),
  level: "error",
  message: `The description names ${found} companions; at most ${MOST_COMPANIONS} are looked up.`,
  fix: "Name those that have to be merged first.",
  evidence: { found },
});

const toWrongLine = (
  { text, line, problem }: WrongLine,
  rule: "malformed" | "near-miss",
  level: Finding["level"],
): Finding => ({
  rule: ruleName(rule),
  level,
  message: `Line ${line} of the description names no companion. ${problem}`,
  fix: "Write `Depends-on: OWNER/REPO#N` on a line of its own, or reword the line.",
  evidence: { line, text },
});
