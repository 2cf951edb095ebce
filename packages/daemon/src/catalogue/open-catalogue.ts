import type { TemplateImport, TemplateManifest } from "@portcullis/contracts";
import { closest } from "fastest-levenshtein";
import { resolve } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";
import { compareBytes } from "../core/file-list.ts";
import { digestFolder } from "../files/digest-folder.ts";
import { buildRegistry, findRegistered, registeredAt, type Registry } from "../registry/build-registry.ts";
import { isExternalRuntime } from "../registry/runtimes.ts";
import { findTemplate } from "../resolution/find-template.ts";
import { quoteName } from "../resolution/quote-name.ts";
import type { Catalogue } from "./catalogue.ts";
import { type DiskView, openDiskView } from "./disk-view.ts";
import { importTemplate } from "./import-template.ts";
import { listDeclaredRuntimes } from "./list-declared-runtimes.ts";
import { listTemplates } from "./list-templates.ts";
import { createConfigurationReader } from "./read-configuration.ts";
import { readManifest } from "./read-manifest.ts";

export interface CatalogueOptions {
  /** Of the templates; it may be missing and come later. */
  readonly folder: string;
  /** Read again with each refresh. */
  readonly manifestFile?: string;
  readonly manifest?: TemplateManifest;
  /** Instead of those of the manifest and the templates. */
  readonly knownRuntimes?: ReadonlySet<string>;
}

const LONGEST_NAME = 255;

/** Opens a templates folder. A manifest that cannot be used is a DaemonError TEMPLATE_INVALID with all its problems. */
export function openCatalogue(options: CatalogueOptions): Catalogue {
  const folder = resolve(options.folder);
  const readConfiguration = createConfigurationReader();
  const view = (): DiskView => openDiskView(folder, readConfiguration);
  let manifest = options.manifestFile === undefined ? options.manifest : readManifest(options.manifestFile);
  const registry = (disk: DiskView = view()): Registry => buildRegistry(manifest, listDeclaredRuntimes(disk));
  const knownRuntimes = (): ReadonlySet<string> => options.knownRuntimes ?? registry().runtimes;
  const list = async () => await listTemplates(view(), registry(), readConfiguration);

  function find(name: string): ReturnType<Catalogue["find"]> {
    const disk = view();
    const found = findTemplate(name, disk);
    if (found.kind === "refused") {
      const registered = findRegistered(registry(disk), name);
      if (registered === undefined) return undefined;
      return { id: registered.id, ...withRuntime(registered.runtime), isAvailable: false };
    }
    const { path, runtime } = found.template;
    const registered = registeredAt(registry(disk), path);
    return { id: path, ...withRuntime(runtime ?? registered?.runtime), isAvailable: true };
  }

  return {
    folder,
    view,
    knownRuntimes,
    isExternal: isExternalRuntime,
    find,
    nearest: (name) => {
      const disk = view();
      const present = disk.names().filter((id) => disk.locate(id).kind === "found");
      const known = [...present, ...registry(disk).templates.keys()];
      return known.length === 0 ? undefined : closest(name.slice(0, LONGEST_NAME), known);
    },
    folderOf: async (path) => {
      const located = view().locate(path);
      if (located.kind === "found") return located.folder;
      throw new DaemonError(
        "TEMPLATE_UNRESOLVED",
        `The template ${quoteName(path)} does not resolve. ${located.reason}`,
        {
          fix: "Look at GET /templates for what is there now.",
          members: { template: path },
        },
      );
    },
    list: async () => ({ templates: [...(await list())] }),
    filesOf: async (id) => {
      const found = findTemplate(id, view());
      const located = found.kind === "found" ? view().locate(found.template.path) : found;
      if (found.kind === "refused" || located.kind === "refused")
        throw new DaemonError("TEMPLATE_NOT_FOUND", "template not found", {
          fix: "GET /templates lists what there is.",
          members: { template: id },
        });
      const { path } = found.template;
      const { digest, files } = await digestFolder(located.folder);
      return { template: path, digest, files: [...files] };
    },
    importTemplate: async (body: TemplateImport) => await importTemplate(folder, body, readConfiguration),
    refresh: async () => {
      const problems: string[] = [];
      try {
        if (options.manifestFile !== undefined) manifest = readManifest(options.manifestFile);
      } catch (error) {
        if (!(error instanceof DaemonError)) throw error;
        problems.push(`${error.message} What was read before stays in force.`);
      }
      const templates = await list();
      problems.push(...registry().problems);
      problems.push(
        ...templates.flatMap(({ id, problem }) => (problem === null ? [] : [`${quoteName(id)}: ${problem}`])),
      );
      return {
        templates: templates.filter(({ available }) => available).length,
        runtimes: [...knownRuntimes()].toSorted(compareBytes),
        problems,
      };
    },
    lookup: (path) => view().lookup(path),
  };
}

const withRuntime = (runtime: string | undefined): { readonly runtime?: string } =>
  runtime === undefined ? {} : { runtime };
