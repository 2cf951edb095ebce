/** One place of a pattern, and how often it may stand there. */
interface Token {
  readonly has: (character: string) => boolean;
  /** `folders` is whole folders only, so that it ends where a name begins. */
  readonly times: "one" | "optional" | "some" | "any" | "folders";
}

/**
 * Whether a name passes a list of patterns as the forges' filters read it: `*` within a folder, `**` across, `?` and `+` for
 * none or one and for one or more of what stands before, `[ab]` for one of several, and `!` takes back what earlier ones
 * let in. Takes time in proportion to name and pattern.
 */
export function createFilter(patterns: readonly string[]): (name: string) => boolean {
  const compiled = patterns.map((pattern) => {
    const isNegated = pattern.startsWith("!");
    return { isNegated, tokens: parsePattern(isNegated ? pattern.slice(1) : pattern) };
  });
  return (name) => {
    const characters = [...name];
    let passes = false;
    for (const { isNegated, tokens } of compiled)
      if (passes === isNegated && matchesTokens(tokens, characters)) passes = !isNegated;
    return passes;
  };
}

const anything = (): boolean => true;
const inFolder = (character: string): boolean => character !== "/";

function parsePattern(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const parts = pattern.matchAll(/(\*\*\/?|\*|\\[^]|\[[^\]]+\]|[^])([?+]?)/gu);
  for (const [, part, sign] of parts) {
    if (part === "**") tokens.push({ has: anything, times: "any" });
    else if (part === "**/") tokens.push({ has: anything, times: "folders" });
    else if (part === "*") tokens.push({ has: inFolder, times: "any" });
    else tokens.push({ has: toTest(part!), times: sign === "?" ? "optional" : sign === "+" ? "some" : "one" });
  }
  return tokens;
}

function toTest(part: string): (character: string) => boolean {
  if (part.length > 2 && part.startsWith("[")) {
    const ranges = Array.from(part.slice(1, -1).matchAll(/([^])-([^])|([^])/gu), ([, from, to, one]) => [
      from ?? one!,
      to ?? one!,
    ]);
    return (character) => ranges.some(([from, to]) => from! <= character && character <= to!);
  }
  const wanted = part.startsWith("\\") && part.length > 1 ? part.slice(1) : part;
  return (character) => character === wanted;
}

/** Follows every way to match at once: the set of places that may come next. */
function matchesTokens(tokens: readonly Token[], characters: readonly string[]): boolean {
  let places = close(new Set([0]), tokens, true);
  for (const character of characters) {
    const next = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      if (token === undefined || !token.has(character)) continue;
      if (token.times !== "folders") next.add(place + 1);
      if (token.times !== "one" && token.times !== "optional") next.add(place);
    }
    if (next.size === 0) return false;
    places = close(next, tokens, character === "/");
  }
  return places.has(tokens.length);
}

/** Adds the places behind what may stand there not at all. */
function close(places: Set<number>, tokens: readonly Token[], atFolder: boolean): Set<number> {
  for (const place of places) {
    const times = tokens[place]?.times;
    if (times === "any" || times === "optional" || (times === "folders" && atFolder)) places.add(place + 1);
  }
  return places;
}
