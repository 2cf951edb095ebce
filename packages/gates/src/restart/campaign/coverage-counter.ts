import { PROPERTIES, type Layer, type PropertyId } from "../properties.ts";
import { RULE_NAMES, type RuleName } from "../resolution/question.ts";
import type { Coverage } from "./campaign-report.ts";

/** Rules that can have a template for one question, in the order in which they decide. */
const PAIRS = [
  "explicit > org-template",
  "explicit > runtime-default",
  "name-match > org-template",
  "name-match > runtime-default",
  "name-match > stored-template",
  "org-template > runtime-default",
  "org-template > stored-template",
  "runtime-default > stored-template",
  "stored-template > runtime-default",
] as const;

/** Counts what the cases of one layer have reached. */
export class CoverageCounter {
  readonly #layer: Layer;
  readonly #rules = new Map<string, number>(RULE_NAMES.map((rule) => [rule, 0]));
  readonly #pairs = new Map<string, number>(PAIRS.map((pair) => [pair, 0]));
  readonly #statuses = new Map<string, number>();
  readonly #properties: Map<string, number>;
  #cases = 0;

  constructor(layer: Layer) {
    this.#layer = layer;
    const ids = Object.entries(PROPERTIES).filter(([, { layers }]) => (layers as readonly Layer[]).includes(layer));
    this.#properties = new Map(ids.map(([id]) => [id, 0]));
  }

  get cases(): number {
    return this.#cases;
  }

  /** One question, or one call, was judged. */
  countCase(status: string): void {
    this.#cases += 1;
    increment(this.#statuses, status);
  }

  /** The rule that is right to decide, and those that had a template too. */
  countRule(decided: RuleName, others: readonly RuleName[]): void {
    increment(this.#rules, decided);
    for (const other of others) increment(this.#pairs, `${decided} > ${other}`);
  }

  countProperty(property: PropertyId): void {
    if (this.#properties.has(property)) increment(this.#properties, property);
  }

  toCoverage(): Coverage {
    return {
      rules: Object.fromEntries(this.#rules),
      pairs: sorted(this.#pairs),
      statuses: sorted(this.#statuses),
      properties: Object.fromEntries(this.#properties),
    };
  }

  get layer(): Layer {
    return this.#layer;
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const sorted = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries(Array.from(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
