import { expect, it } from "vitest";

import { escapeControlCharacters } from "./escape-control-characters.ts";
import { escapeMarkdown, toCodeBlock, toInlineCode } from "./escape-markdown.ts";

it.each([
  ["line\r\n\tbreaks", "line breaks"],
  ["\u001b[31mred", "\\u{1b}[31mred"],
  ["a\u200bb\u{e0041}", "a\\u{200b}b\\u{e0041}"],
  ["❤️ ü 漢", "❤️ ü 漢"],
  [" ::error::x ::", " \\u{3a}:error::x ::"],
  ["# ## x ##[group]", "# ## x \\u{23}#[group]"],
])("shows %j in a terminal as %j", (text, shown) => {
  expect(escapeControlCharacters(text)).toBe(shown);
});

it.each([
  ["Nothing: to see, at 10:05 (here) - 50%.", "Nothing: to see, at 10:05 (here) - 50%."],
  ["`/sop-ack root-cause` by @a", "`/sop-ack root-cause` by @<!-- -->a"],
  ["`a|b`", "\\`a&#124;b\\`"],
  ["0.1.0", "0.1.0"],
  ["1. one", "1\\. one"],
  [" # one", "\\# one"],
  ["- one", "\\- one"],
  ["✅", "\\\\u{2705}"],
])("writes %j in Markdown as %j", (text, written) => {
  expect(escapeMarkdown(text)).toBe(written);
});

it("fences code with more back-ticks than it holds", () => {
  expect(toInlineCode("a``b`")).toBe("``` a``b` ```");
  expect(toCodeBlock("json", "```\n````")).toBe("`````json\n```\n````\n`````");
});
