import type { CatalogueView, FoundTemplate, TemplateLookup } from "./catalogue-view.ts";
import { isSameFolded, lowerLetters } from "./compare-names.ts";
import { cleanTemplatePath } from "./template-path.ts";

export type NamedTemplate =
  | { readonly kind: "found"; readonly template: FoundTemplate; readonly label: string }
  | { readonly kind: "refused"; readonly reason: string };

/** The template that a name stands for: `x` also finds `x-default`. The label is the name where it resolves as it is given. */
export function findTemplate(name: string, view: CatalogueView): NamedTemplate {
  const cleaned = cleanTemplatePath(name);
  if (cleaned.kind === "refused") return cleaned;
  const exact = view.lookup(cleaned.path);
  if (exact.kind === "found") return { ...exact, label: name };
  const usual = view.lookup(`${cleaned.path}-default`);
  return usual.kind === "found" ? { ...usual, label: usual.template.path } : exact;
}

/** The template whose folder has this very name. */
export function lookUpTemplate(name: string, view: CatalogueView): TemplateLookup {
  const cleaned = cleanTemplatePath(name);
  return cleaned.kind === "refused" ? cleaned : view.lookup(cleaned.path);
}

/** The folder that is called like the workspace, else the first whose config.yaml has that name. */
export function matchWorkspaceName(name: string, entries: readonly FoundTemplate[]): FoundTemplate | undefined {
  const folder = lowerLetters(name.replaceAll(" ", "-"));
  const called = entries.find(({ path }) => path.slice(path.lastIndexOf("/") + 1) === folder);
  if (called !== undefined || name === "") return called;
  return entries.find((entry) => entry.name !== undefined && isSameFolded(entry.name, name));
}
