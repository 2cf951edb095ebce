/**
 * A process that has a store: `store-process.ts LOCATION` with the location as JSON. It says `{"ready": pid}`, then writes workspaces
 * until it is killed, each with an event in one transaction, and says `{"written": id}` when the transaction is committed. Where it
 * is refused it says `{"refused": {code, message}}`. It ends when its standard input does.
 */
import { randomUUID } from "node:crypto";

import type { DaemonError } from "../core/daemon-error.ts";
import { insertEvent } from "../store/events.ts";
import { openStore, type StoreLocation } from "../store/open-store.ts";
import { insertWorkspace } from "../store/workspaces.ts";
import { sampleWorkspace, TIME } from "./sample-workspace.ts";

const say = (message: Readonly<Record<string, unknown>>): void =>
  void process.stdout.write(`${JSON.stringify(message)}\n`);

process.stdin.resume().on("end", () => process.exit(0));
try {
  const location = JSON.parse(process.argv[2]!) as StoreLocation;
  const store = await openStore(location, { owner: { address: `http://127.0.0.1/${process.pid}` } });
  say({ ready: process.pid });
  for (;;) {
    const id = randomUUID();
    await store.transaction(async (transaction) => {
      await insertWorkspace(transaction, sampleWorkspace({ id }));
      await insertEvent(transaction, { workspace_id: id, kind: "WORKSPACE_PROVISIONING", at: TIME, payload: {} });
    });
    say({ written: id });
  }
} catch (error) {
  const { code, message } = error as DaemonError;
  say({ refused: { code, message } });
  process.exit(1);
}
