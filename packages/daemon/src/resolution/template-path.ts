import { quoteName } from "./quote-name.ts";

/** Holds the templates that are called like a role; no template itself. */
export const ORG_TEMPLATES = "org-templates";

export type CleanedPath =
  | { readonly kind: "clean"; readonly path: string }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * The path below the templates folder that a name stands for: `.`, `..` and doubled slashes are resolved in the text alone, then
 * every segment must be an ordinary one.
 */
export function cleanTemplatePath(name: string): CleanedPath {
  const refused = (reason: string): CleanedPath => ({ kind: "refused", reason });
  if (name === "") return refused("The name is empty.");
  if (/\p{Cc}/u.test(name)) return refused("The name holds a control character.");
  if (!name.isWellFormed()) return refused("The name is not well-formed Unicode.");
  if (name.startsWith("/")) return refused("The name is an absolute path.");
  const segments = cleanSegments(name);
  if (segments.length === 0) return refused("The name stands for the templates folder itself.");
  if (segments[0] === "..") return refused("The name leads out of the templates folder.");
  const odd = segments.find((segment) => !isOrdinarySegment(segment));
  if (odd !== undefined) return refused(`${quoteName(odd)} is no name of a template: "." and "ws-" are reserved.`);
  const path = segments.join("/");
  if (path === ORG_TEMPLATES) return refused(`${quoteName(path)} holds templates and is none.`);
  return { kind: "clean", path };
}

/** A name that a folder of a template may have. */
export function isOrdinarySegment(segment: string): boolean {
  return (
    segment !== "" &&
    !segment.startsWith(".") &&
    !segment.startsWith("ws-") &&
    !/[/\p{Cc}]/u.test(segment) &&
    segment.isWellFormed()
  );
}

/** Leading `..` stay: they are what leads out. */
function cleanSegments(name: string): readonly string[] {
  const cleaned: string[] = [];
  for (const segment of name.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && cleaned.length > 0 && cleaned.at(-1) !== "..") cleaned.pop();
    else cleaned.push(segment);
  }
  return cleaned;
}
