import { parse, type PullRequestSnapshot, type RestartMeasurement } from "@portcullis/contracts";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { openTarget } from "./cli/restart/open-target.ts";
import { bindGate } from "./core/gate.ts";
import { judge } from "./core/run-gates.ts";
import { storyOf } from "./core/story.ts";
import { resolveRestartResolution } from "./gates/restart-resolution/options.ts";
import { restartResolution } from "./gates/restart-resolution/restart-resolution.ts";
import { runCampaign } from "./restart/campaign/run-campaign.ts";

const root = new URL("../../../", import.meta.url);
const folder = new URL("fixtures/pull-requests/2980/", root);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort();
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

function snapshotOf(name: string): PullRequestSnapshot {
  const parsed = parse("pull_request_snapshot", JSON.parse(read(name)));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems, null, 2)}`);
  return parsed.value;
}

const gate = bindGate(restartResolution, resolveRestartResolution({}));
const judgeStep = (name: string) => judge(snapshotOf(name), gate);

const isFixed = (name: string): boolean => name >= "06";

describe("the restarts of pull request 2980", () => {
  it.each(names.filter((name) => !isFixed(name)))("are wrong in %s, and two calls show it", (name) => {
    const { state, findings, summary } = judgeStep(name);
    expect(state).toBe("fail");
    expect(summary).toContain("a stored template that is pending is applied by a plain restart");
    const story = storyOf(findings[0]!.evidence)!;
    expect([findings[0]!.rule, story.calls.length]).toEqual(["restart-resolution/pending-is-applied", 2]);
    const [first, second] = story.calls.map(({ call }) => call);
    expect(first).toMatch(/^PATCH \/workspaces\/\w+\/template \{"template":"[\w-]+"\}/);
    expect(second).toMatch(/^POST \/workspaces\/\w+\/restart: /);
    expect(story.expected).toMatch(/^stored-template: /);
    expect(story.actual).toMatch(/^existing-volume: the volume stays/);
    expect(story.background.join()).toContain("2980");
  });

  it.each(names.filter(isFixed))("are right in %s", (name) => {
    expect(judgeStep(name)).toMatchObject({ state: "pass", summary: expect.stringContaining("Every property held") });
  });
});

const RUNS = 500;

/** Asks what stood in the code, sequences of calls first: what takes two calls to see is then told in two. */
async function measure(resolver: string, seed: number): Promise<RestartMeasurement> {
  const command = (path: string): string => `node ${path}fixtures/resolvers/${resolver}.ts`;
  const { signal } = new AbortController();
  const target = { kind: "command", name: `command:${command("")}`, command: command(root.pathname) } as const;
  const opened = await openTarget({ target, runs: RUNS }, { signal, seed, tell: () => {} });
  try {
    const subjects = opened.subjects.toReversed();
    const report = await runCampaign(subjects, { target: target.name, seed, runs: RUNS, notTested: opened.notTested });
    return JSON.parse(JSON.stringify(report)) as RestartMeasurement;
  } finally {
    await opened.close();
  }
}

const REMEMBERED = '\n  "measurements": ';

/** A snapshot's text with these measurements, at its end. */
function withMeasurement(text: string, report: RestartMeasurement): string {
  const [before] = text.split(`,${REMEMBERED}`, 1);
  const measurements = JSON.stringify([{ gate: "restart-resolution", report }], null, 2).replaceAll("\n", "\n  ");
  return `${before!.replace(/\n\}\n$/, "")},${REMEMBERED}${measurements}\n}\n`;
}

// `vitest -u` writes them anew, when what the cases are made by has changed.
describe("the measurements are what a campaign finds now", { timeout: 300_000 }, () => {
  it.each([
    ["before the fix", "wrong/ignores-stored-template", 0x81a149d1, names.filter((name) => !isFixed(name))],
    ["after it", "correct", 0x67640373, names.filter(isFixed)],
  ])("%s", async (_, resolver, seed, steps) => {
    const report = await measure(resolver, seed);
    for (const name of steps)
      await expect(withMeasurement(read(name), report)).toMatchFileSnapshot(new URL(name, folder).pathname);
  });
});
