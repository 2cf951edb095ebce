import type { PullRequestSnapshot } from "@portcullis/contracts";
import fc from "fast-check";

import { shippedChecklist, snapshotOf } from "./original-case.ts";

export const PEOPLE = [
  "dev-dan",
  "eng-eve",
  "eng-eli",
  "qa-quinn",
  "mgr-mia",
  "ceo-cara",
  "sec-sam",
  "rando-rex",
  "ai-ada",
] as const;

const TEAMS = {
  engineers: ["eng-eve", "eng-eli", "dev-dan"],
  managers: ["mgr-mia"],
  ceo: ["ceo-cara"],
  qa: ["qa-quinn"],
  security: ["sec-sam"],
  "ai-sop-ack": ["ai-ada"],
};

const slugs = [...shippedChecklist.items.map(({ slug }) => slug), "qa-review", "security-review", "nonsense"];

/** Lines that a comment about the checklist might have, and some that it should not. */
export const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("/sop-ack", "/sop-revoke", "/sop-n/a", "/sop-na", "/SOP-ACK", "／sop-ack", "/sop-ack\u200B"),
      fc.oneof(
        fc.constantFrom(...slugs),
        fc.integer({ min: 0, max: 9 }).map(String),
        fc.constantFrom("1 2 3", "all", ""),
      ),
      fc.constantFrom("", " because", " — fine", " @ffffffffffffffffffff", "."),
    )
    .map(([verb, name, note]) => `${verb} ${name}${note}`),
  fc.constantFrom(
    "",
    "",
    "text",
    "> quote",
    "- item",
    "  - inner",
    "1. one",
    "```",
    "~~~",
    "````",
    "    code",
    "<details>",
    "</details>",
    "<div>",
    "<!--",
    "-->",
    "`tick",
    "[link",
    "](x)",
    "](https://x.example)",
    "[ref]: /x",
    "| a | b |",
    "| --- | --- |",
    "---",
    "===",
    "# head",
    "\\",
    "* * *",
    "<b",
    "&amp;",
    "\t/sop-ack 1",
    "> /sop-ack 2",
    "- /sop-ack 3",
    "  /sop-ack 4",
    "- ```",
    "text <details>",
    "<blockquote>",
    "&lt;/sop-ack 1",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);

export const body = fc
  .array(line, { maxLength: 14 })
  .chain((lines) => fc.constantFrom("\n", "\r\n", "\r").map((end) => lines.join(end)));

/** A snapshot with anything said by anybody, in any order, before and after pushes. */
export const snapshot: fc.Arbitrary<PullRequestSnapshot> = fc
  .record({
    description: fc.oneof(fc.constant(FILLED()), body),
    labels: fc.subarray(["risk:high", "area:schema", "docs"]),
    comments: fc.array(
      fc.record({
        user: fc.constantFrom(...PEOPLE),
        body,
        minute: fc.integer({ min: 0, max: 59 }),
        edited: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    pushedAt: fc.integer({ min: 0, max: 59 }),
    ci: fc.constantFrom("success", "failure", null),
    unread: fc.subarray(Object.keys(TEAMS)),
  })
  .map(({ description, labels, comments, pushedAt, ci, unread }) => {
    const time = (minute: number): string => `2026-06-10T09:${String(minute).padStart(2, "0")}:00Z`;
    const base = snapshotOf({
      author: "dev-dan",
      head_sha: "f".repeat(40),
      body: description,
      labels,
      head_pushed_at: time(pushedAt),
      teams: TEAMS,
      ci_state: ci,
      comments: comments.map(({ user, body: text, minute, edited }) => ({
        user,
        body: text,
        created_at: time(minute),
        updated_at: edited ? "2026-06-10T10:00:00Z" : time(minute),
      })),
    });
    return { ...base, incomplete: unread.map((subject) => ({ part: "teams", subject, reason: "HTTP 403" })) };
  });

function FILLED(): string {
  return shippedChecklist.items.map(({ pr_section_marker }) => `- [x] **${pr_section_marker}**: done`).join("\n");
}
