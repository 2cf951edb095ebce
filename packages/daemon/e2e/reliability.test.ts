import { expect, it } from "vitest";

import { runCampaign } from "../../../scripts/reliability/run-campaign.ts";
import { startMortalServer } from "../src/testing/mortal-server.ts";

it("loses nothing when it is killed, on the embedded store", async () => {
  const report = await runCampaign({ kills: 14, seed: 2980 });
  expect(report.problems).toEqual([]);
  // A campaign in which nothing happened proves nothing.
  expect(report.acknowledged).toBeGreaterThan(20);
});

it("loses nothing when it is killed, and the server of its store with it", async () => {
  const server = await startMortalServer();
  if (server === undefined) return expect(process.env["CI"], "CI has a PostgreSQL server").toBeUndefined();
  try {
    const report = await runCampaign({
      kills: 6,
      seed: 2980,
      database: server.address(),
      killServer: async () => {
        server.kill();
        await server.start();
      },
    });
    expect(report.problems).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(8);
  } finally {
    await server.stop();
  }
});
