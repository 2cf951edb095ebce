import type { Change, Comparison, ComparisonOptions, Compatibility, Grounds, Rollout } from "./comparison.ts";
import { equalJson } from "./json.ts";
import { describeChanges } from "./describe-changes.ts";
import { compareDirection, type Direction } from "./direction.ts";
import { collectResources, unequalReferences } from "./references.ts";
import { SchemaGraph } from "./schema-graph.ts";
import { NodeTable } from "./schema-node.ts";
import { WitnessCheck } from "./witness-check.ts";
import { UnreadableSchema } from "./unreadable-schema.ts";
import { asReader, asWriter } from "./tolerant.ts";

const LIMIT = 50;
const BUDGET = 400_000;
/** Of schemas with more parts than this only few changes are told. */
const VAST = 40_000;
const FEW = 5;

/**
 * Compares two JSON Schemas (draft 4, 6, 7, 2019-09, 2020-12) by the documents that they accept. What breaks is proved by a
 * document, what does not is proved by the structure or stood up to a search, and what cannot be decided is `unknown`.
 * Never throws because of a schema.
 */
export function compareSchemas(old: unknown, changed: unknown, options: ComparisonOptions = {}): Comparison {
  if (isSame(old, changed, options)) return SAME;
  const strict = compareAsTheyStand(old, changed, options);
  if (options.profile !== "tolerant" || strict.changes.length === 0) return strict;
  return withTolerantSides(strict, {
    // These only say which of the changes matter; the witnesses are those of the schemas as they stand.
    toConsumers: compareAsTheyStand(asWriter(old), asReader(changed), options, "backward"),
    fromProducers: compareAsTheyStand(asReader(old), asWriter(changed), options, "forward"),
  });
}

const PROVED: Grounds = { proof: "structural" };
const SAME: Comparison = {
  changes: [],
  backward: "compatible",
  forward: "compatible",
  grounds: { backward: PROVED, forward: PROVED },
  rollout: "any",
};

/** Equal documents need no reading, however large or strange they are; what they refer to may still differ. */
function isSame(old: unknown, changed: unknown, { referenced = {} }: ComparisonOptions): boolean {
  try {
    return equalJson(old, changed) && equalJson(referenced.old ?? {}, referenced.new ?? {});
  } catch {
    // Nested deeper than the stack.
    return false;
  }
}

/** @param only the direction that is asked about, by a rewriting of the schemas: its witnesses are not checked */
function compareAsTheyStand(
  old: unknown,
  changed: unknown,
  options: ComparisonOptions,
  only?: "backward" | "forward",
): Comparison {
  try {
    return compareReadable(old, changed, options, only);
  } catch (error) {
    if (error instanceof UnreadableSchema) return undecided(`A schema cannot be read: ${error.message}`);
    // Documents and schemas nested deeper than the stack.
    if (error instanceof RangeError) return undecided("the schemas are nested too deep");
    throw error;
  }
}

function compareReadable(
  old: unknown,
  changed: unknown,
  options: ComparisonOptions,
  only: "backward" | "forward" | undefined,
): Comparison {
  const { referenced = {}, limit = LIMIT, budget = BUDGET } = options;
  const oldResources = collectResources(old, referenced.old ?? {});
  const newResources = collectResources(changed, referenced.new ?? {});
  const unequal = unequalReferences(oldResources, newResources);
  const table = new NodeTable();
  const oldGraph = new SchemaGraph(old, table, { side: "old", unequal, ...oldResources });
  const newGraph = new SchemaGraph(changed, table, { side: "new", unequal, ...newResources });
  const large = oldGraph.size + newGraph.size > VAST;
  const common = {
    table,
    limit: large ? FEW : limit,
    budget,
    check: only === undefined ? new WitnessCheck() : UNCHECKED,
  };
  const backward =
    only === "forward"
      ? UNASKED
      : compareDirection({ ...common, accepting: oldGraph, rejecting: newGraph, validFor: "old" });
  const forward =
    only === "backward"
      ? UNASKED
      : compareDirection({ ...common, accepting: newGraph, rejecting: oldGraph, validFor: "new" });
  const changes = describeChanges({ old: oldGraph, changed: newGraph, backward, forward });
  const verdicts = { backward: verdictOf(backward), forward: verdictOf(forward) };
  return {
    changes,
    ...verdicts,
    grounds: {
      ...(backward.grounds !== undefined && { backward: backward.grounds }),
      ...(forward.grounds !== undefined && { forward: forward.grounds }),
    },
    rollout: rolloutOf(verdicts.backward, verdicts.forward),
  };
}

const UNASKED: Direction = { breaks: [], isComplete: true, grounds: PROVED };
const UNCHECKED: Pick<WitnessCheck, "confirm"> = {
  confirm: () => ({ second: "cannot-tell", restsOnFormat: false }),
};

const verdictOf = ({ breaks, grounds }: Direction): Compatibility =>
  breaks.length > 0 ? "breaking" : grounds?.proof === undefined ? "unknown" : "compatible";

/** Producers first where only they break; consumers first where only they do; both forms for a while where both do. */
export function rolloutOf(producer: Compatibility, consumer: Compatibility): Rollout {
  if (producer === "unknown" || consumer === "unknown") return "unknown";
  if (producer === "breaking") return consumer === "breaking" ? "expand-contract" : "producer-first";
  return consumer === "breaking" ? "consumer-first" : "any";
}

function undecided(reason: string): Comparison {
  const grounds: Grounds = { reason };
  return {
    changes: [
      { rule: "undecided", pointer: "", message: `${reason}.`, producer: "unknown", consumer: "unknown", reason },
    ],
    backward: "unknown",
    forward: "unknown",
    grounds: { backward: grounds, forward: grounds },
    rollout: "unknown",
  };
}

interface TolerantSides {
  readonly toConsumers: Comparison;
  readonly fromProducers: Comparison;
}

/** The same changes, judged as tolerant consumers and honest producers see them. */
function withTolerantSides(strict: Comparison, { toConsumers, fromProducers }: TolerantSides): Comparison {
  const judge = (change: Change, comparison: Comparison, side: "producer" | "consumer"): Compatibility => {
    if (change[side] !== "breaking") return change[side];
    const direction = side === "producer" ? comparison.backward : comparison.forward;
    if (direction !== "breaking") return direction;
    const same = comparison.changes.find(
      ({ pointer, [side]: verdict }) => pointer === change.pointer && verdict === "breaking",
    );
    if (same !== undefined) return "breaking";
    return comparison.changes.some(({ [side]: verdict }) => verdict === "unknown") ? "unknown" : "compatible";
  };
  const changes = strict.changes.map((change): Change => ({
    ...change,
    producer: judge(change, toConsumers, "producer"),
    consumer: judge(change, fromProducers, "consumer"),
  }));
  const worst = (side: "producer" | "consumer"): Compatibility =>
    (["breaking", "unknown"] as const).find((verdict) => changes.some((change) => change[side] === verdict)) ??
    "compatible";
  return { ...strict, changes, rollout: rolloutOf(worst("producer"), worst("consumer")) };
}
