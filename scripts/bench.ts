/** `pnpm bench`: speed as ratios, both sides measured in turn in one run, because machines differ and are shared. */
import type { PullRequestSnapshot } from "@portcullis/contracts";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { comparePeers } from "../packages/gates/bench/contracts/peers.ts";
import { compareDaemonSpeeds } from "../packages/daemon/bench/speed.ts";
import { compareMigrationSpeeds } from "../packages/gates/bench/migrations/speed.ts";
import { compareForgeSpeeds } from "../packages/gates/bench/forge/speed.ts";
import { compareRestartSpeeds } from "../packages/gates/bench/restart/speed.ts";
import { largeSnapshot } from "../packages/gates/bench/large-snapshot.ts";
import { loadConfiguredGates } from "../packages/gates/src/cli/load-run.ts";
import { runGates } from "../packages/gates/src/core/run-gates.ts";
import { parse } from "../packages/contracts/src/index.ts";
import { buildCommandLine, buildDaemon } from "./build.ts";
import { root } from "./run-steps.ts";

const timeline = join(root, "fixtures/pull-requests/2980");
const lastStep = join(timeline, "12-acked-again-and-green.json");
const config = join(timeline, "portcullis.yaml");
const base = JSON.parse(readFileSync(lastStep, "utf8")) as PullRequestSnapshot;
const gates = await loadConfiguredGates({ config, gate: [] });

const HOSTILE = {
  fences: "```\n",
  "back-ticks": "` `` ",
  brackets: "[[a](",
  "deep quotes": `${">".repeat(200)}\n`,
  "open HTML comments": "a <!-- ",
  "collapsed sections": "<details>\n\n",
  "lists in lists": "- a\n  - b\n",
  "commands after an element": "<br>\n\n/sop-ack 1\n\n",
  emphasis: "*a_ ",
  "one long line": "x",
  commands: "/sop-ack 1 2 3 x ",
};

let missed = 0;
await buildCommandLine();
startUp();
manyComments();
growth();
await compareForgeSpeeds(report, 5);
await schemaPairs();
await compareMigrationSpeeds(report, 5);
await buildDaemon();
await compareDaemonSpeeds(report, 5);
await compareRestartSpeeds(report, 3);
process.exitCode = missed > 0 ? 1 : 0;

function startUp(): void {
  const launcher = join(root, "packages/gates/bin/portcullis.cjs");
  const run = (options: readonly string[]) => () =>
    void spawnSync(process.execPath, [...options], { stdio: "ignore", cwd: root });
  const ratio = compare(25, run(["-e", "0"]), run([launcher, "check", "--snapshot", lastStep, "--config", config]));
  report("check of the last step of 2980, whole process, against node -e 0", ratio, 3);
  const drift = compare(25, run(["-e", "0"]), run([launcher, "contract", "drift"]));
  report("contract drift of this repository, whole process, against node -e 0", drift, 4);
}

function manyComments(): void {
  const text = JSON.stringify(largeSnapshot(base, 5000, 8192));
  const judge = (): void => {
    const parsed = parse("pull_request_snapshot", JSON.parse(text));
    if (!parsed.ok) throw new Error("The bench's snapshot breaks its contract.");
    runGates(parsed.value, gates, "bench");
  };
  report(
    "5,000 comments parsed and judged, against JSON.parse of the snapshot",
    compare(9, () => void JSON.parse(text), judge),
    3,
  );
}

function growth(): void {
  // Through JSON, so that each text is one flat string, as a snapshot's are.
  const make = (comments: number, hostile: string | undefined): PullRequestSnapshot =>
    JSON.parse(JSON.stringify(largeSnapshot(base, comments, 8192, hostile))) as PullRequestSnapshot;
  const judge = (snapshot: PullRequestSnapshot) => (): void => void runGates(snapshot, gates, "bench");
  const measure = (hostile: string | undefined): number => {
    const start = performance.now();
    judge(make(1000, hostile))();
    // What takes a few milliseconds is measured on more, or the collector's pauses would be all there is to see.
    const comments = performance.now() - start > 400 ? 1000 : 5000;
    return compare(9, judge(make(comments, hostile)), judge(make(2 * comments, hostile)), "fastest");
  };
  report("twice the comments, against once", measure(undefined), 2.3);
  for (const [name, hostile] of Object.entries(HOSTILE))
    report(`twice the comments, against once: ${name}`, measure(hostile), 2.3);
}

async function schemaPairs(): Promise<void> {
  const peers = await comparePeers(process.env["PORTCULLIS_PEERS"]);
  const sound = peers?.find(({ name }) => name === "json-schema-diff");
  if (sound === undefined) return;
  const pairs = `${sound.answered} pairs of schemas compared, witnesses checked, against json-schema-diff`;
  report(pairs, sound.ours / sound.total, 0.2);
  report(`${pairs}: the medians`, sound.ourMedian / sound.median, 0.2);
}

/** The ratio of the medians or, where noise would hide growth, of the fastest runs; the first run of each does not count. */
function compare(runs: number, one: () => void, other: () => void, by: "median" | "fastest" = "median"): number {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run += 1) {
    for (const [index, work] of [one, other].entries()) {
      const start = performance.now();
      work();
      if (run > 0) times[index]!.push(performance.now() - start);
    }
  }
  const [first, second] = times.map(
    (list) => list.toSorted((a, b) => a - b)[by === "median" ? Math.floor(list.length / 2) : 0]!,
  );
  return second! / first!;
}

function report(name: string, ratio: number, limit: number): void {
  const isWithin = ratio <= limit;
  if (!isWithin) missed += 1;
  console.log(`${isWithin ? "✔" : "✖"} ${ratio.toFixed(2).padStart(5)} (at most ${limit.toFixed(1)})  ${name}`);
}
