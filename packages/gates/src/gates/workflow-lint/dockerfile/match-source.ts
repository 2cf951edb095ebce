import { readEntry } from "../../../workflows/branch-protection.ts";

/** The names of a path, `.` and empty ones left out; `..` goes up, and not beyond the root. */
export function toNames(path: string): readonly string[] {
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names;
}

/**
 * What of a path lies below what a source names: nothing for the file itself, the rest of the path below a folder; `undefined`
 * when the source names something else. Of several folders that `**` may mean, the one nearest to the file.
 */
export function restBelow(source: string, path: readonly string[]): readonly string[] | undefined {
  const names = toNames(source);
  let [places, found]: [ReadonlySet<number>, number | undefined] = [close(new Set([0]), names), undefined];
  if (places.has(names.length)) found = 0;
  for (const [index, name] of path.entries()) {
    const next = new Set<number>();
    for (const place of places) {
      const wanted = names[place];
      if (wanted === "**") next.add(place);
      else if (wanted !== undefined && readEntry(wanted).matches(name)) next.add(place + 1);
    }
    if (next.size === 0) break;
    places = close(next, names);
    if (places.has(names.length)) found = index + 1;
  }
  return found === undefined ? undefined : path.slice(found);
}

/** Adds the places behind `**`, which may be no folder at all. */
function close(places: Set<number>, names: readonly string[]): Set<number> {
  for (const place of places) if (names[place] === "**") places.add(place + 1);
  return places;
}

export const hasWildcard = (source: string): boolean => readEntry(source).isPattern;
