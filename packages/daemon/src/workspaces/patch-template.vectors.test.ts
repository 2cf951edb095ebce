import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

import { createApp } from "../api/create-app.ts";
import { createLog } from "../api/create-log.ts";
import { describePatchTemplate } from "../api/testing/patch-template-suite.ts";
import { DaemonError } from "../core/daemon-error.ts";
import type { WorkspaceStatus } from "../lifecycle/workspace-row.ts";
import type { Store } from "../store/store.ts";
import { insertWorkspace, readWorkspace } from "../store/workspaces.ts";
import { startPgliteFixture } from "../testing/stores.ts";
import { openWorkspaces } from "./testing/open-workspaces.ts";

const fixture = startPgliteFixture();
const store = await fixture.open();
afterAll(async () => {
  await fixture.closeStores();
  await fixture.stop();
});

const FAULTS = {
  query: new Error('relation "workspaces" does not exist: select id from workspaces'),
  down: new DaemonError("PLATFORM_UNAVAILABLE", "platform datastore unavailable — retry shortly"),
};
const WANTED = { paused: "paused", hibernated: "hibernated", hibernating: "hibernated", removed: "removed" } as const;

describePatchTemplate("the real service", async ({ id, row, templates, token, fault }) => {
  const folder = await mkdtemp(join(tmpdir(), "portcullis-templates-"));
  for (const { name, runtime } of templates) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "config.yaml"), `name: ${name}\nruntime: ${runtime}\n`);
  }
  await store.query("DELETE FROM workspaces");
  let isBroken = false;
  const guard = <Call extends (...values: never[]) => Promise<unknown>>(call: Call): Call =>
    (async (...values: never[]) => {
      if (isBroken && fault !== undefined) throw FAULTS[fault];
      return await call(...values);
    }) as Call;
  const guarded: Store = {
    ...store,
    kind: store.kind,
    query: guard(
      async (sql: string, parameters?: readonly unknown[]) => await store.query(sql, parameters),
    ) as Store["query"],
    transaction: guard(async (work: never) => await store.transaction(work)) as Store["transaction"],
    probe: guard(async () => await store.probe()),
    close: async () => {},
  };
  const workspaces = await openWorkspaces(guarded, { templates: folder });
  if (row.exists) {
    const { template, runtime, kind } = row;
    const status = row.status as WorkspaceStatus;
    const time = "2026-06-21T10:00:00.000Z";
    const wanted = WANTED[status as keyof typeof WANTED] ?? "running";
    await insertWorkspace(store, {
      id,
      name: "Rank",
      role: null,
      tier: 3,
      kind,
      status,
      wanted,
      runtime,
      template,
      applied_template: template,
      applied_runtime: runtime,
      wanted_generation: 1,
      applied_generation: 1,
      launch: null,
      provider: "",
      env: {},
      url: "",
      created_at: time,
      updated_at: time,
    });
    await workspaces.context.volumes.stage(id, 1, { files: new Map([["config.yaml", "name: Rank\n"]]) });
    await workspaces.context.volumes.activate(id, 1);
  }
  const app = await createApp({ service: workspaces.service, token, log: createLog("silent"), version: "0.0.0" });
  onTestFinished(async () => {
    isBroken = false;
    await app.close();
    await workspaces.close();
    await rm(folder, { recursive: true, force: true });
  });
  isBroken = true;
  return {
    app,
    storedTemplate: async () => (await readWorkspace(store, id))?.template ?? null,
  };
});
