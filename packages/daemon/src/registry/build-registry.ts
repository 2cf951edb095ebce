import type { TemplateManifest } from "@portcullis/contracts";

import { trimSpace } from "../resolution/compare-names.ts";
import { quoteName } from "../resolution/quote-name.ts";
import { cleanTemplatePath } from "../resolution/template-path.ts";
import { BUILT_IN_RUNTIMES, isRuntimeName, USUAL_RUNTIMES } from "./runtimes.ts";
import { parseTemplateSource, type TemplateSource } from "./template-source.ts";

/** A template as the manifest has it. */
export interface RegisteredTemplate {
  readonly id: string;
  readonly runtime?: string;
  readonly source?: TemplateSource;
}

export interface Registry {
  readonly runtimes: ReadonlySet<string>;
  readonly templates: ReadonlyMap<string, RegisteredTemplate>;
  /** What was found wrong in the manifest beyond its shape, a sentence each. */
  readonly problems: readonly string[];
}

type Entry = NonNullable<TemplateManifest["workspace_templates"]>[number];

/**
 * The runtimes and templates that are known. A name that only names a template is no runtime: an entry stands for a runtime of its
 * own name unless it, or its folder's config.yaml, says on which one it runs.
 *
 * @param declared the runtimes that the templates on the disk declare, by the path of their folder
 */
export function buildRegistry(manifest: TemplateManifest | undefined, declared: ReadonlyMap<string, string>): Registry {
  if (manifest === undefined) {
    const runtimes = [...BUILT_IN_RUNTIMES, ...USUAL_RUNTIMES, ...declared.values()].filter(isRuntimeName);
    return { runtimes: new Set(runtimes), templates: new Map(), problems: [] };
  }
  const runtimes = new Set<string>(BUILT_IN_RUNTIMES);
  const templates = new Map<string, RegisteredTemplate>();
  const problems: string[] = [];
  for (const [index, entry] of (manifest.workspace_templates ?? []).entries()) {
    const where = `/workspace_templates/${index}`;
    const { template, wrong } = register(entry, declared);
    problems.push(...wrong.map((problem) => `${where}: ${problem}`));
    if (template === undefined) continue;
    if (templates.has(template.id)) {
      problems.push(`${where}: ${quoteName(template.id)} is there twice; the first one counts.`);
      continue;
    }
    templates.set(template.id, template);
    if (template.runtime !== undefined) runtimes.add(template.runtime);
  }
  return { runtimes, templates, problems };
}

/** The entry for a name under either spelling: `x` also finds `x-default`. */
export function findRegistered({ templates }: Registry, name: string): RegisteredTemplate | undefined {
  const cleaned = cleanTemplatePath(name);
  if (cleaned.kind === "refused") return undefined;
  return templates.get(cleaned.path) ?? templates.get(`${cleaned.path}-default`);
}

/** The entry of the folder with this very path, which an entry `x` has under the name `x-default`, too. */
export function registeredAt({ templates }: Registry, path: string): RegisteredTemplate | undefined {
  return templates.get(path) ?? (path.endsWith("-default") ? templates.get(withoutSuffix(path)) : undefined);
}

function register(entry: Entry, declared: ReadonlyMap<string, string>) {
  const wrong: string[] = [];
  const id = trimSpace(entry.name);
  const cleaned = cleanTemplatePath(id);
  if (cleaned.kind === "refused") return { wrong: [`${quoteName(id)} names no template. ${cleaned.reason}`] };
  if (cleaned.path !== id) return { wrong: [`Write ${quoteName(cleaned.path)} instead of ${quoteName(id)}.`] };
  const runtime = runtimeOf(entry, id, declared);
  if (!isRuntimeName(runtime)) wrong.push(`${quoteName(runtime)} is no name of a runtime.`);
  const source = sourceOf(entry);
  if (source === undefined && (entry.repo ?? entry.ref) !== undefined)
    wrong.push(`${quoteName(id)} needs both a repo (OWNER/NAME) and a ref to be fetched.`);
  const template: RegisteredTemplate = {
    id,
    ...(isRuntimeName(runtime) && { runtime }),
    ...(source !== undefined && { source }),
  };
  return { template, wrong };
}

function runtimeOf(entry: Entry, id: string, declared: ReadonlyMap<string, string>): string {
  const given = trimSpace(entry.runtime ?? "");
  if (given !== "") return withoutSuffix(given);
  return declared.get(id) ?? declared.get(`${id}-default`) ?? withoutSuffix(id);
}

const withoutSuffix = (name: string): string => name.replace(/-default$/, "");

const sourceOf = ({ repo = "", ref = "" }: Entry): TemplateSource | undefined =>
  parseTemplateSource(`${trimSpace(repo)}@${trimSpace(ref)}`);
