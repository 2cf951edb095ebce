/**
 * The engine against a search for documents, on random pairs of schemas:
 * `node --conditions=source packages/gates/bench/contracts/fuzz.ts --seed 1 --pairs 2000 [--pair N] [--engine FILE] [--output FILE]`.
 * The same seed gives the same pairs. `--pair N` looks at one of them, and shows it whole.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import type { Comparison, Compatibility, Grounds, Witness } from "../../src/comparison/comparison.ts";
import {
  checkComparison,
  DIRECTIONS,
  isWitness,
  secondOpinion,
  short,
  witnessesOf,
  type Direction,
  type Pair,
  type PairValidators,
} from "./check-comparison.ts";
import { editSchema, refsResolve } from "./edit-schema.ts";
import { findWitnesses, smallest, type FoundWitnesses } from "./find-witness.ts";
import { LimitedComparison, type Answer } from "./limited-comparison.ts";
import { focusedSchema, randomDialect, randomSchema } from "./random-schema.ts";
import { Random } from "./random.ts";
import { rewriteSchema } from "./rewrite-schema.ts";
import { shrinkPair } from "./shrink-pair.ts";
import { countBy, spread, spreadText } from "./statistics.ts";
import { compileSchema } from "./validators.ts";
import { endsEverywhere, isObject } from "./walk-schema.ts";

/** As often as they are listed. */
const PAIR_KINDS = [
  "focused",
  "focused",
  "focused",
  "focused",
  "edited",
  "edited",
  "edited",
  "rewritten",
  "rewritten",
  "edited and rewritten",
  "unrelated",
  "the same",
] as const;

type PairKind = (typeof PAIR_KINDS)[number];

interface RandomPair extends Pair {
  readonly index: number;
  readonly kind: PairKind;
  readonly rewrites: readonly string[];
}

interface Failure {
  readonly kind: string;
  readonly index: number;
  readonly pairKind: PairKind;
  readonly rewrites: readonly string[];
  readonly text: string;
  readonly pair: Pair;
}

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    pairs: { type: "string", default: "2000" },
    pair: { type: "string" },
    documents: { type: "string", default: "300" },
    limit: { type: "string", default: "5000" },
    shrink: { type: "string", default: "6" },
    engine: { type: "string" },
    output: { type: "string" },
  },
});
const seed = Number(options.seed);
const documents = Number(options.documents);
const comparer = new LimitedComparison({ engine: options.engine, limit: Number(options.limit) });

const failures: Failure[] = [];
const times: number[] = [];
const verdicts: string[] = [];
const reasons: string[] = [];
let notCompilable = 0;
let accepted = 0;
const shrunk = new Map<string, number>();

const indexes =
  options.pair === undefined
    ? Array.from({ length: Number(options.pairs) }, (_, index) => index)
    : [Number(options.pair)];
for (const index of indexes) {
  const pair = randomPair(index);
  if (options.pair !== undefined) console.log(JSON.stringify(pair, undefined, 1));
  await examine(pair);
}
await comparer.close();
show();

function randomPair(index: number): RandomPair {
  const random = new Random(seed * 1_000_003 + index);
  const kind = random.pick(PAIR_KINDS);
  const dialect = randomDialect(random);
  const old = kind === "focused" || random.chance(0.3) ? focusedSchema(random, dialect) : randomSchema(random, dialect);
  const pair = { index, kind, old, rewrites: [] };
  if (kind === "edited" || kind === "focused") return { ...pair, new: editSchema(old, random) };
  if (kind === "unrelated") return { ...pair, new: randomSchema(random, randomDialect(random)) };
  if (kind === "the same") return { ...pair, new: old };
  const { schema, rewrites } = rewriteSchema(kind === "rewritten" ? old : editSchema(old, random), random);
  return { ...pair, new: schema, rewrites };
}

function compile(pair: Pair): PairValidators | undefined {
  if (![pair.old, pair.new].every((schema) => isObject(schema) && refsResolve(schema) && endsEverywhere(schema)))
    return undefined;
  const old = compileSchema(pair.old);
  const changed = compileSchema(pair.new);
  if ("problem" in old || "problem" in changed || !old.isUnicode || !changed.isUnicode) return undefined;
  return { old, new: changed };
}

