import { lastPart } from "./file-name.ts";

const MOST_NAMES = 5;

/** The file name of a path, quoted so that nothing in it is taken for the sentence. */
export const quoteFile = (path: string): string => JSON.stringify(lastPart(path));

/** `"a"`, `"a" and "b"`, `"a", "b" and 7 others`. */
export function quoteFiles(paths: readonly string[]): string {
  const shown = paths.length > MOST_NAMES ? paths.slice(0, MOST_NAMES - 1) : paths;
  const rest = paths.length - shown.length;
  const words = [...shown.map(quoteFile), ...(rest > 0 ? [`${rest} others`] : [])];
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
