import { multiplyCounts, type Pattern, type SyntaxTree } from "./syntax-tree.ts";

/** A pattern as another one without a count, and the lengths that the count allows, in code points. */
export interface SeparatedLength {
  readonly pattern: Pattern;
  readonly min: number;
  readonly max: number;
}

/**
 * `^x[ab]{1,500}$` as `^x[ab]*$` and lengths from 2 to 501: two states in place of hundreds. For patterns from start to end
 * that have one count and otherwise match strings of one length each, so that the length tells how often that is repeated.
 */
export function separateLength({ characters, tree }: Pattern): SeparatedLength | undefined {
  // Units are not what lengths are counted in.
  if (characters === "units") return undefined;
  const parts = flatten(tree);
  if (parts[0]?.kind !== "start" || parts.at(-1)?.kind !== "end") return undefined;
  const widths = parts.map(widthOf);
  const at = widths.indexOf(undefined);
  const counted = parts[at];
  if (counted?.kind !== "repeat" || widths.lastIndexOf(undefined) !== at) return undefined;
  const width = widthOf(counted.of);
  if (width === undefined) return undefined;
  const fixed = widths.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return {
    pattern: {
      characters,
      tree: { kind: "sequence", parts: parts.with(at, { ...counted, min: 0, max: Infinity }) },
    },
    min: fixed + width * counted.min,
    max: fixed + width * counted.max,
  };
}

/** The parts of a pattern in a row, without sequences inside sequences and counts of counts. */
function flatten(tree: SyntaxTree): readonly SyntaxTree[] {
  if (tree.kind === "sequence") return tree.parts.flatMap(flatten);
  if (tree.kind !== "repeat" || tree.of.kind !== "repeat") return [tree];
  const counts = multiplyCounts(tree.of, tree);
  return counts === undefined ? [tree] : flatten({ kind: "repeat", of: tree.of.of, ...counts });
}

/** How long all strings are that a part matches; undefined where they differ. */
function widthOf(tree: SyntaxTree): number | undefined {
  switch (tree.kind) {
    case "set":
      return 1;
    case "start":
    case "end":
    case "boundary":
    case "look-ahead":
      return 0;
    case "sequence":
      return tree.parts.map(widthOf).reduce(add, 0);
    case "choice": {
      const [width, ...others] = tree.options.map(widthOf);
      return others.every((other) => other === width) ? width : undefined;
    }
    case "repeat": {
      const width = widthOf(tree.of);
      if (width === 0) return 0;
      return tree.min === tree.max && width !== undefined ? width * tree.min : undefined;
    }
  }
}

const add = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one + other;
