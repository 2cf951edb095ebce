/** What is wrong with an answer of the engine that can be seen from the answer, the two schemas and independent validators. */
import type { Change, Comparison, Compatibility, Witness } from "../../src/comparison/comparison.ts";
import type { SchemaValidators } from "./validators.ts";
import { isObject, pointerPath, valueAt, without, type Path } from "./walk-schema.ts";

type FaultKind =
  | "unverified-witness"
  | "second-validator-misreported"
  | "second-validator-disagrees"
  | "non-minimal-witness"
  /** Without the value that it is about, the document is a witness still: of another change. */
  | "other-change-is-smaller"
  | "format-misreported"
  | "pointer-misses"
  | "missing-witness"
  | "missing-grounds"
  | "inconsistent";

export interface Fault {
  readonly kind: FaultKind;
  readonly text: string;
}

export interface Pair {
  readonly old: unknown;
  readonly new: unknown;
}

export interface PairValidators {
  readonly old: SchemaValidators;
  readonly new: SchemaValidators;
}

export type Direction = "backward" | "forward";

export const DIRECTIONS: readonly Direction[] = ["backward", "forward"];

/** Whether a document is accepted by the one side and rejected by the other: what a witness of the direction is. */
export function isWitness(validators: PairValidators, direction: Direction, document: unknown): boolean {
  const [accepting, rejecting] =
    direction === "backward" ? [validators.old, validators.new] : [validators.new, validators.old];
  try {
    return accepting.accepts(document) && !rejecting.accepts(document);
  } catch {
    // A schema that refers to itself without end: ajv runs out of stack.
    return false;
  }
}

/** What the validator other than ajv says of a witness. */
export function secondOpinion(
  validators: PairValidators,
  direction: Direction,
  document: unknown,
): Witness["second_validator"] {
  const [accepting, rejecting] =
    direction === "backward" ? [validators.old, validators.new] : [validators.new, validators.old];
  const accepted = accepting.secondAccepts(document);
  const rejected = rejecting.secondAccepts(document);
  if (accepted === undefined || rejected === undefined) return "cannot-tell";
  return accepted && !rejected ? "agrees" : "disagrees";
}

/** The witnesses that a comparison gives for a direction. */
export function witnessesOf(comparison: Comparison, direction: Direction): Witness[] {
  const side = direction === "backward" ? "old" : "new";
  return comparison.changes.flatMap(({ witness, reverse_witness: reverse }) =>
    [witness, reverse].filter((candidate) => candidate?.valid_for === side),
  ) as Witness[];
}

export function checkComparison(pair: Pair, comparison: Comparison, validators?: PairValidators): Fault[] {
  const faults = [...checkShape(pair, comparison)];
  for (const change of comparison.changes) {
    for (const witness of [change.witness, change.reverse_witness]) {
      if (witness === undefined) continue;
      faults.push(...checkPointers(pair, witness));
      if (validators !== undefined) faults.push(...checkWitness(validators, witness));
    }
  }
  return faults;
}

function checkShape(pair: Pair, comparison: Comparison): Fault[] {
  const faults: Fault[] = [];
  const fault = (kind: FaultKind, text: string): void => void faults.push({ kind, text });
  for (const direction of DIRECTIONS) {
    const side = direction === "backward" ? "producer" : "consumer";
    const verdict = comparison[direction];
    const worst = worstOf(comparison.changes.map((change) => change[side]));
    if (worst !== verdict)
      fault("inconsistent", `${direction} is ${verdict}, the worst ${side} of the changes is ${worst}`);
    if (verdict === "breaking" && witnessesOf(comparison, direction).length === 0) {
      fault("missing-witness", `${direction} is breaking, no witness`);
    }
    const grounds = comparison.grounds[direction];
    if (verdict === "compatible" && grounds?.proof === undefined)
      fault("missing-grounds", `${direction} is compatible, no proof`);
    if (verdict === "unknown" && !grounds?.reason) fault("missing-grounds", `${direction} is unknown, no reason`);
    if (grounds?.proof === "searched" && !grounds.documents)
      fault("missing-grounds", `${direction}: searched in no document`);
  }
  for (const change of comparison.changes) checkChange(pair, change, fault);
  const order = comparison.changes.map(({ pointer, rule }) => `${pointer}\u0000${rule}`);
  if (order.some((key, index) => index > 0 && order[index - 1]! > key)) fault("inconsistent", "changes are not sorted");
  if (new Set(order).size < order.length) fault("inconsistent", `the same change twice: ${order.join(" ")}`);
  return faults;
}

