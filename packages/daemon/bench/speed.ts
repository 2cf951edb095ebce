/**
 * Speed of the daemon as ratios, both sides in turn in one run:
 * `node --conditions=source packages/daemon/bench/speed.ts [--only requests|start|pages|sweep] [--runs 5]` on the built daemon
 * (`pnpm build`). `pnpm bench` calls it too.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { measureRate, type RequestWriter } from "./load.ts";
import { seededId, seedStore } from "./seed-store.ts";
import { type RunningServer, startBareServer, startDaemon } from "./start-server.ts";

export type Report = (name: string, ratio: number, limit: number) => void;

const BARE_OPEN = fileURLToPath(new URL("bare-open.mjs", import.meta.url));
/** Of one run: short ones in turn, so that what else the machine does meets both sides. */
const SECONDS = 0.5;
const RUNS_OF_REQUESTS = 3;
const WORKSPACES = 100;
/** A bare handler may answer so many times as often: seven tenths of its rate is the least. */
const BARE_LEAD = 1 / 0.7;

const PARTS = { requests, start, pages, sweep };
type Part = keyof typeof PARTS;

/** Every measurement, or one of them. */
export async function compareDaemonSpeeds(report: Report, runs = 5, only?: Part): Promise<void> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "portcullis-daemon-speed-")));
  try {
    for (const [name, part] of Object.entries(PARTS))
      if (only === undefined || only === name) await part(scratch, report, runs);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Reads and writes per second, against a server that does the same statements and nothing else. */
async function requests(scratch: string, report: Report, runs: number): Promise<void> {
  const [own, bare] = [join(scratch, "own"), join(scratch, "bare")];
  await seedStore(own, { workspaces: WORKSPACES });
  cpSync(own, bare, { recursive: true });
  await withServers([await startBareServer(bare), await startDaemon(own)], async ([other, daemon]) => {
    const token = readFileSync(join(own, "token"), "utf8").trim();
    for (const [name, write] of Object.entries(requestsWith(token))) {
      const ratio = await compareRates(other!, daemon!, write, runs);
      report(`${name}, a bare Fastify handler with the same SQL against the daemon`, ratio, BARE_LEAD);
    }
  });
}

const requestsWith = (token: string): Readonly<Record<string, RequestWriter>> => ({
  "reads of a workspace per second": (number) => ({ head: `GET /workspaces/${idOf(number)}\r\n` }),
  "reads of a page of 100 per second": () => ({ head: "GET /workspaces?limit=100\r\n" }),
  "changes of a workspace per second": (number) => ({
    head: `PATCH /workspaces/${idOf(number)}\r\nauthorization: Bearer ${token}\r\n`,
    body: JSON.stringify({ role: `role ${number}` }),
  }),
});

const idOf = (number: number): string => seededId(1 + (number % WORKSPACES));

/** From the start of the process to its first answer, against one that opens the same folder and asks one thing. */
async function start(scratch: string, report: Report, runs: number): Promise<void> {
  const data = join(scratch, "start");
  await seedStore(data, { workspaces: WORKSPACES });
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run <= 2 * runs; run += 1) {
    const took = [await timeBareOpen(join(data, "postgres")), await timeDaemon(data)];
    // The first one fills the caches.
    if (run > 0) took.forEach((time, side) => times[side]!.push(time));
  }
  // Of the fastest: noise only ever adds.
  const [bare, own] = times.map((list) => Math.min(...list));
  report("start to the first answer, against opening the same store alone", own! / bare!, 1.5);
}

async function timeBareOpen(folder: string): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, [BARE_OPEN, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  await once(child.stdout, "data");
  const took = performance.now() - begin;
  await exited;
  return took;
}

async function timeDaemon(data: string): Promise<number> {
  const begin = performance.now();
  const daemon = await startDaemon(data);
  const { status } = await fetch(`${daemon.address}/healthz`);
  const took = performance.now() - begin;
  await daemon.stop();
  if (status !== 200) throw new Error(`The daemon answers ${status}.`);
  return took;
}

