import type { BoardRow } from "../../core/describe-gate.ts";
import type { Companions, JudgedCompanion } from "./judge-companions.ts";
import { ruleName } from "./rules.ts";

/** The evidence of `companion`. */
export interface CompanionEvidence {
  readonly companions: readonly {
    readonly reference: string;
    readonly line: number;
    readonly rule: string;
  }[];
}

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  companions: "every companion that the description names: `{reference, line, rule}`",
} satisfies Record<keyof CompanionEvidence, string>;

export const toEvidence = ({ companions }: Companions): CompanionEvidence & Record<string, unknown> => ({
  companions: companions.map(({ dependency: { reference, line }, rule }) => ({
    reference,
    line,
    rule: ruleName(rule),
  })),
});

const BOARD = {
  merged: { state: "pass", detail: "merged" },
  waits: { state: "pending", detail: "still open" },
  "closed-unmerged": { state: "fail", detail: "closed without being merged" },
  "companion-unread": { state: "error", detail: "could not be read" },
  "foreign-repository": { state: "fail", detail: "may not be named" },
  "names-itself": { state: "fail", detail: "is this pull request" },
} as const satisfies Record<JudgedCompanion["rule"], Omit<BoardRow, "subject">>;

/** One line a companion. */
export const toBoard = (evidence: unknown): readonly BoardRow[] =>
  (evidence as CompanionEvidence).companions.map(({ reference, rule }) => ({
    subject: reference,
    ...BOARD[rule.split("/")[1] as JudgedCompanion["rule"]],
  }));
