import { compareCatalogues, type CatalogueRow } from "../migrations/runs/compare-catalogues.ts";
import type {
  MeasuredMigration,
  MeasuredPair,
  MigrationFailure,
  PreparedFile,
} from "../migrations/runs/prepared-file.ts";
import type { Bench } from "./bench.ts";

/** Another open request, ready to be run. */
export interface OtherFiles {
  readonly number: number;
  readonly files: readonly PreparedFile[];
}

/** What came of two requests in one order. */
export interface Order {
  readonly failure?: MigrationFailure;
  /** The first of the two does not apply to the base, whatever comes after it. */
  readonly isFirstToFail: boolean;
  readonly schema?: readonly CatalogueRow[];
}

/** Two requests, one after the other, on a database of the base. */
export async function tryOrder(
  base: Bench,
  first: readonly PreparedFile[],
  second: readonly PreparedFile[],
): Promise<Order> {
  const last = first.length + second.length - 1;
  const { schemas, failure, failedAt = 0 } = await base.attempt([...first, ...second], [last]);
  if (failure !== undefined) return { failure, isFirstToFail: failedAt < first.length };
  return { isFirstToFail: false, schema: schemas.get(last) ?? (await base.schema()) };
}

/** The other order, on a database that has ours already, and what both together tell. */
export async function concludePair(
  afterOurs: Bench,
  { number, files }: OtherFiles,
  theirsFirst: Order,
  ours: readonly MeasuredMigration[],
): Promise<MeasuredPair> {
  const ownFailure = ours.find(({ failure }) => failure !== undefined)?.failure;
  const oursFirst: Order =
    ownFailure === undefined
      ? { ...(await tryOrder(afterOurs, [], files)), isFirstToFail: false }
      : { failure: ownFailure, isFirstToFail: true };
  const orders = {
    ...((oursFirst.failure || theirsFirst.failure) && {
      ours_first: withFailure(oursFirst),
      theirs_first: withFailure(theirsFirst),
    }),
  };
  return { number, ...concludeOrders(oursFirst, theirsFirst), ...orders };
}

const withFailure = ({ failure }: Order): { failure?: MigrationFailure } => (failure === undefined ? {} : { failure });

/** What two orders tell: left is ours first, right theirs. */
export function concludeOrders(
  oursFirst: Order,
  theirsFirst: Order,
): Pick<MeasuredPair, "state" | "differences" | "reason"> {
  const failures = [oursFirst.failure, theirsFirst.failure].filter((failure) => failure !== undefined);
  const unknown = failures.find(({ kind }) => kind !== "sql");
  if (unknown !== undefined) return unverified(`${JSON.stringify(unknown.path)} could not be run: ${unknown.message}`);
  if (oursFirst.isFirstToFail)
    return unverified(
      theirsFirst.failure === undefined
        ? "this request applies only after the other one"
        : "this request does not apply by itself",
    );
  if (theirsFirst.isFirstToFail) return { state: "theirs-fails", differences: [] };
  if (failures.length > 0) return { state: "fails", differences: [] };
  const differences = compareCatalogues(oursFirst.schema!, theirsFirst.schema!);
  return { state: differences.length === 0 ? "same" : "differs", differences: [...differences] };
}

const unverified = (reason: string): Pick<MeasuredPair, "state" | "differences" | "reason"> => ({
  state: "unverified",
  differences: [],
  reason,
});