/** A page costs the same, however many workspaces there are, and however many were removed. */
async function pages(scratch: string, report: Report, runs: number): Promise<void> {
  const folders = ["few", "many", "removed"].map((name) => join(scratch, name));
  await seedStore(folders[0]!, { workspaces: 100 });
  await seedStore(folders[1]!, { workspaces: 10_000 });
  await seedStore(folders[2]!, { workspaces: 10_000, removedBetween: 3 });
  const servers = [await startDaemon(folders[0]!)];
  await withServers(servers, async ([few]) => {
    for (const [folder, name] of [
      [folders[1]!, "of 10,000"],
      [folders[2]!, "of 10,000 with 30,000 removed ones between"],
    ] as const) {
      const many = await startDaemon(folder);
      await withServers([many], async () => {
        await isAtRest(many);
        const first: RequestWriter = () => ({ head: "GET /workspaces?limit=100\r\n" });
        report(`a page ${name}, against one of 100`, await compareRates(few!, many, first, runs), 1.2);
        const cursor = await cursorOfLastPage(many);
        const last: RequestWriter = () => ({ head: `GET /workspaces?limit=100&cursor=${cursor}\r\n` });
        report(`the last page ${name}, against one of 100`, await compareRates(few!, many, first, runs, last), 1.2);
      });
    }
  });
}

async function cursorOfLastPage({ address }: RunningServer): Promise<string> {
  for (let cursor = ""; ;) {
    const answer = await fetch(`${address}/workspaces?limit=100${cursor && `&cursor=${cursor}`}`);
    const { next_cursor: next } = (await answer.json()) as { readonly next_cursor: string | null };
    if (next === null) return cursor;
    cursor = next;
  }
}

/** What the daemon takes of one core when nothing happens. */
async function sweep(scratch: string, report: Report): Promise<void> {
  const data = join(scratch, "sweep");
  await seedStore(data, { workspaces: 10_000 });
  await withServers([await startDaemon(data)], async ([daemon]) => {
    await isAtRest(daemon!);
    report("share of a core with 10,000 workspaces at rest", await shareOfCore(daemon!.pid, 15), 0.1);
  });
}

/** The look at everything that follows a start is over. */
async function isAtRest({ pid }: RunningServer): Promise<void> {
  const deadline = performance.now() + 30_000;
  while ((await shareOfCore(pid, 1)) > 0.1 && performance.now() < deadline);
}

/** Of all threads of a process; nothing where the machine does not tell. */
async function shareOfCore(pid: number, seconds: number): Promise<number> {
  const before = cpuSeconds(pid);
  await sleep(seconds * 1000);
  return (cpuSeconds(pid) - before) / seconds;
}

function cpuSeconds(pid: number): number {
  if (process.platform !== "linux") return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  // Ticks of user and system time, of which there are a hundred in a second.
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** How many times as often the one answers as the other: the median of runs in turn, of which the first does not count. */
async function compareRates(
  one: RunningServer,
  other: RunningServer,
  write: RequestWriter,
  runs: number,
  writeToOther = write,
): Promise<number> {
  const ratios: number[] = [];
  for (let run = 0; run <= RUNS_OF_REQUESTS * runs; run += 1) {
    const first = await measureRate(one.address, write, { seconds: SECONDS });
    const second = await measureRate(other.address, writeToOther, { seconds: SECONDS });
    if (run > 0) ratios.push(first / second);
  }
  return median(ratios);
}

async function withServers(
  servers: readonly RunningServer[],
  work: (servers: readonly RunningServer[]) => Promise<void>,
): Promise<void> {
  try {
    await work(servers);
  } finally {
    await Promise.all(servers.map(async (server) => await server.stop()));
  }
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { only: { type: "string" }, runs: { type: "string", default: "5" } } });
  let missed = 0;
  const show: Report = (name, ratio, limit) => {
    if (ratio > limit) missed += 1;
    console.log(`${ratio <= limit ? "✔" : "✖"} ${ratio.toFixed(2).padStart(5)} (at most ${limit.toFixed(1)})  ${name}`);
  };
  await compareDaemonSpeeds(show, Number(values.runs), values.only as Part | undefined);
  process.exitCode = missed > 0 ? 1 : 0;
}
