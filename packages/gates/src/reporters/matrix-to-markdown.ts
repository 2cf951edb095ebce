import type { Matrix, MatrixRow } from "../wire/matrix.ts";
import { showPath } from "../wire/wire-contract.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import {
  CELL_WORDS,
  countVerdicts,
  shortenWords,
  titleOf,
  VERDICT_MEANINGS,
  VERDICT_WORDS,
  verdictsIn,
} from "./matrix-words.ts";

/** The matrix for a comment or a page of documentation. */
export function matrixToMarkdown(matrix: Matrix): string {
  const { columns, rows } = matrix;
  const titles = ["Field", "Type", ...columns.map(({ name }) => show(name)), "Channel"];
  return [
    `## ${show(titleOf(matrix))}\n`,
    `${countVerdicts(rows)}.\n`,
    `| ${titles.join(" | ")} |`,
    `|${" --- |".repeat(titles.length)}`,
    ...rows.map(toLine),
    "",
    ...rows.filter(({ verdict }) => VERDICT_WORDS[verdict].weight !== "good").map(toReason),
    "",
    ...columns.map(
      ({ name, role, source }) => `- ${show(name)}: ${role === "contract" ? "" : `${role}, `}${show(source)}`,
    ),
    "",
    verdictsIn(rows)
      .map((verdict) => `${VERDICT_WORDS[verdict].text}: ${VERDICT_MEANINGS[verdict]}`)
      .join(" · "),
    "",
  ].join("\n");
}

function toLine({ name, depth, type, cells, verdict }: MatrixRow): string {
  const words = cells.map(({ state }) => `${CELL_WORDS[state].mark} ${CELL_WORDS[state].text}`);
  const { mark, text, weight } = VERDICT_WORDS[verdict];
  const channel = weight === "bad" ? `${mark} **${text}**` : `${mark} ${text}`;
  return `| ${"↳ ".repeat(depth)}${show(name)} | ${show(type)} | ${[...words, channel].join(" | ")} |`;
}

const toReason = ({ path, verdict, reason }: MatrixRow): string =>
  `- ${VERDICT_WORDS[verdict].mark} **${show(showPath(path))}**: ${show(reason)}`;

const show = (text: string): string => escapeMarkdown(shortenWords(text));
