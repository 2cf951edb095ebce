import type { Shape, SurfaceField } from "../surfaces/surface.ts";
import { describeShape } from "./describe-shape.ts";
import { alternativesOf, createFieldFinder, type Match, type Party } from "./party.ts";
import { toAlternatives, type Alternatives, type ObjectShape } from "./shape.ts";
import { uncoveredScalars } from "./uncovered-kinds.ts";
import {
  allFields,
  ELEMENT,
  fieldsWithin,
  rootOf,
  VALUE,
  type WireContract,
  type WireField,
  type WireShape,
} from "./wire-contract.ts";

/** What a party's type has for a field of the contract. */
export type Sighting =
  | { readonly state: "present"; readonly field: SurfaceField; readonly by: Match["by"]; readonly differs: boolean }
  /** In something that takes any key or any value. */
  | { readonly state: "whole" }
  /** `holder`: already what holds it is missing. */
  | { readonly state: "missing"; readonly holder: boolean };

/** A field of a party's type that the contract does not declare. */
export interface Stranger {
  readonly path: readonly string[];
  readonly field: SurfaceField;
  /** The declared field that holds it; absent at the root of the message. */
  readonly holder?: WireField;
  /** Whether the contract lets it be: `free` where an object is declared without any members. */
  readonly place: "closed" | "open" | "free";
}

export interface Difference {
  readonly path: readonly string[];
  /** The declared field that it is about, or that holds what it is about; absent for the message itself. */
  readonly holder?: WireField;
  readonly field?: SurfaceField;
  readonly level: "error" | "warning" | "note";
  readonly rule: "type-differs" | "case-insensitive-name" | "producer-undeclared-field";
  /** What is different, to follow the party's and the field's name. */
  readonly what: string;
  readonly declared: string;
  readonly found: string;
}

/** A party's type held against a contract. */
export interface Observation {
  readonly party: Party;
  readonly sightings: ReadonlyMap<WireField, Sighting>;
  readonly strangers: readonly Stranger[];
  readonly differences: readonly Difference[];
}

/** All parties held against the contract. */
export interface Observed {
  readonly producers: readonly Observation[];
  readonly consumers: readonly Observation[];
}

export function observeParties(contract: WireContract, parties: readonly Party[]): Observed {
  const observations = parties.map((party) => observeParty(contract, party));
  return {
    producers: observations.filter(({ party }) => party.role === "producer"),
    consumers: observations.filter(({ party }) => party.role === "consumer"),
  };
}

interface Place {
  readonly path: readonly string[];
  readonly holder?: WireField;
  readonly field?: SurfaceField;
}

