/**
 * Speed of campaigns as ratios, both sides in turn in one run: `node --conditions=source packages/gates/bench/restart/speed.ts`.
 * `pnpm bench` calls it too.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

import { type AnyLayerSubject, runCampaign } from "../../src/restart/campaign/run-campaign.ts";
import type { Catalogue } from "../../src/restart/catalogue/catalogue.ts";
import type { Question } from "../../src/restart/resolution/question.ts";
import { createResolutionLayer } from "../../src/restart/resolution/resolution-layer.ts";
import type { ResolverTarget } from "../../src/restart/resolution/resolver-target.ts";
import { createBuiltinTarget } from "../../src/resolver/builtin-target.ts";
import { createCommandTarget } from "../../src/resolver/command-target.ts";

export type Report = (name: string, ratio: number, limit: number) => void;

const CASES = 10_000;
const SEED = 1;
const ECHO = fileURLToPath(new URL("echo.mjs", import.meta.url));

type Step = { readonly plant: Catalogue } | { readonly ask: readonly Question[] };

/** What a campaign of about so many questions does to its target. */
async function recordSteps(): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const target = createBuiltinTarget();
  const recorded: ResolverTarget = {
    ...target,
    plant: async (catalogue) => {
      steps.push({ plant: catalogue });
      await target.plant(catalogue);
    },
    ask: async (questions) => {
      steps.push({ ask: questions });
      return await target.ask(questions);
    },
  };
  await campaign(recorded);
  await target.close();
  return steps;
}

async function campaign(target: ResolverTarget): Promise<void> {
  let left = CASES;
  const counted: ResolverTarget = {
    ...target,
    plant: async (catalogue) => await target.plant(catalogue),
    ask: async (questions) => {
      left -= questions.length;
      return await target.ask(questions);
    },
  };
  const subjects = [createResolutionLayer(counted) as unknown as AnyLayerSubject];
  const { counterexamples } = await runCampaign(subjects, {
    target: "speed",
    seed: SEED,
    runs: CASES,
    isOver: () => left <= 0,
  });
  if (counterexamples.length > 0) throw new Error("The resolver that is measured is wrong.");
}

async function replay(target: ResolverTarget, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    // One question after the other, as a campaign asks them.
    // oxlint-disable no-await-in-loop
    if ("plant" in step) await target.plant(step.plant);
    else await target.ask(step.ask);
    // oxlint-enable no-await-in-loop
  }
}

/** Bare: the same folders and questions, and nobody who makes them up or judges the answers. */
export async function compareRestartSpeeds(report: Report, runs: number): Promise<void> {
  const steps = await recordSteps();
  const bare = async (): Promise<void> => {
    const target = createBuiltinTarget();
    await replay(target, steps);
    await target.close();
  };
  const whole = async (): Promise<void> => {
    const target = createBuiltinTarget();
    await campaign(target);
    await target.close();
  };
  report(
    `${CASES} cases tried on builtin, against its resolver on the same folders`,
    await ratio(runs, bare, whole),
    4,
  );

  const questions = steps.flatMap((step) => ("ask" in step ? step.ask : []));
  const echoed = async (): Promise<void> => {
    const lines = questions.map((question, id) => `${JSON.stringify({ id, ...question })}\n`);
    await exchange(lines);
  };
  const asked = async (): Promise<void> => {
    const target = createCommandTarget(`${JSON.stringify(process.execPath)} ${JSON.stringify(ECHO)}`);
    for (const step of steps) {
      // oxlint-disable-next-line no-await-in-loop
      if ("ask" in step) await target.ask(step.ask);
    }
    await target.close();
  };
  const start = performance.now();
  await asked();
  const perSecond = Math.round((1_000 * questions.length) / (performance.now() - start));
  report(
    `questions to a program, a few at a time, against all of them through one that echoes (${perSecond} a second)`,
    await ratio(runs, echoed, asked),
    10,
  );
}

/** All lines at once through a program that echoes them. */
async function exchange(lines: readonly string[]): Promise<void> {
  const program = spawn(process.execPath, [ECHO], { stdio: ["pipe", "pipe", "inherit"] });
  program.stdin.end(lines.join(""));
  program.stdout.resume();
  await new Promise((resolve) => program.once("close", resolve));
}

async function ratio(runs: number, one: () => Promise<void>, other: () => Promise<void>): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run += 1)
    for (const [index, work] of [one, other].entries()) {
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop
      await work();
      if (run > 0) times[index]!.push(performance.now() - start);
    }
  const [first, second] = times.map((list) => list.toSorted((a, b) => a - b)[list.length >> 1]!);
  return second! / first!;
}

if (import.meta.main)
  await compareRestartSpeeds(
    (name, found, limit) => console.log(`${found.toFixed(2)} (at most ${limit.toFixed(1)})  ${name}`),
    3,
  );
