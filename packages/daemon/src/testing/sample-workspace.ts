import { randomUUID } from "node:crypto";

import type { NewWorkspace } from "../store/workspaces.ts";

export const TIME = "2026-06-21T09:00:00.000Z";

/** A workspace as it is created. */
export function sampleWorkspace(changes: Partial<NewWorkspace> = {}): NewWorkspace {
  const id = changes.id ?? randomUUID();
  return {
    id,
    name: `workspace ${id}`,
    runtime: "claude-code",
    wanted_generation: 1,
    created_at: TIME,
    updated_at: TIME,
    ...changes,
  };
}
