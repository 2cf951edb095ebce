/**
 * The engine on schemas made to hang or confuse it: `node --conditions=source packages/gates/bench/contracts/hostile.ts [NAME PART] [--engine FILE]`.
 * Each has to end in time with a verdict, or with `unknown` and a reason; never with an exception, never with a false `compatible`.
 */
import { parseArgs } from "node:util";

import { checkComparison, DIRECTIONS, type Pair } from "./check-comparison.ts";
import { HOSTILE } from "./hostile-schemas.ts";
import { LimitedComparison, type Answer } from "./limited-comparison.ts";
import { compileSchema } from "./validators.ts";
import { endsEverywhere } from "./walk-schema.ts";
import { countBy, spread, spreadText } from "./statistics.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: "string" }, limit: { type: "string", default: "5000" }, verbose: { type: "boolean" } },
});
const comparer = new LimitedComparison({ engine: options.engine, limit: Number(options.limit) });
const names = Object.keys(HOSTILE).filter((name) => positionals.every((part) => name.includes(part)));
const problems: { readonly kind: string; readonly text: string }[] = [];
const times: { readonly name: string; readonly milliseconds: number }[] = [];

for (const name of names) {
  const answer = await comparer.ask({ hostile: name });
  times.push({ name, milliseconds: answer.milliseconds });
  for (const problem of problemsOf(name, answer)) problems.push(problem);
  if (options.verbose === true) console.log(`${name}: ${told(answer)}`);
}
await comparer.close();

for (const { kind, text } of problems.toSorted((a, b) => a.kind.localeCompare(b.kind))) console.log(`${kind}: ${text}`);
console.log(JSON.stringify(countBy(problems, ({ kind }) => kind)));
const slowest = times.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 12);
console.log(`slowest: ${slowest.map(({ name, milliseconds }) => `${name} ${Math.round(milliseconds)} ms`).join("; ")}`);
console.log(spreadText(spread(times.map(({ milliseconds }) => milliseconds))));
process.exitCode = problems.length > 0 ? 1 : 0;

function problemsOf(name: string, answer: Answer): { kind: string; text: string }[] {
  if (answer.kind !== "compared") {
    const stack = answer.kind === "exception" ? `\n    ${answer.stack.split("\n").slice(1, 4).join("\n    ")}` : "";
    return [{ kind: answer.kind, text: `${name}: ${answer.message}${stack}` }];
  }
  const { comparison } = answer;
  // Made anew, and dropped: some are large.
  const { breaks = [], ...pair } = HOSTILE[name]!();
  const wrong = DIRECTIONS.filter((direction) => breaks.includes(direction) && comparison[direction] === "compatible");
  const isLarge = name.startsWith("20 MB") || name.startsWith("200,000");
  const faults = isLarge ? [] : checkComparison(pair, comparison);
  const isAllowed = comparison.backward !== "compatible" && comparison.forward !== "compatible";
  const meaningless = isAllowed ? undefined : whyMeaningless(pair);
  return [
    ...(meaningless === undefined
      ? []
      : [{ kind: "falls open", text: `${name}: ${told(answer)}, though ${meaningless}` }]),
    ...wrong.map((direction) => ({ kind: "WRONG COMPATIBLE", text: `${name}: ${direction}` })),
    ...faults.map(({ kind, text }) => ({ kind, text: `${name}: ${text}` })),
  ];
}

/** Why nothing can be said of a pair of different schemas: one has no meaning. Only small ones are looked at. */
function whyMeaningless(pair: Pair): string | undefined {
  if ([pair.old, pair.new].some((schema) => typeof schema === "bigint")) return "a schema is no JSON";
  const [old, changed] = [pair.old, pair.new].map((schema) => JSON.stringify(schema) as string | undefined);
  if (old === undefined || changed === undefined || old.length + changed.length > 3000 || old === changed)
    return undefined;
  if (![pair.old, pair.new].every(endsEverywhere)) return "a schema refers to itself in place";
  const refused = [pair.old, pair.new].map((schema) => compileSchema(schema)).filter((each) => "problem" in each);
  return refused.length === 0 ? undefined : `ajv cannot read a schema: ${refused[0]!.problem.slice(0, 100)}`;
}

function told(answer: Answer): string {
  const time = `${Math.round(answer.milliseconds)} ms`;
  if (answer.kind !== "compared") return `${answer.kind} ${answer.message.slice(0, 200)} ${time}`;
  const { backward, forward, grounds } = answer.comparison;
  const reasons = [grounds.backward?.reason, grounds.forward?.reason].filter((reason) => reason !== undefined);
  return `${backward}/${forward} ${time}${reasons.length > 0 ? ` (${[...new Set(reasons)].join("; ").slice(0, 300)})` : ""}`;
}
