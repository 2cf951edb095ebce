import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";

import { compareBytes } from "../core/file-list.ts";
import type { CatalogueView, FoundTemplate, TemplateLookup } from "../resolution/catalogue-view.ts";
import { quoteName } from "../resolution/quote-name.ts";
import { cleanTemplatePath, isOrdinarySegment, ORG_TEMPLATES } from "../resolution/template-path.ts";
import type { ConfigurationReader } from "./read-configuration.ts";

type TemplateFolder =
  | { readonly kind: "found"; readonly path: string; readonly folder: string }
  | { readonly kind: "refused"; readonly reason: string };

export interface DiskView extends CatalogueView {
  /** The real folder of a template; its links are resolved now. */
  locate(path: string): TemplateFolder;
  /** Paths of all that looks like a template, links among them, whether they resolve or not; in byte order. */
  names(): readonly string[];
}

/** The templates folder as it is now: make another view for the next question. */
export function openDiskView(folder: string, readConfiguration: ConfigurationReader): DiskView {
  const root = once(() => realFolder(folder));
  const roles = once(() => realFolder(`${folder}/${ORG_TEMPLATES}`));
  const listed = new Map<string, readonly FoundTemplate[]>();

  function locate(name: string): TemplateFolder {
    const cleaned = cleanTemplatePath(name);
    if (cleaned.kind === "refused") return cleaned;
    const { path } = cleaned;
    const base = root();
    if (base === undefined) return refused("There is no templates folder.");
    if (path.startsWith(`${ORG_TEMPLATES}/`) && !isInside(roles(), base))
      return refused(`${quoteName(ORG_TEMPLATES)} lies outside the templates folder.`);
    const real = realFolder(`${base}/${path}`);
    if (real === undefined) return refused(`There is no folder ${quoteName(path)} among the templates.`);
    if (!isInside(real, base)) return refused(`${quoteName(path)} leads out of the templates folder.`);
    if (real === roles()) return refused(`${quoteName(path)} holds templates and is none.`);
    return { kind: "found", path, folder: real };
  }

  function toTemplate(path: string, real: string): FoundTemplate {
    const configuration = once(() => readConfiguration(real));
    return {
      path,
      get name() {
        return configuration().name;
      },
      get runtime() {
        return configuration().runtime;
      },
    };
  }

  function lookup(path: string): TemplateLookup {
    const located = locate(path);
    return located.kind === "refused" ? located : { kind: "found", template: toTemplate(located.path, located.folder) };
  }

  function list(parent: "" | typeof ORG_TEMPLATES, isWanted: (entry: Dirent) => boolean): readonly string[] {
    const [base, real] = [root(), parent === "" ? root() : roles()];
    if (base === undefined || real === undefined || (parent !== "" && !isInside(real, base))) return [];
    return readEntries(real)
      .filter((entry) => isWanted(entry) && isOrdinarySegment(entry.name))
      .map(({ name }) => (parent === "" ? name : `${parent}/${name}`))
      .filter((path) => path !== ORG_TEMPLATES)
      .toSorted(compareBytes);
  }

  return {
    locate,
    lookup,
    entries: (parent) => {
      const before = listed.get(parent);
      if (before !== undefined) return before;
      const paths = list(parent, (entry) => entry.isDirectory());
      const entries = paths.flatMap((path) => {
        const found = lookup(path);
        return found.kind === "found" ? [found.template] : [];
      });
      listed.set(parent, entries);
      return entries;
    },
    names: () => {
      const isTemplate = (entry: Dirent): boolean => entry.isDirectory() || entry.isSymbolicLink();
      return [...list("", isTemplate), ...list(ORG_TEMPLATES, isTemplate)].toSorted(compareBytes);
    },
  };
}

const refused = (reason: string): TemplateFolder => ({ kind: "refused", reason });

const isInside = (real: string | undefined, base: string): boolean =>
  real !== undefined && real !== base && real.startsWith(base.endsWith("/") ? base : `${base}/`);

/** Whatever cannot be reached is not there. */
function realFolder(path: string): string | undefined {
  try {
    // Asked first, because most names that are tried are not there, and an exception costs more than the question.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function readEntries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