async function examine(pair: RandomPair): Promise<void> {
  const validators = compile(pair);
  if (validators === undefined) {
    notCompilable += 1;
    return;
  }
  const answer = await comparer.ask({ old: pair.old, new: pair.new });
  times.push(answer.milliseconds);
  if (options.pair !== undefined) console.log(JSON.stringify(answer, undefined, 1));
  if (answer.kind !== "compared") {
    await failed(pair, answer.kind, answer.message, async (smaller) => sameEnd(await comparer.ask(smaller), answer));
    return;
  }
  const found = findWitnesses(pair, validators, { seed: pair.index, documents });
  accepted += found.accepted;
  const { comparison } = answer;
  for (const direction of DIRECTIONS) await judge(validators, pair, direction, comparison, found);
  for (const { kind, text } of checkComparison(pair, comparison, validators)) {
    await failed(pair, kind, text, async (smaller) => {
      const compiled = compile(smaller);
      const again = compiled === undefined ? undefined : await comparer.ask(smaller);
      return (
        again?.kind === "compared" &&
        checkComparison(smaller, again.comparison, compiled).some((fault) => fault.kind === kind)
      );
    });
  }
  await compareAgain(pair, comparison);
}

function sameEnd(answer: Answer, other: Answer): boolean {
  if (answer.kind !== other.kind || answer.kind === "compared" || other.kind === "compared") return false;
  return answer.kind === "timeout" || answer.message === other.message;
}

async function judge(
  validators: PairValidators,
  pair: RandomPair,
  direction: Direction,
  comparison: Comparison,
  found: FoundWitnesses,
): Promise<void> {
  const verdict = comparison[direction];
  const reason = comparison.grounds[direction]?.reason ?? "no reason";
  const witness = found[direction];
  const proof = comparison.grounds[direction]?.proof;
  const told = proof === undefined ? verdict : `${verdict} (${proof})`;
  verdicts.push(`${pair.kind}, ${witness === undefined ? "no witness found" : "witness found"}: ${told}`);
  if (verdict === "unknown") reasons.push(reason);
  if (verdict === "compatible" && witness !== undefined) {
    const opinion = secondOpinion(validators, direction, witness.document);
    await wronglyCompatible(pair, direction, witness.document, opinion, proof);
  }
  if (verdict === "unknown" && witness !== undefined) {
    await failed(pair, "breaking, said unknown", `${direction}: ${short(witness.document)}; ${reason}`, (smaller) =>
      stillHolds(smaller, direction, verdict, (compiled) => isWitness(compiled, direction, witness.document)),
    );
  }
  const isAlike = pair.kind === "rewritten" || pair.kind === "the same";
  if (isAlike && verdict !== "compatible" && found.backward === undefined && found.forward === undefined) {
    await falseAlarm(validators, pair, direction, comparison);
  }
}

async function wronglyCompatible(
  pair: RandomPair,
  direction: Direction,
  document: unknown,
  opinion: Witness["second_validator"],
  proof: Grounds["proof"],
): Promise<void> {
  const kind = opinion === "disagrees" ? "compatible, disproved by ajv alone" : "WRONG COMPATIBLE";
  const holds = (compiled: PairValidators): boolean =>
    isWitness(compiled, direction, document) && secondOpinion(compiled, direction, document) === opinion;
  await failed(
    pair,
    kind,
    `${direction}: ${short(document)} is a witness`,
    (smaller) => stillHolds(smaller, direction, "compatible", holds),
    (smaller) => {
      const least = smallest(compile(smaller)!, direction, document);
      return `${direction}: ${short(least)} is a witness by ajv; the second validator ${opinion} (${proof})`;
    },
  );
}

async function falseAlarm(
  validators: PairValidators,
  pair: RandomPair,
  direction: Direction,
  comparison: Comparison,
): Promise<void> {
  const verdict = comparison[direction];
  const isConfirmedIn = (compiled: PairValidators, told: Comparison): boolean =>
    witnessesOf(told, direction).some(({ document }) => isWitness(compiled, direction, document));
  const isConfirmed = isConfirmedIn(validators, comparison);
  const kind = isConfirmed ? "rewrite that does not keep the meaning (or ajv errs)" : `alike, said ${verdict}`;
  await failed(pair, kind, `${direction} ${comparison.grounds[direction]?.reason ?? ""}`, (smaller) =>
    stillHolds(smaller, direction, verdict, (compiled, told) => {
      if (isConfirmed) return isConfirmedIn(compiled, told);
      const search = findWitnesses(smaller, compiled, { seed: 1, documents });
      return search.backward === undefined && search.forward === undefined && search.accepted > 0;
    }),
  );
}

