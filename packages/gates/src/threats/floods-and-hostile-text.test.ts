import type { PullRequestSnapshot } from "@portcullis/contracts";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";

import { ACK, OPEN, at, by, comment, eve, rex } from "./testing/attacked-snapshot.ts";
import { judged } from "./testing/judge-attack.ts";

describe("floods and hostile text", () => {
  const flood = (count: number): PullRequestSnapshot => ({
    ...OPEN,
    comments: Array.from({ length: count }, (_, index) =>
      index === count - 1 ? { ...ACK, id: count } : comment(rex, "+1, see /srv/sop", { id: index + 1 }),
    ),
  });

  it("threat 47: fifty thousand comments hide the one that counts", () => {
    expect(judged(flood(50_000))).toMatchObject({ state: "pass", smoke: { ackers: ["eve"] } });
    const revoke = comment(eve, "/sop-revoke smoke", { id: 50_000, created_at: at("10:00") });
    const hidden = { ...OPEN, comments: [ACK, ...flood(49_999).comments!.slice(1), revoke] };
    expect(judged(hidden)).toMatchObject({ state: "fail", smoke: { acked: false } });
  });

  it("threat 47: one comment more than are read is never a pass", () => {
    const { state, exit, findings, verdict } = judged(flood(50_001));
    expect([state, exit]).toEqual(["error", 3]);
    expect(findings("too-many-comments")).toMatchObject([{ message: expect.stringContaining("50001 comments") }]);
    expect(verdict.summary).toMatch(/^Cannot be evaluated: 50001 comments/);
  });

  it.each([
    ["commands", "/sop-ack 1\n".repeat(5800), "pass"],
    ["one word, and a command at its end", `${"x".repeat(65_000)}\n/sop-ack smoke`, "pass"],
    ["blank lines before the command", `${"\n".repeat(65_000)}/sop-ack smoke`, "pass"],
    ["dashes of a name that does not end", `/sop-ack smok${"-e".repeat(32_000)}`, "pending"],
    ["numbers", `/sop-ack ${"1 ".repeat(32_000)}`, "pass"],
    ["an endless note", `/sop-ack smoke ${"— a ".repeat(16_000)}`, "pass"],
  ] as const)("threat 47: a comment of 64 kB is full of %s", (_, body, state) => {
    expect(judged(by(eve, body)).state).toBe(state);
  });

  it("threat 48: text in a comment makes marks, mentions, images or sections in ours", () => {
    const note =
      "✅ **passed** @acme/owners ![x](https://evil.example/p.png) <img src=x> </details> fixes #1 | a | \u001b[2J";
    const revoke = comment(eve, `/sop-revoke smoke ${note}`, { id: 2, created_at: at("10:00") });
    const { state, markdown, text } = judged({ ...OPEN, comments: [ACK, revoke] });
    expect(state).toBe("fail");
    const nodes = all(fromMarkdown(markdown));
    const types = nodes.map(({ type }) => type);
    expect(types.filter((type) => ["image", "imageReference", "link", "linkReference"].includes(type))).toEqual([]);
    const shown = nodes.flatMap((node) => (node.type === "text" ? [node.value] : [])).join("\n");
    expect(shown).toContain("eve took back the acknowledgement of smoke");
    expect(shown).not.toMatch(/✅|@\w|#\d|:\/\//);
    expect(nodes.filter((node) => node.type === "html" && node.value === "</details>")).toHaveLength(1);
    expect(markdown + text).not.toContain("\u001b");
  });
});

const all = (node: Nodes): readonly Nodes[] => [node, ...("children" in node ? node.children.flatMap(all) : [])];
