import { Budget } from "./budget.ts";
import type { Grounds, Witness } from "./comparison.ts";
import { declares } from "./declares.ts";
import { Inclusion } from "./inclusion.ts";
import { findLocalDifferences, type LocalDifference } from "./local-differences.ts";
import { Evaluator } from "./evaluator.ts";
import { findRejections, type Rejection } from "./rejections.ts";
import { pointerToken } from "../core/json-pointer.ts";
import { isObject, pointerTokens } from "./json.ts";
import { search } from "./search.ts";
import type { SchemaGraph } from "./schema-graph.ts";
import type { NodeTable, SchemaNode } from "./schema-node.ts";
import { shrink, withMember } from "./shrink.ts";
import type { Solution } from "./solver/goal.ts";
import { Solver } from "./solver/solver.ts";
import { ToldKeywords } from "./solver/told-keywords.ts";
import { TypeBounds } from "./solver/type-bounds.ts";
import { ARRAY, OBJECT } from "./types.ts";
import type { WitnessCheck } from "./witness-check.ts";

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
  readonly check: Pick<WitnessCheck, "confirm">;
  readonly accepting: SchemaGraph;
  readonly rejecting: SchemaGraph;
  readonly validFor: "old" | "new";
  readonly limit: number;
  readonly budget: number;
}

/** Looks for documents that one schema accepts and the other rejects, one for each keyword that rejects some. */
export function compareDirection(options: DirectionOptions): Direction {
  if (options.accepting.root.kind === options.rejecting.root.kind)
    return { breaks: [], isComplete: true, grounds: { proof: "structural" } };
  return new DirectionSearch(options).run();
}

/** Schemas on both sides together, beyond which places are looked at one by one first. */
const LARGE = 200;
/** Steps for one place. */
const LOCAL_BUDGET = 60_000;

class DirectionSearch {
  readonly #options: DirectionOptions;
  readonly #budget: Budget;
  readonly #evaluator: Evaluator;
  readonly #bounds = new TypeBounds();
  readonly #told = new ToldKeywords();

  constructor(options: DirectionOptions) {
    this.#options = options;
    this.#budget = new Budget(options.budget);
    this.#evaluator = new Evaluator(this.#budget);
  }

  run(): Direction {
    const { accepting, rejecting, table } = this.#options;
    const inclusion = new Inclusion(this.#bounds, this.#evaluator);
    if (inclusion.holds([accepting.root], rejecting.root))
      return { breaks: [], isComplete: true, grounds: { proof: "structural" } };
    const isLarge = accepting.size + rejecting.size > LARGE;
    const local = (): { readonly breaks: readonly Break[]; readonly isComplete: boolean } =>
      this.#breakLocally(findLocalDifferences(table, inclusion, accepting.root, rejecting.root));
    // Large schemas differ in a few places: each is asked about on its own.
    const first = isLarge ? local() : { breaks: [], isComplete: false };
    if (first.isComplete && first.breaks.length > 0) return first;
    const whole = this.#breakAnywhere(first.breaks);
    if (isLarge || whole.breaks.length > 0 || whole.grounds?.proof !== undefined) return whole;
    const last = local();
    return last.breaks.length > 0 ? last : whole;
  }

  /** Builds a document around each place at which the schemas differ. */
  #breakLocally(differences: readonly LocalDifference[]): {
    readonly breaks: readonly Break[];
    readonly isComplete: boolean;
  } {
    const { accepting, table, limit } = this.#options;
    const breaks: Break[] = [];
    let isComplete = differences.length < limit;
    for (const difference of differences.slice(0, limit)) {
      const solver = new Solver(table, { budget: new Budget(LOCAL_BUDGET), told: this.#told, bounds: this.#bounds });
      const way = toWay(table, difference);
      const solution = solver.solve([
        { node: accepting.root, kept: true },
        { node: way, kept: true },
      ]);
      const proof = solution.kind === "found" ? this.#prove(solution.value, new Budget(LOCAL_BUDGET)) : undefined;
      if (proof === undefined || typeof proof === "string") isComplete = false;
      else if (proof.rejections[0] !== undefined && !this.#isTold(proof.rejections[0])) {
        breaks.push(proof);
        this.#tell(proof.rejections[0]);
      }
    }
    return { breaks, isComplete: isComplete && differences.length <= breaks.length };
  }

  #isTold({ node, keyword, member }: Rejection): boolean {
    return this.#told.has(node, keyword, member);
  }

  /** Asks about the schemas as a whole until no further break is found. */
  #breakAnywhere(local: readonly Break[]): Direction {
    const { accepting, rejecting, limit } = this.#options;
    const breaks: Break[] = [...local];
    let unconfirmed: string | undefined;
    for (let count = breaks.length; count < limit; count += 1) {
      const solution = this.#solver().solve([
        { node: accepting.root, kept: true },
        { node: rejecting.root, kept: false },
      ]);
      if (solution.kind !== "found") {
        if (breaks.length > 0) return { breaks, isComplete: solution.kind === "none" && unconfirmed === undefined };
        if (unconfirmed !== undefined) return { breaks, isComplete: false, grounds: { reason: unconfirmed } };
        return solution.kind === "none"
          ? { breaks, isComplete: true, grounds: { proof: "structural" } }
          : this.#searchInstead(solution);
      }
      const proof = this.#prove(solution.value);
      const rejections =
        typeof proof === "string" ? findRejections(this.#evaluator, rejecting.root, solution.value) : proof.rejections;
      if (typeof proof === "string") unconfirmed ??= proof;
      else breaks.push(proof);
      const before = this.#told.size;
      // What else rejects the document gets a witness of its own.
      if (rejections[0] !== undefined) this.#tell(rejections[0]);
      if (this.#told.size === before) break;
    }
    if (breaks.length > 0) return { breaks, isComplete: false };
    return { breaks, isComplete: false, grounds: { reason: unconfirmed ?? "nothing was looked for" } };
  }

