import type { CatalogueView } from "./catalogue-view.ts";
import { chooseRuntime } from "./choose-runtime.ts";
import { trimSpace } from "./compare-names.ts";
import { findTemplate, type NamedTemplate } from "./find-template.ts";
import type { ResolutionInput } from "./resolution.ts";

/** What the rules ask from. */
export interface Question {
  readonly view: CatalogueView;
  readonly workspaceName: string;
  /** The template that the request names; empty for none. */
  readonly named: string;
  readonly isApplying: boolean;
  readonly isRebuilding: boolean;
  readonly hasRuntime: boolean;
  /** One that is known. */
  readonly runtime: string;
  /** The template of the row; empty for none. */
  readonly stored: string;
  /** It was not delivered yet. */
  readonly isPending: boolean;
  readonly findStored: () => NamedTemplate;
}

export function toQuestion({ workspace, request, knownRuntimes }: ResolutionInput, view: CatalogueView): Question {
  const stored = trimSpace(workspace.template);
  return {
    view,
    workspaceName: workspace.name,
    named: request.template ?? "",
    isApplying: request.apply_template === true,
    isRebuilding: request.rebuild_config === true,
    hasRuntime: workspace.runtime !== "",
    runtime: chooseRuntime(workspace.runtime, knownRuntimes),
    stored,
    isPending: stored !== "" && stored !== trimSpace(workspace.applied_template ?? ""),
    findStored: () => findStored(workspace.template, stored, view),
  };
}

function findStored(raw: string, stored: string, view: CatalogueView): NamedTemplate {
  const asStored = findTemplate(raw, view);
  if (asStored.kind === "found" || raw === stored) return asStored;
  const trimmed = findTemplate(stored, view);
  return trimmed.kind === "found" ? { ...trimmed, label: trimmed.template.path } : trimmed;
}
