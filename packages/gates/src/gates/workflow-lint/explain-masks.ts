import type { ExplainedFact } from "../../core/explain.ts";
import { tellMask, type JudgedMask } from "./judge-masks.ts";
import type { WorkflowLintOptions } from "./options.ts";

/** Every mask, its tracker, and what was decided. */
export const explainMasks = (masks: readonly JudgedMask[], options: WorkflowLintOptions): readonly ExplainedFact[] =>
  masks.map((mask) => {
    const { path, line, job, level, tracker, verdict, ageDays } = mask;
    const [finding] = tellMask(mask, options);
    return {
      location: { path, line },
      login: tracker ?? "nobody",
      what: `continue-on-error of ${level === "job" ? "the job" : "a step of"} ${job}`,
      counted: verdict === "valid",
      rule: `workflow-lint/${finding?.rule ?? (verdict === "valid" ? "accepted" : "unread")}`,
      reason:
        finding?.message ??
        (verdict === "valid" ? `The issue is open for ${ageDays} days.` : "The issue could not be read."),
    };
  });
