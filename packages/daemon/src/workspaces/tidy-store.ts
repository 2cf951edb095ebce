import { forgetExpiredAnswers } from "../store/idempotency.ts";
import { listBackfilled, updateWorkspace } from "../store/workspaces.ts";
import { type Context, transact } from "./context.ts";

/**
 * What a start looks at once. A template that a migration took over from a text which anybody could write is held against the
 * catalogue: one that is unknown, or of another runtime, was never a template of this workspace, and is cleared.
 */
export async function tidyStore(context: Context): Promise<void> {
  await forgetExpiredAnswers(context.store, new Date(context.now()).toISOString());
  for (const { id, template, runtime } of await listBackfilled(context.store)) {
    const found = context.catalogue.find(template);
    const isRight = found !== undefined && (found.runtime === undefined || found.runtime === runtime);
    const kept = isRight ? found.id : "";
    await transact(context, async (work) => {
      const changes = { template: kept, applied_template: kept, updated_at: work.time };
      const after = await updateWorkspace(work, id, changes, { template, template_provenance: "backfill" });
      if (after !== undefined && !isRight) work.tell(id, "WORKSPACE_TEMPLATE_REFUSED", { template, runtime });
    });
  }
}
