import type { PullRequestSnapshot } from "@portcullis/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { editSnapshot } from "../../core/edit-snapshot.ts";
import { judge } from "../../core/run-gates.ts";
import { body, PEOPLE, snapshot } from "../../testing/arbitrary-snapshot.ts";
import { actor, optionsOf, shippedChecklist } from "../../testing/original-case.ts";
import { createWindowCutter } from "../../conversation/commands/cut-window.ts";
import { findCandidates } from "../../conversation/commands/find-candidates.ts";
import { createLineLocator } from "../../conversation/commands/locate-line.ts";
import { resolveOptions } from "./options.ts";
import { parseMarkdown } from "../../conversation/commands/parse-markdown.ts";
import { readAnswers } from "./read-answers.ts";
import { readCommands } from "../../conversation/commands/read-commands.ts";
import { sopAck } from "./sop-ack.ts";

const kept = bindGate(sopAck, optionsOf({}));
const native = bindGate(
  sopAck,
  resolveOptions({
    items: shippedChecklist.items,
    high_risk_labels: ["risk:high"],
    na_gates: { "qa-review": { required_teams: ["qa"] } },
  }),
);
const gate = fc.constantFrom(kept, native);
const RANK = { error: 0, fail: 1, pending: 2, pass: 3, skipped: 4 };

describe("sop-ack", () => {
  it("throws at no text at all, and gives a verdict that keeps its contract's bounds", () => {
    fc.assert(
      fc.property(snapshot, gate, (given, bound) => {
        const verdict = judge(given, bound);
        expect(verdict.summary.length).toBeLessThanOrEqual(140);
        expect(verdict.state === "fail").toBe(verdict.findings.some(({ level }) => level === "error"));
        expect(() => [bound.explain(given), bound.verify(given, verdict)]).not.toThrow();
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void readCommands(text)));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void readAnswers(text, ["Smoke", "a"])),
    );
  });

  it("gives evidence that another look at the snapshot confirms", () => {
    fc.assert(
      fc.property(snapshot, gate, (given, bound) => {
        expect(bound.verify(given, judge(given, bound)).filter(({ holds }) => !holds)).toEqual([]);
      }),
    );
  });

  it("does not depend on the order of the lists", () => {
    fc.assert(
      fc.property(
        snapshot.chain((given) => fc.tuple(fc.constant(given), shuffled(given))),
        gate,
        ([given, other], bound) => {
          expect(judge(other, bound)).toEqual(judge(given, bound));
        },
      ),
    );
  });

  it("does not change for an unrelated comment", () => {
    const unrelated = fc.constantFrom(
      "Thanks!",
      "see /src/sop.ts",
      "> quoted\n\ntext",
      "```\ncode\n```",
      "acked, I think: sop-ack",
      "and/or 1/2",
    );
    fc.assert(
      fc.property(snapshot, unrelated, fc.constantFrom(...PEOPLE), gate, (given, text, login, bound) => {
        const comment = {
          id: 900,
          author: actor(login),
          body: text,
          created_at: "2026-06-10T09:30:00Z",
          updated_at: "2026-06-10T09:30:00Z",
        };
        expect(judge({ ...given, comments: [...given.comments!, comment] }, bound)).toEqual(judge(given, bound));
      }),
    );
  });

  it("is never turned green by its author alone", () => {
    fc.assert(
      fc.property(snapshot, fc.array(body, { maxLength: 4 }), fc.boolean(), gate, (given, texts, renamed, bound) => {
        const silent = {
          ...given,
          comments: given.comments!.filter(({ author }) => author.id !== given.pull_request.author.id),
        };
        fc.pre(judge(silent, bound).state !== "pass");
        const author = { ...given.pull_request.author, ...(renamed && { login: "somebody-else" }) };
        const own = texts.map((text, index) => ({
          id: 900 + index,
          author,
          body: text,
          created_at: "2026-06-10T09:59:00Z",
          updated_at: "2026-06-10T09:59:00Z",
        }));
        expect(judge({ ...silent, comments: [...silent.comments, ...own] }, bound).state).not.toBe("pass");
      }),
    );
  });

  it("is never greener without a team, nor with one that could not be read", () => {
    fc.assert(
      fc.property(snapshot, fc.integer({ min: 0, max: 5 }), fc.boolean(), gate, (given, index, absent, bound) => {
        const { name } = given.teams![index]!;
        const less: PullRequestSnapshot = absent
          ? { ...given, teams: given.teams!.filter((team) => team.name !== name) }
          : { ...given, incomplete: [...given.incomplete!, { part: "teams", subject: name, reason: "HTTP 403" }] };
        expect(RANK[judge(less, bound).state]).toBeLessThanOrEqual(RANK[judge(given, bound).state]);
      }),
    );
  });

  it("is in error without a team that an open item depends on", () => {
    fc.assert(
      fc.property(snapshot, gate, (given, bound) => {
        const { items } = judge({ ...given, incomplete: [] }, bound).evidence as {
          items: Record<string, { acked: boolean }>;
        };
        fc.pre(Object.entries(items).some(([slug, { acked }]) => slug === "local-postgres-e2e" && !acked));
        expect(judge({ ...given, teams: given.teams!.filter(({ name }) => name !== "engineers") }, bound).state).toBe(
          "error",
        );
      }),
    );
  });

  it("says in a simulation what it says of the edited snapshot", () => {
    fc.assert(
      fc.property(snapshot, body, fc.constantFrom(...PEOPLE), gate, (given, text, login, bound) => {
        const id = Math.max(0, ...given.comments!.map((comment) => comment.id)) + 1;
        const known = [
          given.pull_request.author,
          ...given.teams!.flatMap(({ members }) => members),
          ...given.comments!.map(({ author }) => author),
        ].find((each) => each.login === login);
        fc.pre(known !== undefined);
        const edited = {
          ...given,
          comments: [
            ...given.comments!,
            { id, author: known, body: text, created_at: given.taken_at, updated_at: given.taken_at },
          ],
        };
        expect(judge(editSnapshot(given, [{ kind: "comment", login, text }]), bound)).toEqual(judge(edited, bound));
      }),
    );
  });
});

