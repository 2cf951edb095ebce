import type { Story } from "../core/story.ts";
import type { Colors } from "./colors.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";
import { escapeMarkdown, toCodeBlock, toInlineCode } from "./escape-markdown.ts";

const MOST_LINES = 40;
const MOST_OF_LINE = 500;
const MOST_OF_SCRIPT = 8_000;

/** A story in Markdown: its calls as a numbered list, and what is to be copied in blocks of code. */
export function storyToMarkdown({ begins_with, calls, expected, actual, background, scripts }: Story): string {
  const steps = fit(calls).map(({ call, outcome }, index) => `${index + 1}. ${code(call)} → ${code(outcome)}`);
  return [
    ...(begins_with.length === 0
      ? []
      : [
          `It begins with:\n\n${fit(begins_with)
            .map((line) => `- ${code(line)}`)
            .join("\n")}${leftOut(begins_with)}`,
        ]),
    `${steps.join("\n")}${leftOut(calls)}`,
    [
      `- **Expected** ${code(expected)}`,
      `- **Came** ${code(actual)}`,
      ...background.map((sentence) => `- ${escapeMarkdown(shorten(sentence))}`),
    ].join("\n"),
    ...scripts.map(
      ({ title, language, text }) =>
        `→ ${escapeMarkdown(shorten(title))}\n\n${toCodeBlock(/^\w*$/.test(language) ? language : "", scriptLines(text).join("\n"))}`,
    ),
  ].join("\n\n");
}

/** A story on a terminal, below its finding. */
export function storyToLines(
  { begins_with, calls, expected, actual, background, scripts }: Story,
  colors: Colors,
): readonly string[] {
  const digits = String(calls.length).length;
  return [
    ...(begins_with.length === 0 ? [] : ["It begins with:"]),
    ...fit(begins_with).map((line) => `  - ${show(line)}`),
    ...restOf(begins_with),
    ...fit(calls).map(
      ({ call, outcome }, index) =>
        `${String(index + 1).padStart(digits)}. ${show(call)} ${colors.dim("→")} ${show(outcome)}`,
    ),
    ...restOf(calls),
    `${colors.green("expected")}     ${show(expected)}`,
    `${colors.red("came")}         ${show(actual)}`,
    ...background.map((sentence) => colors.dim(`· ${show(sentence)}`)),
    ...scripts.flatMap(({ title, text }) => {
      const lines = scriptLines(text);
      const head = colors.cyan(`→ ${show(title)}:`);
      return lines.length === 1 ? [`${head} ${lines[0]!}`] : [head, ...lines.map((line) => `  ${line}`)];
    }),
  ].map((line) => `      ${line}`);
}

const fit = <Line>(lines: readonly Line[]): readonly Line[] => lines.slice(0, MOST_LINES);

const restOf = (lines: readonly unknown[]): readonly string[] =>
  lines.length <= MOST_LINES ? [] : [`… ${lines.length - MOST_LINES} more, in the JSON report.`];

const leftOut = (lines: readonly unknown[]): string =>
  restOf(lines)
    .map((line) => `\n\n${line}`)
    .join("");

/** What is copied is never cut in the middle: half of a command may do something else. */
const scriptLines = (text: string): readonly string[] =>
  text.length > MOST_OF_SCRIPT
    ? [`# ${text.length} characters: in the JSON report.`]
    : text
        .trimEnd()
        .split("\n")
        .map((line) => beginSafely(escapeControlCharacters(line)));

/** No line begins as a command to those who read comments. To a shell it is the same. */
const beginSafely = (line: string): string => line.replace(/^\s*\//, "\\/");

const show = (text: string): string => escapeControlCharacters(shorten(text)) || "nothing";

const code = (text: string): string => toInlineCode(shorten(text)) || "nothing";

const shorten = (text: string): string => (text.length > MOST_OF_LINE ? `${text.slice(0, MOST_OF_LINE)}…` : text);
