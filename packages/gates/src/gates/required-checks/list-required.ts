import { readEntry, type BranchProtection, type RequiredEntry } from "../../workflows/branch-protection.ts";
import type { RequiredChecksOptions } from "./options.ts";

/** An entry that has to be green, and who asks for it. */
export interface Required {
  readonly entry: RequiredEntry;
  readonly by: readonly ("configuration" | "branch_protection")[];
}

/** What has to be green: the union of configuration and branch protection, without what waits for this gate itself. */
export function listRequired(
  { contexts, ignore }: RequiredChecksOptions,
  protection: BranchProtection,
): readonly Required[] {
  const protectedContexts = protection.kind === "read" ? protection.required : [];
  const ignored = ignore.map(readEntry);
  return [...new Set([...contexts, ...protectedContexts])]
    .filter((text) => !ignored.some((entry) => entry.text === text || entry.matches(text)))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((text) => ({
      entry: readEntry(text),
      by: [
        ...(contexts.includes(text) ? (["configuration"] as const) : []),
        ...(protectedContexts.includes(text) ? (["branch_protection"] as const) : []),
      ],
    }));
}
