import { areEqual, definitionOf } from "./definition.ts";
import type { Key, ObjectEffect } from "./effect.ts";
import type { Footprint, Touch } from "./footprint.ts";
import { ownerName } from "./names.ts";
import { ADDRESS, BY_POSITION, UNNAMED } from "./references.ts";
import { isCreatedOnce } from "./chain-findings.ts";

/** Something on which two requests do not agree. Which of them is called `ours` makes no difference to whether it is found. */
export interface Collision {
  readonly kind:
    | "created twice"
    | "created differently"
    | "ours needs theirs"
    | "theirs needs ours"
    | "ours drops"
    | "theirs drops"
    | "both drop"
    | "set differently"
    | "changed under";
  /** The object. */
  readonly object: Pick<ObjectEffect, "kind" | "name">;
  readonly ours: Touch;
  readonly theirs: Touch;
  /** Of what is set: which part of the object. */
  readonly aspect?: string;
  /** How many other statements it is about in the same way. */
  readonly others: number;
}

export function compareFootprints(ours: Footprint, theirs: Footprint): readonly Collision[] {
  return [
    ...findCreatedTwice(ours, theirs),
    ...findNeeds(ours, theirs),
    ...findNeeds(theirs, ours).map(mirrored),
    ...findDrops(ours, theirs),
    ...findDrops(theirs, ours).map(mirrored),
    ...findDroppedTwice(ours, theirs),
    ...findSetDifferently(ours, theirs),
    ...findChangesUnder(ours, theirs),
    ...findChangesUnder(theirs, ours).map(mirrored),
    ...findWholeRows(ours, theirs),
    ...findWholeRows(theirs, ours).map(mirrored),
    ...findEnumOrder(ours, theirs),
  ];
}

const MIRRORED: Partial<Record<Collision["kind"], Collision["kind"]>> = {
  "ours needs theirs": "theirs needs ours",
  "ours drops": "theirs drops",
};

const mirrored = (collision: Collision): Collision => ({
  ...collision,
  kind: MIRRORED[collision.kind] ?? collision.kind,
  ours: collision.theirs,
  theirs: collision.ours,
});

const objectOf = ({ effect }: Touch): Pick<ObjectEffect, "kind" | "name"> => ({ kind: effect.kind, name: effect.name });

/** What a touch creates is named after it, but for a renaming. */
const createdObject = ({ effect }: Touch): Pick<ObjectEffect, "kind" | "name"> => ({
  kind: effect.kind,
  name: effect.renamedTo ?? effect.name,
});

function findCreatedTwice(ours: Footprint, theirs: Footprint): readonly Collision[] {
  const found: Collision[] = [];
  for (const [key, own] of ours.creates) {
    const other = theirs.creates.get(key) ?? (own.effect.kind === "index" ? undefined : rivalOf(key, theirs.creates));
    if (other === undefined || own.isImplied === true || other.isImplied === true) continue;
    if (isWithinTwice(own, ours, theirs)) continue;
    const common = { object: createdObject(own), ours: own, theirs: other, others: 0 };
    if (isRedefined(key, own, ours) && isRedefined(key, other, theirs)) {
      if (!areEqual(own.effect, other.effect)) found.push({ kind: "created differently", ...common });
    } else if (!(own.effect.isGuarded && other.effect.isGuarded) || isCreatedOnce(own.effect.kind)) {
      found.push({ kind: "created twice", ...common });
    }
  }
  return found;
}

/** A relation and a type of one name are in each other's way, but for an index. */
function rivalOf(key: Key, creates: Footprint["creates"]): Touch | undefined {
  const [namespace] = key.split(" ", 1);
  if (namespace !== "type" && namespace !== "relation") return undefined;
  const rival = creates.get((namespace === "type" ? "relation" : "type") + key.slice(namespace.length));
  return rival?.effect.kind === "index" ? undefined : rival;
}

/** The relation whose rows have the type of a key. */
function rowTypeOf(key: Key, creates: Footprint["creates"]): Touch | undefined {
  const relation = key.startsWith("type ") ? rivalOf(key, creates) : undefined;
  return relation?.effect.kind === "sequence" ? undefined : relation;
}

/** What belongs to something that is created twice is told with it. */
const isWithinTwice = ({ effect }: Touch, ours: Footprint, theirs: Footprint): boolean =>
  effect.owners?.some((owner) => ours.creates.has(owner) && theirs.creates.has(owner)) === true;

