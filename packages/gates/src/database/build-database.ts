import type { ChainFile, PreparedFile } from "../migrations/runs/prepared-file.ts";
import { Bench } from "./bench.ts";
import type { Laboratory } from "./laboratory.ts";
import type { KnownChain } from "./measurement-cache.ts";

/** Files that are not simply applied when their turn comes. */
interface Interruption {
  /** By path; a database that is further already does not serve. */
  readonly stopsAt: ReadonlySet<string>;
  readonly apply: (bench: Bench, file: PreparedFile) => Promise<void>;
}

/** A database with a chain of migrations, from empty; a file that fails is noted and left out. Kept and taken up by the cache. */
export async function buildDatabase(
  files: readonly ChainFile[],
  { cache, prepare, bench: options, tell }: Laboratory,
  name: string,
  interruption?: Interruption,
): Promise<Bench> {
  const first = files.findIndex(({ path }) => interruption?.stopsAt.has(path));
  const most = first === -1 ? files.length : first;
  const start: KnownChain = (await cache?.findChain(files.slice(0, most))) ?? { applied: 0, failed: [] };
  const rest = files.slice(start.applied);
  const engine = options.host.start(start.image);
  // It is waited for after the files are read, which may fail.
  engine.catch(() => undefined);
  if (rest.length > 0) tell(`Applying ${rest.length} ${rest.length === 1 ? "migration" : "migrations"} of ${name}`);
  const prepared = rest.map(prepare);
  const bench = new Bench(options, start, await engine);
  for (const file of prepared) {
    // oxlint-disable-next-line no-await-in-loop
    await (interruption?.stopsAt.has(file.path) ? interruption.apply(bench, file) : bench.apply(file));
  }
  if (rest.length > 0 && interruption === undefined) await cache?.keepChain(files, bench);
  return bench;
}
