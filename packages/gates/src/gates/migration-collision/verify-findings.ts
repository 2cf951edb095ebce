import type { CheckedClaim } from "../../core/explain.ts";
import type { Finding } from "../../core/gate.ts";
import type { Situation } from "../../migrations/situation.ts";

/**
 * Looks for what the findings quote: every statement that a finding shows stands in the file that it names, and every file is
 * there. What an engine said can be had again by running it, not by reading.
 */
export function verifyFindings(situation: Situation, findings: readonly Finding[]): readonly CheckedClaim[] {
  return findings.flatMap(({ rule, evidence }) => {
    const quotes = evidence === undefined ? [] : collectQuotes(evidence);
    return quotes.map(({ path, statement }) => {
      if (statement === undefined)
        return { claim: `${rule}: ${JSON.stringify(path)} is there`, holds: isThere(situation, path) };
      const texts = textsOf(situation, path);
      const start = statement.replace(/…$/, "");
      return {
        claim: `${rule}: ${JSON.stringify(path)} says ${JSON.stringify(start.slice(0, 80))}`,
        holds: texts.some((text) => text.includes(start)),
      };
    });
  });
}

interface Quote {
  readonly path: string;
  readonly statement?: string;
}

const DEEPEST = 4;

function collectQuotes(evidence: unknown, depth = 0): readonly Quote[] {
  if (depth > DEEPEST || typeof evidence !== "object" || evidence === null) return [];
  const { path, statement } = evidence as { readonly path?: unknown; readonly statement?: unknown };
  const own = typeof path === "string" ? [{ path, ...(typeof statement === "string" && { statement }) }] : [];
  return [...own, ...Object.values(evidence).flatMap((value) => collectQuotes(value, depth + 1))];
}

const isThere = ({ base, merged, others, changes, retired }: Situation, path: string): boolean =>
  [...base.names, ...base.misfits, ...merged.names, ...merged.misfits, ...changes, ...retired].some(
    (file) => file.path === path,
  ) || others.some((other) => other.changes.some((change) => change.path === path));

function textsOf({ contentAt, others }: Situation, path: string): readonly string[] {
  const own = (["base", "merge_base", "head"] as const).flatMap((side) => {
    const content = contentAt(side, path);
    return content.kind === "text" ? [content.text] : [];
  });
  const theirs = others.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.path === path && change.text !== undefined ? [change.text] : [])),
  );
  return [...own, ...theirs];
}
