import { findExpressions } from "../../workflows/embedded-expressions.ts";
import type { Job, Step, Workflow, Written } from "../../workflows/workflow.ts";
import { addVariables, hostilePaths } from "./hostile-expressions.ts";
import type { LintFinding } from "./to-findings.ts";

/** Scripts into which a text of a stranger is pasted. */
export function judgeScripts(workflow: Workflow): readonly LintFinding[] {
  const ofWorkflow = addVariables(new Map(), workflow.env);
  return workflow.jobs.flatMap((job) => {
    const ofJob = addVariables(ofWorkflow, job.env);
    return job.steps.flatMap((step) => {
      const variables = addVariables(ofJob, step.env);
      return scriptsOf(step).flatMap((script) => judgeScript(script, variables, { workflow, job }));
    });
  });
}

/** What a step hands to a shell, or to the script of an action. */
function scriptsOf({ run, uses, inputs }: Step): readonly Written[] {
  const isScript = uses !== undefined && /(^|\/)github-script(@|$)/i.test(uses.trim());
  return [
    ...(run === undefined ? [] : [run]),
    ...(isScript ? inputs.filter(({ name }) => name.toLowerCase() === "script") : []),
  ];
}

function judgeScript(
  script: Written,
  variables: ReadonlyMap<string, readonly string[]>,
  { workflow: { path }, job }: { readonly workflow: Workflow; readonly job: Job },
): readonly LintFinding[] {
  return findExpressions(script.text).flatMap(({ text, offset, expression }): LintFinding[] => {
    const [hostile] = expression === undefined ? guessHostile(text) : hostilePaths(expression, variables);
    if (hostile === undefined) return [];
    const line = lineOf(script, offset);
    const shown = JSON.stringify(text.slice(0, 120));
    return [
      {
        rule: "hostile-expression",
        level: "error",
        subject: `${job.key}: ${text.slice(0, 120)}`,
        location: { path, line },
        message: `A script of ${JSON.stringify(job.key)} is made of ${shown}: whoever writes ${hostile} writes a part of the script.`,
        fix: 'Give it to the step as a variable of `env`, and write "$NAME" in the script.',
        evidence: { path, line, job: job.key, expression: text.slice(0, 500), hostile },
      },
    ];
  });
}

/** In a text of lines of its own each line break counts; elsewhere only the place of the value is known. */
const lineOf = ({ text, at, isBlock }: Written, offset: number): number =>
  isBlock ? at.line + 1 + (text.slice(0, offset).match(/\n/g)?.length ?? 0) : at.line;

/** What is too long or too deep to be parsed is judged by its words. */
const guessHostile = (text: string): readonly string[] =>
  /\b(title|body|message|head_ref|ref|label|name|email)\b/i.exec(text)?.slice(0, 1) ?? [];
