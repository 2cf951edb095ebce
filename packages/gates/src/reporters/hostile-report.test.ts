import type { GateReport } from "@portcullis/contracts";
import * as fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";

import type { GateDescription } from "../core/describe-gate.ts";
import type { Story } from "../core/story.ts";

import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { readCommands } from "../conversation/commands/read-commands.ts";
import { renderGithub } from "./github.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderSarif } from "./sarif.ts";
import { renderText } from "./text.ts";

const ESC = "\u001b";

/** What somebody may write in a title, a comment or a name, in the hope that a reporter repeats it. */
const HOSTILE = {
  "terminal sequences": `${ESC}[2J${ESC}]8;;http://evil.example${ESC}\\ \u009b31m \u0007`,
  "hidden and turning characters": "a\u202eb\u200bc\u2066d\u2028e\ufefff\ud800g",
  "a table": "a | b\n| --- | --- |\n| x | y |",
  mentions: "@everyone @acme/owners \\@someone &#64;someone cc:@a",
  references: "fixes #1, acme/core#2, !3, GH-4, https://git.example/acme/core/issues/5",
  "an image": '![x](https://evil.example/p.png) <img src="https://evil.example/p.png">',
  links:
    "[x](https://evil.example) [y][z] <https://evil.example> www.evil.example a@evil.example\n\n[z]: https://evil.example",
  html: "<b>bold</b> </details><script>alert(1)</script> <!-- hidden",
  "an XML section": "]]></failure><testcase name='x'/><![CDATA[",
  "runner commands": "::error::fake\n::stop-commands::x\n##[stop-commands]x ##vso[task.complete]x",
  "percent codes": "%0A::error::fake%0D%25",
  "fake marks": "✅ :white_check_mark: ✔ pass",
  "a command": "x\n\n/sop-ack root-cause\n/sop-ack testing",
  "a command alone": "/sop-ack root-cause",
  "code that does not end": "`` ` ```` \n```\n/sop-ack root-cause\n```\n`/sop-ack a` `b|c` `d",
  "code in a table": "`a|b` \\| c",
  "blocks of Markdown": "# heading",
  "a list": "1. one",
  "a rule": "---",
  emphasis: "*a* _b_ **c** ~~d~~ $e$ \\",
} as const;

/** A report that repeats a text wherever it can. */
function repeat(
  text: string,
  place: object = { comment_id: 1 },
): { report: GateReport; gates: readonly GateDescription[] } {
  const finding = {
    message: text,
    subject: text,
    location: place as { comment_id: number },
    fix: text,
    evidence: { [text]: text },
  };
  const verdict = { head_sha: text, summary: text, inputs_digest: "0".repeat(64) } as const;
  const gate = {
    id: text,
    summary: text,
    why: text,
    fix: text,
    rules: { x: { meaning: text, levels: ["error"], fix: text } },
  } as const;
  return {
    gates: [{ id: text, gate, toBoard: () => [{ subject: text, state: "fail", detail: text }] }],
    report: {
      portcullis_version: text,
      taken_at: "2026-06-20T00:00:00Z",
      pull_request: { repository: text, number: 7, title: text, author: text, head_sha: text },
      state: "fail",
      verdicts: [
        {
          ...verdict,
          gate: text,
          state: "fail",
          evidence: {},
          findings: [
            { ...finding, rule: text, level: "error" },
            { ...finding, rule: text, level: "error", evidence: { story: storyOf(text), [text]: text } },
            { ...finding, rule: text, level: "error", location: { path: text, line: 1 } },
            { ...finding, rule: text, level: "warning", message: `${text} ${text}` },
            { ...finding, rule: text, level: "note" },
          ],
        },
        { ...verdict, gate: `${text}!`, state: "pending", findings: [] },
      ],
    },
  };
}

const storyOf = (text: string): Story => ({
  begins_with: [text, "", text],
  calls: [
    { call: text, outcome: text },
    { call: "", outcome: text },
  ],
  expected: text,
  actual: text,
  background: [text, text],
  scripts: [
    { title: text, language: text, text },
    { title: text, language: "sh", text: `one\n${text}` },
  ],
});

