/**
 * Which of the wrong resolvers of fixtures/resolvers are found, with which seeds, and how short their counterexamples are.
 * `node --conditions=source packages/gates/bench/restart/wrong-resolvers.ts [--seeds 10] [--runs 500] [--only NAME]`
 */
import { parseArgs } from "node:util";

import { CORRECT, hunt, listWrongResolvers } from "../../src/resolver/testing/hunt.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "10" },
    runs: { type: "string", default: "500" },
    only: { type: "string" },
  },
});
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
const resolvers = [CORRECT, ...listWrongResolvers()].filter(({ name }) => (values.only ?? name) === name);
const calls: number[] = [];
const directories: number[] = [];
let missed = 0;
for (const resolver of resolvers) {
  for (const seed of seeds) {
    const found = await hunt(resolver, seed, Number(values.runs));
    if (found !== undefined) {
      calls.push(found.calls.length);
      directories.push(found.directories);
    }
    const isRight = (found === undefined) === (resolver === CORRECT);
    if (isRight) continue;
    missed += 1;
    console.log(`${resolver.name}, seed ${seed}: ${found === undefined ? "not found" : JSON.stringify(found)}`);
  }
}
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
console.log(`${resolvers.length} resolvers, ${seeds.length} seeds: ${missed} judged wrongly.`);
console.log(`calls: median ${median(calls)}, at most ${Math.max(...calls)}`);
console.log(`directories: median ${median(directories)}, at most ${Math.max(...directories)}`);
process.exitCode = missed > 0 ? 1 : 0;
