import { evaluate, truthOf } from "../../workflows/evaluate-expression.ts";
import { findExpressions, readCondition } from "../../workflows/embedded-expressions.ts";
import type { Expression } from "../../workflows/parse-expression.ts";
import type { Job, Step, Variable, Workflow, Written } from "../../workflows/workflow.ts";
import type { LintFinding } from "./to-findings.ts";

/** Events whose workflows have the rights of the base and are started by strangers. */
const PRIVILEGED = ["pull_request_target", "workflow_run", "issue_comment"];
const DEEPEST_CALL = 4;

/** Checkouts of the head by workflows that run with the rights of the base, called ones too. */
export function judgeCheckouts(workflows: readonly Workflow[]): readonly LintFinding[] {
  const byPath = new Map(workflows.map((workflow) => [workflow.path, workflow]));
  const found = workflows.flatMap((workflow) =>
    PRIVILEGED.filter((event) => workflow.events.has(event)).flatMap((event) =>
      judgeRun(workflow, event, { byPath, depth: 0 }),
    ),
  );
  // A workflow that several call is told once.
  return [...new Map(found.map((finding) => [JSON.stringify(finding.location), finding])).values()];
}

interface Calls {
  readonly byPath: ReadonlyMap<string, Workflow>;
  readonly depth: number;
}

function judgeRun(workflow: Workflow, event: string, { byPath, depth }: Calls): readonly LintFinding[] {
  const facts = new Map(CONTEXTS.map((context) => [`${context}.event_name`, event]));
  const mayRun = (condition: Written | undefined): boolean =>
    condition === undefined || truthOf(evaluate(readCondition(condition.text)?.expression, facts)) !== false;
  return workflow.jobs
    .filter(({ condition }) => mayRun(condition))
    .flatMap((job) => {
      const called = job.uses === undefined ? undefined : byPath.get(job.uses.replace(/^\.\//, ""));
      const inner =
        called === undefined || depth >= DEEPEST_CALL ? [] : judgeRun(called, event, { byPath, depth: depth + 1 });
      const own = job.steps
        .filter(({ condition }) => mayRun(condition))
        .flatMap((step) => judgeStep(step, { workflow, job, event }));
      return [...own, ...inner];
    });
}

const CONTEXTS = ["github", "gitea", "forge"];

function judgeStep(
  step: Step,
  { workflow, job, event }: { readonly workflow: Workflow; readonly job: Job; readonly event: string },
): readonly LintFinding[] {
  const how = checkoutOf(step, headVariables(workflow.env, job.env, step.env));
  if (how === undefined) return [];
  const { path } = workflow;
  const { line } = step.at;
  return [
    {
      rule: "head-checkout",
      level: "error",
      subject: `${job.key}: ${how.slice(0, 120)}`,
      location: { path, ...step.at },
      message: `${JSON.stringify(job.key)} checks out the head (${JSON.stringify(how.slice(0, 120))}) while ${event} gives it the rights of the base.`,
      fix: "Check out the base only, and read what the request changes as data; or use the event pull_request.",
      evidence: { path, line, job: job.key, event, checkout: how.slice(0, 500) },
    },
  ];
}

/** What makes a step a checkout of the head; `undefined` for all others. */
function checkoutOf({ uses, inputs, run }: Step, variables: ReadonlySet<string>): string | undefined {
  if (uses !== undefined && /checkout/i.test(uses)) {
    return inputs.find(({ name, text }) => /^(ref|repository)$/i.test(name) && namesHead(text, variables))?.text;
  }
  if (run === undefined) return undefined;
  return run.text
    .replaceAll(/\\\r?\n/g, " ")
    .split(/\r?\n/)
    .map((line) => line.slice(0, LONGEST_LINE))
    .find((line) => isCheckout(line, variables))
    ?.trim();
}

const LONGEST_LINE = 4000;

function isCheckout(line: string, variables: ReadonlySet<string>): boolean {
  if (/\bgh\s+pr\s+checkout\b/.test(line)) return true;
  if (!/\bgit\b.*\b(checkout|switch|fetch|pull|reset|clone|merge|worktree)\b/.test(line)) return false;
  const used = Array.from(line.matchAll(/\$\{?([A-Za-z_]\w*)/g), ([, name]) => name!.toLowerCase());
  return namesHead(line, variables) || used.some((name) => variables.has(name));
}

/** The variables that name the head, by name in lower case. */
function headVariables(...lists: readonly (readonly Variable[])[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const variables of lists)
    for (const { name, text } of variables) {
      if (namesHead(text, named)) named.add(name.toLowerCase());
      else named.delete(name.toLowerCase());
    }
  return named;
}

/** Whether a text names the head of a request, as an expression or as a reference. */
const namesHead = (text: string, variables: ReadonlySet<string>): boolean =>
  /\brefs\/pull\/|\bpull\/[^\s/]+\/(head|merge)\b/.test(text) ||
  findExpressions(text).some(({ expression, text: source }) =>
    expression === undefined ? /head|pull_request/.test(source) : reaches(expression, variables),
  );

const HEAD =
  /^(head_ref|event\.pull_request\.(number|merge_commit_sha|head(\.(sha|ref|label|repo\.[a-z_]+))?)|event\.(number|issue\.number|after)|event\.workflow_run\.(head_sha|head_branch|head_commit\.id|head_repository\.[a-z_]+))$/;

function reaches(expression: Expression, variables: ReadonlySet<string>): boolean {
  if (expression.kind === "literal") return false;
  if (expression.kind !== "path") return expression.operands.some((operand) => reaches(operand, variables));
  const [context, ...rest] = expression.names;
  if (context === "env") return rest.length === 1 && variables.has(rest[0]!);
  return CONTEXTS.includes(context!) && HEAD.test(rest.join("."));
}
