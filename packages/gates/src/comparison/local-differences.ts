import { flatten, itemsAt, membersNamed, namesOf, type Inclusion, type Together } from "./inclusion.ts";
import type { NodeTable, SchemaNode } from "./schema-node.ts";

type Step = { readonly member: string } | { readonly item: number };

/** Where two schemas differ: what one side has to keep there, what the other asks, and the way there from the root. */
export interface LocalDifference {
  readonly from: Together;
  readonly to: SchemaNode;
  readonly path: readonly Step[];
}

const MOST_DIFFERENCES = 60;
const LONGEST_PATH = 40;

/** The places, as deep as can be, at which it is not seen that one schema accepts what the other accepts. */
export function findLocalDifferences(
  table: NodeTable,
  inclusion: Inclusion,
  from: SchemaNode,
  to: SchemaNode,
): readonly LocalDifference[] {
  const finder = new DifferenceFinder(table, inclusion);
  finder.visit({ from: [from], to, path: [] });
  return finder.found;
}

class DifferenceFinder {
  readonly found: LocalDifference[] = [];
  readonly #table: NodeTable;
  readonly #inclusion: Inclusion;
  readonly #seen = new Set<string>();

  constructor(table: NodeTable, inclusion: Inclusion) {
    this.#table = table;
    this.#inclusion = inclusion;
  }

  /** Goes down where a part differs; stops where the schemas themselves do. */
  visit({ from, to, path }: LocalDifference): void {
    if (this.found.length >= MOST_DIFFERENCES || this.#inclusion.holds(from, to)) return;
    const together = flatten(from);
    const key = `${together.map(({ id }) => id).join()}>${to.id}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const parts = path.length < LONGEST_PATH ? [...this.#parts(together, to, path)] : [];
    if (parts.length === 0) this.found.push({ from: together, to, path });
    else {
      for (const part of parts) this.visit(part);
      const own = this.#withoutParts(to);
      if (!this.#inclusion.holds(together, own)) this.found.push({ from: together, to: own, path });
    }
  }

  *#parts(from: Together, to: SchemaNode, path: readonly Step[]): Generator<LocalDifference> {
    const differs = (difference: LocalDifference): boolean => !this.#inclusion.holds(difference.from, difference.to);
    const candidates: LocalDifference[] = [];
    for (const part of [...(to.ref === undefined ? [] : [to.ref.target()]), ...(to.allOf ?? [])])
      candidates.push({ from, to: part, path });
    for (const [name, wanted] of to.properties ?? [])
      candidates.push({ from: membersNamed(from, name), to: wanted, path: [...path, { member: name }] });
    if (to.additionalProperties !== undefined && to.patternProperties === undefined) {
      for (const name of namesOf(from)) {
        if (to.properties?.has(name) !== true && to.additionalProperties.always !== false)
          candidates.push({
            from: membersNamed(from, name),
            to: to.additionalProperties,
            path: [...path, { member: name }],
          });
      }
    }
    for (const [index, wanted] of [...(to.prefixItems ?? []), ...(to.items === undefined ? [] : [to.items])].entries())
      candidates.push({ from: itemsAt(from, index), to: wanted, path: [...path, { item: index }] });
    candidates.push(...pairBranches(from, to).map(([branch, wanted]) => ({ from: [branch], to: wanted, path })));
    for (const candidate of candidates) if (differs(candidate)) yield candidate;
  }

  /** What a schema asks of a value itself. */
  #withoutParts(node: SchemaNode): SchemaNode {
    const { id, kind, ref, allOf, anyOf, oneOf, properties, prefixItems, items, ...rest } = node;
    const anything = this.#table.anything;
    const allowed = properties && new Map([...properties.keys()].map((name) => [name, anything]));
    return this.#table.shared(`own parts:${id}`, { ...rest, ...(allowed && { properties: allowed }) });
  }
}

/** Alternatives that only one side has, paired in their order where there are as many on either side. */
function pairBranches(from: Together, to: SchemaNode): readonly (readonly [SchemaNode, SchemaNode])[] {
  const wanted = to.anyOf ?? to.oneOf;
  const union = from.map(({ anyOf, oneOf }) => anyOf ?? oneOf).find((branches) => branches !== undefined);
  if (wanted === undefined || union === undefined) return [];
  const [mine, theirs] = [new Set(union.map(({ kind }) => kind)), new Set(wanted.map(({ kind }) => kind))];
  const gone = union.filter(({ kind }) => !theirs.has(kind));
  const come = wanted.filter(({ kind }) => !mine.has(kind));
  return gone.length === come.length ? gone.map((branch, index) => [branch, come[index]!]) : [];
}
