import type { PullRequestSnapshot } from "@portcullis/contracts";

/** What the base branch asks for before a merge; or that nobody asked, or why nobody knows. */
export type BranchProtection =
  | { readonly kind: "read"; readonly required: readonly string[] }
  | { readonly kind: "unasked" }
  | { readonly kind: "unread"; readonly reason: string };

export function readBranchProtection({ branch_protection, incomplete = [] }: PullRequestSnapshot): BranchProtection {
  const gap = incomplete.find(({ part }) => part === "branch_protection");
  if (gap !== undefined) return { kind: "unread", reason: gap.reason };
  if (branch_protection === undefined) return { kind: "unasked" };
  return { kind: "read", required: branch_protection.required_contexts };
}

/** An entry of a branch protection: a context, or a pattern of contexts. */
export interface RequiredEntry {
  readonly text: string;
  readonly isPattern: boolean;
  matches(context: string): boolean;
}

/**
 * Reads an entry as the forges do that know patterns: `*` is any text, `?` one character, `[ab]` one of several, and everything
 * else is itself. Braces too are themselves: what then matches nothing is told, instead of guessed.
 */
export function readEntry(text: string): RequiredEntry {
  const isPattern = /[*?]|\[[^\]]+\]/.test(text);
  if (!isPattern) return { text, isPattern, matches: (context) => context === text };
  const tokens = Array.from(text.matchAll(/\*+|\?|\[[^\]]+\]|[^]/gu), ([part]) => part);
  return { text, isPattern, matches: (context) => matchesTokens(tokens, [...context]) };
}

/** Goes back to the last star only, so that it ends after at most text times pattern. */
function matchesTokens(tokens: readonly string[], characters: readonly string[]): boolean {
  let [place, token] = [0, 0];
  let star: { readonly token: number; place: number } | undefined;
  while (place < characters.length) {
    if (tokens[token]?.startsWith("*") === true) {
      star = { token, place };
      token += 1;
    } else if (token < tokens.length && fits(tokens[token]!, characters[place]!)) {
      place += 1;
      token += 1;
    } else if (star !== undefined) {
      star.place += 1;
      place = star.place;
      token = star.token + 1;
    } else return false;
  }
  return tokens.slice(token).every((rest) => rest.startsWith("*"));
}

function fits(token: string, character: string): boolean {
  if (token === "?") return true;
  if (!token.startsWith("[") || token.length < 3) return token === character;
  const isNegated = /^\[[!^]/.test(token);
  const ranges = token.slice(isNegated ? 2 : 1, -1).matchAll(/([^])-([^])|([^])/gu);
  const has = Array.from(ranges).some(([, from, to, one]) => (from ?? one!) <= character && character <= (to ?? one!));
  return has !== isNegated;
}
