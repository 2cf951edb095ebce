import type { Matrix, MatrixRow } from "../wire/matrix.ts";
import { showPath } from "../wire/wire-contract.ts";
import { createColors, type Colors } from "./colors.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";
import { CELL_WORDS, countVerdicts, shortenWords, titleOf, VERDICT_WORDS, type Weight } from "./matrix-words.ts";

/** The matrix for a person at a terminal. */
export function matrixToText(matrix: Matrix, { color }: { readonly color: boolean }): string {
  const colors = createColors(color);
  const head = ["field", "type", ...matrix.columns.map(({ name }) => show(name)), "channel"];
  const lines = matrix.rows.map((row) => toCells(row));
  const widths = head.map((title, index) => Math.max(title.length, ...lines.map((cells) => cells[index]!.text.length)));
  const print = (cells: readonly Cell[]): string =>
    cells
      .map(({ text, weight }, index) =>
        paint(colors, weight)(index === cells.length - 1 ? text : text.padEnd(widths[index]!)),
      )
      .join("  ");
  const attention = matrix.rows.filter(({ verdict }) => VERDICT_WORDS[verdict].weight !== "good");
  return [
    colors.bold(show(titleOf(matrix))),
    ...matrix.columns.map(
      ({ name, role, source }) => `  ${show(name)}: ${role === "contract" ? "" : `${role}, `}${show(source)}`,
    ),
    "",
    colors.bold(
      head
        .map((title, index) => title.padEnd(widths[index]!))
        .join("  ")
        .trimEnd(),
    ),
    ...lines.map(print),
    "",
    ...attention.map(({ path, verdict, reason }) => {
      const { mark, text, weight } = VERDICT_WORDS[verdict];
      return `${paint(colors, weight)(`${mark} ${text}`)} ${show(showPath(path))}: ${show(reason)}`;
    }),
    ...(attention.length > 0 ? [""] : []),
    colors.bold(countVerdicts(matrix.rows)),
    "",
  ].join("\n");
}

interface Cell {
  readonly text: string;
  readonly weight: Weight | "plain";
}

function toCells({ name, depth, type, cells, verdict }: MatrixRow): readonly Cell[] {
  const channel = VERDICT_WORDS[verdict];
  return [
    { text: `${"  ".repeat(depth)}${show(name)}`, weight: "plain" },
    { text: show(type), weight: "quiet" },
    ...cells.map(({ state }): Cell => {
      const { mark, text, weight } = CELL_WORDS[state];
      return { text: `${mark} ${text}`, weight };
    }),
    { text: `${channel.mark} ${channel.text}`, weight: channel.weight },
  ];
}

function paint(colors: Colors, weight: Cell["weight"]): (text: string) => string {
  switch (weight) {
    case "good":
      return colors.green;
    case "bad":
      return colors.red;
    case "doubtful":
      return colors.yellow;
    case "quiet":
      return colors.dim;
    case "plain":
      return (text) => text;
  }
}

const show = (text: string): string => escapeControlCharacters(shortenWords(text));
