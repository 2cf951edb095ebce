/** A field that encoding/json found on its way through embedded structs. */
export interface Candidate {
  readonly name: string;
  /** Places of the fields from the outermost struct down, so that its length is the depth. */
  readonly index: readonly number[];
  /** Whether the name comes from a tag. */
  readonly isTagged: boolean;
}

/**
 * The fields that Go's rules for embedding leave, in the order of the source: of one name the shallowest wins, among those the
 * one whose name comes from a tag, and where several are still equal none is on the wire.
 */
export function dominantFields<Field extends Candidate>(candidates: readonly Field[]): readonly Field[] {
  const dominant: Field[] = [];
  for (const sameName of Map.groupBy(candidates, ({ name }) => name).values()) {
    const depth = sameName.reduce((least, { index }) => Math.min(least, index.length), Number.POSITIVE_INFINITY);
    const shallowest = sameName.filter(({ index }) => index.length === depth);
    const tagged = shallowest.filter(({ isTagged }) => isTagged);
    const best = tagged.length > 0 ? tagged : shallowest;
    if (best.length === 1) dominant.push(best[0]!);
  }
  return dominant.toSorted((one, other) => compare(one.index, other.index));
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [depth, place] of one.entries()) {
    const difference = place - (other[depth] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
