import { setTimeout as wait } from "node:timers/promises";

import type { Session } from "./session.ts";
import { SqlError, unavailable } from "./sql-error.ts";
import type { Queryable } from "./store.ts";

/** Nothing that is done in a transaction takes long: no call to a back-end is made in one. */
const TRANSACTION_MS = 30_000;
const TRIES = 6;
const FIRST_WAIT_MS = 10;
/** Serialisation failure, deadlock: the same work succeeds the next time. */
const WORTH_ANOTHER_TRY = new Set(["40001", "40P01"]);

/** Commits what the work does, or does nothing of it. `begin` opens the transaction. */
export async function runTransaction<Value>(
  session: Session,
  begin: () => Promise<void>,
  work: (transaction: Queryable) => Promise<Value>,
): Promise<Value> {
  let isOver = false;
  let hasFailed = false;
  const transaction: Queryable = {
    async query(sql, parameters) {
      if (isOver) throw new Error("The transaction is over.");
      try {
        return await session.query(sql, parameters);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    },
  };
  try {
    await begin();
    const value = await withinTime(work(transaction));
    isOver = true;
    // PostgreSQL answers COMMIT of a transaction that failed with a quiet rollback.
    if (hasFailed) await session.query("SELECT 1");
    await session.execute("COMMIT");
    return value;
  } catch (error) {
    isOver = true;
    await session.execute("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  const controller = new AbortController();
  const late = wait(TRANSACTION_MS, undefined, { signal: controller.signal }).then(() => {
    throw unavailable(`A transaction did not end within ${TRANSACTION_MS / 1000} s and was taken back.`);
  });
  // One of the two is not looked at.
  late.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    controller.abort();
  }
}

/** Does it again, a bounded number of times, when others were in the way. */
export async function withRetries<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      return await attempt();
    } catch (error) {
      if (tries >= TRIES || !(error instanceof SqlError) || !WORTH_ANOTHER_TRY.has(error.code)) throw error;
      // oxlint-disable-next-line no-await-in-loop
      await wait(FIRST_WAIT_MS * 2 ** tries * Math.random());
    }
  }
}
