import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { CheckedClaim } from "../../core/explain.ts";
import type { Finding } from "../../core/gate.ts";
import type { WorkflowLintEvidence } from "./to-evidence.ts";

/** Looks each line up in the text as it stands, each tracker beside it, and each pasted expression in its script. */
export function verifyEvidence(
  { file_contents = [], tracked_issues = [] }: PullRequestSnapshot,
  evidence: unknown,
  findings: readonly Finding[],
): readonly CheckedClaim[] {
  const { masks = [] } = (evidence ?? {}) as Partial<WorkflowLintEvidence>;
  const linesOf = (path: string): readonly (readonly string[])[] =>
    file_contents.filter((file) => file.path === path).map(({ text }) => text.split(/\r\n|[\r\n]/));
  return [
    ...masks.map(({ path, line, job, tracker, verdict }): CheckedClaim => ({
      claim: `${path}:${line} masks ${job}: ${tracker ?? "no tracker"} (${verdict})`,
      holds:
        linesOf(path).some(
          (lines) =>
            lines[line - 1]?.includes("continue-on-error") === true &&
            (tracker === undefined ||
              lines.slice(Math.max(line - 3, 0), line + 2).some((each) => each.includes(tracker))),
        ) &&
        (verdict !== "valid" ||
          tracked_issues.some(({ reference, state }) => state === "open" && numberOf(reference) === numberOf(tracker))),
    })),
    ...findings.flatMap(({ rule, evidence: quoted }): CheckedClaim[] => {
      if (rule !== "workflow-lint/hostile-expression") return [];
      const { path, line, expression } = quoted as { path: string; line: number; expression: string };
      return [
        {
          claim: `${path}:${line} has the expression ${JSON.stringify(expression.slice(0, 120))}`,
          holds: file_contents.some((file) => file.path === path && file.text.includes(expression.slice(0, 120))),
        },
      ];
    }),
  ];
}

const numberOf = (reference: string | undefined): string | undefined => /#(\d+)$/.exec(reference ?? "")?.[1];
