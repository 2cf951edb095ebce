/**
 * Milliseconds a pair against the differs of npm, in turn in one run. They are no dependencies of ours: the directory is one in which they were installed
 * (`npm i json-schema-diff@1.0.0 json-schema-diff-validator@0.4.2 api-smart-diff@1.0.6`), named by PORTCULLIS_PEERS or as an argument.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { loadEngine } from "./engine.ts";
import { readRows, type SchemaRow } from "./schema-rows.ts";
import { isObject } from "./walk-schema.ts";

interface Peer {
  readonly name: string;
  compare(row: SchemaRow): unknown;
}

export interface PeerTimes {
  readonly name: string;
  /** Pairs that it answered without an exception. */
  readonly answered: number;
  readonly pairs: number;
  /** Milliseconds for those pairs: its own and ours. */
  readonly total: number;
  readonly ours: number;
  /** The medians of both. */
  readonly median: number;
  readonly ourMedian: number;
}

const ROWS = fileURLToPath(new URL("../../../../../shared/vectors/schema-pairs.jsonl", import.meta.url));

/** Undefined, and says so, where the peers or the pairs are not there. */
export async function comparePeers(directory: string | undefined, engine?: string): Promise<PeerTimes[] | undefined> {
  if (directory === undefined || !existsSync(join(directory, "node_modules"))) {
    console.log("The peers are not installed (PORTCULLIS_PEERS names no directory with them): not compared.");
    return undefined;
  }
  const rows = readRows(ROWS).filter((row) => isObject(row.old) && isObject(row.new));
  if (rows.length === 0) return undefined;
  const compareSchemas = await loadEngine(engine);
  const results: PeerTimes[] = [];
  for (const peer of loadPeers(directory))
    results.push(await race(peer, rows, (row) => compareSchemas(row.old, row.new)));
  return results;
}

function loadPeers(directory: string): Peer[] {
  const require = createRequire(join(directory, "package.json"));
  const setTheory = require("json-schema-diff") as {
    diffSchemas(schemas: { sourceSchema: unknown; destinationSchema: unknown }): Promise<unknown>;
  };
  const patches = require("json-schema-diff-validator") as {
    validateSchemaCompatibility(old: unknown, changed: unknown): unknown;
  };
  const structural = require("api-smart-diff") as { compareJsonSchema(old: unknown, changed: unknown): unknown };
  return [
    {
      name: "json-schema-diff",
      compare: ({ old, new: changed }) => setTheory.diffSchemas({ sourceSchema: old, destinationSchema: changed }),
    },
    {
      name: "json-schema-diff-validator",
      compare: ({ old, new: changed }) => withoutAssertions(() => patches.validateSchemaCompatibility(old, changed)),
    },
    { name: "api-smart-diff", compare: ({ old, new: changed }) => structural.compareJsonSchema(old, changed) },
  ];
}

/** Its way to say "incompatible" is an assertion. */
function withoutAssertions(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if ((error as Error).name === "AssertionError") return false;
    throw error;
  }
}

async function race(peer: Peer, rows: readonly SchemaRow[], ours: (row: SchemaRow) => unknown): Promise<PeerTimes> {
  const theirTimes: number[] = [];
  const ourTimes: number[] = [];
  for (const pass of ["first", "counted"]) {
    for (const row of rows) {
      const [theirs, own] = [await timed(() => peer.compare(row)), await timed(() => ours(row))];
      if (pass === "first" || theirs === undefined || own === undefined) continue;
      theirTimes.push(theirs);
      ourTimes.push(own);
    }
  }
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  return {
    name: peer.name,
    answered: theirTimes.length,
    pairs: rows.length,
    total: sum(theirTimes),
    ours: sum(ourTimes),
    median: median(theirTimes),
    ourMedian: median(ourTimes),
  };
}

/** Undefined where it threw. What peers print is not shown. */
async function timed(work: () => unknown): Promise<number | undefined> {
  const { log, error } = console;
  console.log = console.error = () => {};
  const start = performance.now();
  try {
    await work();
    return performance.now() - start;
  } catch {
    return undefined;
  } finally {
    Object.assign(console, { log, error });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const result of (await comparePeers(process.argv[2] ?? process.env["PORTCULLIS_PEERS"], process.argv[3])) ??
    []) {
    const { name, answered, pairs, total, ours, median, ourMedian } = result;
    const times = `median ${median.toFixed(2)} ms, ours ${ourMedian.toFixed(2)} ms (${(median / ourMedian).toFixed(1)} times)`;
    console.log(
      `${name}: answered ${answered} of ${pairs}; ${times}; total ${total.toFixed(0)} ms, ours ${ours.toFixed(0)} ms (${(total / ours).toFixed(1)} times)`,
    );
  }
}
