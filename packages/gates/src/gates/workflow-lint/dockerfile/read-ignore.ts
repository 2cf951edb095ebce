import { restBelow, toNames } from "./match-source.ts";

/** Whether a file never reaches the build: the last pattern that matches it, or a folder above it, decides. */
export function createIgnore(text: string): (path: string) => boolean {
  const patterns = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) =>
      line.startsWith("!") ? { isKept: true, pattern: line.slice(1).trim() } : { isKept: false, pattern: line },
    )
    .slice(0, MOST_PATTERNS);
  return (path) => {
    const names = toNames(path);
    const last = patterns.findLast(({ pattern }) => restBelow(pattern, names) !== undefined);
    return last !== undefined && !last.isKept;
  };
}

const MOST_PATTERNS = 5000;
