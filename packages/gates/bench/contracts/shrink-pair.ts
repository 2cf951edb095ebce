import { isObject, valueAt, withValue, without, type Path } from "./walk-schema.ts";
import type { Pair } from "./check-comparison.ts";

/**
 * The smallest pair, reached by leaving out and simplifying one thing after another, for which the condition still holds.
 * What stands in both schemas is left out of both at once, else of one.
 */
export async function shrinkPair(pair: Pair, holds: (pair: Pair) => Promise<boolean>, attempts = 1500): Promise<Pair> {
  let best = pair;
  let left = attempts;
  for (let progress = true; progress && left > 0;) {
    progress = false;
    for (const smaller of smallerPairs(best)) {
      left -= 1;
      if (left <= 0) break;
      if (!(await holds(smaller))) continue;
      best = smaller;
      progress = true;
      break;
    }
  }
  return best;
}

function* smallerPairs(pair: Pair): Generator<Pair> {
  for (const change of CHANGES) {
    // Large parts first.
    const paths = [
      ...new Map([...pathsOf(pair.old), ...pathsOf(pair.new)].map((path) => [JSON.stringify(path), path])).values(),
    ];
    for (const path of paths.toSorted((a, b) => a.length - b.length)) {
      const old = change(pair.old, path);
      const changed = change(pair.new, path);
      if (old !== undefined && changed !== undefined) yield { old, new: changed };
      if (old !== undefined) yield { old, new: pair.new };
      if (changed !== undefined) yield { old: pair.old, new: changed };
    }
  }
}

type Change = (root: unknown, path: Path) => unknown;

const CHANGES: readonly Change[] = [
  (root, path) =>
    path.length === 0 || path[0] === "$schema" || valueAt(root, path) === undefined ? undefined : without(root, path),
  // A part takes the place of the whole.
  (root, path) => {
    const value = valueAt(root, path);
    if (path.length < 2 || !isObject(value)) return undefined;
    const parent = typeof path.at(-2) === "string" && valueAt(root, path.slice(0, -2));
    if (!isObject(parent)) return undefined;
    const stays =
      path.length === 2
        ? Object.fromEntries(
            Object.entries(parent).filter(([keyword]) => /^(?:\$schema|\$defs|definitions)$/.test(keyword)),
          )
        : {};
    return withValue(root, path.slice(0, -2), { ...stays, ...value });
  },
  (root, path) => {
    const value = valueAt(root, path);
    if (path.length === 0) return undefined;
    if (isObject(value) && Object.keys(value).length > 0) return withValue(root, path, {});
    if (typeof value === "string" && value.length > 1 && path[0] !== "$schema" && path.at(-1) !== "$ref")
      return withValue(root, path, value.slice(0, -1));
    if (typeof value === "number" && value !== 0 && value !== 1)
      return withValue(root, path, value > 1 ? Math.floor(value / 2) : 1);
    return undefined;
  },
];

function pathsOf(root: unknown): Path[] {
  const paths: Path[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (path.length > 0) paths.push(path);
    if (path.length > 60 || paths.length > 3000) return;
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
    else if (isObject(value)) for (const name of Object.keys(value)) visit(value[name], [...path, name]);
  };
  visit(root, []);
  return paths;
}
