/** What a search may cost: looks at the target. */
const MOST_LOOKS = 400;

/**
 * Leaves away whatever can be left away: elements of lists and members of objects, wherever they stand, until nothing more can.
 * The same case and the same target give the same result.
 *
 * @param atomic members that stay as they are or go as a whole
 * @param isStillBroken whether a smaller case is one at all, and shows the same
 */
export async function minimise<Case>(
  one: Case,
  atomic: ReadonlySet<string>,
  isStillBroken: (smaller: unknown) => Promise<boolean>,
): Promise<Case> {
  let best: unknown = one;
  let looks = 0;
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const path of listParts(best, atomic)) {
      const smaller = without(best, path);
      // What stood behind a part that went has another place now.
      if (smaller === undefined) continue;
      if ((looks += 1) > MOST_LOOKS) return best as Case;
      // oxlint-disable-next-line no-await-in-loop
      if (!(await isStillBroken(smaller))) continue;
      best = smaller;
      hasChanged = true;
    }
  }
  return best as Case;
}

type Path = readonly (string | number)[];

/** The last ones first, so that the places of the others stay; what is large comes before its parts. */
function listParts(value: unknown, atomic: ReadonlySet<string>): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  const members: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((element: unknown, index) => [index, element] as const).toReversed()
    : Object.entries(value);
  return [
    ...members.map(([key]) => [key]),
    ...members.flatMap(([key, member]) =>
      typeof key === "string" && atomic.has(key) ? [] : listParts(member, atomic).map((path) => [key, ...path]),
    ),
  ];
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (typeof key !== "number" || key >= list.length) return undefined;
    if (rest.length === 0) return list.toSpliced(key, 1);
    const smaller = without(list[key], rest);
    return smaller === undefined ? undefined : list.with(key, smaller);
  }
  if (!Object.hasOwn(value, key)) return undefined;
  const { [key]: member, ...others } = value as Readonly<Record<string | number, unknown>>;
  if (rest.length === 0) return others;
  const smaller = without(member, rest);
  return smaller === undefined ? undefined : { ...value, [key]: smaller };
}
