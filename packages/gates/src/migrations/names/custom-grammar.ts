import type { Grammar, ParsedName } from "./grammar.ts";
import type { Direction, Version } from "./migration-name.ts";
import { readCapturePattern } from "./patterns/read-capture-pattern.ts";
import { matchGroups } from "./patterns/match-groups.ts";

/** Reads names by a pattern of one's own; `problem` tells why a pattern cannot be used. */
export function customGrammar(text: string): Grammar | { readonly problem: string } {
  const pattern = readCapturePattern(text);
  if ("problem" in pattern) return pattern;
  const missing = ["version", "name"].filter((group) => !pattern.groups.has(group));
  if (missing.length > 0)
    return { problem: `it has no group ${missing.map((group) => `(?<${group}>…)`).join(" and no group ")}` };
  return (fileName) => {
    const groups = matchGroups(pattern, fileName);
    const version = groups?.get("version");
    const parts = version?.text.match(/\d+/g)?.map(BigInt);
    if (groups === undefined || version === undefined || parts === undefined) return misfit(fileName);
    const direction = groups.get("direction")?.text;
    if (direction !== undefined && !/^(?:up|down)$/i.test(direction)) return misfit(fileName);
    return {
      version: parts as unknown as Version,
      versionText: version.text,
      versionAt: version.at,
      stem: `${version.text}_${groups.get("name")?.text ?? ""}`,
      direction: (direction?.toLowerCase() as Direction | undefined) ?? "up",
      ...(direction !== undefined && { isPaired: true as const }),
    } satisfies ParsedName;
  };
}

const misfit = (fileName: string): { readonly problem: string; readonly isUnrelated?: true } =>
  /\.sql$/i.test(fileName)
    ? { problem: "does not match the pattern of the scheme" }
    : { problem: "is no migration", isUnrelated: true };
