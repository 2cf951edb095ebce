import { describe, expect, it } from "vitest";

import { vocabularyOf } from "../../gates/sop-ack/known-names.ts";
import { resolveOptions } from "../../gates/sop-ack/options.ts";
import { originalCases, optionsOf, actor } from "../../testing/original-case.ts";
import { collectStatements } from "../collect-statements.ts";
import { normalizeSlug } from "./match-names.ts";
import { readCommands } from "./read-commands.ts";

const options = optionsOf({});
const numbers = new Map(options.items.map((item) => [item.number!, item.slug]));

function read(body: string | null, configured = options) {
  const time = "2026-06-10T09:00:00Z";
  const comment = { id: 1, author: actor("eng-eve"), body: body ?? "", created_at: time, updated_at: time };
  const { statements, nearMisses } = collectStatements(
    { comments: [comment], reviews: [] },
    configured.editedComments,
    vocabularyOf(configured),
  );
  return {
    said: statements.map(({ verb, slug, note }) => [verb, slug, note]),
    misses: nearMisses.map(({ reason }) => reason),
  };
}

const acks = (body: string): string[] => read(body).said.map(([verb, slug]) => `${verb} ${slug}`);

describe("readCommands reads what the original reads where it is right", () => {
  const rules = originalCases.filter((each) => each.function === "parse_directives" && each.pins === "rule");
  it.each(rules.map((each) => [each.id, each] as const))("%s", (_, { input, expected }) => {
    const known = new Set([...numbers.values(), ...options.naGates.keys()]);
    const wanted = [...expected.directives, ...expected.na_directives]
      .filter(([, slug]) => known.has(slug))
      .map(([verb, slug, note]) => [
        verb === "sop-n/a" ? "na" : verb.replace("sop-", ""),
        slug,
        note.replace(/^- /, "- "),
      ]);
    expect(read(input.body).said).toEqual(wanted);
  });

  const slugs = originalCases.filter((each) => each.function === "normalize_slug" && each.pins === "rule");
  it.each(slugs.map((each) => [each.id, each] as const))("%s", (_, { input, expected }) => {
    expect(normalizeSlug(input.raw ?? "", input.numeric_aliases === "config" ? numbers : undefined)).toBe(
      expected.value,
    );
  });
});

describe("readCommands does better where the original has a quirk", () => {
  const bodyOf = (id: string): string => originalCases.find((each) => each.id === id)!.input.body;
  it.each([
    ["parse-multiword", ["ack comprehensive-testing"]],
    ["parse-multiword-three", ["ack five-axis-review"]],
    ["parse-na-without-slash", ["na qa-review"]],
    ["parse-endash-note", ["ack root-cause"]],
    ["parse-hash-number", ["ack root-cause"]],
    ["parse-backticks-slug", ["ack root-cause"]],
    ["parse-cr-only", ["ack comprehensive-testing", "ack local-postgres-e2e"]],
    ["parse-nbsp-sep", ["ack root-cause"]],
    ["parse-leading-tab", []],
    ["parse-leading-8-spaces", []],
    ["parse-emdash-partial-slug", []],
    ["parse-fence", []],
    ["parse-quote-lazy", []],
    ["parse-slug-dots", []],
  ])("%s", (id, wanted) => {
    expect(acks(bodyOf(id))).toEqual(wanted);
    if (wanted.length === 0) expect(read(bodyOf(id)).misses).not.toEqual([]);
  });
  it("has an answer for every quirk", () => {
    const quirks = originalCases.filter((each) => each.function === "parse_directives" && each.pins === "quirk");
    expect(quirks).toHaveLength(14);
  });
});

