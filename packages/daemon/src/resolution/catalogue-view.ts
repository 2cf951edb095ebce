/** A template that resolves. */
export interface FoundTemplate {
  /** Below the templates folder, cleaned, links not resolved: `hermes`, `org-templates/pm`. */
  readonly path: string;
  /** As config.yaml says; absent where it does not say, or cannot be read. Read when it is asked for. */
  readonly name?: string | undefined;
  readonly runtime?: string | undefined;
}

export type TemplateLookup =
  | { readonly kind: "found"; readonly template: FoundTemplate }
  | { readonly kind: "refused"; readonly reason: string };

/** What a resolver sees of the templates folder: questions with an answer, no disk. */
export interface CatalogueView {
  /** A cleaned path: a real directory strictly inside the root once links are resolved. */
  lookup(path: string): TemplateLookup;
  /** The directories directly in the root or in org-templates, in byte order; links are none. */
  entries(folder: "" | "org-templates"): readonly FoundTemplate[];
}