/** Whether the request makes something anew that may be there: OR REPLACE, or a drop before. */
const isRedefined = (key: Key, { effect }: Touch, { drops }: Footprint): boolean =>
  effect.isReplacing === true || drops.has(key);

/** Uses of what only the other request creates. */
function findNeeds(users: Footprint, makers: Footprint): readonly Collision[] {
  const found: Collision[] = [];
  const told = new Set<Key>();
  for (const [key, creation] of makers.creates) {
    if (creation.found !== undefined && creation.effect.action === "create") continue;
    if (makers.drops.has(key) || users.creates.has(key)) continue;
    const uses = usesOf(users, namesOf(key));
    const [first] = uses;
    if (first === undefined || first.found !== undefined || isWithin(creation, told)) continue;
    told.add(key);
    found.push({
      kind: "ours needs theirs",
      object: objectOf(first),
      ours: first,
      theirs: creation,
      others: uses.length - 1,
    });
  }
  return found;
}

const isWithin = ({ effect }: Touch, told: ReadonlySet<Key>): boolean =>
  effect.owners?.some((owner) => told.has(owner)) === true;

/** All columns of the table of one. */
const wholeOf = (column: Key): Key => `${ownerName(column)}.*`;

/** A routine is used by its name alone, and a relation as a type. */
function namesOf(key: Key): readonly Key[] {
  if (key.startsWith("relation ")) return [key, key.replace("relation ", "type ")];
  const opening = key.startsWith("function ") ? key.indexOf("(") : -1;
  return opening === -1 ? [key] : [key, key.slice(0, opening)];
}

const usesOf = ({ uses }: Footprint, keys: readonly Key[]): readonly Touch[] =>
  keys.flatMap((key) => uses.get(key) ?? []);

/** A column is also used with all others of its table. */
const allNamesOf = (key: Key): readonly Key[] => (key.startsWith("column ") ? [key, wholeOf(key)] : namesOf(key));

/** What one drops, or gives another name, and the other uses. */
function findDrops(droppers: Footprint, users: Footprint): readonly Collision[] {
  const found = new Map<string, Collision>();
  for (const [key, drop] of droppers.drops) {
    const uses = usesOf(users, allNamesOf(key)).filter((touch) => touch.effect.action !== "drop" && isHit(touch, drop));
    const isAbsent = drop.found === undefined && !droppers.creates.has(key);
    const created = isAbsent ? (users.creates.get(key) ?? rowTypeOf(key, users.creates)) : undefined;
    const [first = created] = uses;
    if (first === undefined) continue;
    const statement = `${drop.place.path} ${drop.place.statement.line} ${drop.effect.name}`;
    const before = found.get(statement);
    if (before !== undefined) found.set(statement, { ...before, others: before.others + 1 });
    else found.set(statement, { kind: "ours drops", object: objectOf(drop), ours: drop, theirs: first, others: 0 });
  }
  return [...found.values()];
}

/** Whether a drop, or a renaming, gets in the way of a use. */
function isHit({ effect: { name, aspect = "", isGuarded } }: Touch, { effect: { renamedTo } }: Touch): boolean {
  // Where the table is gone, so is what DROP ... IF EXISTS takes from it.
  if (aspect === ADDRESS) return !isGuarded || renamedTo !== undefined;
  if (name.endsWith(".*"))
    return KEPT_WHOLE.has(aspect) || (renamedTo === undefined && (aspect === "inserted" || aspect === BY_POSITION));
  return aspect !== UNNAMED || renamedTo === undefined;
}

/** Uses of all columns that keep those that were there, by their names. */
const KEPT_WHOLE = new Set(["held", "copied", "copied whole"]);

/** To drop twice is fine where both say IF EXISTS, and neither makes it anew. */
function findDroppedTwice(ours: Footprint, theirs: Footprint): readonly Collision[] {
  const found: Collision[] = [];
  for (const [key, own] of ours.drops) {
    const other = theirs.drops.get(key);
    if (other === undefined || (own.isImplied === true && other.isImplied === true)) continue;
    // What is only moved along with its table can be found by its own name.
    if ([own, other].some((each) => each.isImplied === true && each.effect.renamedTo !== undefined)) continue;
    const [isOurs, isTheirs] = [ours.creates.has(key), theirs.creates.has(key)];
    if (isOurs && isTheirs) continue;
    // One that goes with something else does not take what is made anew of other things.
    const isMadeAnew = (isOurs && other.isImplied !== true) || (isTheirs && own.isImplied !== true);
    if (isHarmless(own) && isHarmless(other) && !isMadeAnew) continue;
    found.push({
      kind: "both drop",
      object: objectOf(own.isImplied === true ? other : own),
      ours: own,
      theirs: other,
      others: 0,
    });
  }
  return found;
}

