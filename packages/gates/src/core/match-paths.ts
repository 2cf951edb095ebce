/** One thing that a glob may match at a place of a path; `any` is any characters, slashes included. */
export type Token =
  | { readonly kind: "any" | "any-folders" | "any-in-folder" | "one" }
  | { readonly kind: "set"; readonly has: (character: string) => boolean };

const MOST_ALTERNATIVES = 1000;

/**
 * A test whether any of the paths matches any of the globs: `*` within a folder, `**` across folders, `?` and `[ab]` for one
 * character, `{a,b}` for alternatives; everything else is itself. A glob that names a folder means all that is in it. Case is
 * ignored and dot files count: a wider match only makes a gate stricter. Takes time in proportion to path and glob, whatever a
 * hostile file is called (threat 31).
 */
export function createPathMatcher(globs: readonly string[]): (paths: readonly string[]) => boolean {
  if (globs.includes("**")) return (paths) => paths.length > 0;
  const patterns = globs
    .flatMap((glob) =>
      expandBraces(
        foldPath(
          glob
            .trim()
            .replace(/^\.?\//, "")
            .replace(/\/$/, ""),
        ),
      ),
    )
    .map(parseGlob);
  return (paths) =>
    paths.some((path) => patterns.some((tokens) => matchTokens(tokens, [...foldPath(path)]) !== undefined));
}

/** What is wrong with a glob, if anything: one that never matches would switch off what it should guard. */
export function globProblem(glob: string): string | undefined {
  if (glob.trim() === "") return "is empty";
  if (glob.includes("\\")) return "has a backslash; folders are separated by /";
  for (const [opening, closing] of [
    ["{", "}"],
    ["[", "]"],
  ] as const) {
    if (glob.split(opening).length !== glob.split(closing).length)
      return `has ${opening} and ${closing} that do not pair`;
  }
  return undefined;
}

/** Every name that a changed file has or had: a rename out of a folder is a change of that folder (threat 40). */
export const namesOf = (file: { readonly path: string; readonly previous_path?: string }): readonly string[] =>
  file.previous_path === undefined ? [file.path] : [file.path, file.previous_path];

/** As paths are compared: one form of each letter, without case. */
export const foldPath = (text: string): string => text.normalize("NFC").toLowerCase();

/** `a{b,c}d` as `abd` and `acd`; braces do not nest. */
function expandBraces(glob: string): readonly string[] {
  let expanded = [""];
  for (const part of glob.split(/(\{[^{}]*\})/)) {
    const alternatives = part.startsWith("{") ? part.slice(1, -1).split(",") : [part];
    expanded = expanded.flatMap((before) => alternatives.map((each) => before + each)).slice(0, MOST_ALTERNATIVES);
  }
  return expanded;
}

function parseGlob(glob: string): readonly Token[] {
  const literal = (character: string): Token => ({ kind: "set", has: (other) => other === character });
  return Array.from(glob.matchAll(/\*\*\/?|\*|\?|\[[^\]]+\]|[^]/gu), ([part]): Token => {
    if (part.startsWith("**")) return { kind: "any-folders" };
    if (part === "*") return { kind: "any-in-folder" };
    if (part === "?") return { kind: "one" };
    return part.length > 1 && part.startsWith("[") ? parseSet(part.slice(1, -1)) : literal(part);
  });
}

/** A set such as `[a-z]` or `[!a]`, without its brackets. */
export function parseSet(text: string): Token {
  const isNegated = /^[!^]/.test(text);
  const ranges = Array.from(
    (isNegated ? text.slice(1) : text).matchAll(/([^])-([^])|([^])/gu),
    ([, from, to, one]) => [from ?? one!, to ?? one!] as const,
  );
  return {
    kind: "set",
    has: (character) =>
      character !== "/" && ranges.some(([from, to]) => from <= character && character <= to) !== isNegated,
  };
}

/**
 * Whether the tokens match the whole path, or a folder that the path is in. Follows every way to match at once: after each
 * character the set of tokens that may come next.
 */
export function matchTokens(tokens: readonly Token[], path: readonly string[]): "whole" | "inside" | undefined {
  let places = close(new Set([0]), tokens, true);
  for (const character of path) {
    // The glob of a folder matches what is in it.
    if (places.has(tokens.length) && character === "/") return "inside";
    const next = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      if (token === undefined) continue;
      if (token.kind === "any" || token.kind === "any-folders" || (token.kind === "any-in-folder" && character !== "/"))
        next.add(place);
      else if (token.kind === "one" && character !== "/") next.add(place + 1);
      else if (token.kind === "set" && token.has(character)) next.add(place + 1);
    }
    if (next.size === 0) return undefined;
    places = close(next, tokens, character === "/");
  }
  return places.has(tokens.length) ? "whole" : undefined;
}

/** Adds the places after tokens that match nothing: `*` anywhere, `**` only between folders, so that it eats whole names. */
function close(places: Set<number>, tokens: readonly Token[], atFolder: boolean): Set<number> {
  for (const place of places) {
    const kind = tokens[place]?.kind;
    if (
      kind === "any" ||
      kind === "any-in-folder" ||
      (kind === "any-folders" && (atFolder || place === tokens.length - 1))
    )
      places.add(place + 1);
  }
  return places;
}