  #solver(told: ToldKeywords = this.#told): Solver {
    return new Solver(this.#options.table, { budget: this.#budget, told, bounds: this.#bounds });
  }

  /** A member that the other schema declares is a change of its own; of those that nobody declares one stands for all. */
  #tell({ node, keyword, member, at }: Rejection): void {
    const isDeclared = member !== undefined && declares(this.#options.accepting, [...pointerTokens(at), member]);
    this.#told.add(node, keyword, member, isDeclared);
  }

  /** The solver gave up: documents are made and tried. Where it gave up for a serious reason, finding none proves nothing. */
  #searchInstead(solution: Solution & { readonly kind: "unknown" }): Direction {
    const { table, accepting, rejecting, budget } = this.#options;
    const searching = new Budget(Math.floor(budget / 4));
    const solver = new Solver(table, { budget: searching, bounds: this.#bounds });
    const start = solver.solve([{ node: accepting.root, kept: true }]);
    const { document, documents } = search(accepting.root, rejecting.root, {
      starts: start.kind === "found" ? [start.value] : [],
      schemas: [accepting.document, rejecting.document],
      evaluator: new Evaluator(searching),
    });
    if (document !== undefined) {
      const proof = this.#prove(document.value, new Budget(budget));
      if (typeof proof !== "string") return { breaks: [proof], isComplete: false };
      return { breaks: [], isComplete: false, grounds: { reason: proof, documents } };
    }
    if (solution.hard || documents === 0 || searching.isSpent)
      return { breaks: [], isComplete: false, grounds: { reason: solution.reason, documents } };
    return { breaks: [], isComplete: false, grounds: { proof: "searched", documents } };
  }

  /** The smallest form of a document that proves a break, checked by ajv; or why it proves nothing. */
  #prove(document: unknown, budget = this.#budget): Break | string {
    const { accepting, rejecting, validFor } = this.#options;
    const evaluator = new Evaluator(budget);
    const isFresh = ({ node, keyword, member }: Rejection): boolean => !this.#told.has(node, keyword, member);
    const isWitness = (candidate: unknown): boolean =>
      evaluator.accepts(accepting.root, candidate) === true && evaluator.accepts(rejecting.root, candidate) === false;
    if (!isWitness(document)) return "a document that was found cannot be judged";
    const isolated = this.#isolate(
      document,
      (candidate) => isWitness(candidate) && findRejections(evaluator, rejecting.root, candidate).every(isFresh),
    );
    const test = isolated === undefined ? "some" : "every";
    const smallest = shrink(
      isolated === undefined ? document : isolated.document,
      (candidate) =>
        isWitness(candidate) &&
        (this.#told.size === 0 || findRejections(evaluator, rejecting.root, candidate)[test](isFresh)),
    );
    const confirmed = this.#options.check.confirm(smallest, accepting, rejecting);
    if (typeof confirmed === "string") return confirmed;
    const all = findRejections(evaluator, rejecting.root, smallest);
    const rejections = (all.some(isFresh) ? all.filter(isFresh) : all).toSorted(byPlace);
    const [first] = rejections;
    if (first === undefined) return "the keyword that rejects the document was not found";
    return {
      rejections,
      witness: {
        document: smallest,
        valid_for: validFor,
        offending: offendingPlace(first),
        rejected_by: placeOf(first, rejecting),
        second_validator: confirmed.second,
        ...(confirmed.restsOnFormat && { rests_on_format: true as const }),
      },
    };
  }

