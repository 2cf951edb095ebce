import type { BoundGate, Gate } from "../packages/gates/src/core/gate.ts";
import type { RuleDescriptions } from "../packages/gates/src/core/rule-description.ts";
import type { OptionRow } from "./list-options.ts";

/** What a page of a gate is made of. */
export interface GatePage {
  readonly gate: Gate;
  /** The file of the example, from the root of the repository, and its text. */
  readonly example: { readonly file: string; readonly text: string };
  /** The gate as the example configures it. */
  readonly bound: BoundGate;
  readonly options: readonly OptionRow[];
  /** Where people wrote the rest, from the folder docs. */
  readonly byHand: string;
}

export const GENERATED = "<!-- GENERATED from the gates by scripts/generate.ts. Do not edit. -->";

/** The page of one gate: docs/gates/ID.md. */
export function renderGatePage({ gate, example, bound, options, byHand }: GatePage): string {
  const { id, summary, why, fix, rules, evidence, reading } = gate;
  const hasLevels = options.some(({ name }) => name === "rules");
  const sections = [
    `${GENERATED}\n\n# \`${id}\`\n\n${summary}`,
    `- **Why**: ${why}\n- **How to open it**: ${fix}`,
    `[All gates](../gates.md) · [in words](../${byHand})`,
    `## Example\n\n\`\`\`yaml\n${example.text.trimEnd()}\n\`\`\`\n\nThe file is [${example.file.replace("docs/", "")}](../${example.file.replace("docs/", "")}).`,
    `## Options\n\nThose that every gate has (\`enforce\`, \`paths\`, \`baseline\`, \`uses\`) are in [configuration](../configuration.md#every-gate).`,
    renderOptions(options),
    `## What it reads\n\n${reading}`,
    describeParts(bound),
    "## Evidence",
    table(
      ["member", "holds"],
      Object.entries(evidence).map(([member, meaning]) => [code(member), meaning]),
    ),
    `## Rules\n\n${LEVELS}${hasLevels ? " `rules` in the configuration changes a level; what could not be read keeps its own." : ""}`,
    renderRules(rules, id),
  ];
  return `${sections.join("\n\n")}\n`;
}

const LEVELS = [
  "A finding of level `error` makes the verdict `fail`, others do not; several levels mean that it depends on what else is known.",
  "A verdict `error` could not be made: nothing has failed yet, so that errors are shown as warnings.",
].join(" ");

/** Rules with their levels, meaning, and how to mend them. */
export const renderRules = (rules: RuleDescriptions, gate?: string): string =>
  table(
    ["rule", "level", "meaning", "how to mend it"],
    Object.entries(rules).map(([name, { meaning, levels, fix }]) => [
      code(gate === undefined ? name : `${gate}/${name}`),
      levels.length === 0 ? "explain only" : levels.join(", "),
      meaning,
      fix ?? "",
    ]),
  );

function renderOptions(options: readonly OptionRow[]): string {
  const rows = options.map(({ name, values, isRequired, meaning }) => [
    `${code(name)}${isRequired ? " (required)" : ""}`,
    values,
    meaning,
  ]);
  return rows.length === 0 ? "It has no others." : table(["option", "value", "meaning"], rows);
}

/** What the gate itself says that it needs, configured as in the example. */
function describeParts({ needs, reads }: BoundGate): string {
  const besides = (reads.parts ?? []).filter((part) => !needs.includes(part));
  const list = (parts: readonly string[]): string => parts.map(code).join(", ");
  const needed = needs.length === 0 ? "it needs no part of the snapshot" : `it needs ${list(needs)} of the snapshot`;
  const read = besides.length === 0 ? "" : `, and judges better with ${list(besides)}`;
  const teams = reads.teams?.length ? ` Teams that are read: ${list([...new Set(reads.teams)])}.` : "";
  const sides = reads.sides?.length ? ` Texts of files are read at: ${list(reads.sides)}.` : "";
  return `Configured as above, ${needed}${read}.${teams}${sides} A part that it needs makes the verdict \`error\` where it is absent or incomplete; of a single team or file the gate weighs it.`;
}

const code = (text: string): string => `\`${text}\``;

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
