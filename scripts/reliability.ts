/** `node --conditions=source scripts/reliability.ts [--kills N] [--seed N] [--store pglite|postgres]`: kills the daemon at random moments. */
import { parseArgs } from "node:util";

import { startMortalServer } from "../packages/daemon/src/testing/mortal-server.ts";
import { buildDaemon } from "./build.ts";
import { runCampaign } from "./reliability/run-campaign.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    store: { type: "string", default: "pglite" },
  },
});
await buildDaemon();
const server = values.store === "postgres" ? await startMortalServer() : undefined;
const say = (line: string): void => console.log(line);
say(`seed ${values.seed}`);
const report = await runCampaign({
  kills: Number(values.kills),
  seed: Number(values.seed),
  say,
  ...(server !== undefined && {
    database: server.address(),
    killServer: async () => {
      server.kill();
      await server.start();
    },
  }),
});
await server?.stop();
for (const problem of report.problems) say(`✖ ${problem}`);
say(
  `${report.kills} kills, ${report.workspaces} workspaces, ${report.acknowledged} writes acknowledged, ${report.inDoubt} in doubt, ${report.problems.length} problems`,
);
process.exitCode = report.problems.length > 0 ? 1 : 0;
