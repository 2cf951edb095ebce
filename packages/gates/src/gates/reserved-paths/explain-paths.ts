import type { ExplainedFact } from "../../core/explain.ts";
import type { ReservedName } from "./match-files.ts";
import { ruleName } from "./rules.ts";

/** Every reserved name that is touched, with the pattern that reserves it. */
export const explainPaths = (names: readonly ReservedName[], author: string): readonly ExplainedFact[] =>
  names.map(({ path, pattern, file, isLink }) => ({
    location: { path },
    login: author,
    what: path === file.previous_path ? `renamed to ${file.path}` : file.status,
    counted: true,
    rule: ruleName(isLink ? "link-touched" : "path-touched"),
    reason: `It falls under ${JSON.stringify(pattern)}.`,
  }));
