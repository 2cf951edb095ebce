import type { Comparison, Witness } from "../comparison.ts";
import { acceptsElsewhere, acceptsPlainly, rejectionsOf } from "./plain-ajv.ts";

/** Two versions of a schema. */
export interface Pair {
  readonly old: unknown;
  readonly new: unknown;
}

/** What is wrong with the witnesses of a comparison: a verdict without one, one that proves nothing, one that is not minimal. */
export function witnessProblems(pair: Pair, comparison: Comparison): readonly string[] {
  const { backward, forward, changes } = comparison;
  const witnesses = changes
    .flatMap(({ witness, reverse_witness }) => [witness, reverse_witness])
    .filter((each) => each !== undefined);
  const from = (side: Witness["valid_for"]): readonly Witness[] =>
    witnesses.filter(({ valid_for }) => valid_for === side);
  return [
    ...changes.flatMap((change) => {
      const breaks = [change.producer, change.consumer].filter((verdict) => verdict === "breaking").length;
      const proofs = [change.witness, change.reverse_witness].filter((each) => each !== undefined).length;
      return breaks === proofs ? [] : [`${change.rule} ${change.pointer}: ${breaks} sides break, ${proofs} witnesses`];
    }),
    ...((backward === "breaking") === from("old").length > 0
      ? []
      : [`backward is ${backward} with ${from("old").length} witnesses`]),
    ...((forward === "breaking") === from("new").length > 0
      ? []
      : [`forward is ${forward} with ${from("new").length} witnesses`]),
    ...(["old", "new"] as const).flatMap((side) =>
      from(side).flatMap((witness) => problemsOf(pair, witness, from(side).length === 1)),
    ),
  ];
}

function problemsOf(pair: Pair, witness: Witness, isOnly: boolean): readonly string[] {
  const [accepting, rejecting] = witness.valid_for === "old" ? [pair.old, pair.new] : [pair.new, pair.old];
  const isWitness = (document: unknown): boolean =>
    acceptsPlainly(accepting, document) && !acceptsPlainly(rejecting, document);
  const told = JSON.stringify(witness.document);
  if (!isWitness(witness.document)) return [`ajv does not confirm ${told}, valid for the ${witness.valid_for} schema`];
  // Where several things break, a part of the document may be rejected for another reason than the one that is told.
  const isToldPlace = (document: unknown): boolean =>
    hasPlace(document, witness.offending) &&
    rejectionsOf(rejecting, document).some((place) => place.startsWith(witness.rejected_by));
  // Ajv misreads some `unevaluated*`: that a smaller document would do takes a second opinion.
  const isSeenElsewhere = (document: unknown): boolean =>
    acceptsElsewhere(accepting, document) && !acceptsElsewhere(rejecting, document);
  const isTheSame = (document: unknown): boolean =>
    isWitness(document) && isSeenElsewhere(document) && (isOnly || isToldPlace(document));
  const smaller = smallerDocuments(witness.document).find(isTheSame);
  return [
    ...(smaller === undefined ? [] : [`${told} is not minimal: ${JSON.stringify(smaller)} is a witness too`]),
    ...(hasPlace(witness.document, witness.offending) ? [] : [`${told} has nothing at ${witness.offending}`]),
    ...(hasPlace(rejecting, witness.rejected_by)
      ? []
      : [`the schema that rejects ${told} has nothing at ${witness.rejected_by}`]),
  ];
}

/** The documents that lack one member or one item, at whatever depth. */
export function smallerDocuments(document: unknown): readonly unknown[] {
  if (Array.isArray(document))
    return document.flatMap((item, index) => [
      document.filter((_, other) => other !== index),
      ...smallerDocuments(item).map((smaller) => document.with(index, smaller)),
    ]);
  if (typeof document !== "object" || document === null) return [];
  const members = Object.entries(document);
  return members.flatMap(([name, value]) => [
    Object.fromEntries(members.filter(([other]) => other !== name)),
    ...smallerDocuments(value).map((smaller) =>
      Object.fromEntries(members.map(([other, kept]) => [other, other === name ? smaller : kept])),
    ),
  ]);
}

function hasPlace(root: unknown, pointer: string): boolean {
  let value = root;
  for (const token of pointer.split("/").slice(1)) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return false;
    value = (value as Record<string, unknown>)[name];
  }
  return true;
}