/** Holds a party's type against the contract, field by field and however deep the contract goes. */
function observeParty(contract: WireContract, party: Party): Observation {
  const sightings = new Map<WireField, Sighting>();
  const strangers: Stranger[] = [];
  const differences: Difference[] = [];
  const isProducer = party.role === "producer";
  const { language } = party.surface;
  const leniency = { numbers: language === "typescript", nulls: !isProducer && language === "go" };

  /** Whether the two agree; differences are noted on the way. */
  const compare = (declared: WireShape, found: Shape, place: Place): boolean => {
    const [ours, theirs] = [toAlternatives(declared, (one) => one), alternativesOf(found)];
    if (theirs.any) markWhole(declared);
    if (ours.any || theirs.any) {
      if (theirs.object) noteFree(theirs.object, place);
      return compareAny(ours, theirs, place, declared, found);
    }
    const uncovered = [
      ...(isProducer ? uncoveredScalars(theirs, ours, leniency) : uncoveredScalars(ours, theirs, leniency)),
      ...compareArrays(ours, theirs, place),
      ...compareObjects(ours, theirs, place),
    ];
    if (uncovered.length === 0) return true;
    differ(place, "error", uncovered.join(" or "), declared, found);
    return false;
  };

  const compareAny = (
    ours: Alternatives<WireField>,
    theirs: Alternatives<SurfaceField>,
    place: Place,
    declared: WireShape,
    found: Shape,
  ): boolean => {
    const [given, taken] = isProducer ? [theirs, ours] : [ours, theirs];
    if (taken.any) return true;
    // What one side leaves open cannot be compared; that it was not is told.
    differ(place, "note", given.any ? "anything" : describeShape(declared), declared, found);
    return true;
  };

  const differ = (place: Place, level: Difference["level"], what: string, declared: WireShape, found: Shape): void => {
    differences.push({
      ...place,
      level,
      rule: "type-differs",
      what,
      declared: describeShape(declared),
      found: describeShape(found),
    });
  };

  const compareArrays = (
    ours: Alternatives<WireField>,
    theirs: Alternatives<SurfaceField>,
    place: Place,
  ): readonly string[] => {
    if (ours.items && theirs.items) {
      compare(ours.items, theirs.items, { ...place, path: [...place.path, ELEMENT] });
      return [];
    }
    if (ours.items) fieldsWithin(ours.items).forEach((field) => markMissing(field, true));
    const given = isProducer ? theirs : ours;
    return given.items ? ["array"] : [];
  };

  /** Objects, maps, and types that hold themselves: all that is an object in JSON. */
  const compareObjects = (
    ours: Alternatives<WireField>,
    theirs: Alternatives<SurfaceField>,
    place: Place,
  ): readonly string[] => {
    const uncovered: string[] = [];
    const inside = { ...place, path: [...place.path, VALUE] };
    if (ours.object && theirs.object) compareMembers(ours.object, theirs.object, place);
    if (ours.entries && theirs.entries) compare(ours.entries, theirs.entries, inside);
    // A writer's members are values of a declared map; a reader's map takes every member.
    if (isProducer && theirs.object && ours.entries && !ours.object) {
      for (const field of theirs.object.fields) {
        compare(ours.entries, field.shape, { ...place, field, path: [...place.path, field.name] });
      }
    }
    if (ours.object && !theirs.object) {
      const isWhole = theirs.entries !== undefined || theirs.recursive !== undefined;
      for (const field of ours.object.fields) {
        if (isWhole) markWhole({ kind: "object", fields: [field], open: false });
        else markMissing(field, true);
        if (theirs.entries && !isProducer)
          compare(field.shape, theirs.entries, { ...place, holder: field, path: field.path });
      }
    }
    if (ours.entries && !theirs.entries) markWhole(ours.entries);
    const [given, taken] = isProducer ? [theirs, ours] : [ours, theirs];
    const takesObject = taken.object ?? taken.entries ?? taken.recursive;
    const isFree = taken.object !== undefined && taken.object.fields.length === 0 && taken.object.open;
    if ((given.object || given.recursive !== undefined) && takesObject === undefined) uncovered.push("object");
    if (given.entries && !taken.entries && !isFree) {
      if (takesObject === undefined || taken.object) uncovered.push("map");
    }
    return uncovered;
  };

  const compareMembers = (declared: ObjectShape<WireField>, found: ObjectShape<SurfaceField>, place: Place): void => {
    const find = createFieldFinder(party, found.fields);
    const met = new Set<SurfaceField>();
    for (const field of declared.fields) {
      const match = find(field.name);
      if (match === undefined) {
        markMissing(field, false);
        continue;
      }
      met.add(match.field);
      const here = { path: field.path, holder: field, field: match.field };
      const agrees = compare(field.shape, match.field.shape, here);
      noteOddities(match, here);
      sight(field, { state: "present", ...match, differs: !agrees });
    }
    const others = found.fields.filter((field) => !met.has(field));
    if (declared.fields.length === 0 && declared.open && !declared.rest) noteFree({ ...found, fields: others }, place);
    else {
      for (const field of others) {
        const path = [...place.path, field.name];
        if (declared.rest) compare(declared.rest, field.shape, { ...place, path, field });
        else strangers.push({ ...place, path, field, place: declared.open ? "open" : "closed" });
      }
    }
    noteOpenness(declared, found, place);
  };

  const noteOddities = ({ field, by }: Match, place: Place): void => {
    const { shape } = place.holder!;
    const [declared, found] = [describeShape(shape), describeShape(field.shape)];
    if (by === "case") {
      const what = `reads it as "${field.name}", because Go does not mind the case`;
      differences.push({ ...place, level: "note", rule: "case-insensitive-name", what, declared, found });
    }
    const takesNull = (alternatives: Alternatives<WireField>): boolean =>
      alternatives.any || alternatives.scalars.has("null") || alternatives.values.includes(null);
    if (isProducer && field.nullWhenUnset === true && !takesNull(toAlternatives(shape, (one) => one))) {
      const what = "null, when it was never made";
      differences.push({ ...place, level: "warning", rule: "type-differs", what, declared, found });
    }
  };

  /** A closed contract beside a writer that may send any key, an open one beside a reader that refuses strange keys. */
  const noteOpenness = (declared: ObjectShape<WireField>, found: ObjectShape<SurfaceField>, place: Place): void => {
    const words = {
      declared: declared.open ? "open object" : "closed object",
      found: found.open ? "open object" : "closed object",
    };
    if (isProducer && found.open && !declared.open) {
      const what = "keys that its type does not name";
      differences.push({ ...place, ...words, level: "warning", rule: "producer-undeclared-field", what });
    }
    if (!isProducer && declared.open && !found.open) {
      const what = "keys that the contract does not declare";
      differences.push({ ...place, ...words, level: "warning", rule: "type-differs", what });
    }
  };

  /** Members of an object about which the contract says nothing, however deep: producers and consumers are all one can compare. */
  const noteFree = (found: ObjectShape<SurfaceField>, place: Place): void => {
    for (const field of found.fields) {
      const path = [...place.path, field.name];
      strangers.push({ ...place, path, field, place: "free" });
      noteFreeWithin(field.shape, { ...place, path });
    }
  };

  const noteFreeWithin = (shape: Shape, place: Place): void => {
    const { object, items, entries } = alternativesOf(shape);
    if (object) noteFree(object, place);
    if (items) noteFreeWithin(items, { ...place, path: [...place.path, ELEMENT] });
    if (entries) noteFreeWithin(entries, { ...place, path: [...place.path, VALUE] });
  };

  /** Of several members that are values of one map, the one that lacks a field counts. */
  const sight = (field: WireField, sighting: Sighting): void => {
    if (sightings.get(field)?.state !== "missing") sightings.set(field, sighting);
  };

  const markMissing = (field: WireField, holder: boolean): void => {
    sight(field, { state: "missing", holder });
    for (const nested of field.nested) markMissing(nested, true);
  };

  const markWhole = (shape: WireShape): void => {
    for (const field of allFields(fieldsWithin(shape))) {
      if (!sightings.has(field)) sightings.set(field, { state: "whole" });
    }
  };

  compare(rootOf(contract), party.surface.shape, { path: [] });
  // A field that nothing above has met is in a branch of a union that the party's type has not.
  for (const field of allFields(contract.fields)) {
    if (!sightings.has(field)) sightings.set(field, { state: "missing", holder: field.path.length > 1 });
  }
  return { party, sightings, strangers, differences };
}
