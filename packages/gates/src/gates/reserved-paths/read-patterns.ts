import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { ReservedPathsOptions } from "./options.ts";
import { parsePattern, readManifest, type Pattern } from "./parse-pattern.ts";

/** The patterns that hold for a change, or why nobody can tell which do. */
export type ReadPatterns = { readonly patterns: readonly Pattern[] } | { readonly problem: string };

// Who may change the policy by themselves is bound by none (threat 29).
const POLICY = "portcullis.yaml";

/** Reads the patterns as the base has them, never the head; the file of patterns and the configuration are reserved besides. */
export function readPatterns(snapshot: PullRequestSnapshot, options: ReservedPathsOptions): ReadPatterns {
  const { patternsFile } = options;
  if (patternsFile === undefined) return { patterns: [...options.patterns, POLICY].map(parsePattern) };
  const gap = snapshot.incomplete?.find(({ part, subject }) => part === "file_contents" && subject === patternsFile);
  if (gap !== undefined) return { problem: `${patternsFile} could not be read: ${gap.reason}.` };
  const text = snapshot.file_contents?.find(({ path, at }) => path === patternsFile && at === "base")?.text;
  if (text === undefined) return { problem: `${patternsFile} is not in the snapshot as the base has it.` };
  const found = readManifest(text);
  if (found.length === 0) return { problem: `${patternsFile} has no patterns at the base.` };
  const all = [...found, patternsFile, POLICY];
  return { patterns: [...new Set(all)].map(parsePattern) };
}
