import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The programs that the local back-end starts: `NAME.mjs` for the runtime NAME. */
export interface RuntimePrograms {
  readonly host: string;
  /** Name of the runtime to path of its program. */
  readonly programs: ReadonlyMap<string, string>;
}

/** @param folder of the programs; that of this package when absent. It is the same for `src`, for `dist` and for the bundle. */
export function findRuntimePrograms(folder?: string): RuntimePrograms {
  const host = createRequire(import.meta.url).resolve("../../runtimes/host/host.mjs");
  const from = folder ?? dirname(dirname(host));
  const names = readdirSync(from).filter((name) => name.endsWith(".mjs"));
  const programs = names.toSorted().map((name) => [name.slice(0, -".mjs".length), join(from, name)] as const);
  return { host, programs: new Map(programs) };
}
