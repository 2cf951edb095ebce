import type { RestartPlan } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import type { Context } from "./context.ts";
import { refuseUnknownRuntime } from "./templates.ts";

/**
 * Copies what a plan delivers to where the generation will find it, before anything is stopped: the plan, with the digest of what
 * was really copied. Files that stay where they are have none.
 */
export async function stagePlan(
  context: Context,
  workspace: { readonly id: string; readonly name: string },
  generation: number,
  plan: RestartPlan,
): Promise<RestartPlan> {
  const { backend, catalogue, volumes } = context;
  refuseUnbootable(context, plan.runtime);
  if (plan.rule === "existing-volume") {
    const present = await volumes.read(workspace.id);
    const reason = present === undefined ? undefined : backend.refuses(present.files);
    if (reason !== undefined) throw tooLarge(reason, plan);
    return plan;
  }
  const from =
    plan.source === null
      ? { files: new Map([["config.yaml", generatedConfig(workspace.name, plan.runtime)]]) }
      : { folder: await catalogue.folderOf(plan.source) };
  const staged = await volumes.stage(workspace.id, generation, from);
  const reason = backend.refuses(staged.files);
  if (reason !== undefined) throw tooLarge(reason, plan);
  return { ...plan, digest: staged.digest };
}

/** Before anything is stopped: a runtime that nobody can start would leave the workspace without an instance. */
function refuseUnbootable({ backend, catalogue }: Context, runtime: string): void {
  refuseUnknownRuntime({ catalogue }, runtime);
  if (backend.runtimes === undefined || backend.runtimes.includes(runtime)) return;
  throw new DaemonError("RUNTIME_UNSUPPORTED", `The back-end "${backend.name}" cannot start "${runtime}".`, {
    fix: `Use one of ${backend.runtimes.join(", ")}. Nothing was stopped.`,
    members: { runtime, known: [...backend.runtimes] },
  });
}

/** JSON text is YAML: whatever the name holds, it stays a name. */
const generatedConfig = (name: string, runtime: string): string =>
  `name: ${JSON.stringify(name)}\nruntime: ${JSON.stringify(runtime)}\n`;

const tooLarge = (reason: string, { source, label }: RestartPlan): DaemonError =>
  new DaemonError("TEMPLATE_TOO_LARGE", reason, {
    fix: "Make the files smaller, or use a back-end that carries them. Nothing was stopped.",
    members: { template: source ?? label },
  });
