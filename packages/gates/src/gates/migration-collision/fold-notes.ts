import type { Finding } from "../../core/gate.ts";

/** So many notes of one rule are told one by one. */
const MOST = 3;
const MOST_KEPT = 1000;

/** Notes about what was there before, many of one rule as one: a folder has a past, and a request is not about it. */
export function foldNotes(notes: readonly Finding[]): readonly Finding[] {
  return Array.from(Map.groupBy(notes, ({ rule }) => rule).values()).flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= MOST) return group;
    return [
      {
        ...first,
        message: `${group.length} files or objects that the request does not touch have findings of this rule, the first: ${first.message}`,
        evidence: {
          findings: group
            .slice(0, MOST_KEPT)
            .map(({ location, message, subject }) => ({ ...location, message, subject })),
        },
      },
    ];
  });
}
