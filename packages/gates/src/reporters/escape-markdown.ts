import { escapeControlCharacters, spell } from "./escape-control-characters.ts";

// Marks that only our own state column may show.
const STATUS_MARKS = /[✅☑✔✓🗸✖✗✘❌❎❗⛔⚠🚫🛑🟢🟩🟡🟨🔴🟥💚🆗]/gu;

/**
 * Text that Markdown shows as it is, on one line: no markup, mention, reference, link or emoji code. What stands between two
 * single back-ticks stays inline code.
 */
export function escapeMarkdown(text: string): string {
  const parts = escapeControlCharacters(text)
    .trim()
    .replaceAll(STATUS_MARKS, spell)
    .split(/`([^`|]+)`/);
  const escaped = parts.map((part, index) => (index % 2 === 1 ? toInlineCode(part) : escapeProse(part))).join("");
  // At the start of a block these would make it a heading, a list or a rule.
  return escaped.replace(/^(\d*)([#+\-=]|(?<=\d)[.)](?=\s|$))/, "$1\\$2");
}

/** Inline code, whatever the text holds. Not for table cells, where a `|` ends the code. */
export function toInlineCode(text: string): string {
  const shown = escapeControlCharacters(text);
  const fence = "`".repeat(longestRun(shown) + 1);
  const space = /^`|`$|^ .*\S.* $/.test(shown) ? " " : "";
  return shown === "" ? "" : fence + space + shown + space + fence;
}

/** A block of code, fenced so that nothing in it can end it. */
export function toCodeBlock(language: string, text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);

const escapeProse = (text: string): string =>
  text.replaceAll(MARKUP, (match) => ENTITIES[match] ?? (/[\\`*_[\]~]/.test(match) ? `\\${match}` : match + BREAK));

// What the forges look for after the Markdown is read, when an escaped or spelled character is a plain one again. Only an empty
// comment breaks it, as https://github.com/github/markup/issues/1168 tells: mentions, #1, !1, GH-1, :emoji:, addresses.
const BREAK = "<!-- -->";
const MARKUP = /[\\`*_[\]~<>&|$@]|[#!](?=\d)|\bGH-(?=\d)|:(?=[\w+-]+:|\/)|\bwww(?=\.)/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  "|": "&#124;",
  $: "&#36;",
};
