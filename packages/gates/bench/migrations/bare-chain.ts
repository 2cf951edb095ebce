/** What the embedded engine needs by itself: `node bare-chain.ts FOLDER` creates it and applies the forward files once. Prints the milliseconds of the chain alone. */
import { PGlite } from "@electric-sql/pglite";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2]!;
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".sql") && !name.endsWith(".down.sql"))
  .toSorted();
const database = await PGlite.create();
const start = performance.now();
for (const file of files) await database.exec(readFileSync(join(folder, file), "utf8"));
process.stdout.write(String(performance.now() - start));
await database.close();
