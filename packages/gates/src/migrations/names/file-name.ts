/** What file systems hold. */
const MOST_BYTES = 255;

const BEYOND_PRINTABLE = /[^\x20-\x7e]/u;
// What a shell, a file system or a tool reads as something else.
const UNUSUAL = /[^\x20-\x7e]|["'`\\$*?<>|:;&!]/;
const SPECIAL = /["'`\\$*?<>|:;&!]/;

/** The last part of a path. */
export const lastPart = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** All of a path but its last part and the slash before it. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

export const isTooLong = (fileName: string): boolean =>
  fileName.length > MOST_BYTES ||
  (fileName.length * 3 > MOST_BYTES && new TextEncoder().encode(fileName).length > MOST_BYTES);

/** What may keep a file name from being the same everywhere, as what follows the name in a sentence. */
export function fileNameProblem(fileName: string): string | undefined {
  if (!UNUSUAL.test(fileName)) return undefined;
  const character = BEYOND_PRINTABLE.exec(fileName)?.[0];
  if (character !== undefined) {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return character < " " || character === "\x7f"
      ? `has a control character (U+${code}) in its name`
      : `has a character beyond ASCII (U+${code}) in its name, which git and file systems write in more than one way`;
  }
  const special = SPECIAL.exec(fileName)?.[0];
  return special === undefined
    ? undefined
    : `has the character ${special} in its name, which shells and file systems read as their own`;
}