function checkChange(pair: Pair, change: Change, fault: (kind: FaultKind, text: string) => void): void {
  const { producer, consumer, witness, reverse_witness: reverse } = change;
  const name = `${change.rule} at "${change.pointer}"`;
  if (!resolves(pair.new, change.pointer) && !resolves(pair.old, change.pointer)) {
    fault("pointer-misses", `${name}: no such place in either schema`);
  }
  if (producer === "breaking" && witness?.valid_for !== "old")
    fault("missing-witness", `${name}: producer breaks, no witness`);
  if (producer !== "breaking" && consumer === "breaking" && witness?.valid_for !== "new") {
    fault("missing-witness", `${name}: consumer breaks, no witness`);
  }
  if (producer === "breaking" && consumer === "breaking" && reverse?.valid_for !== "new") {
    fault("missing-witness", `${name}: both break, no reverse witness`);
  }
  if (producer === "compatible" && consumer === "compatible") fault("inconsistent", `${name}: compatible for both`);
  if ((producer === "unknown" || consumer === "unknown") && !change.reason)
    fault("missing-grounds", `${name}: unknown, no reason`);
}

function worstOf(verdicts: readonly Compatibility[]): Compatibility {
  if (verdicts.includes("breaking")) return "breaking";
  return verdicts.includes("unknown") ? "unknown" : "compatible";
}

function checkPointers(pair: Pair, witness: Witness): Fault[] {
  const rejecting = witness.valid_for === "old" ? pair.new : pair.old;
  const faults: Fault[] = [];
  if (!resolves(witness.document, witness.offending)) {
    faults.push({
      kind: "pointer-misses",
      text: `offending "${witness.offending}" is not in ${short(witness.document)}`,
    });
  }
  if (!resolves(rejecting, witness.rejected_by)) {
    faults.push({
      kind: "pointer-misses",
      text: `rejected_by "${witness.rejected_by}" is not in the rejecting schema`,
    });
  }
  return faults;
}

const resolves = (root: unknown, pointer: string): boolean =>
  pointer === "" || (pointer.startsWith("/") && valueAt(root, pointerPath(pointer)) !== undefined);

function checkWitness(validators: PairValidators, witness: Witness): Fault[] {
  const direction = witness.valid_for === "old" ? "backward" : "forward";
  const [accepting, rejecting] =
    direction === "backward" ? [validators.old, validators.new] : [validators.new, validators.old];
  const { document } = witness;
  const shown = `${short(document)} (${direction})`;
  if (!isWitness(validators, direction, document)) {
    const why = accepting.accepts(document)
      ? "ajv: both schemas accept it"
      : "ajv: the schema that should accept it does not";
    return [{ kind: "unverified-witness", text: `${shown}: ${why}` }];
  }
  const faults: Fault[] = [];
  const second = secondOpinion(validators, direction, document);
  if (second !== witness.second_validator) {
    faults.push({
      kind: "second-validator-misreported",
      text: `${shown}: says ${witness.second_validator}, is ${second}`,
    });
  }
  if (second === "disagrees") faults.push({ kind: "second-validator-disagrees", text: shown });
  const withoutFormats = accepting.acceptsWithoutFormats(document) && !rejecting.acceptsWithoutFormats(document);
  if (withoutFormats === (witness.rests_on_format === true)) {
    faults.push({
      kind: "format-misreported",
      text: `${shown}: rests_on_format is ${String(witness.rests_on_format)}`,
    });
  }
  const offending = pointerPath(witness.offending);
  const smaller = smallerPaths(document).filter((path) => isWitness(validators, direction, without(document, path)));
  const isAboutIt = (path: Path): boolean => path.every((token, index) => String(token) === String(offending[index]));
  const beside = smaller.find((path) => !isAboutIt(path));
  if (beside !== undefined) {
    faults.push({ kind: "non-minimal-witness", text: `${shown}: ${short(without(document, beside))} is one, too` });
  } else if (smaller[0] !== undefined) {
    faults.push({
      kind: "other-change-is-smaller",
      text: `${shown}: ${short(without(document, smaller[0]))} is one, too`,
    });
  }
  return faults;
}

/** The document without one of its members or elements, each in turn. */
export const smallerDocuments = (document: unknown): unknown[] =>
  smallerPaths(document).map((path) => without(document, path));

function smallerPaths(document: unknown): Path[] {
  const paths: Path[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (path.length > 0) paths.push(path);
    if (paths.length > 2000) return;
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
    else if (isObject(value)) for (const name of Object.keys(value)) visit(value[name], [...path, name]);
  };
  visit(document, []);
  return paths;
}

export function short(value: unknown, limit = 300): string {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length} characters)`;
}
