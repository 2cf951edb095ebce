import { expect, it } from "vitest";

import type { Question } from "../restart/resolution/question.ts";
import { askAndConfirm, type Round } from "./ask-and-confirm.ts";
import type { Breakdown } from "./resolver-process.ts";

const question = (name: string): Question => ({
  workspace: { name, runtime: "hermes", template: "" },
  request: {},
  known_runtimes: ["hermes"],
});

interface Happening {
  /** Answers before it breaks down. */
  readonly answers: number;
  readonly fault: Breakdown["fault"];
}

/** A program that breaks down in these rounds, and answers everything in all others. */
function program(happenings: Readonly<Record<number, Happening>>) {
  const rounds: string[] = [];
  const asked = {
    ask: async (questions: readonly Question[]): Promise<Round> => {
      const happening = happenings[rounds.length + 1];
      rounds.push(questions.map(({ workspace }) => workspace.name).join(""));
      const count = happening?.answers ?? questions.length;
      return {
        replies: questions.map(({ workspace }, index) =>
          index < count
            ? {
                kind: "answer" as const,
                answer: { source: null, label: workspace.name, rule: "existing-volume" as const, warnings: [] },
              }
            : undefined,
        ),
        breakdown: happening && { fault: happening.fault, detail: `Round ${rounds.length}.` },
      };
    },
    renew: async () => void rounds.push("new"),
  };
  return { asked, rounds };
}

async function run(names: string, happenings: Readonly<Record<number, Happening>>) {
  const { asked, rounds } = program(happenings);
  const replies = await askAndConfirm(Array.from(names, question), asked);
  const told = replies.map((reply) =>
    reply.kind === "answer" ? reply.answer.label : `${reply.fault}: ${reply.detail}`,
  );
  return { told, rounds };
}

const crash = (answers: number): Happening => ({ answers, fault: "crash" });
const silence = (answers: number): Happening => ({ answers, fault: "silence" });

it("asks all at once, and no more", async () => {
  expect(await run("abc", {})).toEqual({ told: ["a", "b", "c"], rounds: ["abc"] });
});

it("does not ask a single question again", async () => {
  expect(await run("a", { 1: silence(0) })).toEqual({ told: ["silence: Round 1."], rounds: ["a"] });
});

it("blames the question that breaks it down alone, and asks the rest at once", async () => {
  const { told, rounds } = await run("abcde", { 1: silence(1), 3: crash(0) });
  expect(rounds).toEqual(["abcde", "b", "c", "de"]);
  expect(told).toEqual(["a", "b", expect.stringMatching(/^crash: Round 3\. It did so again/), "d", "e"]);
});

it("forgives a silence that does not come again", async () => {
  expect(await run("abc", { 1: silence(1) })).toEqual({
    told: ["a", "b", "c"],
    rounds: ["abc", "b", "c", "new", "abc"],
  });
});

it("does not forgive a silence that comes again with the whole batch", async () => {
  const { told } = await run("abc", { 1: silence(1), 5: silence(1) });
  expect(told).toEqual(["a", expect.stringMatching(/^silence: Round 1\. It did not do so when/), "c"]);
});

it("never forgives a crash", async () => {
  const { told } = await run("abc", { 1: crash(1) });
  expect(told).toEqual(["a", expect.stringMatching(/^crash: Round 1\. It did not do so when/), "c"]);
});

it("gives up after two breakdowns with their culprits", async () => {
  const { told, rounds } = await run("abcde", { 1: crash(0), 2: crash(0), 3: crash(0), 4: crash(0), 5: crash(0) });
  expect(rounds).toEqual(["abcde", "a", "bcde", "b", "cde"]);
  expect(told.map((each) => each.replace(/^crash: Round \d\. /, ""))).toEqual([
    ...Array.from({ length: 2 }, () => expect.stringContaining("again")),
    ...Array.from({ length: 3 }, () => expect.stringContaining("not asked alone")),
  ]);
});

it("waits for no silence beside one that is certain", async () => {
  const { told, rounds } = await run("abcd", { 1: silence(0), 2: silence(0), 3: silence(0) });
  expect(rounds).toEqual(["abcd", "a"]);
  expect(told.map((each) => each.replace(/^silence: Round \d\. /, ""))).toEqual([
    expect.stringContaining("again"),
    ...Array.from({ length: 3 }, () => expect.stringContaining("not asked alone")),
  ]);
});

it("asks nothing where nothing is asked", async () => {
  expect(await run("", {})).toEqual({ told: [], rounds: [] });
});
