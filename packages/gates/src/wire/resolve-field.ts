import { pointerTokens } from "../comparison/json.ts";
import { toAlternatives, type Alternatives } from "./shape.ts";
import { rootOf, type WireContract, type WireField, type WireShape } from "./wire-contract.ts";

/** What a name in an answer means. */
export type Resolved = {
  readonly steps: readonly string[];
  /** The innermost declared field that the name goes through. */
  readonly holder?: WireField;
} & (
  | { readonly kind: "field"; readonly field: WireField }
  /** In a declared field of which the contract does not say what is in it. */
  | { readonly kind: "inside"; readonly field: WireField }
  | { readonly kind: "stranger" }
);

/**
 * Finds the field that a name means: a JSON Pointer, or names with dots where `[0]`, `[]`, `[*]` or a number stands for an
 * element. A key of a map means the map. Names that have dots themselves are found as well.
 */
export function createFieldResolver(contract: WireContract): (name: string) => Resolved {
  const root = rootOf(contract);
  return (name) => {
    if (name.startsWith("/") || name.startsWith("#/")) {
      return walk(root, pointerTokens(name.startsWith("#") ? name.slice(1) : name), false);
    }
    return walk(root, stepsOf(name), true);
  };
}

function walk(root: WireShape, steps: readonly string[], isDotted: boolean): Resolved {
  let shape = root;
  let holder: WireField | undefined;
  for (let index = 0; index < steps.length;) {
    const { items, entries, object, any, recursive } = toAlternatives<WireField>(shape, (one) => one);
    const found = object && findLongest(object.fields, steps, index, isDotted);
    const rest = entries ?? object?.rest;
    if (found) {
      holder = found.field;
      shape = found.field.shape;
      index = found.next;
    } else if (items && isElement(steps[index]!)) {
      shape = items;
      index += 1;
    } else if (rest) {
      shape = rest;
      index += 1;
    } else if (holder && (any || recursive !== undefined || (object?.open === true && object.fields.length === 0))) {
      return { kind: "inside", field: holder, steps, holder };
    } else return { kind: "stranger", steps, ...(holder && { holder }) };
  }
  return holder ? { kind: "field", field: holder, steps, holder } : { kind: "stranger", steps };
}

// Names with more dots are not looked for: each is another way to read the text.
const MOST_DOTS = 4;

function findLongest(
  fields: NonNullable<Alternatives<WireField>["object"]>["fields"],
  steps: readonly string[],
  index: number,
  isDotted: boolean,
): { readonly field: WireField; readonly next: number } | undefined {
  for (let length = isDotted ? Math.min(MOST_DOTS + 1, steps.length - index) : 1; length > 0; length -= 1) {
    const name = steps.slice(index, index + length).join(".");
    const field = fields.find((each) => each.name === name);
    if (field) return { field, next: index + length };
  }
  return undefined;
}

const isElement = (step: string): boolean => step === "[]" || step === "*" || step === "-" || /^\d+$/.test(step);

/** `volumes[0].name` and `volumes[].name` as their steps. */
const stepsOf = (name: string): readonly string[] =>
  name.split(".").flatMap((part) => {
    const bracket = part.indexOf("[");
    if (bracket === -1 || !part.endsWith("]")) return [part];
    const inside = part.slice(bracket + 1, -1).split("][");
    return [...(bracket === 0 ? [] : [part.slice(0, bracket)]), ...inside.map((step) => (step === "" ? "[]" : step))];
  });
