import { readdir, readFile } from "node:fs/promises";

/**
 * Processes of this machine that were started for a workspace, leaders of their groups and children alike; what has ended and waits
 * for its parent is none. Read here once more, apart from what the back-end itself looks at.
 */
export async function processesOf(workspaceId: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const environment = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
    const state = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "State:\tZ");
    if (environment.includes(`PORTCULLIS_WORKSPACE_ID=${workspaceId}\0`) && !/State:\tZ/.test(state))
      found.push(Number(pid));
  }
  return found;
}
