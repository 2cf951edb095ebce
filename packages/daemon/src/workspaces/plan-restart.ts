import type { RestartPlan, WorkspaceRestart } from "@portcullis/contracts";

import type { Catalogue } from "../catalogue/catalogue.ts";
import { DaemonError } from "../core/daemon-error.ts";
import { templateAfter } from "../lifecycle/templates-after.ts";
import type { WorkspaceRow } from "../lifecycle/workspace-row.ts";
import { resolveFirstBoot, resolveRestart } from "../resolution/resolve-restart.ts";

/** Who asks for a template asks for the runtime that it is written for; a stored one of another runtime is not applied at all. */
const BRINGS_RUNTIME: ReadonlySet<RestartPlan["rule"]> = new Set(["explicit", "name-match", "org-template"]);

export type PlannedRow = Pick<
  WorkspaceRow,
  "name" | "runtime" | "template" | "applied_template" | "applied_runtime" | "launch"
>;

/**
 * What a boot begins with: the one answer that create, restart, resume, switch-provider and recovery share. The digest is filled in
 * once the files are staged.
 *
 * @param hasFiles whether the workspace has files of its own to keep
 */
export function planRestart(
  row: PlannedRow,
  request: Pick<WorkspaceRestart, "template" | "apply_template" | "rebuild_config">,
  catalogue: Catalogue,
  hasFiles: boolean,
): RestartPlan {
  const input = {
    workspace: {
      name: row.name,
      runtime: row.runtime,
      template: row.template,
      ...(row.applied_template !== "" && { applied_template: row.applied_template }),
    },
    request,
    knownRuntimes: catalogue.knownRuntimes(),
  };
  const resolution = (hasFiles ? resolveRestart : resolveFirstBoot)(input, catalogue.view());
  const { source, label, rule, warnings, considered } = resolution;
  const pending = row.launch?.plan;
  // A boot that was asked for and not delivered yet is not forgotten because another follows, unless something else is wanted by now.
  if (
    source === null &&
    pending?.source != null &&
    pending.template === row.template &&
    pending.runtime === row.runtime
  )
    return { ...pending, warnings: [...warnings], digest: null };
  // Nobody asked for the files of a first boot that no template was named for.
  const isUsual = !hasFiles && rule === "runtime-default" && request.apply_template !== true;
  return {
    source,
    label,
    rule,
    template: isUsual ? row.template : templateAfter(row, { rule, source }),
    runtime: BRINGS_RUNTIME.has(rule) ? (resolution.runtime ?? row.runtime) : row.runtime,
    digest: null,
    warnings: [...warnings],
    considered: [...considered],
  };
}

/** Refuses where a template that was wanted does not resolve. */
export function refuseUnresolved({ warnings }: RestartPlan, named: string | undefined): void {
  const [warning] = warnings;
  if (warning === undefined) return;
  throw new DaemonError(
    warning.code === "RUNTIME_MISMATCH" ? "TEMPLATE_RUNTIME_MISMATCH" : "TEMPLATE_UNRESOLVED",
    warning.message,
    {
      fix: "Name a template of GET /templates, or restart without `strict` to keep the files that are there. Nothing was stopped.",
      members: { warnings, ...(named !== undefined && named !== "" && { template: named }) },
    },
  );
}