describe("a command counts at the start of a line of a top-level paragraph", () => {
  it.each([
    ["the only line", "/sop-ack root-cause"],
    ["after prose, its own line", "I looked at the lock.\n/sop-ack root-cause\nGood work."],
    ["three blanks before it", "   /sop-ack root-cause"],
    ["CR LF", "Thanks!\r\n\r\n/sop-ack root-cause\r\n"],
    ["after a closed fence", "```\ncode\n```\n/sop-ack root-cause"],
    ["after a quote and a blank line", "> why?\n\n/sop-ack root-cause"],
    ["after a list and a blank line", "- one\n- two\n\n/sop-ack root-cause"],
    ["after a closed collapsed section", "<details>\n\nlog\n\n</details>\n\n/sop-ack root-cause"],
    ["in a paragraph with code elsewhere", "see `lock.go`\n/sop-ack root-cause"],
    ["deeply indented continuation of a paragraph", "text\n        /sop-ack root-cause"],
    ["trailing dot", "/sop-ack root-cause."],
    ["back-ticks around the name", "/sop-ack `root-cause`"],
    ["with a head", "/sop-ack root-cause @0123456789abcdef0123"],
    ["em dash glued", "/sop-ack root-cause—one lock"],
    ["natural words", "/sop-ack Root Cause is right"],
    ["parenthesis glued", "/sop-ack root-cause(ok)"],
    ["dot glued", "/sop-ack root-cause.looks fine"],
    ["a dash before the name", "/sop-ack — root-cause"],
    ["number and colon", "/sop-ack 4: one lock"],
    ["number and hard break", "/sop-ack 4\\\ntext"],
  ])("%s", (_, body) => expect(acks(body)).toEqual(["ack root-cause"]));

  it.each([
    ["fence", "```\n/sop-ack root-cause\n```", "misplaced"],
    ["unclosed fence", "~~~\ntext\n\n/sop-ack root-cause", "misplaced"],
    ["invalid closing fence", "```\n``` text\n/sop-ack root-cause\n```", "misplaced"],
    ["indented code", "text\n\n    /sop-ack root-cause", "misplaced"],
    ["quote", "> /sop-ack root-cause", "misplaced"],
    ["lazy continuation of a quote", "> text\n/sop-ack root-cause", "misplaced"],
    ["list", "- /sop-ack root-cause", "misplaced"],
    ["paragraph of a list item", "- text\n\n  /sop-ack root-cause", "misplaced"],
    ["table", "| a |\n| --- |\n/sop-ack root-cause", "misplaced"],
    ["heading by the line below", "/sop-ack root-cause\n---", "misplaced"],
    ["HTML", "<div>\n/sop-ack root-cause\n</div>", "misplaced"],
    ["HTML comment", "<!--\n\n/sop-ack root-cause\n-->", "misplaced"],
    ["collapsed section", "<details>\n\n/sop-ack root-cause\n\n</details>", "misplaced"],
    ["collapsed section opened in a line", "more: <details>\n\n/sop-ack root-cause", "misplaced"],
    ["HTML quote", "<blockquote>\n\n/sop-ack root-cause\n\n</blockquote>", "misplaced"],
    ["HTML comment that a block leaves open", "<div><!--\n\n/sop-ack root-cause\n\n-->", "misplaced"],
    ["section with another closed in it", "<details>\n\n</ul>\n\n/sop-ack root-cause\n\n</details>", "misplaced"],
    ["section closed in an attribute", '<details>\n\n<img alt="</details>">\n\n/sop-ack root-cause', "misplaced"],
    [
      "sections deeper than anybody counts",
      `${"<details>\n\n".repeat(1500)}${"</details>\n\n".repeat(1000)}/sop-ack root-cause`,
      "misplaced",
    ],
    ["element of the same paragraph", "text <code>\n/sop-ack root-cause\n</code>", "misplaced"],
    ["line in bold HTML", "<b>/sop-ack root-cause</b>", "misplaced"],
    ["footnote", "[^1]: /sop-ack root-cause", "misplaced"],
    ["list item with a ticked box", "- [x] /sop-ack root-cause", "misplaced"],
    ["lists in lists without end", `${"- ".repeat(80)}x\n/sop-ack root-cause`, "misplaced"],
    ["inline code over lines", "`text\n/sop-ack root-cause`", "misplaced"],
    ["link over lines", "[text\n/sop-ack root-cause](https://x.example)", "misplaced"],
    ["reference link", "[text\n/sop-ack root-cause]\n\n[text /sop-ack root-cause]: https://x.example", "misplaced"],
    ["link definition", "[a]:\n/sop-ack", "misplaced"],
    ["back-quoted line", "`/sop-ack root-cause`", "misplaced"],
    ["bold line", "**/sop-ack root-cause**", "misplaced"],
    ["escaped slash", "\\/sop-ack root-cause", "misplaced"],
    ["upper case", "/SOP-ACK root-cause", "wrong-case"],
    ["full-width slash", "／sop-ack root-cause", "foreign-slash"],
    ["zero-width space before", "\u200B/sop-ack root-cause", "hidden-characters"],
    ["zero-width joiner inside", "/sop\u200D-ack root-cause", "hidden-characters"],
    ["right-to-left override", "/sop-ack \u202Eesuac-toor", "hidden-characters"],
    ["Cyrillic letter in the verb", "/s\u043Ep-ack root-cause", "near-verb"],
    ["Cyrillic first letter of the verb", "/\u0455op-ack root-cause", "near-verb"],
    ["another verb", "/security-ack", "near-verb"],
    ["verb glued to the name", "/sop-ackroot-cause", "near-verb"],
    ["approve", "/approve", "near-verb"],
    ["nothing named", "/sop-ack", "nothing-named"],
    ["unknown name", "/sop-ack rot-cause", "unknown-name"],
    ["foreign letter beside the name", "/sop-ack \u0430root-cause", "unknown-name"],
    ["mathematical letter after the name", "/sop-ack root-cause\u{1D41A}", "unknown-name"],
    ["mathematical digit after the number", "/sop-ack 4\u{1D7D0}", "unknown-name"],
    ["Kelvin sign in the name", "/sop-ack staging-smo\u212Ae", "unknown-name"],
    ["Cyrillic letter in the name", "/sop-ack r\u043Eot-cause", "unknown-name"],
    ["a gate", "/sop-ack qa-review", "gate-is-no-item"],
    ["all", "/sop-ack all", "unknown-name"],
    ["an item as a gate", "/sop-n/a root-cause", "item-is-no-gate"],
  ])("not in: %s", (_, body, reason) => expect(read(body)).toEqual({ said: [], misses: [reason] }));

  it.each([
    ["see /sop-ack root-cause for how"],
    ["The path is /src/sop-ack.ts"],
    ["/snack"],
    ["/sop/config.yaml is there"],
    ["https://x.example/sop-ack"],
  ])("takes no notice of: %s", (body) => expect(read(body)).toEqual({ said: [], misses: [] }));
});

