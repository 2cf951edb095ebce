import type { CatalogueView } from "../resolution/catalogue-view.ts";

/** The runtimes that the templates of the folder declare, by the path of the template. */
export function listDeclaredRuntimes(view: CatalogueView): ReadonlyMap<string, string> {
  return new Map(
    view.entries("").flatMap(({ path, runtime }) => (runtime === undefined ? [] : [[path, runtime] as const])),
  );
}
