import type { MigrationMeasurement } from "@portcullis/contracts";

import { buildSituation, type JudgedSnapshot } from "../../gates/migration-collision/build-situation.ts";
import type { MigrationCollisionOptions } from "../../gates/migration-collision/options.ts";
import type { Situation } from "../../migrations/situation.ts";
import { cacheFolder } from "../cache-folder.ts";
import { buildChains, type UnreadFile } from "./chains.ts";
import type { MigrationsOptions, Tell } from "./options.ts";
import type { NamedRequest } from "./request.ts";
import { untilInterrupted } from "../until-interrupted.ts";

type Failure = MigrationMeasurement["base"][number];

/** Executes the migrations of each folder, and adds what came of it. What a snapshot tells already is not executed again. */
export async function addMeasurements(
  snapshot: JudgedSnapshot,
  gates: readonly MigrationCollisionOptions[],
  { listRemoved }: Pick<NamedRequest, "listRemoved">,
  options: Pick<MigrationsOptions, "database" | "cache"> & { readonly tell: Tell },
): Promise<JudgedSnapshot> {
  const measurements = [...(snapshot.measurements ?? [])];
  const measured = new Set(
    measurements.filter(({ gate }) => gate === "migration-collision").map(({ report }) => report["directory"]),
  );
  for (const gate of gates) {
    const { directory } = gate;
    if (measured.has(directory)) continue;
    const situation = buildSituation(snapshot, gate);
    if (!canExecute(situation)) continue;
    measured.add(directory);
    // One after the other: each takes the whole of the engine.
    // oxlint-disable-next-line no-await-in-loop
    const measurement = await measure(situation, gate, options);
    // oxlint-disable-next-line no-await-in-loop
    const removed = (await listRemoved?.(directory)) ?? [];
    const there = new Set(snapshot.base_files);
    const retired = removed.filter(({ path }) => !there.has(path)).map((file) => ({ ...file }));
    measurements.push({
      gate: "migration-collision",
      report: { ...measurement, directory, ...(listRemoved !== undefined && { retired }) },
    });
  }
  return { ...snapshot, measurements };
}

/** Without the base there is nothing to run the request on. */
const canExecute = (situation: Situation): boolean =>
  situation.hasContents &&
  situation.base.names.every(({ path, direction }) => {
    const content = direction === "up" ? situation.contentAt("base", path) : undefined;
    return content?.kind !== "unread" || content.reason !== "is not in the snapshot";
  });

async function measure(
  situation: Situation,
  { timeoutSeconds }: MigrationCollisionOptions,
  { database, cache, tell }: Pick<MigrationsOptions, "database" | "cache"> & { readonly tell: Tell },
): Promise<Omit<MigrationMeasurement, "directory">> {
  const { unread, ...chains } = buildChains(situation);
  const folder = cache === false ? undefined : cacheFolder("migrations");
  const { measureMigrations } = await import("../../database/measure-migrations.ts");
  const measurement = await untilInterrupted("migrations were executed", (signal) =>
    measureMigrations(chains, {
      ...(database !== undefined && { database }),
      ...(folder !== undefined && { cacheFolder: folder }),
      timeoutSeconds,
      tell,
      signal,
    }),
  );
  return {
    ...measurement,
    base: [...measurement.base, ...unread.base.map(notRun)],
    merged: [...measurement.merged, ...unread.merged.map(notRun)],
    open_pull_requests: [
      ...measurement.open_pull_requests,
      ...unread.others.map((other) => ({ ...other, state: "unverified" as const, differences: [] })),
    ],
  };
}

const notRun = ({ path, reason }: UnreadFile): Failure => ({
  path,
  kind: "unsupported",
  message: `it was not executed, as it ${reason}`,
});
