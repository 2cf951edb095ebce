import type { ChainFile } from "../migrations/runs/prepared-file.ts";

const CREATE = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?([a-z][\w-]{0,62})/gi;

/** Extensions that others need. */
const NEEDED: Readonly<Record<string, readonly string[]>> = { earthdistance: ["cube"] };

/** Names of extensions that files may create, in comments and strings too: an engine that has one more is none the worse. */
export function findExtensions(files: readonly ChainFile[]): readonly string[] {
  const names = new Set<string>();
  for (const { text } of files)
    for (const [, name] of text.matchAll(CREATE)) {
      const lower = name!.toLowerCase();
      for (const each of [lower, ...(NEEDED[lower] ?? [])]) names.add(each);
    }
  return [...names].sort();
}
