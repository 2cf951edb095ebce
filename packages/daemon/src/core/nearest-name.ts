import { closest, distance } from "fastest-levenshtein";

/** The known name that was probably meant, if any is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(name, [...known]);
  return distance(name, nearest) <= Math.max(2, Math.floor(name.length / 2)) ? nearest : undefined;
}
