import type { Evaluator } from "./evaluator.ts";
import { matchesPattern } from "./patterns/match-pattern.ts";
import type { SchemaNode } from "./schema-node.ts";
import type { TypeBounds } from "./solver/type-bounds.ts";
import { ARRAY, NUMBER, OBJECT, STRING } from "./types.ts";

/** Schemas that a value keeps all at once: one with what it refers to and is made of. */
export type Together = readonly SchemaNode[];

/** Nodes that are taken together, at most. */
const MOST_TOGETHER = 60;
const MOST_QUESTIONS = 200_000;

/**
 * Whether one schema accepts whatever others, together, accept: seen from their structure, keyword by keyword. Yes is a proof;
 * no only says that it is not seen so. Large schemas that differ in a few places are compared in the time of a walk.
 */
export class Inclusion {
  readonly #bounds: TypeBounds;
  readonly #evaluator: Evaluator;
  readonly #answers = new Map<string, boolean>();
  readonly #trail: string[] = [];
  #questions = 0;

  constructor(bounds: TypeBounds, evaluator: Evaluator) {
    this.#bounds = bounds;
    this.#evaluator = evaluator;
  }

  holds(from: Together, to: SchemaNode): boolean {
    const together = flatten(from);
    if (to.always === true || together.some(({ kind, always }) => kind === to.kind || always === false)) return true;
    if (to.always === false) return this.#possible(together) === 0;
    const kinds = together.map(({ kind }) => kind).toSorted((a, b) => a - b);
    const key = `${kinds.join()}>${to.kind}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    this.#questions += 1;
    if (this.#questions > MOST_QUESTIONS) return false;
    // Inside itself the question may be taken to hold; if it then does not, what was built on it falls.
    const mark = this.#trail.length;
    this.#answers.set(key, true);
    this.#trail.push(key);
    const answer = this.#isImplied(together, to);
    if (!answer) {
      for (const built of this.#trail.splice(mark)) this.#answers.delete(built);
      this.#answers.set(key, false);
    }
    return answer;
  }

  #possible(together: Together): number {
    return together.reduce((types, node) => types & this.#bounds.possible(node), 127);
  }

  #isImplied(from: Together, to: SchemaNode): boolean {
    if (to.opaque !== undefined || to.unevaluatedItems !== undefined || to.unevaluatedProperties !== undefined)
      return false;
    if (this.#areValuesAccepted(from, to)) return true;
    return this.isOwnImplied(from, to) && this.#areCombinationsImplied(from, to);
  }

  /** Where only listed values are possible, each can be asked about. */
  #areValuesAccepted(from: Together, to: SchemaNode): boolean {
    const values = from.find((node) => node.values !== undefined)?.values;
    return values?.every((value) => this.#evaluator.accepts(to, value) === true) ?? false;
  }

  /** Whether the own keywords of a schema hold for whatever others accept; those of members and items included. */
  isOwnImplied(from: Together, to: SchemaNode): boolean {
    const types = this.#possible(from);
    if (to.types !== undefined && (types & ~to.types) !== 0) return false;
    if (
      to.values !== undefined &&
      !from.some(({ values }) => values?.every((value) => this.#evaluator.accepts(to, value) === true))
    )
      return false;
    if ((types & NUMBER) !== 0 && !areNumbersImplied(from, to)) return false;
    if ((types & STRING) !== 0 && !areStringsImplied(from, to)) return false;
    if ((types & ARRAY) !== 0 && !(areCountsImplied(from, to) && this.#areItemsImplied(from, to))) return false;
    return (types & OBJECT) === 0 || (areMembersThere(from, to) && this.#areMembersImplied(from, to));
  }

  #areItemsImplied(from: Together, to: SchemaNode): boolean {
    if (to.contains !== undefined && !from.some((node) => containsAlike(node, to))) return false;
    if (to.prefixItems === undefined && to.items === undefined) return true;
    const length = Math.max(0, ...[...from, to].map(({ prefixItems }) => prefixItems?.length ?? 0));
    for (let index = 0; index <= length; index += 1) {
      const wanted = to.prefixItems?.[index] ?? to.items;
      if (wanted !== undefined && !this.holds(itemsAt(from, index), wanted)) return false;
    }
    return true;
  }

  #areMembersImplied(from: Together, to: SchemaNode): boolean {
    if (
      to.propertyNames !== undefined &&
      !from.some(({ propertyNames }) => propertyNames !== undefined && this.holds([propertyNames], to.propertyNames!))
    )
      return false;
    for (const [name, wanted] of to.properties ?? []) if (!this.holds(membersNamed(from, name), wanted)) return false;
    for (const [pattern, wanted] of to.patternProperties ?? [])
      if (!this.#isPatternImplied(from, pattern, wanted)) return false;
    return to.additionalProperties === undefined || this.#areOthersImplied(from, to, to.additionalProperties);
  }

  #isPatternImplied(from: Together, pattern: string, wanted: SchemaNode): boolean {
    for (const name of namesOf(from)) {
      if (matchesPattern(pattern, name) !== false && !this.holds(membersNamed(from, name), wanted)) return false;
    }
    const same = from.flatMap(({ patternProperties }) => patternProperties?.get(pattern) ?? []);
    if (same.length > 0) return this.holds(same, wanted);
    // Any other name may match.
    return (
      this.#everyPattern(from).every((schema) => this.holds([schema], wanted)) && this.holds(additional(from), wanted)
    );
  }

  #everyPattern(from: Together): readonly SchemaNode[] {
    return from.flatMap(({ patternProperties }) => [...(patternProperties?.values() ?? [])]);
  }

  #areOthersImplied(from: Together, to: SchemaNode, wanted: SchemaNode): boolean {
    const isTaken = (name: string): boolean =>
      to.properties?.has(name) === true ||
      [...(to.patternProperties?.keys() ?? [])].some((pattern) => matchesPattern(pattern, name) === true);
    for (const name of namesOf(from)) if (!isTaken(name) && !this.holds(membersNamed(from, name), wanted)) return false;
    for (const { patternProperties } of from) {
      for (const [pattern, schema] of patternProperties ?? [])
        if (to.patternProperties?.has(pattern) !== true && !this.holds([schema], wanted)) return false;
    }
    return this.holds(additional(from), wanted);
  }

  #areCombinationsImplied(from: Together, to: SchemaNode): boolean {
    const parts = [...(to.ref === undefined ? [] : [to.ref.target()]), ...(to.allOf ?? [])];
    if (!parts.every((part) => this.holds(from, part))) return false;
    if (to.not !== undefined && !from.some(({ not }) => not !== undefined && this.holds([to.not!], not))) return false;
    if (to.if !== undefined && !from.some((node) => this.#isConditionAlike(node, to))) return false;
    for (const [name, wanted] of to.dependentSchemas ?? []) {
      const same = from.find(({ dependentSchemas }) => dependentSchemas?.has(name))?.dependentSchemas?.get(name);
      if (!this.holds(same === undefined ? from : [...from, same], wanted)) return false;
    }
    return (
      (to.anyOf === undefined || this.#isOneOfThem(from, to.anyOf)) &&
      (to.oneOf === undefined || this.#isExactlyOne(from, to.oneOf))
    );
  }

  #isConditionAlike(node: SchemaNode, to: SchemaNode): boolean {
    if (node.if?.kind !== to.if!.kind) return false;
    const implied = (has: SchemaNode | undefined, wanted: SchemaNode | undefined): boolean =>
      wanted === undefined || (has !== undefined && this.holds([has], wanted));
    return implied(node.then, to.then) && implied(node.else, to.else);
  }

  /** Each alternative of one side is inside one of the other. */
  #isOneOfThem(from: Together, wanted: readonly SchemaNode[]): boolean {
    const kinds = new Set(wanted.map(({ kind }) => kind));
    for (const { anyOf, oneOf } of from) {
      const branches = anyOf ?? oneOf;
      if (
        branches?.every((branch) => kinds.has(branch.kind) || wanted.some((other) => this.holds([branch], other))) ===
        true
      )
        return true;
    }
    return wanted.some((other) => this.holds(from, other));
  }

  /** As above, and no second one accepts it: those that the other side excludes already, or that are plainly different. */
  #isExactlyOne(from: Together, wanted: readonly SchemaNode[]): boolean {
    const kinds = new Set(wanted.map(({ kind }) => kind));
    const union = from.find(({ oneOf }) => oneOf !== undefined)?.oneOf;
    if (union === undefined) return false;
    const excluded = new Set(union.map(({ kind }) => kind));
    if (excluded.size < union.length || kinds.size < wanted.length) return false;
    const added = wanted.filter(({ kind }) => !excluded.has(kind));
    return union.every((branch) => {
      if (kinds.has(branch.kind)) return added.every((other) => this.areDisjoint(branch, other));
      const home = added.find((other) => this.holds([branch], other));
      return (
        home !== undefined &&
        wanted.every((other) => other === home || excluded.has(other.kind) || this.areDisjoint(branch, other))
      );
    });
  }

  /** Whether two schemas plainly have no value in common: no type, or a member that both require with different values. */
  areDisjoint(a: SchemaNode, b: SchemaNode): boolean {
    const [first, second] = [flatten([a]), flatten([b])];
    const types = this.#possible(first) & this.#possible(second);
    if (types === 0) return true;
    if (types !== OBJECT) return false;
    for (const name of first.flatMap(({ required }) => required ?? [])) {
      if (!second.some(({ required }) => required?.includes(name) === true)) continue;
      const [mine, theirs] = [first, second].map(
        (together) => membersNamed(together, name).find(({ values }) => values !== undefined)?.values,
      );
      if (mine === undefined || theirs === undefined) continue;
      const others = membersNamed(second, name);
      if (mine.every((value) => others.some((node) => this.#evaluator.accepts(node, value) === false))) return true;
    }
    return false;
  }
}

/** Schemas with what they refer to and are made of. */
export function flatten(nodes: Together): Together {
  if (nodes.every(({ ref, allOf }) => ref === undefined && allOf === undefined)) return nodes;
  const found = new Set<SchemaNode>();
  const queue = [...nodes];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (found.has(node) || found.size > MOST_TOGETHER) continue;
    found.add(node);
    if (node.ref !== undefined) queue.push(node.ref.target());
    queue.push(...(node.allOf ?? []));
  }
  return [...found];
}

/** What a member of a name has to keep. */
export const membersNamed = (from: Together, name: string): SchemaNode[] =>
  from.flatMap(({ properties, patternProperties, additionalProperties }) => {
    const own = properties?.get(name);
    const matched = [...(patternProperties ?? [])]
      .filter(([pattern]) => matchesPattern(pattern, name) === true)
      .map(([, schema]) => schema);
    const declared = own === undefined ? matched : [own, ...matched];
    // A pattern that cannot be decided may match: then nothing is known of the rest.
    const unclear = [...(patternProperties?.keys() ?? [])].some(
      (pattern) => matchesPattern(pattern, name) === undefined,
    );
    return declared.length > 0 || additionalProperties === undefined || unclear ? declared : [additionalProperties];
  });

/** What a member has to keep whose name none of the schemas speaks of. */
const additional = (from: Together): SchemaNode[] =>
  from.flatMap(({ additionalProperties }) => additionalProperties ?? []);

export const namesOf = (from: Together): ReadonlySet<string> =>
  new Set(from.flatMap(({ properties }) => [...(properties?.keys() ?? [])]));

/** What an item has to keep. */
export const itemsAt = (from: Together, index: number): SchemaNode[] =>
  from.flatMap(({ prefixItems, items }) => prefixItems?.[index] ?? items ?? []);

const containsAlike = (node: SchemaNode, to: SchemaNode): boolean =>
  node.contains?.kind === to.contains!.kind &&
  (node.minContains ?? 1) >= (to.minContains ?? 1) &&
  (node.maxContains ?? Infinity) <= (to.maxContains ?? Infinity);

function areNumbersImplied(from: Together, to: SchemaNode): boolean {
  const some = (test: (node: SchemaNode) => boolean): boolean => from.some(test);
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf, numberFormat } = to;
  return (
    (minimum === undefined ||
      some((node) => (node.minimum ?? -Infinity) >= minimum || (node.exclusiveMinimum ?? -Infinity) >= minimum)) &&
    (exclusiveMinimum === undefined ||
      some(
        (node) =>
          (node.minimum ?? -Infinity) > exclusiveMinimum || (node.exclusiveMinimum ?? -Infinity) >= exclusiveMinimum,
      )) &&
    (maximum === undefined ||
      some((node) => (node.maximum ?? Infinity) <= maximum || (node.exclusiveMaximum ?? Infinity) <= maximum)) &&
    (exclusiveMaximum === undefined ||
      some(
        (node) =>
          (node.maximum ?? Infinity) < exclusiveMaximum || (node.exclusiveMaximum ?? Infinity) <= exclusiveMaximum,
      )) &&
    (multipleOf === undefined || some((node) => node.multipleOf === multipleOf)) &&
    (numberFormat === undefined || some((node) => node.numberFormat === numberFormat))
  );
}

function areStringsImplied(from: Together, to: SchemaNode): boolean {
  const { minLength = 0, maxLength = Infinity, pattern, format } = to;
  return (
    (minLength === 0 || from.some((node) => (node.minLength ?? 0) >= minLength)) &&
    (maxLength === Infinity || from.some((node) => (node.maxLength ?? Infinity) <= maxLength)) &&
    (pattern === undefined || from.some((node) => node.pattern === pattern)) &&
    (format === undefined || from.some((node) => node.format === format))
  );
}

function areCountsImplied(from: Together, to: SchemaNode): boolean {
  const { minItems = 0, maxItems = Infinity, uniqueItems } = to;
  return (
    (minItems === 0 || from.some((node) => (node.minItems ?? 0) >= minItems)) &&
    (maxItems === Infinity || from.some((node) => (node.maxItems ?? Infinity) <= maxItems)) &&
    (uniqueItems === undefined || from.some((node) => node.uniqueItems === true))
  );
}

function areMembersThere(from: Together, to: SchemaNode): boolean {
  const { required = [], minProperties = 0, maxProperties = Infinity, dependentRequired } = to;
  const there = new Set(from.flatMap((node) => node.required ?? []));
  const isRequired = (name: string): boolean => there.has(name);
  return (
    required.every(isRequired) &&
    (minProperties === 0 || from.some((node) => (node.minProperties ?? 0) >= minProperties)) &&
    (maxProperties === Infinity || from.some((node) => (node.maxProperties ?? Infinity) <= maxProperties)) &&
    [...(dependentRequired ?? [])].every(([name, needed]) =>
      needed.every(
        (other) =>
          isRequired(other) || from.some((node) => node.dependentRequired?.get(name)?.includes(other) === true),
      ),
    )
  );
}
