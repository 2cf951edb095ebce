/** Changes the volume of a workspace until it is killed: `node change-for-ever.ts FOLDER WORKSPACE`. */
import { openVolumes } from "../open-volumes.ts";

const [, , folder, workspaceId] = process.argv as [string, string, string, string];
const volumes = openVolumes(folder);
for (let generation = Date.now(); ; generation++) {
  const files = new Map(Array.from({ length: 20 }, (_, index) => [`file-${index}`, `generation ${generation}`]));
  await volumes.stage(workspaceId, generation, { files });
  await volumes.activate(workspaceId, generation);
  await volumes.prune(workspaceId, generation);
  process.stdout.write(`${generation}\n`);
}