/** Whether the engine gives the verdict on a smaller pair, too, and the condition holds there. */
async function stillHolds(
  smaller: Pair,
  direction: Direction,
  verdict: Compatibility,
  holds: (compiled: PairValidators, told: Comparison) => boolean,
): Promise<boolean> {
  const compiled = compile(smaller);
  if (compiled === undefined) return false;
  const answer = await comparer.ask(smaller);
  return answer.kind === "compared" && answer.comparison[direction] === verdict && holds(compiled, answer.comparison);
}

/** The other way round, and with the members in another order, the verdicts are the same. */
async function compareAgain(pair: RandomPair, comparison: Comparison): Promise<void> {
  const swap = async ({ old, new: changed }: Pair): Promise<Comparison | undefined> => {
    const answer = await comparer.ask({ old: changed, new: old });
    return answer.kind === "compared" ? answer.comparison : undefined;
  };
  const isAsymmetric = (one: Comparison, other: Comparison | undefined): boolean =>
    other !== undefined && (one.backward !== other.forward || one.forward !== other.backward);
  const swapped = await swap(pair);
  if (isAsymmetric(comparison, swapped)) {
    const text = `${comparison.backward}/${comparison.forward}, swapped ${swapped?.forward}/${swapped?.backward}`;
    await failed(pair, "other verdict when swapped", text, async (smaller) => {
      if (compile(smaller) === undefined) return false;
      const again = await comparer.ask(smaller);
      return again.kind === "compared" && isAsymmetric(again.comparison, await swap(smaller));
    });
  }
  if (pair.index % 4 !== 0) return;
  const random = new Random(pair.index);
  const reorder = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reorder);
    return isObject(value)
      ? Object.fromEntries(random.shuffled(Object.entries(value)).map(([name, inner]) => [name, reorder(inner)]))
      : value;
  };
  const answer = await comparer.ask({ old: reorder(pair.old), new: reorder(pair.new) });
  if (
    answer.kind === "compared" &&
    (answer.comparison.backward !== comparison.backward || answer.comparison.forward !== comparison.forward)
  ) {
    await failed(
      pair,
      "other verdict with members in another order",
      `${comparison.backward}/${comparison.forward}, then ${answer.comparison.backward}/${answer.comparison.forward}`,
    );
  }
}

/** Remembers a failure; the first few of a kind are made small. */
async function failed(
  pair: RandomPair,
  kind: string,
  text: string,
  holds?: (smaller: Pair) => Promise<boolean>,
  retell?: (smaller: Pair) => string,
): Promise<void> {
  const count = (shrunk.get(kind) ?? 0) + 1;
  shrunk.set(kind, count);
  const attempts = kind === "timeout" ? 40 : 1500;
  const isShrunk = holds !== undefined && count <= Number(options.shrink);
  const smaller = isShrunk ? await shrinkPair({ old: pair.old, new: pair.new }, holds, attempts) : pair;
  const told = isShrunk && retell !== undefined ? retell(smaller) : text;
  const { index, kind: pairKind, rewrites } = pair;
  failures.push({ kind, index, pairKind, rewrites, text: told, pair: { old: smaller.old, new: smaller.new } });
  if (kind === "WRONG COMPATIBLE" || kind === "exception") tell(failures.at(-1)!);
}

function tell({ kind, index, rewrites, text, pair }: Failure): void {
  console.log(`${kind}: pair ${index}${rewrites.length > 0 ? ` (${rewrites.join(", ")})` : ""}: ${text}`);
  console.log(`  old ${short(pair.old, 600)}\n  new ${short(pair.new, 600)}`);
}

function show(): void {
  const result = {
    seed,
    pairs: indexes.length,
    not_compilable: notCompilable,
    documents_accepted_by_one: accepted,
    verdicts: countBy(verdicts, (verdict) => verdict),
    unknown_reasons: countBy(reasons, (reason) => reason),
    failures: countBy(failures, ({ kind }) => kind),
    time: spread(times),
  };
  const size = ({ pair }: Failure): number => JSON.stringify(pair).length;
  for (const kind of Object.keys(result.failures)) {
    console.log(`\n# ${kind} (${result.failures[kind]})`);
    for (const failure of failures
      .filter((each) => each.kind === kind)
      .toSorted((a, b) => size(a) - size(b))
      .slice(0, 12))
      tell(failure);
  }
  console.log(`\n${JSON.stringify(result, undefined, 2)}\n${spreadText(result.time)}`);
  if (options.output !== undefined)
    writeFileSync(options.output, `${JSON.stringify({ ...result, failure_list: failures })}\n`);
}
