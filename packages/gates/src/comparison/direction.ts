import type { Grounds, Witness } from "./comparison.ts";
import { Evaluator, type Rejection } from "./evaluate.ts";
import { search } from "./search.ts";
import type { SchemaGraph } from "./schema-graph.ts";
import type { NodeTable } from "./schema-node.ts";
import { shrink } from "./shrink.ts";
import { sliceFor } from "./slice.ts";
import type { Solution } from "./solver/goal.ts";
import { blockingKey, Solver } from "./solver/solver.ts";
import { TypeBounds } from "./solver/type-bounds.ts";
import { askAjv, askSecondValidator } from "./validators.ts";

/** A proved break: the document, and the keywords that reject it. */
export interface Break {
  readonly witness: Witness;
  readonly rejections: readonly Rejection[];
}

/** What became of the question whether every document of one schema is accepted by another. */
export interface Direction {
  /** Empty when none was found. */
  readonly breaks: readonly Break[];
  /** Whether the listed breaks are all there are, by keyword. */
  readonly isComplete: boolean;
  /** Without a break: how that was shown, or why it is unknown. */
  readonly grounds?: Grounds;
}

export interface DirectionOptions {
  readonly table: NodeTable;
  readonly accepting: SchemaGraph;
  readonly rejecting: SchemaGraph;
  readonly validFor: "old" | "new";
  readonly limit: number;
  readonly budget: number;
  readonly referenced: Readonly<Record<string, unknown>>;
}

/** Looks for documents that one schema accepts and the other rejects, one for each keyword that rejects some. */
export function compareDirection(options: DirectionOptions): Direction {
  const { table, accepting, rejecting, limit } = options;
  if (accepting.root === rejecting.root) return { breaks: [], isComplete: true, grounds: { proof: "structural" } };
  const bounds = new TypeBounds();
  const blocked = new Set<string>();
  const breaks: Break[] = [];
  let unconfirmed: string | undefined;
  let budget = options.budget;
  for (let count = 0; count < limit; count += 1) {
    const solver = new Solver(table, { budget, blocked, bounds, evaluator: new Evaluator() });
    const solution = solver.solve([
      { node: accepting.root, kept: true },
      { node: rejecting.root, kept: false },
    ]);
    budget = Math.max(solver.stepsLeft, options.budget / 20);
    if (solution.kind !== "found") {
      if (breaks.length > 0) return { breaks, isComplete: solution.kind === "none" };
      if (unconfirmed !== undefined) return { breaks, isComplete: false, grounds: { reason: unconfirmed } };
      return solution.kind === "none"
        ? { breaks, isComplete: true, grounds: { proof: "structural" } }
        : searchInstead(options, solution, budget, bounds);
    }
    const proof = toBreak(solution.value, options, blocked);
    if (typeof proof === "string") {
      unconfirmed ??= proof;
      const keys = rejectionsOf(solution.value, options);
      if (keys.length === 0) break;
      keys.forEach((key) => blocked.add(key));
      continue;
    }
    breaks.push(proof);
    for (const { node, keyword, member } of proof.rejections) blocked.add(blockingKey(node, keyword, member));
  }
  if (breaks.length > 0) return { breaks, isComplete: false };
  return { breaks, isComplete: false, grounds: { reason: unconfirmed ?? "no limit was given" } };
}

const rejectionsOf = (document: unknown, { rejecting }: DirectionOptions): string[] =>
  new Evaluator()
    .rejections(rejecting.root, document)
    .map(({ node, keyword, member }) => blockingKey(node, keyword, member));

