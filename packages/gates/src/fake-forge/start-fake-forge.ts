import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { FakeForgeOptions, RecordedRequest } from "./fake-forge-options.ts";
import type { FaultPlan } from "./faults.ts";
import { ForgeServer } from "./forge-server.ts";
import { createForgeState, type ForgeState } from "./forge-state.ts";

export interface FakeForge {
  /** Such as http://127.0.0.1:40123, without the path of the API. */
  readonly origin: string;
  /** Root of the API. */
  readonly root: string;
  readonly state: ForgeState;
  readonly requests: readonly RecordedRequest[];
  /** From now on; undefined ends all faults. */
  setFaults(plan: FaultPlan | undefined): void;
  /** What happened meanwhile: these are served from now on, and what was written is forgotten. */
  serve(snapshots: FakeForgeOptions["snapshots"]): void;
  close(): Promise<void>;
}

/** Serves pull requests as a forge would, over HTTP on 127.0.0.1. */
export async function startFakeForge(options: FakeForgeOptions): Promise<FakeForge> {
  const forge = new ForgeServer(options, createForgeState(options.snapshots, options.mergeQueues));
  const server = createServer((request, response) => void forge.handle(request, response));
  await listen(server, options.port ?? 0);
  forge.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: forge.origin,
    root: `${forge.origin}${forge.structure.base_path}`,
    get state() {
      return forge.state;
    },
    requests: forge.requests,
    setFaults: (plan) => forge.setFaults(plan),
    serve: (snapshots) => forge.setState(createForgeState(snapshots)),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
