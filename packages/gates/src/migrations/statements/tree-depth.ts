export const TOO_DEEP = "is nested too deeply to be read";

/** Far from where a function that walks a tree by recursion runs out of stack. */
const MOST_LEVELS = 2000;

/** A text this short cannot nest so deeply: each level takes a character at the least. */
const SHORT_TEXT = MOST_LEVELS / 4;

/** Whether a tree nests more deeply than can be walked. */
export function isTooDeep(tree: unknown, text: string): boolean {
  if (text.length <= SHORT_TEXT) return false;
  let level: readonly unknown[] = [tree];
  for (let depth = 0; depth <= MOST_LEVELS; depth += 1) {
    const next: unknown[] = [];
    for (const value of level)
      for (const child of Object.values(value as object))
        if (typeof child === "object" && child !== null) next.push(child);
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}
