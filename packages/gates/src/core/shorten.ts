/** Cuts a text to so many characters, at a whole one. */
export function shorten(text: string, most: number): string {
  // Characters that are not shown are not counted either: a text of others may be long.
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}
