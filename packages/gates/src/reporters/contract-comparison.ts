import type { ContractChange, ContractComparison } from "@portcullis/contracts";

import { createColors, type Colors } from "./colors.ts";
import { escapeControlCharacters as show, stringifyVisibly } from "./escape-control-characters.ts";
import { escapeMarkdown, toCodeBlock, toInlineCode } from "./escape-markdown.ts";

type Witness = NonNullable<ContractChange["witness"]>;
type Verdict = ContractComparison["result"];

const MARKS: Readonly<Record<Verdict, string>> = { breaking: "✖", compatible: "✔", unknown: "?" };

const ROLLOUT: Readonly<Record<ContractComparison["rollout"], string>> = {
  any: "in any order",
  "producer-first": "producers first, then consumers",
  "consumer-first": "consumers first, then producers",
  "expand-contract": "accept both forms, move every producer and consumer, then drop the old form",
  unknown: "not known: something could not be decided",
};

/** Longer documents are cut where people read them; the JSON format has them whole. */
const LONGEST_DOCUMENT = 400;

/** A comparison for a person at a terminal. */
export function renderComparisonText(comparison: ContractComparison, { color }: { readonly color: boolean }): string {
  const colors = createColors(color);
  const paint = paintOf(colors);
  const { old, new: now, result, level, role, profile, changes, history = [], waivers = [] } = comparison;
  return [
    `${colors.bold(show(now))}  ${colors.dim(`compared with ${show(old)}`)}`,
    "",
    ...changes.flatMap((change) => [...changeLines(change, colors), ""]),
    ...history.flatMap(({ ref, result: verdict, changes: earlier }) =>
      earlier.length === 0
        ? []
        : [
            `${paint[verdict](MARKS[verdict])} against ${show(ref)}`,
            "",
            ...earlier.flatMap((change) => [...changeLines(change, colors), ""]),
          ],
    ),
    ...waivers.map((waiver) => `${colors.yellow("!")} ${show(waiver)}`),
    ...directionLines(comparison, colors),
    `  rollout   ${ROLLOUT[comparison.rollout]}`,
    ...(history.length > 0
      ? [`  history   held against ${history.length} earlier version${history.length === 1 ? "" : "s"}`]
      : []),
    "",
    colors.bold(paint[result](`${MARKS[result]} ${result}`)) +
      colors.dim(`  (${role}, ${level}, ${profile} consumers)`),
    "",
  ].join("\n");
}

const paintOf = ({ red, green, yellow }: Colors): Record<Verdict, Colors["red"]> => ({
  breaking: red,
  compatible: green,
  unknown: yellow,
});

function directionLines({ backward, forward, grounds }: ContractComparison, colors: Colors): string[] {
  const paint = paintOf(colors);
  const line = (name: "backward" | "forward", meaning: string, verdict: Verdict): string =>
    `  ${name.padEnd(8)}  ${paint[verdict](verdict)}${describeGrounds(grounds[name])}  ${colors.dim(meaning)}`;
  return [
    line("backward", "every old document is accepted by the new schema", backward),
    line("forward", "every new document is accepted by the old schema", forward),
  ];
}

function describeGrounds(grounds: Pick<ContractChange, "proof" | "documents" | "reason"> | undefined): string {
  if (grounds?.proof === "structural") return " (proved)";
  if (grounds?.proof === "searched") return ` (${grounds.documents ?? 0} documents tried)`;
  return grounds?.reason === undefined ? "" : ` (${show(grounds.reason)})`;
}

function changeLines(change: ContractChange, colors: Colors): string[] {
  const verdict = worst(change);
  const mark = change.waived === undefined ? paintOf(colors)[verdict](MARKS[verdict]) : colors.dim("~");
  const places = [change.old_location, change.new_location].flatMap((place) =>
    place === undefined ? [] : [`${show(place.file)}${place.line === undefined ? "" : `:${place.line}`}`],
  );
  return [
    `${mark} ${colors.bold(show(change.pointer || "/"))}  ${show(change.message)}  ${colors.dim(`[${change.rule}]`)}`,
    `    producer ${sideWords(change, "producer")}, consumer ${sideWords(change, "consumer")}`,
    ...[change.witness, change.reverse_witness].flatMap((witness) =>
      witness === undefined ? [] : witnessLines(witness, colors),
    ),
    ...(change.reason === undefined ? [] : [`    why: ${show(change.reason)}`]),
    ...(change.waived === undefined
      ? []
      : [`    accepted until ${change.waived.until} by ${show(change.waived.owner)}: ${show(change.waived.reason)}`]),
    ...(places.length === 0 ? [] : [colors.dim(`    ${places.join(" → ")}`)]),
    ...(change.fingerprint === undefined || verdict === "compatible"
      ? []
      : [colors.dim(`    fingerprint ${change.fingerprint}`)]),
  ];
}

