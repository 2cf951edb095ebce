import type {
  TemplateFiles,
  TemplateImport,
  TemplateImported,
  TemplateList,
  TemplateRefresh,
} from "@portcullis/contracts";

import type { CatalogueView, TemplateLookup } from "../resolution/catalogue-view.ts";

/** The templates folder with its registry: what routes, resolver and page all ask. Read again whenever it may have changed. */
export interface Catalogue {
  /** Absolute. */
  readonly folder: string;
  /** As the disk is now. */
  view(): CatalogueView;
  knownRuntimes(): ReadonlySet<string>;
  isExternal(runtime: string): boolean;
  /** A name as a caller gives it, either spelling: the id of the template, on the disk or in the manifest only. */
  find(name: string): { readonly id: string; readonly runtime?: string; readonly isAvailable: boolean } | undefined;
  /** The nearest name that `find` knows. */
  nearest(name: string): string | undefined;
  /** A folder of a resolved template, for staging; fails where it is not inside the root any more. */
  folderOf(path: string): Promise<string>;
  list(): Promise<TemplateList>;
  /** DaemonError TEMPLATE_NOT_FOUND, TEMPLATE_TOO_LARGE, TEMPLATE_INVALID. The channel is left to the caller. */
  filesOf(
    id: string,
  ): Promise<
    Omit<TemplateFiles, "files"> & { readonly files: readonly Omit<TemplateFiles["files"][number], "channel">[] }
  >;
  importTemplate(body: TemplateImport): Promise<TemplateImported>;
  refresh(): Promise<TemplateRefresh>;
  lookup(path: string): TemplateLookup;
}
