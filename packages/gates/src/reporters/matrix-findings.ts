import type { WireFinding } from "../wire/wire-finding.ts";
import { createColors } from "./colors.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { shortenWords } from "./matrix-words.ts";
import { LEVEL_MARKS } from "./state-marks.ts";

/** More than these are told by the JSON format only. */
const MOST_TOLD = 50;
const LEVELS = ["error", "warning", "note"] as const;

/** What is wrong between a contract and its parties, the worst first, for a person at a terminal. Empty when nothing is. */
export function findingsToText(findings: readonly WireFinding[], { color }: { readonly color: boolean }): string {
  const { red, yellow, dim, bold } = createColors(color);
  const paint = { error: red, warning: yellow, note: dim };
  const { told, more } = choose(findings);
  if (told.length === 0) return "";
  const lines = told.map(
    ({ level, message, rule }) =>
      `${paint[level](LEVEL_MARKS[level])} ${escapeControlCharacters(shortenWords(message))}  ${dim(`[${rule}]`)}`,
  );
  return [bold("Findings"), ...lines, ...(more > 0 ? [`and ${more} more`] : []), ""].join("\n");
}

/** As `findingsToText`, for a comment or a page of documentation. */
export function findingsToMarkdown(findings: readonly WireFinding[]): string {
  const { told, more } = choose(findings);
  if (told.length === 0) return "";
  const lines = told.map(
    ({ level, message, rule }) =>
      `- ${LEVEL_MARKS[level]} ${level}: ${escapeMarkdown(shortenWords(message))} (\`${rule}\`)`,
  );
  return ["### Findings\n", ...lines, ...(more > 0 ? [`- and ${more} more`] : []), ""].join("\n");
}

function choose(findings: readonly WireFinding[]): { readonly told: readonly WireFinding[]; readonly more: number } {
  const sorted = LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level));
  return { told: sorted.slice(0, MOST_TOLD), more: sorted.length - MOST_TOLD };
}
