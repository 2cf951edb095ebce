import type { Grammar } from "./grammar.ts";
import type { MigrationName, MisfitName, Version } from "./migration-name.ts";
import { readCapturePattern } from "./patterns/read-capture-pattern.ts";
import { type Group, matchGroups } from "./patterns/match-groups.ts";

/** Reads names by a pattern of one's own; `problem` tells why a pattern cannot be used. */
export function customGrammar(text: string): Grammar | { readonly problem: string } {
  const pattern = readCapturePattern(text);
  if ("problem" in pattern) return pattern;
  const missing = ["version", "name"].filter((group) => !pattern.groups.has(group));
  if (missing.length > 0)
    return { problem: `it has no group ${missing.map((group) => `(?<${group}>…)`).join(" and no group ")}` };
  return {
    findVersion: (fileName) => matchGroups(pattern, fileName)?.get("version")?.at ?? 0,
    read: (fileName, path) => toName(matchGroups(pattern, fileName), path) ?? misfit(fileName, path),
  };
}

function toName(groups: ReadonlyMap<string, Group> | undefined, path: string): MigrationName | undefined {
  const version = groups?.get("version");
  const parts = version?.text.match(/\d+/g)?.map(BigInt);
  const direction = groups?.get("direction")?.text.toLowerCase();
  if (version === undefined || parts === undefined) return undefined;
  if (direction !== undefined && direction !== "up" && direction !== "down") return undefined;
  return {
    path,
    version: parts as unknown as Version,
    versionText: version.text,
    stem: `${version.text}_${groups?.get("name")?.text ?? ""}`,
    direction: direction ?? "up",
    ...(direction !== undefined && { isPaired: true as const }),
  };
}

const misfit = (fileName: string, path: string): MisfitName =>
  /\.sql$/i.test(fileName)
    ? { path, problem: "does not match the pattern of the scheme" }
    : { path, problem: "is no migration", isUnrelated: true };
