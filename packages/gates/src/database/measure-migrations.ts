import { parse } from "@portcullis/contracts";

import { compareCatalogues } from "../migrations/runs/compare-catalogues.ts";
import { planRun } from "../migrations/runs/plan-run.ts";
import type {
  ChainFile,
  ExecutedMigrations,
  MeasuredMigration,
  MigrationFailure,
  PreparedFile,
} from "../migrations/runs/prepared-file.ts";
import type { Bench } from "./bench.ts";
import { buildDatabase } from "./build-database.ts";
import { measureFile } from "./measure-file.ts";
import { concludePair, tryOrder } from "./measure-others.ts";
import { openLaboratory, type Laboratory, type MeasureOptions } from "./laboratory.ts";

export type { ChainFile, ExecutedMigrations } from "../migrations/runs/prepared-file.ts";
export type { MeasureOptions } from "./laboratory.ts";
export { measurePairs } from "./measure-pairs.ts";

/** Chains of migrations, each in the runner's order. */
export interface MeasureRequest {
  /** Forward files at the tip of the base. */
  readonly base: readonly ChainFile[];
  /** Forward files of what a merge gives. */
  readonly merged: readonly ChainFile[];
  /** What the request adds or changes. */
  readonly request: readonly { readonly up: ChainFile; readonly down?: ChainFile }[];
  /** New forward files of other open requests. */
  readonly others: readonly { readonly number: number; readonly files: readonly ChainFile[] }[];
}

/**
 * Executes migrations on a PostgreSQL engine: the base from empty, what the request adds on top of it, forward, again, back and
 * forward, and together with every other open request in both orders.
 *
 * What SQL does is part of the answer, never an error. A measurement of the same files comes from the cache, if there is one.
 *
 * @throws PortcullisError `unreadable` when there is no engine to be had, `interrupted` when the signal says so
 */
export async function measureMigrations(request: MeasureRequest, options: MeasureOptions): Promise<ExecutedMigrations> {
  const files = [
    ...request.base,
    ...request.merged,
    ...request.request.flatMap(({ up, down }) => (down === undefined ? [up] : [up, down])),
    ...request.others.flatMap((other) => other.files),
  ];
  return openLaboratory(files, options, async (laboratory) => {
    const question = ["request", request, options.timeoutSeconds];
    const known = await laboratory.cache?.readAnswer(question);
    // A kept answer is whole as far as its sum tells; its shape is the contract's all the same.
    if (parse("migration_measurement", { ...(known as object), directory: "" }).ok) return known as ExecutedMigrations;
    const measurement = await measure(request, laboratory);
    laboratory.cache?.keepAnswer(question, measurement);
    return measurement;
  });
}

async function measure(request: MeasureRequest, laboratory: Laboratory): Promise<ExecutedMigrations> {
  const { prepare, tell } = laboratory;
  const { added, inPlace, isAppended } = planRun(request.base, request.merged, request.request);
  const base = await buildDatabase(request.base, laboratory, "the base");
  const baseFailures = failuresOf(base);
  const own = added.map(({ up }) => prepare(up));
  // Others have nothing to add to a request that no runner takes to a database of the base.
  const others =
    own.length === 0 ? [] : request.others.map(({ number, files }) => ({ number, files: files.map(prepare) }));
  const forOthers = others.length > 0 ? await base.fork() : undefined;

  if (own.length > 0) tell(`Applying ${count(own.length, "migration")} of the request, forward, again and back`);
  if (others.length > 0) tell(`Trying ${count(others.length, "other open pull request")} in both orders`);
  const [measured, theirsFirst] = await Promise.all([
    inTurn(added, ({ up, down }) => measureFile(base, prepare(up), down && prepare(down))),
    inTurn(others, ({ files }) => tryOrder(forOthers!, files, own)),
  ]);
  await forOthers?.close();

  const needsMerged = !isAppended || inPlace.length > 0;
  const downs = new Map([...inPlace, ...added].map(({ up, down }) => [up.path, down && prepare(down)]));
  const merged = needsMerged ? await buildMerged(request.merged, downs, laboratory) : undefined;
  const mergeOrder = merged === undefined ? SAME_ORDER : await compareOrders(base, merged.bench, own);
  const mergedFailures = failuresOf(merged?.bench ?? base);
  await merged?.bench.close();
  // The last, so that what others do to the engine costs only them.
  const pairs = await inTurn(others, (other, index) => concludePair(base, other, theirsFirst[index]!, measured));
  return {
    engine: { name: laboratory.host.name, version: await laboratory.host.version() },
    base: baseFailures,
    merged: mergedFailures,
    files: inRequestOrder(request, measured, merged?.measured ?? []),
    merge_order: mergeOrder,
    open_pull_requests: pairs,
  };
}

type MergeOrder = NonNullable<ExecutedMigrations["merge_order"]>;

/** Of a database that runs the same files in the same order. */
const SAME_ORDER: MergeOrder = { state: "same", differences: [] };

/** The merged chain from empty; files that the base has are measured where they stand. */
async function buildMerged(
  files: readonly ChainFile[],
  downs: ReadonlyMap<string, PreparedFile | undefined>,
  laboratory: Laboratory,
): Promise<{ readonly bench: Bench; readonly measured: readonly MeasuredMigration[] }> {
  const measured: MeasuredMigration[] = [];
  const bench = await buildDatabase(files, laboratory, "the merge result", {
    stopsAt: new Set(downs.keys()),
    apply: async (at, file) => {
      measured.push(await measureFile(at, file, downs.get(file.path)));
    },
  });
  return { bench, measured };
}

/** A database that followed the merges, against one built from empty. */
async function compareOrders(left: Bench, right: Bench, own: readonly PreparedFile[]): Promise<MergeOrder> {
  const ownPaths = new Set(own.map(({ path }) => path));
  const unknown = [...left.failed, ...right.failed].find(
    ({ failure }) => failure.kind !== "sql" && ownPaths.has(failure.path),
  );
  if (unknown !== undefined)
    return { state: "unverified", differences: [], reason: `${JSON.stringify(unknown.failure.path)} could not be run` };
  const differences = compareCatalogues(await left.schema(), await right.schema());
  return { state: differences.length === 0 ? "same" : "differs", differences: [...differences] };
}

const failuresOf = ({ failed }: Bench): MigrationFailure[] => failed.map(({ failure }) => failure);

/** A file that is new is measured on the base and where it stands in the merge result: its way back has to lead back in both. */
function inRequestOrder(
  { request }: MeasureRequest,
  onBase: readonly MeasuredMigration[],
  fromEmpty: readonly MeasuredMigration[],
): MeasuredMigration[] {
  const merged = new Map(fromEmpty.map((file) => [file.path, file]));
  const added = new Map(onBase.map((file) => [file.path, file]));
  return request.flatMap(({ up }) => {
    const [file, there] = [added.get(up.path), merged.get(up.path)];
    if (file === undefined || there?.down === undefined || !leadsBack(file)) return file ?? there ?? [];
    return { ...file, down: there.down };
  });
}

const leadsBack = ({ down }: MeasuredMigration): boolean =>
  down !== undefined && down.failure === undefined && down.up_again === undefined && down.differences.length === 0;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** One after the other: there is one session. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const [index, item] of items.entries()) results.push(await work(item, index));
  return results;
}
