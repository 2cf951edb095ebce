import { SqlError } from "./sql-error.ts";
import type { Queryable } from "./store.ts";
import { toJson } from "./to-json.ts";

const KEPT_MS = 24 * 60 * 60 * 1000;

/** What a request was answered with. */
export interface KeptAnswer {
  /** SHA-256 over method, path and body: whether a later request with the key is the same one. */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: unknown;
}

/**
 * The answer that was given under a key within the last 24 hours.
 *
 * @param now RFC 3339
 */
export async function findAnswer(queryable: Queryable, key: string, now: string): Promise<KeptAnswer | undefined> {
  const { rows } = await queryable.query<KeptAnswer>(
    `SELECT fingerprint, status, body FROM idempotency_keys WHERE key = $1::text AND created_at > $2::timestamptz`,
    [key, expiredBefore(now)],
  );
  return rows[0];
}

/**
 * Keeps an answer, in the transaction of the effect: of two at once under one key the second waits for the first, and its effect is
 * taken back.
 * @throws SqlError 23505 where an answer is kept under the key already
 */
export async function saveAnswer(
  transaction: Queryable,
  {
    key,
    fingerprint,
    status,
    body,
    created_at: time,
  }: KeptAnswer & { readonly key: string; readonly created_at: string },
): Promise<void> {
  const { count } = await transaction.query(
    `INSERT INTO idempotency_keys AS kept (key, fingerprint, status, body, created_at)
     VALUES ($1::text, $2::text, $3::integer, $4::text::jsonb, $5::timestamptz)
     ON CONFLICT (key) DO UPDATE
     SET fingerprint = excluded.fingerprint, status = excluded.status, body = excluded.body, created_at = excluded.created_at
     WHERE kept.created_at <= $6::timestamptz`,
    [key, fingerprint, status, toJson(body ?? null), time, expiredBefore(time)],
  );
  if (count === 0) throw new SqlError("23505", "The key was used already.", "idempotency_keys_pkey");
}

/** Forgets what is older than 24 hours, and says how many there were. */
export async function forgetExpiredAnswers(queryable: Queryable, now: string): Promise<number> {
  const { count } = await queryable.query("DELETE FROM idempotency_keys WHERE created_at <= $1::timestamptz", [
    expiredBefore(now),
  ]);
  return count;
}

const expiredBefore = (now: string): string => new Date(Date.parse(now) - KEPT_MS).toISOString();
