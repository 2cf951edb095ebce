import type { RestartPlan } from "@portcullis/contracts";

import type { WorkspaceRow } from "./workspace-row.ts";

type Stored = Pick<WorkspaceRow, "template" | "applied_template">;

/** A template is wanted that was not delivered yet. */
const isPending = ({ template, applied_template }: Stored): boolean => template !== "" && template !== applied_template;

/** What is wanted differs from what was delivered: only a restart can change that. */
export const needsRestart = (
  row: Pick<WorkspaceRow, "template" | "applied_template" | "runtime" | "applied_runtime">,
): boolean =>
  row.template !== row.applied_template || (row.applied_runtime !== "" && row.runtime !== row.applied_runtime);

/**
 * The template that the workspace wants once a plan is carried out. What was delivered is what is wanted from then on, or the next
 * restart would take it back; only a pending template that this restart did not deliver goes on waiting.
 */
export function templateAfter(row: Stored, { rule, source }: Pick<RestartPlan, "rule" | "source">): string {
  if (source === null) return row.template;
  if (rule === "explicit" || rule === "stored-template") return source;
  return isPending(row) ? row.template : source;
}

/** The template that counts as delivered once a plan is carried out. */
export function appliedTemplateAfter(
  row: Stored,
  { source, template }: Pick<RestartPlan, "source" | "template">,
): string {
  // A workspace without a template boots with its runtime's own files: nobody installed them.
  if (template === "") return "";
  return source ?? row.applied_template;
}

/** What the generation that is wanted now runs on and with: a change that came after the last launch waits for the next one. */
export const bootedWith = ({
  launch,
  runtime,
  applied_runtime,
  applied_template,
}: Pick<WorkspaceRow, "launch" | "runtime" | "applied_runtime" | "applied_template">): {
  readonly runtime: string;
  readonly template: string;
} => ({
  runtime: launch?.plan.runtime ?? (applied_runtime === "" ? runtime : applied_runtime),
  template: launch?.plan.template ?? applied_template,
});
