import { buildDatabase } from "./build-database.ts";
import type {
  ChainFile,
  ExecutedMigrations,
  MeasuredPair,
  MigrationFailure,
} from "../migrations/runs/prepared-file.ts";
import type { Bench } from "./bench.ts";
import { openLaboratory, type Laboratory, type MeasureOptions } from "./laboratory.ts";
import { concludeOrders, tryOrder, type Order, type OtherFiles } from "./measure-others.ts";

/** So many pairs take longer than a second engine does to start. */
const FEWEST_TO_SHARE = 20;

/** Two open requests on a database of the base. Of its differences, left is `first` before `second`. */
interface RequestPair extends Pick<MeasuredPair, "state" | "differences" | "reason"> {
  readonly first: number;
  readonly second: number;
  /** `first`, then `second`. */
  readonly forward: { readonly failure?: MigrationFailure };
  /** `second`, then `first`. */
  readonly backward: { readonly failure?: MigrationFailure };
}

/** Open requests, each alone and each with each. */
interface MeasuredPairs extends Pick<ExecutedMigrations, "engine" | "base"> {
  /** What does not apply to the base by itself. */
  readonly alone: readonly { readonly number: number; readonly failure?: MigrationFailure }[];
  readonly pairs: readonly RequestPair[];
}

/**
 * Tries every pair of open requests in both orders. The base is applied once; each request is applied to it and taken back.
 *
 * `theirs-fails` does not occur: a pair of which one does not apply by itself is `unverified`, and `forward` and `backward` tell
 * whether it applies after the other.
 *
 * @throws PortcullisError as `measureMigrations`
 */
export async function measurePairs(
  base: readonly ChainFile[],
  requests: readonly { readonly number: number; readonly files: readonly ChainFile[] }[],
  options: MeasureOptions,
): Promise<MeasuredPairs> {
  const files = [...base, ...requests.flatMap((request) => request.files)];
  return openLaboratory(files, options, async (laboratory) => {
    const question = ["pairs", base, requests, options.timeoutSeconds];
    const known = await laboratory.cache?.readAnswer(question);
    if (known !== undefined) return known as MeasuredPairs;
    const measured = await measure(base, requests, laboratory);
    laboratory.cache?.keepAnswer(question, measured);
    return measured;
  });
}

async function measure(
  base: readonly ChainFile[],
  requests: readonly { readonly number: number; readonly files: readonly ChainFile[] }[],
  laboratory: Laboratory,
): Promise<MeasuredPairs> {
  const { host, prepare, tell } = laboratory;
  const bench = await buildDatabase(base, laboratory, "the base");
  const prepared = requests.map(({ number, files }) => ({ number, files: files.map(prepare) }));
  const alone: { number: number; failure?: MigrationFailure }[] = [];
  for (const { number, files } of prepared) {
    // oxlint-disable-next-line no-await-in-loop
    const { failure } = await bench.attempt(files);
    alone.push({ number, ...(failure && { failure }) });
  }
  const pairs = prepared.flatMap((first, index) => prepared.slice(index + 1).map((second) => ({ first, second })));
  const benches = pairs.length < FEWEST_TO_SHARE ? [bench] : [bench, await bench.fork()];
  if (pairs.length > 0)
    tell(`Trying ${pairs.length} ${pairs.length === 1 ? "pair" : "pairs"} of open pull requests in both orders`);
  return {
    engine: { name: host.name, version: await host.version() },
    base: bench.failed.map(({ failure }) => failure),
    alone,
    pairs: await shareOut(pairs, benches, ({ first, second }, on) => measurePair(on, first, second)),
  };
}

/** Each bench takes the next of what is left when it is done with one. */
async function shareOut<Item, Result>(
  items: readonly Item[],
  benches: readonly Bench[],
  work: (item: Item, on: Bench) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  await Promise.all(
    benches.map(async (bench) => {
      // oxlint-disable-next-line no-await-in-loop
      for (const [index, item] of waiting) results[index] = await work(item, bench);
    }),
  );
  return results;
}

async function measurePair(bench: Bench, first: OtherFiles, second: OtherFiles): Promise<RequestPair> {
  const forward = await tryOrder(bench, first.files, second.files);
  const backward = await tryOrder(bench, second.files, first.files);
  return {
    first: first.number,
    second: second.number,
    ...conclude(forward, backward, first.number, second.number),
    forward: forward.failure === undefined ? {} : { failure: forward.failure },
    backward: backward.failure === undefined ? {} : { failure: backward.failure },
  };
}

/** Neither of the two is ours. */
function conclude(
  forward: Order,
  backward: Order,
  first: number,
  second: number,
): Pick<RequestPair, "state" | "differences" | "reason"> {
  const conclusion = concludeOrders(forward, backward);
  const failing = forward.isFirstToFail ? first : second;
  const isKnown = [forward, backward].every(({ failure }) => failure === undefined || failure.kind === "sql");
  if (!isKnown || !(forward.isFirstToFail || backward.isFirstToFail)) return conclusion;
  return { state: "unverified", differences: [], reason: `#${failing} does not apply by itself` };
}
