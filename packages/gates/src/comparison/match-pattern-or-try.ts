import { matchesPattern } from "./patterns/match-pattern.ts";

/** Strings of this length cannot keep a backtracking engine busy for long. */
export const SHORT = 16;

/** Whether a pattern is found in a string: by our linear engine, or by the native one where the string is short. */
export function matches(pattern: string, text: string): boolean | undefined {
  const answer = matchesPattern(pattern, text);
  return answer !== undefined || text.length > SHORT ? answer : nativeExpression(pattern)?.test(text);
}

/** As ajv compiles a pattern: with flag u, which some patterns do not allow. */
function nativeExpression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}
