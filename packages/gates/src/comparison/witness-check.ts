import { Budget } from "./budget.ts";
import type { Witness } from "./comparison.ts";
import { Evaluator } from "./evaluator.ts";
import { naiveCost } from "./naive-cost.ts";
import type { SchemaGraph } from "./schema-graph.ts";
import { sliceFor } from "./slice.ts";
import { compileAjv, compileSecondValidator, type AskedSchema, type Opinion } from "./validators.ts";

/** Steps of a validator without a memory beyond which a document is not handed to one. */
const MOST_NAIVE_STEPS = 40_000;
/** Schemas in a document that validators read whole, once; of larger ones they read what a document reaches. */
const SMALL = 24;

type Validate = (document: unknown) => Opinion;

/** The validators' readings of one schema, with and without `format`; made when they are asked. */
interface Readings {
  readonly ajv: Validate;
  readonly second: Validate;
  /** Ajv without formats; the same where there are none. */
  readonly plain: Validate;
}

export interface Confirmation {
  readonly second: Witness["second_validator"];
  readonly restsOnFormat: boolean;
}

/** Has documents checked by ajv, and by a validator that has nothing in common with it. */
export class WitnessCheck {
  readonly #whole = new Map<SchemaGraph, Readings>();

  /** Whether one schema accepts a document and the other rejects it; or why that is not confirmed. */
  confirm(document: unknown, accepting: SchemaGraph, rejecting: SchemaGraph): Confirmation | string {
    if ([accepting, rejecting].some(({ root }) => naiveCost(root, document) > MOST_NAIVE_STEPS))
      return "a validator would take too long over the document that was found";
    const [accepts, rejects] = [this.#readingsOf(accepting, document), this.#readingsOf(rejecting, document)];
    const [accepted, rejected] = [accepts.ajv(document), rejects.ajv(document)];
    if (accepted === undefined || rejected === undefined) return "ajv cannot read one of the schemas";
    if (!accepted || rejected)
      return `ajv does not confirm that ${JSON.stringify(document)} is accepted by one schema only`;
    const second = [accepts.second(document), rejects.second(document)];
    const isAgreed = second[0] === true && second[1] === false;
    return {
      second: second.includes(undefined) ? "cannot-tell" : isAgreed ? "agrees" : "disagrees",
      restsOnFormat: !(accepts.plain(document) === true && rejects.plain(document) === false),
    };
  }

  #readingsOf(graph: SchemaGraph, document: unknown): Readings {
    const known = this.#whole.get(graph);
    if (known !== undefined) return known;
    if (graph.size > SMALL) {
      const evaluator = new Evaluator(new Budget(MOST_NAIVE_STEPS));
      evaluator.accepts(graph.root, document);
      return toReadings(graph, sliceFor(graph, evaluator, document));
    }
    const readings = toReadings(graph, graph.document);
    this.#whole.set(graph, readings);
    return readings;
  }
}

function toReadings({ dialect, referenced, hasNamedReferences }: SchemaGraph, schema: unknown): Readings {
  const asked: AskedSchema = { schema, dialect, referenced, hasNames: hasNamedReferences };
  const ajv = once(() => compileAjv(asked));
  return {
    ajv,
    second: once(() => compileSecondValidator(asked)),
    plain: hasFormats(schema) ? once(() => compileAjv({ ...asked, schema: withoutFormats(schema) })) : ajv,
  };
}

function once(compile: () => Validate): Validate {
  let validate: Validate | undefined;
  return (document) => (validate ??= compile())(document);
}

const hasFormats = (schema: unknown): boolean => JSON.stringify(schema).includes('"format":');

function withoutFormats(schema: unknown): unknown {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === "format" && typeof value === "string" ? undefined : value,
  );
  return JSON.parse(text);
}