/** A drop that does nothing where its object is gone already. */
const isHarmless = ({ effect, isImplied }: Touch): boolean =>
  isImplied === true || (effect.isGuarded && effect.renamedTo === undefined);

function findSetDifferently(ours: Footprint, theirs: Footprint): readonly Collision[] {
  const found: Collision[] = [];
  for (const [key, own] of ours.alters) {
    const other = theirs.alters.get(key);
    for (const [aspect, touch] of other === undefined ? [] : own) {
      const match = other!.get(aspect);
      if (match !== undefined && definitionOf(touch.effect) !== definitionOf(match.effect))
        found.push({ kind: "set differently", object: objectOf(touch), ours: touch, theirs: match, aspect, others: 0 });
    }
  }
  return found;
}

/** What a change of a column's type does to other settings of the column depends on which is first. */
const TYPE_DEPENDENT = new Set(["default", "identity", "expression", "storage", "compression"]);

/** Uses that hold the type of a column, or are written anew when it changes. */
const TYPE_BOUND = new Set(["expression", "held", "reference", UNNAMED, "copied", "copied whole"]);

/** What a copy of a column takes over. */
const COPIED = new Set(["type", "not null"]);

function findChangesUnder(changers: Footprint, users: Footprint): readonly Collision[] {
  const found: Collision[] = [];
  for (const [key, aspects] of changers.alters) {
    for (const [aspect, change] of aspects) {
      const isType = aspect === "type";
      const settings = isType
        ? [...(users.alters.get(key) ?? [])].flatMap(([each, touch]) => (TYPE_DEPENDENT.has(each) ? [touch] : []))
        : [];
      const bound = usesOf(users, allNamesOf(key)).filter(({ effect: { aspect: how = "" } }) =>
        isType ? TYPE_BOUND.has(how) : how === "copied whole" || (how === "copied" && COPIED.has(aspect)),
      );
      const [first, ...others] = [...settings, ...bound];
      if (first === undefined) continue;
      found.push({
        kind: "changed under",
        object: objectOf(change),
        ours: change,
        theirs: first,
        aspect,
        others: others.length,
      });
    }
  }
  return found;
}

/** `SELECT *` takes the columns that are there: another one before it is part of it. */
function findWholeRows(makers: Footprint, users: Footprint): readonly Collision[] {
  const found: Collision[] = [];
  for (const [key, creation] of makers.creates) {
    if (!key.startsWith("column ") || creation.effect.isImplied === true) continue;
    const [first] = usesOf(users, [wholeOf(key)]).filter(
      ({ effect: { aspect = "" } }) => KEPT_WHOLE.has(aspect) || aspect === "inserted",
    );
    if (first !== undefined)
      found.push({
        kind: "changed under",
        object: createdObject(creation),
        ours: creation,
        theirs: first,
        aspect: "columns",
        others: 0,
      });
  }
  return found;
}

/** Values that are added at one place of an enumeration stand in the order in which they were added. */
function findEnumOrder(ours: Footprint, theirs: Footprint): readonly Collision[] {
  const places = new Map<string, Touch>();
  for (const [, touch] of theirs.creates) {
    const place = enumPlace(touch);
    if (place !== undefined) places.set(place, touch);
  }
  return [...ours.creates].flatMap(([key, own]): readonly Collision[] => {
    const place = enumPlace(own);
    const other = place === undefined ? undefined : places.get(place);
    if (other === undefined || theirs.creates.has(key)) return [];
    const object = { kind: "type" as const, name: ownerName(own.effect.name) };
    return [{ kind: "set differently", object, ours: own, theirs: other, aspect: "order of values", others: 0 }];
  });
}

const enumPlace = ({ effect }: Touch): string | undefined =>
  effect.kind === "enum value" && effect.aspect !== undefined
    ? `${ownerName(effect.name)} ${effect.aspect}`
    : undefined;
