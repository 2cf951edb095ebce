/** Boots the orders of a file on the local back-end and holds them until it is killed: `node hold-instances.ts FOLDER ORDERS`. */
import { readFile } from "node:fs/promises";
import { pino } from "pino";

import type { BootOrder } from "../backend.ts";
import { openLocalBackend } from "../local.ts";

const [, , folder, file] = process.argv as [string, string, string, string];
const orders = JSON.parse(await readFile(file, "utf8")) as readonly BootOrder[];
const backend = await openLocalBackend({ folder, log: pino({ level: "silent" }) });
for (const order of orders) {
  const { instanceId } = await backend.boot(order);
  process.stdout.write(`${instanceId}\n`);
}
