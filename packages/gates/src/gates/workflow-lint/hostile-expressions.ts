import { findExpressions } from "../../workflows/embedded-expressions.ts";
import type { Expression } from "../../workflows/parse-expression.ts";
import type { Variable } from "../../workflows/workflow.ts";

/** What follows `github.event` and is written by whoever opens a request, an issue, a comment or a commit. */
const HOSTILE_ENDINGS: readonly RegExp[] = [
  /\.(issue|pull_request|discussion|milestone|release)\.(title|body|name|description)$/,
  /\.(comment|review|review_comment)\.body$/,
  /\.changes\.(title|body)\.from$/,
  /\.pages\.[^.]+\.(page_name|title)$/,
  /(\.commits\.[^.]+|\.head_commit|\.workflow_run\.head_commit)\.(message|author\.(email|name)|committer\.(email|name))$/,
  /\.head\.(ref|label)$/,
  /\.head\.repo\.(default_branch|description|homepage|name)$/,
  /\.workflow_run\.(head_branch|display_title)$/,
  /\.workflow_run\.pull_requests\.[^.]+\.head\.ref$/,
  /\.labels?(\.[^.]+)?\.(name|description)$/,
];

/** Objects that have such a text somewhere in them. */
const WHOLE = [
  "",
  "event",
  "event.issue",
  "event.pull_request",
  "event.pull_request.head",
  "event.pull_request.head.repo",
  "event.comment",
  "event.review",
  "event.review_comment",
  "event.discussion",
  "event.head_commit",
  "event.commits",
  "event.commits.*",
  "event.workflow_run",
  "event.workflow_run.head_commit",
  "event.changes",
];

const CONTEXTS = ["github", "gitea", "forge", "forgejo"];
const HANDS_ON = ["format", "join", "tojson", "fromjson"];

/** The hostile texts of which the value of an expression may be made; a comparison gives none on. */
export function hostilePaths(
  expression: Expression | undefined,
  variables: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (expression === undefined || expression.kind === "literal") return [];
  if (expression.kind === "path") return hostilePath(expression.names, variables);
  const { kind, name, operands } = expression;
  const handed = kind === "call" ? HANDS_ON.includes(name) : ["||", "&&", "."].includes(name);
  if (!handed) return [];
  // What stands before && is only asked.
  const values = name === "&&" ? operands.slice(1) : operands;
  return values.flatMap((operand) => hostilePaths(operand, variables));
}

function hostilePath(names: readonly string[], variables: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const [context, ...rest] = names;
  if (context === "env") return rest.length === 1 ? (variables.get(rest[0]!) ?? []) : [];
  if (context === undefined || !CONTEXTS.includes(context)) return [];
  const inner = rest.join(".");
  const isHostile =
    inner === "head_ref" ||
    WHOLE.includes(inner) ||
    (rest[0] === "event" && HOSTILE_ENDINGS.some((ending) => ending.test(`.${rest.slice(1).join(".")}`)));
  return isHostile ? [names.join(".")] : [];
}

/** The variables whose text a stranger writes, over those that are known already. */
export function addVariables(
  known: ReadonlyMap<string, readonly string[]>,
  variables: readonly Variable[],
): ReadonlyMap<string, readonly string[]> {
  if (variables.length === 0) return known;
  const added = new Map(known);
  for (const { name, text } of variables) {
    const hostile = findExpressions(text).flatMap(({ expression }) => hostilePaths(expression, known));
    // Another text under the same name hides the one of before.
    added.set(name.toLowerCase(), hostile);
  }
  return added;
}
