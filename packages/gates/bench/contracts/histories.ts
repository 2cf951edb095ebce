/**
 * The engine on consecutive versions of real schemas: `node --conditions=source packages/gates/bench/contracts/histories.ts DIRECTORY [--engine FILE] [--output FILE]`,
 * where the directory holds PACKAGE/SCHEMA/VERSION.json. Each pair has five seconds; every witness is checked by ajv against the whole schemas.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { checkComparison, DIRECTIONS, isWitness, short, type Fault, type Pair } from "./check-comparison.ts";
import { findWitnesses } from "./find-witness.ts";
import { LimitedComparison, type Answer } from "./limited-comparison.ts";
import { countBy, spread, spreadText } from "./statistics.ts";
import { compileSchema, type SchemaValidators } from "./validators.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string" },
    limit: { type: "string", default: "5000" },
    documents: { type: "string", default: "150" },
    only: { type: "string" },
    output: { type: "string" },
  },
});
const [directory] = positionals;
if (directory === undefined) throw new Error("Name the directory with the histories.");
const comparer = new LimitedComparison({ engine: options.engine, limit: Number(options.limit) });

interface Outcome {
  readonly name: string;
  readonly answer: Answer;
  readonly faults: readonly Fault[];
}

const outcomes: Outcome[] = [];
for (const [name, files] of histories(directory)) {
  let previous: { schema: unknown; validators: SchemaValidators | { problem: string } } | undefined;
  for (const file of files) {
    const schema = JSON.parse(readFileSync(file, "utf8")) as unknown;
    const current = { schema, validators: compileSchema(schema) };
    if (previous !== undefined) {
      await examine(
        `${name} → ${file.split("/").at(-1)}`,
        { old: previous.schema, new: schema },
        previous.validators,
        current.validators,
      );
    }
    previous = current;
  }
}
await comparer.close();
show();

async function examine(
  name: string,
  pair: Pair,
  old: SchemaValidators | { problem: string },
  changed: SchemaValidators | { problem: string },
): Promise<void> {
  const answer = await comparer.ask(pair);
  const faults: Fault[] = [];
  if (answer.kind === "compared") {
    const validators = "problem" in old || "problem" in changed ? undefined : { old, new: changed };
    const { comparison } = answer;
    faults.push(...checkComparison(pair, comparison, validators));
    const compatible = DIRECTIONS.filter((direction) => comparison[direction] === "compatible");
    if (validators !== undefined && compatible.length > 0) {
      const found = findWitnesses(pair, validators, { seed: 1, documents: Number(options.documents) }, compatible);
      for (const direction of compatible) {
        const witness = found[direction];
        if (witness !== undefined && isWitness(validators, direction, witness.document)) {
          faults.push({ kind: "inconsistent", text: `WRONG COMPATIBLE ${direction}: ${short(witness.document)}` });
        }
      }
    }
  }
  outcomes.push({ name, answer, faults });
  console.log(`${name}: ${told(answer)}${"problem" in changed ? ` [ajv: ${changed.problem.slice(0, 80)}]` : ""}`);
  for (const fault of faults.slice(0, 6)) console.log(`  ${fault.kind}: ${fault.text}`);
}

function told(answer: Answer): string {
  const time = `${Math.round(answer.milliseconds)} ms`;
  if (answer.kind !== "compared") return `${answer.kind}: ${answer.message} ${time}`;
  const { backward, forward, grounds, changes } = answer.comparison;
  const reasons = new Set(
    [grounds.backward?.reason, grounds.forward?.reason, ...changes.map(({ reason }) => reason)].filter(
      (reason) => reason !== undefined,
    ),
  );
  return `${backward}/${forward} ${changes.length} changes ${time}${reasons.size > 0 ? ` (${[...reasons].join("; ").slice(0, 300)})` : ""}`;
}

function show(): void {
  const cannotAnswer = outcomes.filter(
    ({ answer }) =>
      answer.kind !== "compared" ||
      (answer.comparison.backward === "unknown" && answer.comparison.forward === "unknown"),
  );
  const result = {
    pairs: outcomes.length,
    could_not_answer: cannotAnswer.length,
    ends: countBy(outcomes, ({ answer }) =>
      answer.kind === "compared" ? `${answer.comparison.backward}/${answer.comparison.forward}` : answer.kind,
    ),
    faults: countBy(
      outcomes.flatMap(({ faults }) => faults),
      ({ kind }) => kind,
    ),
    time: spread(outcomes.map(({ answer }) => answer.milliseconds)),
  };
  console.log(JSON.stringify(result, undefined, 2));
  console.log(spreadText(result.time));
  if (options.output !== undefined) writeFileSync(options.output, `${JSON.stringify({ ...result, outcomes })}\n`);
}

/** The files of each schema, oldest version first. */
function* histories(root: string): Generator<[string, string[]]> {
  for (const name of readdirSync(root)) {
    if (options.only !== undefined && !name.includes(options.only)) continue;
    for (const schema of readdirSync(join(root, name))) {
      const versions = readdirSync(join(root, name, schema)).toSorted((a, b) =>
        a.localeCompare(b, "en", { numeric: true }),
      );
      yield [`${name} ${schema}`, versions.map((version) => join(root, name, schema, version))];
    }
  }
}