describe("createWindowCutter", () => {
  it("reads each line as the whole text does", () => {
    fc.assert(
      fc.property(body, (raw) => {
        const text = raw.replaceAll(/\r\n?/g, "\n");
        const locateInWhole = createLineLocator(parseMarkdown(text)!);
        const cutWindow = createWindowCutter(text);
        for (const { start, text: line } of findCandidates(text)) {
          const offset = start + (line.length - line.trimStart().length);
          const window = cutWindow(offset);
          const cut = createLineLocator(parseMarkdown(text.slice(window.start, window.end))!)(offset - window.start);
          expect({ at: offset, counts: cut === "paragraph" }).toEqual({
            at: offset,
            counts: locateInWhole(offset) === "paragraph",
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("agrees with what readCommands counts", () => {
    fc.assert(
      fc.property(body, (raw) => {
        const text = raw.replaceAll(/\r\n?/g, "\n");
        const locate = createLineLocator(parseMarkdown(text)!);
        const lines = text.split("\n");
        const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0));
        for (const { line } of readCommands(raw).commands) {
          const offset = starts[line - 1]! + (lines[line - 1]!.length - lines[line - 1]!.trimStart().length);
          expect(locate(offset)).toBe("paragraph");
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function shuffled(given: PullRequestSnapshot): fc.Arbitrary<PullRequestSnapshot> {
  const shuffle = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  return fc
    .tuple(
      shuffle(given.comments!),
      shuffle(given.teams!),
      shuffle(given.statuses!),
      shuffle(given.incomplete!),
      shuffle(given.pull_request.labels),
    )
    .map(([comments, teams, statuses, incomplete, labels]) => ({
      ...given,
      comments,
      teams,
      statuses,
      incomplete,
      pull_request: { ...given.pull_request, labels },
    }));
}
