/** Where a template's files come from: a repository at one commit or tag. */
export interface TemplateSource {
  readonly repository: string;
  readonly ref: string;
}

/** Reads OWNER/NAME@REF; what lacks a part names no source. */
export function parseTemplateSource(text: string): TemplateSource | undefined {
  const [repository = "", ref = "", ...rest] = text.split("@");
  const [owner = "", ...name] = repository.split("/");
  if (owner === "" || name.length === 0 || name.includes("") || ref === "" || rest.length > 0) return undefined;
  if (/[\s\p{Cc}]/u.test(text)) return undefined;
  return { repository, ref };
}
