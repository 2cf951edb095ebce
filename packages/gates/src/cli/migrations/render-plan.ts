import type { MergePlan, MergeStep, PlanConflict } from "../../migrations/plan/plan-merges.ts";
import { createColors } from "../../reporters/colors.ts";
import { escapeControlCharacters } from "../../reporters/escape-control-characters.ts";
import { escapeMarkdown, toCodeBlock, toInlineCode } from "../../reporters/escape-markdown.ts";

/** The plan of one folder, and what it is for. */
export interface FolderPlan {
  readonly gate: string;
  readonly directory: string;
  readonly base: { readonly ref: string; readonly sha: string };
  readonly plan: MergePlan;
}

const nameRequest = (number: number): string => (number === 0 ? "this request" : `#${number}`);
const nameFolder = (directory: string): string => (directory === "" ? "the root" : directory);
const nameAll = (numbers: readonly number[]): string => numbers.map(nameRequest).join(", ");

export function renderPlanText(plans: readonly FolderPlan[], color: boolean): string {
  const { bold, dim, red } = createColors(color);
  const shown = escapeControlCharacters;
  const lines = plans.flatMap(({ directory, base, plan: { steps, cycles, conflicts } }) => [
    `${bold(shown(nameFolder(directory)))}  onto ${shown(base.ref)} ${dim(base.sha.slice(0, 10))}`,
    ...(steps.some(({ migrations, renames }) => migrations.length + renames.length > 0)
      ? []
      : [dim("  No open request adds a migration.")]),
    ...steps.flatMap((step, index) => [
      `${String(index + 1).padStart(3)}. ${bold(nameRequest(step.number))}  ${shown(step.title)}${step.number === 0 ? "" : dim(`  by ${shown(step.author)}`)}`,
      ...step.needs.map((need) => `     after ${shown(tellNeed(need))}`),
      ...step.migrations.map((path) => dim(`     ${shown(path)}`)),
      ...step.reasons.map((reason) => `     ${shown(tellReason(reason))} ${dim(`[${reason.rule}]`)}`),
      ...step.commands.map((command) => `     $ ${shown(command)}`),
    ]),
    ...cycles.map((cycle) => red(`No order is right: ${nameAll(cycle)} need each other.`)),
    ...conflicts.map((conflict) => red(shown(tellConflict(conflict)))),
    "",
  ]);
  return lines.join("\n");
}

export function renderPlanMarkdown(plans: readonly FolderPlan[]): string {
  return plans
    .map(({ directory, base, plan: { steps, cycles, conflicts } }) =>
      [
        `### ${toInlineCode(nameFolder(directory))} onto ${toInlineCode(base.ref)} at ${toInlineCode(base.sha.slice(0, 10))}`,
        "",
        ...steps.flatMap((step, index) => renderMarkdownStep(step, index + 1)),
        ...cycles.map((cycle) => `- **No order is right:** ${cycle.map(linkRequest).join(", ")} need each other.`),
        ...conflicts.map((conflict) => `- **${escapeMarkdown(tellConflict(conflict))}**`),
      ].join("\n"),
    )
    .join("\n\n")
    .concat("\n");
}

function renderMarkdownStep(step: MergeStep, place: number): readonly string[] {
  const { number, title, author, needs, migrations, reasons, commands } = step;
  const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, "   ");
  return [
    `${place}. **${linkRequest(number)}** ${escapeMarkdown(title)}${number === 0 ? "" : `, by ${escapeMarkdown(author)}`}`,
    ...needs.map((need) => indent(`- after ${escapeMarkdown(tellNeed(need))}`)),
    ...migrations.map((path) => indent(`- ${toInlineCode(path)}`)),
    ...reasons.map((reason) => indent(`- ${escapeMarkdown(tellReason(reason))}`)),
    ...(commands.length === 0 ? [] : ["", indent(toCodeBlock("sh", commands.join("\n"))), ""]),
  ];
}

/** The forge makes a link of it. */
const linkRequest = (number: number): string => (number === 0 ? "this request" : `#${number}`);

const tellNeed = ({ number, object }: MergeStep["needs"][number]): string =>
  object === undefined ? nameRequest(number) : `${nameRequest(number)}, which creates ${object}`;

function tellReason({ rule, path, other, number }: MergeStep["reasons"][number]): string {
  const whose = number === undefined ? "the base" : nameRequest(number);
  const what =
    rule === "out-of-order"
      ? "sorts before"
      : rule === "version-reused"
        ? "takes the version of"
        : "has the version of";
  return `${JSON.stringify(path)} ${what} ${JSON.stringify(other)} of ${whose}`;
}

function tellConflict({ numbers: [one, other], state, reason }: PlanConflict): string {
  const names = `${nameRequest(one)} and ${nameRequest(other)}`;
  const more = reason === undefined ? "" : `: ${reason}`;
  switch (state) {
    case "differs":
      return `${capitalize(names)} give two schemas, depending on which lands first${more}.`;
    case "fails":
      return `${capitalize(names)} do not go together, whichever lands first${more}.`;
    case "theirs-fails":
      return `${capitalize(nameRequest(other))} does not apply to the base by itself${more}.`;
    case "unverified":
      return `Whether ${names} go together could not be told${more}.`;
  }
}

const capitalize = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