  /** A document that breaks nothing that was found before: values that do are replaced. */
  #isolate(document: unknown, isIsolated: (candidate: unknown) => boolean): { readonly document: unknown } | undefined {
    if (this.#told.size === 0 || isIsolated(document)) return { document };
    const { rejecting } = this.#options;
    let current = document;
    const told = findRejections(this.#evaluator, rejecting.root, document).filter((rejection) =>
      this.#isTold(rejection),
    );
    for (const { node, at } of told) {
      if (at === "") continue;
      const values = [
        ...(node.values ?? []).slice(0, 8),
        ...this.#solver(new ToldKeywords()).examples([{ node, kept: true }]),
      ];
      for (const value of values) {
        const candidate = withValueAt(current, at, value);
        if (isIsolated(candidate)) return { document: candidate };
        if (told.length > 1 && this.#evaluator.accepts(this.#options.accepting.root, candidate) === true)
          current = candidate;
      }
    }
    return undefined;
  }
}

function withValueAt(document: unknown, pointer: string, value: unknown): unknown {
  const replace = (inside: unknown, tokens: readonly string[]): unknown => {
    const [name, ...rest] = tokens;
    if (name === undefined) return value;
    // What was replaced before may have taken the place away.
    if (Array.isArray(inside)) {
      const index = Number(name);
      return index < inside.length ? inside.with(index, replace(inside[index], rest)) : inside;
    }
    if (!isObject(inside) || !Object.hasOwn(inside, name)) return inside;
    return withMember(inside, name, { value: replace(inside[name], rest) });
  };
  return replace(document, pointerTokens(pointer));
}

/** The schema of documents that have, at the end of a path, a value that one side accepts and the other rejects. */
function toWay(table: NodeTable, { from, to, path }: LocalDifference): SchemaNode {
  const key = `${from.map(({ id }) => id).join()}>${to.id}`;
  let node = table.shared(`difference:${key}`, { allOf: [...from, table.shared(`not:${to.id}`, { not: to })] });
  for (const [index, step] of [...path.entries()].toReversed()) {
    const name = `way:${key}:${index}:${JSON.stringify(path.slice(index))}`;
    node =
      "member" in step
        ? table.shared(name, { types: OBJECT, properties: new Map([[step.member, node]]), required: [step.member] })
        : table.shared(name, {
            types: ARRAY,
            prefixItems: [...Array.from({ length: step.item }, () => table.anything), node],
            minItems: step.item + 1,
          });
  }
  return node;
}

const byPlace = (a: Rejection, b: Rejection): number => {
  const [first, second] = [a, b].map(({ node, keyword, member }) => `${node.place ?? ""} ${keyword} ${member ?? ""}`);
  return first! < second! ? -1 : first! > second! ? 1 : 0;
};

/** Where the document holds what is rejected: a member that is there and may not be, or the value itself. */
const offendingPlace = ({ at, member, value }: Rejection): string =>
  member !== undefined && isObject(value) && Object.hasOwn(value, member) ? `${at}/${pointerToken(member)}` : at;

/** JSON Pointer of the keyword that rejects. */
export function placeOf({ node, keyword }: Rejection, graph: SchemaGraph): string {
  const place = graph.placeOfNode(node);
  return keyword === "false" ? place : `${place}/${graph.keywordAs(node, keyword)}`;
}
