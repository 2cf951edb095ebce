import { foldPath, matchTokens, parseSet, type Token } from "../../core/match-paths.ts";

/** How a path stands to a pattern. */
type Match =
  /** It is what the pattern names, or in a folder that it names. */
  | "path"
  /** It is where a reserved folder is, or above it: a link there puts other files in the folder's place. */
  | "folder";

/** A pattern, ready to be asked. */
export interface Pattern {
  readonly text: string;
  /** The nearest that the path is to it, if anything. Linear in path and pattern. */
  match(path: string): Match | undefined;
}

/** The patterns of a manifest: one a line, empty lines and those that begin with # left out. */
export const readManifest = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

/**
 * `dir/` is all in a folder, `path` is itself or all in it, `*` stands for any characters, slashes included, and a folder that is
 * matched stands for all in it. Every reading that somebody may have meant counts: `?`, `[ab]` and `\*` as in a shell and as
 * they are written, `a/**\/b` for `a/b` too, what stands before a comment on the same line. Case is ignored. A wider match only
 * asks for one review more.
 */
export function parsePattern(text: string): Pattern {
  const readings = [text, ...withoutComment(text)].map((reading) => parseReading(reading));
  return {
    text,
    match(path) {
      const folded = foldPath(path.replace(/^(?:\.\/)+/, ""));
      const found = readings.map((reading) => reading(folded));
      return found.includes("path") ? "path" : found.find((each) => each !== undefined);
    },
  };
}

/** What in a pattern is not read as in other tools, if anything. */
export function oddityOf(text: string): string | undefined {
  if (text.startsWith("!")) return "begins with !, which takes nothing out of what is reserved";
  if (/[@+!?*]\(/.test(text)) return "has a group such as @(a|b), which is read as it is written";
  if (/\s#/.test(text)) return "has a comment, which belongs on a line of its own";
  if (text.includes("..")) return "has .., and no path of a repository does";
  return undefined;
}

const withoutComment = (text: string): readonly string[] => {
  const comment = text.search(/\s#/);
  return comment === -1 ? [] : [text.slice(0, comment).trimEnd()];
};

function parseReading(text: string): (path: string) => Match | undefined {
  const bare = foldPath(text.replace(/^(?:\.?\/)+/, ""));
  const isFolder = bare.endsWith("/");
  const name = bare.replace(/\/+$/, "");
  const matchesGlob = /[*?[\\]/.test(name) ? createGlob(name) : undefined;
  // What is fixed about the pattern, up to its first wildcard.
  const fixed = name.slice(0, name.search(/[*?[\\]|$/));
  return (path) => {
    if (path === "") return undefined;
    if (path.startsWith(`${name}/`) || (path === name && !isFolder)) return "path";
    const found = matchesGlob?.(path);
    if (found === "inside" || (found === "whole" && !isFolder)) return "path";
    return path === name || found === "whole" || fixed.startsWith(`${path}/`) ? "folder" : undefined;
  };
}

/** Whether a glob matches the whole path, or a folder that the path is in. */
function createGlob(glob: string): (path: string) => "whole" | "inside" | undefined {
  const tokens = Array.from(glob.matchAll(/(?<=^|\/)\*\*\/|\*+|\?|\[[^\]]+\]|\\?[^]/gu), ([part]) => toToken(part));
  return (path) => matchTokens(tokens, [...path]);
}

function toToken(part: string): Token {
  if (part === "**/") return { kind: "any-folders" };
  if (part.startsWith("*")) return { kind: "any" };
  if (part === "?") return { kind: "one" };
  if (part.length > 1 && part.startsWith("[")) return parseSet(part.slice(1, -1));
  const character = part.length > 1 && part.startsWith("\\") ? part.slice(1) : part;
  return { kind: "set", has: (other) => other === character };
}
