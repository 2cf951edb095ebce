import { trimSpace } from "../resolution/compare-names.ts";
import { quoteName } from "../resolution/quote-name.ts";
import { findRegistered, type Registry } from "./build-registry.ts";
import type { TemplateSource } from "./template-source.ts";

/** Three outcomes, so that a miss is never taken for a workspace that wants no template. */
export type SourceLookup =
  | { readonly kind: "found"; readonly source: TemplateSource }
  | { readonly kind: "none-wanted" }
  | { readonly kind: "unresolved"; readonly reason: string };

/** Where the files of a workspace's template come from; without a template, those of its runtime's own. */
export function findSource(registry: Registry, template: string, runtime: string): SourceLookup {
  const wanted = trimSpace(template);
  if (wanted === "") return findOwnSource(registry, runtime);
  const found = findRegistered(registry, wanted);
  if (found === undefined) return unresolved(`The manifest names no template ${quoteName(wanted)}.`);
  if (found.runtime !== undefined && found.runtime !== runtime)
    return unresolved(`${quoteName(found.id)} runs on ${quoteName(found.runtime)}, not on ${quoteName(runtime)}.`);
  if (found.source === undefined)
    return unresolved(`The manifest does not say where ${quoteName(found.id)} comes from.`);
  return { kind: "found", source: found.source };
}

/** Only of a runtime: the name of a mere template gives nothing. */
function findOwnSource(registry: Registry, runtime: string): SourceLookup {
  if (!registry.runtimes.has(runtime)) return { kind: "none-wanted" };
  const own = registry.templates.get(`${runtime}-default`) ?? registry.templates.get(runtime);
  return own?.source === undefined ? { kind: "none-wanted" } : { kind: "found", source: own.source };
}

const unresolved = (reason: string): SourceLookup => ({ kind: "unresolved", reason });
