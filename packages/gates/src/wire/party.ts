import type { Surface, SurfaceField } from "../surfaces/surface.ts";
import { toAlternatives, type Alternatives, type ShapeOf } from "./shape.ts";
import { ELEMENT, VALUE } from "./wire-contract.ts";

/** Who sends a message or reads it, and the type in code with which it does. */
export interface Party {
  /** For a consumer the name under which the contract speaks of it, such as `cp`. */
  readonly name: string;
  readonly role: "producer" | "consumer";
  /** Read in the direction of the role: `writes` for a producer, `reads` for a consumer. */
  readonly surface: Surface;
}

/** Whether the type was read exactly: only then is a field that was not found not there. */
export const isRead = ({ surface }: Party): boolean => surface.problems.length === 0;

/** A place in a party's code as evidence: a field, or the type itself. */
export const partyEvidence = ({ name, surface }: Party, field?: SurfaceField): Readonly<Record<string, unknown>> => ({
  name,
  type: surface.type,
  path: surface.path,
  line: field?.line ?? surface.line,
  ...(field && { column: field.column }),
  ...(field?.sourceName !== undefined && { field: field.sourceName }),
});

/** A place in a party's code for a sentence, such as `internal/provision.go:12`. */
export const placeOf = ({ surface }: Party, field?: SurfaceField): string =>
  `${surface.path}:${field?.line ?? surface.line}`;

/** What a name was matched with: itself, another key that the reader takes, or one that differs in case only. */
export interface Match {
  readonly field: SurfaceField;
  readonly by: "name" | "other-name" | "case";
}

/** Finds fields by their names on the wire, as the party's decoder does. */
export function createFieldFinder(
  { role, surface }: Party,
  fields: readonly SurfaceField[],
): (name: string) => Match | undefined {
  const names = new Map(fields.map((field) => [field.name, field]));
  if (role === "producer") return (name) => toMatch(names.get(name), "name");
  const others = new Map(fields.flatMap((field) => (field.otherNames ?? []).map((other) => [other, field] as const)));
  // Go takes a key whatever its case, and prefers the exact one.
  const folded =
    surface.language === "go" ? new Map(fields.toReversed().map((field) => [fold(field.name), field])) : undefined;
  return (name) =>
    toMatch(names.get(name), "name") ??
    toMatch(others.get(name), "other-name") ??
    toMatch(folded?.get(fold(name)), "case");
}

const toMatch = (field: SurfaceField | undefined, by: Match["by"]): Match | undefined => field && { field, by };

const fold = (name: string): string => name.toLowerCase();

/** A surface's shape taken apart. */
export const alternativesOf = (shape: ShapeOf<SurfaceField>): Alternatives<SurfaceField> =>
  toAlternatives(shape, (one, _, { shape: merged, required }) => ({ ...one, shape: merged, required }));

/** A test whether a path of the message has a place in a party's code: a field of its own, or something that takes any key. */
export function createPlaceFinder(party: Party): (path: readonly string[]) => boolean {
  const opened = new Map<ShapeOf<SurfaceField>, OpenedShape>();
  const open = (shape: ShapeOf<SurfaceField>): OpenedShape => {
    const known = opened.get(shape);
    if (known) return known;
    const alternatives = alternativesOf(shape);
    const find = createFieldFinder(party, alternatives.object?.fields ?? []);
    const now = { ...alternatives, find };
    opened.set(shape, now);
    return now;
  };
  return (path) => {
    let { shape }: { shape: ShapeOf<SurfaceField> } = party.surface;
    for (const step of path) {
      const { any, recursive, items, entries, object, find } = open(shape);
      if (any || recursive !== undefined) return true;
      if (step === ELEMENT && items) shape = items;
      else if (entries) shape = entries;
      else if (step === VALUE) return object !== undefined;
      else {
        const match = find(step);
        if (!match) return false;
        shape = match.field.shape;
      }
    }
    return true;
  };
}

type OpenedShape = Alternatives<SurfaceField> & { readonly find: (name: string) => Match | undefined };

/** As the test of `createPlaceFinder`, for one path. */
export const hasPlaceFor = (party: Party, path: readonly string[]): boolean => createPlaceFinder(party)(path);
