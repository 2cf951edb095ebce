import type { Workflow, WorkflowProblem } from "../../workflows/workflow.ts";
import type { LintFinding } from "./to-findings.ts";

/** What is wrong with a workflow before anything in it is looked at. */
export const judgeProblems = ({ path, problems }: Workflow): readonly LintFinding[] =>
  problems.map(({ kind, at, message }) => ({
    rule: RULE_OF[kind],
    level: kind === "no-workflow" ? "warning" : "error",
    subject: `${path}: ${message}`.slice(0, 200),
    location: { path, ...at },
    message: `${path} ${WHAT[kind]} ${message}`,
    fix: FIXES[kind],
    evidence: { path, ...at, problem: message },
  }));

const RULE_OF: Readonly<Record<WorkflowProblem["kind"], string>> = {
  unreadable: "unreadable-workflow",
  "duplicate-key": "duplicate-key",
  "no-workflow": "no-workflow",
};

const WHAT: Readonly<Record<WorkflowProblem["kind"], string>> = {
  unreadable: "cannot be read:",
  "duplicate-key": "has a key twice:",
  "no-workflow": "is no workflow:",
};

const FIXES: Readonly<Record<WorkflowProblem["kind"], string>> = {
  unreadable: "Mend the line: until then the forge runs nothing of the file.",
  "duplicate-key": "Keep one of them: forges differ in which they take, and some drop the file.",
  "no-workflow": "Give it jobs, or move it out of the folder.",
};