const RENDERERS = {
  text: renderText,
  json: renderJson,
  markdown: renderMarkdown,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
};

// Everything that does not show, tried on what a reporter wrote. Its own line breaks are the exception.
const UNSEEN = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\uFE0E\uFE0F]--[\n]]/v;

const all = (node: Nodes): readonly Nodes[] => [node, ...("children" in node ? node.children.flatMap(all) : [])];

// GitHub looks for these after the Markdown is read, in each stretch of text. See escape-markdown.ts.
const NOTIFIES = /@\w|[#!]\d|\bGH-\d|:[\w+-]+:|:\/\/|\bwww\./i;

/** Asserts that a comment is made of our own blocks and plain text. */
function expectHarmless(markdown: string): void {
  const nodes = all(parseAsGithub(markdown));
  const html = nodes.flatMap((node) => (node.type === "html" ? [node.value] : []));
  expect(
    html.filter(
      (value) =>
        !/^<!-- (?:portcullis )?-->$|^<details>\n<summary>\d+ findings?, with evidence<\/summary>$|^<\/details>$/.test(
          value,
        ),
    ),
  ).toEqual([]);
  expect(html.filter((value) => value.startsWith("<details>")).length).toBe(
    html.filter((value) => value === "</details>").length,
  );
  const types = new Set(nodes.map(({ type }) => type));
  const ours = [
    "root",
    "html",
    "heading",
    "paragraph",
    "text",
    "table",
    "tableRow",
    "tableCell",
    "inlineCode",
    "emphasis",
    "list",
    "listItem",
    "strong",
    "code",
  ];
  expect([...types].filter((type) => !ours.includes(type))).toEqual([]);
  for (const node of nodes) {
    if (node.type === "text") expect(node.value).not.toMatch(NOTIFIES);
    if (node.type === "text") expect(node.value).not.toMatch(/✅|.✔/);
    if (node.type === "table") expect([...new Set(node.children.map(({ children }) => children.length))]).toEqual([3]);
    if (node.type === "listItem")
      expect(node.children.map(({ type }) => type).join()).toMatch(
        /^(?:paragraph(?:,paragraph,list,list,list(?:,paragraph,code)+)?(?:,code)?)?$/,
      );
    if (node.type === "heading")
      expect(node.children[0]).toMatchObject({ type: "text", value: expect.stringMatching(/^[✔✖…–!](?: |$)/) });
  }
  expect(readCommands(markdown).commands).toEqual([]);
  expect(markdown).not.toMatch(/^\s*\//m);
}

const isXmlCharacter = (character: string): boolean =>
  /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]$/u.test(character);

/** Asserts that every tag of a JUnit report is one that we write, and that its counts are right. */
function expectSoundXml(xml: string): void {
  expect([...xml].filter((character) => !isXmlCharacter(character))).toEqual([]);
  const value = '"[^"<>]*"';
  const ours = new RegExp(
    `^(?:/?(?:testsuites?|testcase|failure|error|skipped)(?: [a-z]+=${value})*/?|\\?xml version="1.0" encoding="UTF-8"\\?)$`,
  );
  const tags = [...xml.matchAll(/<([^>]*)>/g)].map(([, tag]) => tag ?? "");
  expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
  expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  const count = (name: string): number => tags.filter((tag) => tag.startsWith(`${name} `)).length;
  expect(tags.find((tag) => tag.startsWith("testsuites "))).toBe(
    `testsuites name="portcullis" tests="${count("testcase")}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`,
  );
}

/** Asserts that the runner finds one command on each line, ours. */
function expectOurCommands(lines: string, count: number): void {
  const each = lines.split("\n").slice(0, -1);
  expect(each.length).toBe(count);
  for (const line of each)
    expect(line).toMatch(
      /^::(?:error|warning|notice) (?:file=[^:,]*,)?(?:line=\d+,)?title=[^:,]*::(?:[^%]|%25|%0AFix: )*$/,
    );
}

describe.each(Object.entries(HOSTILE))("a report with %s", (_, text) => {
  const { report, gates } = repeat(text);

  it.each(Object.entries(RENDERERS))("shows everything as %s", (_format, render) => {
    const rendered = render(report, { color: false, gates });
    expect(rendered).not.toMatch(UNSEEN);
    expect(rendered).not.toMatch(/##\w*\[/);
  });

  it("runs no command in a log as text", () => {
    const lines = renderText(report, { color: false, gates }).split("\n");
    expect(lines.filter((line) => /^\s*::/.test(line))).toEqual([]);
    expect(lines.filter((line) => /^\s*\//.test(line)).length).toBeLessThanOrEqual(1);
  });

  it("stays plain text as Markdown", () => expectHarmless(renderMarkdown(report, { color: false, gates })));

  it("stays text as JUnit", () => expectSoundXml(renderJunit(report, { color: false, gates })));

  it("stays an annotation on GitHub", () => expectOurCommands(renderGithub(report, { color: false, gates }), 6));

  it("is the same value as JSON", () => {
    expect(JSON.parse(renderJson(report, { color: false, gates }))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it("has no link and no placeholder as SARIF", () => {
    const { results } = JSON.parse(renderSarif(report, { color: false, gates })).runs[0];
    for (const { message, locations } of results) {
      expect(message.text).not.toMatch(/\]\(|\{\d+\}/);
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^(?:[\w.!~*'()-]|%[\dA-F]{2}|\/)+$/);
    }
  });
});

it("renders whatever is in a report", () => {
  const characters = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."`|\\@#!:[]()<>&*_~$-+=.1/ \n\r\t\u001b\u202e\ufffe\ud800✅%,{}\"'"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
  });
  const piece = fc.oneof(characters, fc.constantFrom(...Object.values(HOSTILE)));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const { report, gates } = repeat(pieces.join(""));
      for (const render of Object.values(RENDERERS))
        expect(render(report, { color: false, gates })).not.toMatch(UNSEEN);
      expectHarmless(renderMarkdown(report, { color: false, gates }));
      expectSoundXml(renderJunit(report, { color: false, gates }));
      expectOurCommands(renderGithub(report, { color: false, gates }), 6);
    }),
    { numRuns: 150 },
  );
});

describe("a comment on the pull request", () => {
  const sizes: readonly [string, number, number, number][] = [
    ["many findings", 1, 5_000, 10],
    ["many gates", 3_000, 2, 10],
    ["many findings of many gates", 40, 400, 10],
    ["long texts", 3, 10, 100_000],
  ];
  it.each(sizes)("has room for %s", (_, gateCount, findingCount, length) => {
    const { report, gates } = repeat("@`".repeat(length));
    const verdict = report.verdicts.find(({ state }) => state === "fail")!;
    const finding = verdict.findings.find(({ level }) => level === "error")!;
    const findings = Array.from({ length: findingCount }, (_each, index) => ({
      ...finding,
      fix: `Do ${index}.`,
      message: `Finding ${index} of @${"x".repeat(length)}.`,
    }));
    const verdicts = Array.from({ length: gateCount }, () => ({ ...verdict, findings }));
    const markdown = renderMarkdown({ ...report, verdicts }, { color: false, gates });
    expect(markdown.length).toBeLessThan(60_000);
    expectHarmless(markdown);
    // No gate crowds out the next.
    if (gateCount < 100) expect(markdown.match(/^### /gm)?.length).toBe(gateCount);
    if (gateCount * findingCount > 100) expect(markdown).toMatch(/… \d+ \S+.* left out\./);
    // Hundreds of findings that have room are told.
    if (gateCount === 1) expect(markdown).toContain("Finding 50 of");
  });
});

/** Without the limits that the gate sets itself: this text is ours, however long. */
const parseAsGithub = (text: string) =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