describe("names after the verb", () => {
  it.each([
    ["/sop-ack 1 2 3", ["comprehensive-testing", "local-postgres-e2e", "staging-smoke"]],
    ["/sop-ack 1, 2", ["comprehensive-testing", "local-postgres-e2e"]],
    ["/sop-ack 1，2", ["comprehensive-testing", "local-postgres-e2e"]],
    ["/sop-ack 1 2 ✅", ["comprehensive-testing", "local-postgres-e2e"]],
    ["/sop-ack 1 2 — both green", ["comprehensive-testing", "local-postgres-e2e"]],
    ["/sop-ack root-cause, memory consulted", ["root-cause", "memory-consulted"]],
    ["/sop-ack 4 2 runs were green", ["root-cause"]],
    ["/sop-ack comprehensive testing looks good", ["comprehensive-testing"]],
    ["/sop-ack 007", ["memory-consulted"]],
    ["/sop-ack 1 8", ["comprehensive-testing"]],
  ])("%s", (body, slugs) => expect(read(body).said.map(([, slug]) => slug)).toEqual(slugs));

  it("`all` stands for every item where the configuration allows it", () => {
    const allowing = { ...resolveOptions({ allow_all: true }), items: options.items };
    expect(read("/sop-ack all", allowing).said).toHaveLength(7);
  });

  it.each([
    "/sop-ack 1, 9",
    "/sop-ack 1 9",
    "/sop-ack 1-3",
    "/sop-ack root-cause, foo",
    "/sop-ack root-cause-analysis",
    "/sop-ack 4 5%",
  ])("tells that what follows is a note: %s", (body) => {
    const { said, misses } = read(body);
    expect([said.length, misses]).toEqual([1, ["half-list"]]);
  });

  it("tells that only the first of a half list was read", () => {
    expect(read("/sop-ack 1 2 and more")).toMatchObject({
      said: [["ack", "comprehensive-testing", "2 and more"]],
      misses: ["half-list"],
    });
  });

  it.each([
    ["/sop-ack root-cause @0123456789abcdef0123 fine", "0123456789abcdef0123", "fine"],
    ["/sop-ack root-cause — @0123456", "0123456", ""],
    ["/sop-ack root-cause looks good @0123456789abcdef", "0123456789abcdef", "looks good"],
    ["/sop-ack root-cause @cafe nice", undefined, "@cafe nice"],
    ["/sop-ack 1 4 @0123456789abcdef — both", "0123456789abcdef", "both"],
  ])("reads the head that is named: %s", (body, sha, note) => {
    const time = "2026-06-10T09:00:00Z";
    const comment = { id: 1, author: actor("eng-eve"), body, created_at: time, updated_at: time };
    const statement = collectStatements(
      { comments: [comment], reviews: [] },
      options.editedComments,
      vocabularyOf(options),
    ).statements[0]!;
    expect([statement.sha, statement.note]).toEqual([sha, note]);
  });

  it("tells the closest name", () => {
    const time = "2026-06-10T09:00:00Z";
    const comment = {
      id: 1,
      author: actor("eng-eve"),
      body: "/sop-ack comprehensive-tests",
      created_at: time,
      updated_at: time,
    };
    const [miss] = collectStatements(
      { comments: [comment], reviews: [] },
      options.editedComments,
      vocabularyOf(options),
    ).nearMisses;
    expect(miss.fix).toBe("Did you mean `/sop-ack comprehensive-testing`?");
  });
});

