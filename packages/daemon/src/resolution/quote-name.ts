const LONGEST = 80;

/** A name of somebody else's within a sentence: escaped and shortened. */
export function quoteName(name: string): string {
  const letters = Array.from(name.slice(0, 2 * LONGEST + 2));
  return JSON.stringify(letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : name);
}
