/** Longer names and paths are refused by file systems. */
const LONGEST_SEGMENT = 255;
const LONGEST_PATH = 1024;

// oxlint-disable-next-line no-control-regex -- these are what is refused
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/u;

/**
 * Why this is no path of a file inside a folder, as the end of a sentence; `undefined` where it is one: relative, with slashes,
 * of ordinary segments, in characters that can be shown.
 */
export function filePathProblem(path: string): string | undefined {
  if (path === "") return "is empty";
  if (!path.isWellFormed()) return "is not text";
  if (CONTROL.test(path)) return "has control characters";
  if (path.startsWith("/") || path.includes("\\")) return "is not a relative path with slashes";
  if (byteLength(path) > LONGEST_PATH) return `is longer than ${LONGEST_PATH} bytes`;
  for (const segment of path.split("/")) {
    if (segment === "" || segment === "." || segment === "..") return `has the segment "${segment}"`;
    if (byteLength(segment) > LONGEST_SEGMENT) return `has a segment that is longer than ${LONGEST_SEGMENT} bytes`;
  }
  return undefined;
}

/** A path that is both a file and a folder of others, if there is one: such files cannot lie in one folder. */
export function fileAndFolder(paths: Iterable<string>): string | undefined {
  const files = new Set(paths);
  for (const path of files)
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      const folder = path.slice(0, end);
      if (files.has(folder)) return folder;
    }
  return undefined;
}

const byteLength = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
};
