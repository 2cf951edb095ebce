import { buildSituation, type JudgedSnapshot } from "../../gates/migration-collision/build-situation.ts";
import type { MigrationCollisionOptions } from "../../gates/migration-collision/options.ts";
import type { PlannedPair } from "../../migrations/plan/plan-merges.ts";
import { cacheFolder } from "../cache-folder.ts";
import { buildChains } from "./chains.ts";
import type { MigrationsOptions, Tell } from "./options.ts";
import { untilInterrupted } from "../until-interrupted.ts";

/** Tries the other open requests with one another: which of them has to land first is part of a plan, and of no verdict. */
export async function measureOthers(
  snapshot: JudgedSnapshot,
  gate: MigrationCollisionOptions,
  { database, cache, tell }: Pick<MigrationsOptions, "database" | "cache"> & { readonly tell: Tell },
): Promise<readonly PlannedPair[]> {
  const { base, others } = buildChains(buildSituation(snapshot, gate));
  if (others.length < 2) return [];
  const folder = cache === false ? undefined : cacheFolder("migrations");
  const { measurePairs } = await import("../../database/measure-migrations.ts");
  const { pairs } = await untilInterrupted("migrations were executed", (signal) =>
    measurePairs(base, others, {
      ...(database !== undefined && { database }),
      ...(folder !== undefined && { cacheFolder: folder }),
      timeoutSeconds: gate.timeoutSeconds,
      tell,
      signal,
    }),
  );
  return pairs.map(({ first, second, state, reason, forward, backward }) => ({
    numbers: [first, second],
    state,
    fails: [forward.failure !== undefined, backward.failure !== undefined],
    ...(reason !== undefined && { reason }),
  }));
}
