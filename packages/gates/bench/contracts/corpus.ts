/**
 * The engine on labelled pairs: `node --conditions=source packages/gates/bench/contracts/corpus.ts [FILE]... [--engine FILE] [--output FILE]`.
 * Truth is a witness that ajv confirms, else the label; a label "breaking" without a witness is not scored.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import type { Comparison, Compatibility } from "../../src/comparison/comparison.ts";
import {
  checkComparison,
  DIRECTIONS,
  isWitness,
  short,
  witnessesOf,
  type Direction,
  type Fault,
  type PairValidators,
} from "./check-comparison.ts";
import { loadEngine } from "./engine.ts";
import { findWitness } from "./find-witness.ts";
import { readRows, rowDialect, type SchemaRow } from "./schema-rows.ts";
import { countBy, spread, spreadText, stopwatch } from "./statistics.ts";
import { compileSchema } from "./validators.ts";

type Truth = "breaking" | "compatible" | "undecided" | "not-compilable";

interface Judged {
  readonly row: SchemaRow;
  readonly direction: Direction;
  readonly truth: Truth;
  readonly label: boolean | null;
  readonly verdict: Compatibility | "exception";
  readonly document?: unknown;
  readonly reason?: string | undefined;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: "string" }, output: { type: "string" }, search: { type: "string", default: "200" } },
});
const vectors = new URL("../../../../../shared/vectors/", import.meta.url).pathname;
const files =
  positionals.length > 0 ? positionals : [`${vectors}schema-pairs.jsonl`, `${vectors}schema-taxonomy.jsonl`];
const compareSchemas = await loadEngine(options.engine);

const rows = files.flatMap(readRows);
const judged: Judged[] = [];
const faults: (Fault & { readonly id: string })[] = [];
const first: number[] = [];
const second: number[] = [];

for (const row of rows) {
  const old = compileSchema(row.old, rowDialect(row));
  const changed = compileSchema(row.new, rowDialect(row));
  const validators = "problem" in old || "problem" in changed ? undefined : { old, new: changed };
  let comparison: Comparison | undefined;
  let exception: string | undefined;
  try {
    comparison = timed(row, first);
    faults.push(...checkComparison(row, comparison, validators).map((fault) => ({ ...fault, id: nameOf(row) })));
  } catch (error) {
    exception = (error as Error).stack?.split("\n").slice(0, 3).join(" ");
  }
  for (const direction of DIRECTIONS) judged.push(judge(row, direction, validators, comparison, exception));
}
for (const row of rows) {
  try {
    timed(row, second);
  } catch {
    // Told of above.
  }
}
show();

function timed(row: SchemaRow, times: number[]): Comparison {
  const elapsed = stopwatch();
  const comparison = compareSchemas(row.old, row.new);
  times.push(elapsed());
  return comparison;
}

function judge(
  row: SchemaRow,
  direction: Direction,
  validators: PairValidators | undefined,
  comparison: Comparison | undefined,
  exception: string | undefined,
): Judged {
  const label = row[direction];
  const verdict = comparison?.[direction] ?? "exception";
  const shown: Omit<Judged, "truth"> = {
    row,
    direction,
    label,
    verdict,
    reason: exception ?? comparison?.grounds[direction]?.reason,
  };
  if (validators === undefined) return { ...shown, truth: "not-compilable" };
  const found = knownWitness(row, direction, validators, comparison);
  if (found !== undefined) return { ...shown, truth: "breaking", document: found.document };
  return { ...shown, truth: label === true ? "compatible" : "undecided" };
}

/** The row's own witness, the engine's, or, where the engine says compatible, one that a search finds. */
function knownWitness(
  row: SchemaRow,
  direction: Direction,
  validators: PairValidators,
  comparison: Comparison | undefined,
): { readonly document: unknown } | undefined {
  const key = `witness_${direction}` as const;
  const given = Object.hasOwn(row, key) ? [row[key]] : [];
  const ours = comparison === undefined ? [] : witnessesOf(comparison, direction).map(({ document }) => document);
  for (const document of [...given, ...ours]) {
    if (isWitness(validators, direction, document)) return { document };
  }
  if (comparison?.[direction] !== "compatible") return undefined;
  return findWitness(row, validators, direction, { seed: 1, documents: Number(options.search) });
}

function nameOf(row: SchemaRow): string {
  return `${row.src}: ${row.id}`;
}

function show(): void {
  const of = (truth: Truth, verdict?: string): Judged[] =>
    judged.filter((entry) => entry.truth === truth && (verdict === undefined || entry.verdict === verdict));
  const result = {
    directions: judged.length,
    proven_breaking: {
      count: of("breaking").length,
      caught: of("breaking", "breaking").length,
      unknown: of("breaking", "unknown").length,
      wrong_compatible: of("breaking", "compatible").length,
      exception: of("breaking", "exception").length,
    },
    compatible: {
      count: of("compatible").length,
      right: of("compatible", "compatible").length,
      false_alarm: of("compatible", "breaking").length,
      unknown: of("compatible", "unknown").length,
      exception: of("compatible", "exception").length,
    },
    undecided: countBy(of("undecided"), ({ verdict }) => verdict),
    not_compilable: countBy(of("not-compilable"), ({ verdict }) => verdict),
    labels_disproved: of("breaking").filter(({ label }) => label === true).length,
    faults: countBy(faults, ({ kind }) => kind),
    first_pass: spread(first),
    second_pass: spread(second),
  };
  console.log(JSON.stringify(result, undefined, 2));
  console.log(`first pass, ${spreadText(result.first_pass)}\nsecond pass, ${spreadText(result.second_pass)}`);
  list("WRONG COMPATIBLE", of("breaking", "compatible"));
  list(
    "exception",
    judged.filter(({ verdict }) => verdict === "exception"),
  );
  list("breaking, not seen (unknown)", of("breaking", "unknown"));
  list("false alarm", of("compatible", "breaking"));
  list("compatible, not seen (unknown)", of("compatible", "unknown"));
  list(
    "label says breaking, no witness, we say unknown",
    of("undecided", "unknown").filter(({ label }) => label === false),
  );
  list(
    "label says breaking, no witness, we say compatible",
    of("undecided", "compatible").filter(({ label }) => label === false),
  );
  list(
    "label says compatible, disproved by a witness",
    of("breaking").filter(({ label }) => label === true),
  );
  console.log(`\n# faults (${faults.length})`);
  for (const { kind, id, text } of faults) console.log(`${kind}: ${id}: ${text}`);
  if (options.output !== undefined)
    writeFileSync(options.output, `${JSON.stringify({ ...result, judged, fault_list: faults })}\n`);
}

function list(title: string, entries: readonly Judged[]): void {
  console.log(`\n# ${title} (${entries.length})`);
  for (const { row, direction, document, reason } of entries) {
    const told = `${document === undefined ? "" : ` witness ${short(document)}`}${reason === undefined ? "" : ` (${reason})`}`;
    console.log(`${direction} ${nameOf(row)}${told}\n  old ${short(row.old, 500)}\n  new ${short(row.new, 500)}`);
  }
}
