/**
 * Random pairs of requests: what the gate says by reading alone, against what PostgreSQL makes of them in both orders.
 * `node --conditions=source packages/gates/bench/migrations/random-pairs.ts [--pairs 1000] [--seed 1] [--show 10]`.
 * Also: A beside B and B beside A must get the same verdict; and no pair may end in an error of the gate.
 */
import { parseArgs } from "node:util";

import { Random } from "../contracts/random.ts";
import { judgePair } from "./judge-pair.ts";
import { PairOracle } from "./pair-oracle.ts";
import { BASE_SCHEMA, randomMigration } from "./random-migration.ts";

const { values: options } = parseArgs({
  options: {
    pairs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    show: { type: "string", default: "10" },
  },
});

const oracle = await PairOracle.create(BASE_SCHEMA);
const pool = await applicable(Number(options.seed), 400);
const counts = { told: 0, missed: 0, "false alarm": 0, masked: 0, quiet: 0, asymmetric: 0 };
const shown = new Map<string, number>();

for (let pair = 0; pair < Number(options.pairs); pair += 1) {
  const random = new Random(Number(options.seed) * 1_000_003 + pair);
  const [one, other] = [random.pick(pool), random.pick(pool)];
  const forth = await judgePair({ base: BASE_SCHEMA, one, other });
  const back = await judgePair({ base: BASE_SCHEMA, one: other, other: one });
  if (forth.isRefused !== back.isRefused)
    show("asymmetric", one, other, `${forth.rules.join(", ")} / ${back.rules.join(", ")}`);
  const truth = await oracle.judge(one, other);
  const isConflict = truth === "fails" || truth === "differs";
  if (isConflict && forth.isRefused) counts.told += 1;
  else if (isConflict) show("missed", one, other, truth);
  else if (!forth.isRefused) counts.quiet += 1;
  else if (forth.rules.includes("same-object-twice")) counts.masked += 1;
  else show("false alarm", one, other, forth.messages.join(" | "));
}
await oracle.close();
console.log(counts);
process.exitCode = counts.asymmetric > 0 ? 1 : 0;

/** Different migrations that apply to the base by themselves. */
async function applicable(seed: number, count: number): Promise<readonly string[]> {
  const random = new Random(seed);
  const found = new Set<string>();
  while (found.size < count) {
    const text = randomMigration(random);
    if (await oracle.applies(text)) found.add(text);
  }
  return [...found];
}

function show(kind: "missed" | "false alarm" | "asymmetric", one: string, other: string, why: string): void {
  counts[kind] += 1;
  shown.set(kind, (shown.get(kind) ?? 0) + 1);
  if (shown.get(kind)! > Number(options.show)) return;
  console.log(`${kind}: ${why}\n  A: ${one.replaceAll("\n", " ")}\n  B: ${other.replaceAll("\n", " ")}`);
}
