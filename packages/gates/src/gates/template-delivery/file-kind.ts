/** What a file of a template is to the runtime that reads it. */
export type FileKind = "config" | "prompts" | "skills";

export const FILE_KINDS: readonly FileKind[] = ["config", "prompts", "skills"];

/** The kind of a file by its path below the template's folder; everything else is `other`. */
export function kindOf(path: string): FileKind | "other" {
  if (path === "config.yaml") return "config";
  if (path.startsWith("prompts/")) return "prompts";
  return path.startsWith("skills/") ? "skills" : "other";
}
