import { compareBytes } from "../../core/file-list.ts";
import type { CatalogueView, FoundTemplate } from "../catalogue-view.ts";

/** A catalogue that is a list of templates, all of which resolve. */
export function createMemoryView(templates: readonly FoundTemplate[]): CatalogueView {
  return {
    lookup: (path) => {
      const template = templates.find((candidate) => candidate.path === path);
      return template === undefined ? { kind: "refused", reason: "It is not there." } : { kind: "found", template };
    },
    entries: (folder) =>
      templates
        .filter(({ path }) => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "") === folder)
        .toSorted((one, other) => compareBytes(one.path, other.path)),
  };
}
