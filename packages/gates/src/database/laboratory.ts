import { PortcullisError } from "../core/portcullis-error.ts";
import { prepareFile } from "../migrations/runs/prepare-file.ts";
import type { ChainFile, PreparedFile } from "../migrations/runs/prepared-file.ts";
import { loadParser } from "../migrations/statements/parser.ts";
import type { BenchOptions } from "./bench.ts";
import type { EngineHost } from "./engine.ts";
import { findExtensions } from "./find-extensions.ts";
import { createLosses } from "./losses.ts";
import { openCache, type MeasurementCache } from "./measurement-cache.ts";
import { createPgliteHost } from "./pglite-host.ts";
import { openServerHost } from "./server-host.ts";

export interface MeasureOptions {
  /** The address of a PostgreSQL server, postgres://…; without one the engine is embedded. */
  readonly database?: string;
  /** Where results are kept by their content; nowhere without it. What a server says is never kept. */
  readonly cacheFolder?: string;
  /** For one file. */
  readonly timeoutSeconds: number;
  /** Hears of each step that takes long. */
  readonly tell: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** All that a run of migrations needs. */
export interface Laboratory {
  readonly host: EngineHost;
  readonly cache?: MeasurementCache;
  readonly bench: BenchOptions;
  readonly tell: (line: string) => void;
  /** Reads a file once. */
  readonly prepare: (file: ChainFile) => PreparedFile;
}

/** Does work with an engine for these files, and leaves nothing of it behind, whatever happens. */
export async function openLaboratory<Result>(
  files: readonly ChainFile[],
  { database, cacheFolder, timeoutSeconds, tell, signal }: MeasureOptions,
  work: (laboratory: Laboratory) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  await loadParser();
  const cache = database === undefined && cacheFolder !== undefined ? openCache(cacheFolder) : undefined;
  const host =
    database === undefined
      ? createPgliteHost(findExtensions(files), cache)
      : await openServerHost(database, timeoutSeconds);
  const createdRoles = new Set<string>();
  const bench = {
    host,
    timeoutSeconds,
    losses: createLosses(),
    createdRoles,
    catalogues: new Map(),
    ...(signal && { signal }),
  };
  const close = (): void => void host.close().catch(() => undefined);
  signal?.addEventListener("abort", close, { once: true });
  let result: Result;
  try {
    result = await work({ host, ...(cache && { cache }), bench, tell, prepare: createPreparer(createdRoles) });
  } catch (error) {
    // The first thing that went wrong is what is told.
    await host.close().catch(() => undefined);
    if (!signal?.aborted) throw error;
    throw new PortcullisError("interrupted", "Interrupted while migrations were executed.", "Run it again.");
  } finally {
    signal?.removeEventListener("abort", close);
    await cache?.finish();
  }
  await host.close();
  return result;
}

function createPreparer(createdRoles: Set<string>): (file: ChainFile) => PreparedFile {
  const prepared = new Map<string, PreparedFile>();
  return (file) => {
    const key = `${file.path}\0${file.text}`;
    const known = prepared.get(key) ?? prepareFile(file);
    prepared.set(key, known);
    for (const role of known.createdRoles) createdRoles.add(role);
    return known;
  };
}
