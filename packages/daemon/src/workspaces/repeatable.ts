import { DaemonError } from "../core/daemon-error.ts";
import { findAnswer, saveAnswer } from "../store/idempotency.ts";
import { SqlError } from "../store/sql-error.ts";
import { type Context, transact, type Work } from "./context.ts";
import type { Answer, Repeatable } from "./workspace-service.ts";

/** The answer that was given under this key already. Another request under the same key is refused. */
export async function findRepeated<Body>(
  { store, now }: Pick<Context, "store" | "now">,
  repeat: Repeatable | undefined,
): Promise<Answer<Body> | undefined> {
  if (repeat?.key === undefined) return undefined;
  const found = await findAnswer(store, repeat.key, new Date(now()).toISOString());
  if (found === undefined) return undefined;
  if (found.fingerprint !== (repeat.fingerprint ?? ""))
    throw new DaemonError("IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key was used for another request.", {
      fix: "Give each request a key of its own, and repeat only the same request under it.",
    });
  return { status: found.status, body: found.body as Body, replayed: true };
}

/**
 * A write with its answer kept under its key, in one transaction: where the write happened, the answer is known, and where the
 * answer is known, the write happened. Two at once under one key: the second is taken back, and gets the answer of the first.
 */
export async function commitOnce<Body>(
  context: Context,
  repeat: Repeatable | undefined,
  work: (work: Work) => Promise<Answer<Body>>,
): Promise<Answer<Body>> {
  try {
    return await transact(context, async (transaction) => {
      const answer = await work(transaction);
      if (repeat?.key !== undefined)
        await saveAnswer(transaction, {
          key: repeat.key,
          fingerprint: repeat.fingerprint ?? "",
          status: answer.status,
          body: answer.body,
          created_at: transaction.time,
        });
      return answer;
    });
  } catch (error) {
    // The first of two may have changed what the second then refuses.
    const isRefused = isTaken(error) || error instanceof DaemonError;
    const repeated = isRefused ? await findRepeated<Body>(context, repeat) : undefined;
    if (repeated !== undefined) return repeated;
    throw error;
  }
}

const UNIQUE_VIOLATION = "23505";

const isTaken = (error: unknown): boolean =>
  error instanceof SqlError && error.code === UNIQUE_VIOLATION && error.constraint === "idempotency_keys_pkey";