it.each([
  ["commands after an element", (size: number) => `<br>\n\n${"/sop-ack 1\n\n".repeat(size / 12)}`],
  ["commands after a fence in a list", (size: number) => `- a\n  \`\`\`\n\n${"/sop-ack 1\n\n".repeat(size / 12)}`],
  ["lists in lists", (size: number) => `${"- ".repeat(size / 2)}x\n/sop-ack 1`],
  ["brackets", (size: number) => `${"[a][".repeat(size / 4)}\n/sop-ack 1`],
  ["emphasis", (size: number) => `${"*a_ ".repeat(size / 4)}\n/sop-ack 1`],
  ["open comments", (size: number) => `${"a <!-- ".repeat(size / 7)}\n/sop-ack 1`],
  ["punctuation", (size: number) => `/sop-ack ${"!".repeat(size)}a`],
  ["blanks", (size: number) => `/sop-ack 1${" ".repeat(size)}x`],
])("comes to an end on 64 KB of %s", (_, make) => {
  const { commands, misses } = readCommands(make(65_536));
  expect(commands.length + misses.length).toBeGreaterThan(0);
});

it("reads an e-mail only up to what it quotes", () => {
  for (const separator of [
    "On Mon, Jun 1, 2026, Ann wrote:",
    "On Mon, Jun 1, 2026, Ann <ann@mail.example>\nwrote:",
    "-----Original Message-----",
    "-- ",
  ]) {
    const { commands, misses } = readCommands(`/sop-ack 1\n\n${separator}\n\n/sop-ack 2`, { viaEmail: true });
    expect([commands.map(({ text }) => text), misses.map(({ reason }) => reason)]).toEqual([["1"], ["quoted-mail"]]);
  }
});
