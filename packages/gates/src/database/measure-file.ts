import { compareCatalogues } from "../migrations/runs/compare-catalogues.ts";
import type { MeasuredMigration, PreparedFile } from "../migrations/runs/prepared-file.ts";
import type { Bench } from "./bench.ts";

/** Applies a migration for good, and tries it a second time, and its way back. */
export async function measureFile(bench: Bench, up: PreparedFile, down?: PreparedFile): Promise<MeasuredMigration> {
  const before = await bench.schema();
  const { failure, locks = [] } = await bench.apply(up, { withLocks: true });
  if (failure !== undefined) return { path: up.path, failure };
  const after = await bench.schema();
  const again = await bench.attempt([up], [0]);
  return {
    path: up.path,
    again: {
      ...(again.failure && { failure: again.failure }),
      differences: [...compareCatalogues(after, again.schemas.get(0) ?? after)],
    },
    ...(down && { down: await measureDown(bench, up, down, before) }),
    locks: [...locks],
  };
}

async function measureDown(
  bench: Bench,
  up: PreparedFile,
  down: PreparedFile,
  before: Awaited<ReturnType<Bench["schema"]>>,
): Promise<NonNullable<MeasuredMigration["down"]>> {
  const { schemas, failure, failedAt } = await bench.attempt([down, up], [0]);
  const differences = [...compareCatalogues(before, schemas.get(0) ?? before)];
  if (failure === undefined) return { path: down.path, differences };
  return { path: down.path, differences, ...(failedAt === 0 ? { failure } : { up_again: failure }) };
}