/** How a side was shown to be compatible is told where the other one is not: tolerance is no proof. */
function sideWords(change: ContractChange, side: "producer" | "consumer"): string {
  const other = side === "producer" ? change.consumer : change.producer;
  return change[side] === "compatible" && other !== "compatible"
    ? `compatible${describeGrounds(change)}`
    : change[side];
}

const worst = ({ producer, consumer }: ContractChange): Verdict =>
  (["breaking", "unknown"] as const).find((verdict) => producer === verdict || consumer === verdict) ?? "compatible";

function witnessLines(witness: Witness, colors: Colors): string[] {
  const other = witness.valid_for === "old" ? "new" : "old";
  const remarks = [
    ...(witness.second_validator === "disagrees" ? ["a second validator disagrees"] : []),
    ...(witness.rests_on_format === true ? ["rests on format being asserted"] : []),
  ];
  return [
    `    ${colors.cyan(cut(show(JSON.stringify(witness.document))))}`,
    `      the ${witness.valid_for} schema accepts it, the ${other} one rejects ${show(witness.offending || "the whole")} by ${show(witness.rejected_by)}${remarks.length === 0 ? "" : ` (${remarks.join("; ")})`}`,
  ];
}

const cut = (text: string): string => (text.length <= LONGEST_DOCUMENT ? text : `${text.slice(0, LONGEST_DOCUMENT)}…`);

/** A comparison for a pull request's comment. */
export function renderComparisonMarkdown(comparison: ContractComparison): string {
  const { old, new: now, result, role, level, profile, changes, backward, forward } = comparison;
  const { rollout, history = [], waivers = [] } = comparison;
  return `${[
    `### ${MARKS_MARKDOWN[result]} ${escapeMarkdown(now)}: ${result}`,
    `Compared with ${escapeMarkdown(old)} as a ${role} (${level}, ${profile} consumers). Backward **${backward}**, forward **${forward}**. Rollout: ${ROLLOUT[rollout]}.`,
    ...(changes.length === 0 ? [] : [changeTable(changes), ...changes.flatMap(witnessBlocks)]),
    ...history.flatMap(({ ref, changes: earlier }) =>
      earlier.length === 0
        ? []
        : [`#### Against ${escapeMarkdown(ref)}`, changeTable(earlier), ...earlier.flatMap(witnessBlocks)],
    ),
    ...(waivers.length === 0 ? [] : [waivers.map((waiver) => `- ${escapeMarkdown(waiver)}`).join("\n")]),
  ].join("\n\n")}\n`;
}

const MARKS_MARKDOWN: Readonly<Record<Verdict, string>> = { breaking: "❌", compatible: "✅", unknown: "❔" };

function changeTable(changes: readonly ContractChange[]): string {
  const rows = changes.map(({ pointer, rule, producer, consumer, message, waived }) => {
    const accepted = waived === undefined ? "" : ` Accepted until ${waived.until} by ${escapeMarkdown(waived.owner)}.`;
    return `| ${escapeMarkdown(pointer || "/")} | ${rule} | ${producer} | ${consumer} | ${escapeMarkdown(message)}${accepted} |`;
  });
  return ["| where | rule | producer | consumer | what |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

function witnessBlocks({ pointer, witness, reverse_witness }: ContractChange): string[] {
  return [witness, reverse_witness].flatMap((each) => {
    if (each === undefined) return [];
    const other = each.valid_for === "old" ? "new" : "old";
    return [
      `${toInlineCode(pointer || "/")}: the ${each.valid_for} schema accepts this, the ${other} one rejects ${each.offending === "" ? "it" : toInlineCode(each.offending)} by ${toInlineCode(each.rejected_by)}:`,
      toCodeBlock("json", cut(stringifyVisibly(each.document))),
    ];
  });
}
