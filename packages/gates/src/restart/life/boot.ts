import { configurationOf, followPath, ROOT, type TreeDirectory } from "../catalogue/plant-tree.ts";
import type { ExpectedResolution } from "../resolution/expect-resolution.ts";
import type { OpenPart, Row } from "./life-state.ts";

interface Delivery {
  readonly top: TreeDirectory;
  readonly versions: Readonly<Record<string, number>>;
}

/** What a boot makes of a row, and what of it is left open. */
export function boot(
  row: Row,
  { source, rule }: ExpectedResolution,
  { top, versions }: Delivery,
): { readonly changes: Partial<Row>; readonly open: ReadonlySet<OpenPart> } {
  if (source === null) return keep(row);
  const declared = runtimeOf(top, source) ?? row.runtime;
  const delivered = { applied: source, volume: { source, version: versions[source] ?? 0, edits: 0 } };
  const keptRuntime = { runtime: row.runtime, appliedRuntime: row.runtime };
  switch (rule) {
    case "explicit":
      return {
        changes: { ...delivered, template: source, runtime: declared, appliedRuntime: declared },
        open: new Set(),
      };
    case "stored-template":
      return { changes: { ...delivered, template: source, ...keptRuntime }, open: new Set() };
    case "existing-volume":
      return keep(row);
    case "name-match":
    case "org-template":
    case "runtime-default": {
      // Whether what was chosen for the caller is wanted from then on, and brings its runtime, nobody has said.
      const isPending = row.template !== "" && row.template !== row.applied;
      const open = new Set<OpenPart>(declared === row.runtime ? ["template"] : ["template", "runtime"]);
      return { changes: { ...delivered, template: isPending ? row.template : source, ...keptRuntime }, open };
    }
  }
}

/** Whether a template that is not wanted any more still counts as delivered, nobody has said. */
function keep(row: Row): { readonly changes: Partial<Row>; readonly open: ReadonlySet<OpenPart> } {
  const isDropped = row.template === "" && row.applied !== "";
  return {
    changes: { appliedRuntime: row.runtime, ...(isDropped && { applied: "" }) },
    open: new Set<OpenPart>(isDropped ? ["applied"] : []),
  };
}

function runtimeOf(top: TreeDirectory, source: string): string | undefined {
  const found = followPath(top, [ROOT, ...source.split("/")]);
  return found?.node.kind === "directory" ? configurationOf(found.node)?.runtime : undefined;
}
