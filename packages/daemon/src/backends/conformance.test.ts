import { join } from "node:path";
import { pino } from "pino";

import { createControlPlane } from "../control-plane/create-control-plane.ts";
import { openVolumes } from "../volumes/open-volumes.ts";
import { openControlPlaneBackend } from "./control-plane.ts";
import { openLocalBackend } from "./local.ts";
import { openRecordBackend } from "./record.ts";
import { describeBackend } from "./testing/conformance.ts";
import { processesOf } from "./testing/count-processes.ts";

const log = pino({ level: "silent" });
const TOKEN = "the-token-of-the-control-plane";
const count = async (workspaceId: string): Promise<number> => (await processesOf(workspaceId)).length;

describeBackend("local", { isReal: true }, async (folder) => {
  const backend = await openLocalBackend({ folder, log, grace: 1_000 });
  return { backend, count, close: async () => undefined };
});

describeBackend("control-plane, against the reference control plane", { isReal: true }, async (folder) => {
  const local = await openLocalBackend({ folder: join(folder, "instances"), log, grace: 1_000 });
  const volumes = openVolumes(join(folder, "volumes"));
  const app = await createControlPlane({ backend: local, volumes, token: TOKEN, log, version: "test" });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    backend: openControlPlaneBackend({ address, token: TOKEN, orgId: "org-1" }),
    count,
    async close() {
      await app.close();
      await local.close();
    },
  };
});

describeBackend("record", { isReal: false }, async () => {
  const backend = openRecordBackend();
  return {
    backend,
    count: async (workspaceId) => (await backend.list()).filter((each) => each.workspaceId === workspaceId).length,
    close: async () => undefined,
  };
});