/** The solver gave up: documents are made and tried. Where it gave up for a serious reason, finding none proves nothing. */
function searchInstead(
  options: DirectionOptions,
  solution: Solution & { readonly kind: "unknown" },
  budget: number,
  bounds: TypeBounds,
): Direction {
  const { table, accepting, rejecting } = options;
  const solver = new Solver(table, { budget: Math.min(budget, 20_000), bounds, evaluator: new Evaluator() });
  const start = solver.solve([{ node: accepting.root, kept: true }]);
  const { document, documents } = search(accepting.root, rejecting.root, {
    starts: start.kind === "found" ? [start.value] : [],
    schemas: [accepting.document, rejecting.document],
    evaluator: new Evaluator(),
  });
  if (document !== undefined) {
    const proof = toBreak(document.value, options, new Set());
    if (typeof proof !== "string") return { breaks: [proof], isComplete: false };
    return { breaks: [], isComplete: false, grounds: { reason: proof, documents } };
  }
  if (solution.hard || documents === 0)
    return { breaks: [], isComplete: false, grounds: { reason: solution.reason, documents } };
  return { breaks: [], isComplete: false, grounds: { proof: "searched", documents } };
}

/** The smallest form of a document that proves a break, checked by ajv; or why it proves nothing. */
function toBreak(document: unknown, options: DirectionOptions, blocked: ReadonlySet<string>): Break | string {
  const { accepting, rejecting } = options;
  const evaluator = new Evaluator();
  const isOne = (candidate: unknown): boolean =>
    evaluator.accepts(accepting.root, candidate) === true &&
    evaluator.accepts(rejecting.root, candidate) === false &&
    (blocked.size === 0 ||
      evaluator
        .rejections(rejecting.root, candidate)
        .some(({ node, keyword, member }) => !blocked.has(blockingKey(node, keyword, member))));
  if (!isOne(document)) return "the document that was found cannot be judged";
  const smallest = shrink(document, isOne);
  const confirmed = confirm(smallest, options);
  if (typeof confirmed === "string") return confirmed;
  const all = new Evaluator().rejections(rejecting.root, smallest);
  const fresh = all.filter(({ node, keyword, member }) => !blocked.has(blockingKey(node, keyword, member)));
  const rejections = fresh.length > 0 ? fresh : all;
  const first = rejections[0];
  if (first === undefined) return "the keyword that rejects the document was not found";
  return {
    rejections,
    witness: {
      document: smallest,
      valid_for: options.validFor,
      offending: first.at,
      rejected_by: placeOf(first, rejecting),
      second_validator: confirmed.second,
      ...(confirmed.restsOnFormat && { rests_on_format: true as const }),
    },
  };
}

/** JSON Pointer of the keyword that rejects. */
export function placeOf({ node, keyword }: Rejection, graph: SchemaGraph): string {
  const place = graph.placeOfNode(node);
  return keyword === "false" ? place : `${place}/${graph.keywordAs(node, keyword)}`;
}

/** Asks ajv, and a validator that has nothing in common with it, whether one schema accepts and the other rejects. */
function confirm(
  document: unknown,
  { accepting, rejecting, referenced }: DirectionOptions,
): string | { readonly second: Witness["second_validator"]; readonly restsOnFormat: boolean } {
  const sides = [accepting, rejecting].map((graph) => {
    const evaluator = new Evaluator();
    evaluator.accepts(graph.root, document);
    return { graph, schema: sliceFor(graph, evaluator) };
  });
  const ask = (validator: typeof askAjv, index: 0 | 1, schema = sides[index]!.schema): boolean | undefined =>
    validator(schema, document, sides[index]!.graph.dialect, referenced);
  const accepts = ask(askAjv, 0);
  const rejects = ask(askAjv, 1);
  if (accepts === undefined || rejects === undefined) return "ajv cannot read one of the schemas";
  if (!accepts || rejects) return `ajv does not confirm that ${JSON.stringify(document)} is accepted by one schema only`;
  const second = [ask(askSecondValidator, 0), ask(askSecondValidator, 1)];
  return {
    second: second.includes(undefined) ? "cannot-tell" : second[0] === true && second[1] === false ? "agrees" : "disagrees",
    restsOnFormat: hasFormats(sides[1]!.schema) && ask(askAjv, 1, withoutFormats(sides[1]!.schema)) === true,
  };
}

const hasFormats = (schema: unknown): boolean => JSON.stringify(schema).includes('"format":');

function withoutFormats(schema: unknown): unknown {
  const text = JSON.stringify(schema, (key, value: unknown) => (key === "format" && typeof value === "string" ? undefined : value));
  return JSON.parse(text);
}
