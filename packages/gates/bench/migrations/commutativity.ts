/**
 * Pairs of branches that others published, with what a real PostgreSQL makes of them, through the gate:
 * `node --conditions=source packages/gates/bench/migrations/commutativity.ts`. Each pair is judged twice, as A beside B and as B beside A.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { judgePair } from "./judge-pair.ts";

interface Case {
  readonly id: string;
  readonly base: readonly string[];
  readonly branchA: readonly string[];
  readonly branchB: readonly string[];
  /** `commutes`, or the errors of both orders. */
  readonly postgres: string;
}

const CASES = fileURLToPath(
  new URL("../../../../../shared/data/sql/drizzle-commutativity-cases.json", import.meta.url),
);

if (!existsSync(CASES)) {
  console.log("The cases are not there: not measured.");
} else {
  const { cases } = JSON.parse(readFileSync(CASES, "utf8")) as { readonly cases: readonly Case[] };
  let wrong = 0;
  for (const { id, base, branchA, branchB, postgres } of cases) {
    const isConflict = postgres !== "commutes";
    const pair = { base, one: branchA.join("\n"), other: branchB.join("\n") };
    const [forth, back] = [await judgePair(pair), await judgePair({ ...pair, one: pair.other, other: pair.one })];
    const answers = [forth, back].map(({ isRefused }) => isRefused);
    const isRight = answers.every((answer) => answer === isConflict);
    if (!isRight) wrong += 1;
    console.log(
      `${isRight ? "✔" : "✖"} ${id}: ${isConflict ? "conflict" : "commutes"}; ours ${answers.map((answer) => (answer ? "conflict" : "commutes")).join(" / ")} (${forth.rules.join(", ")} / ${back.rules.join(", ")})`,
    );
  }
  console.log(`${cases.length - wrong} of ${cases.length} as PostgreSQL has it, from both sides.`);
  process.exitCode = wrong > 0 ? 1 : 0;
}
