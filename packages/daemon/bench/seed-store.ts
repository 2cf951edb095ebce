import { openStore } from "../src/store/open-store.ts";

/** What a store is filled with. */
export interface Seed {
  readonly workspaces: number;
  /** Removed ones before each. */
  readonly removedBetween?: number;
}

/** The id of the workspace of that number, from 1 on; removed ones have others. */
export const seededId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** Makes a store with workspaces that are paused, so that nothing is left to do for them. */
export async function seedStore(data: string, { workspaces, removedBetween = 0 }: Seed): Promise<void> {
  const store = await openStore({ data }, { owner: { address: "the bench" } });
  try {
    await store.query(
      `INSERT INTO workspaces (
         id, name, status, wanted, runtime, applied_runtime, template, applied_template, applied_digest, wanted_generation,
         applied_generation, env, created_at, updated_at
       )
       SELECT
         (CASE WHEN turn = $2::integer THEN '00000000-0000-4000-8000-' ELSE '00000000-0000-4000-9000-' END
           || lpad((CASE WHEN turn = $2::integer THEN number ELSE number * $2::integer + turn END)::text, 12, '0'))::uuid,
         'Workspace ' || number,
         CASE WHEN turn = $2::integer THEN 'paused' ELSE 'removed' END,
         CASE WHEN turn = $2::integer THEN 'paused' ELSE 'removed' END,
         'claude-code', 'claude-code', 'seo-agent', 'seo-agent', repeat('ab', 32), 3, 3,
         '{"ORGANISATION": "acme", "REGION": "eu-1"}', now(), now()
       FROM generate_series(1, $1::integer) AS number, generate_series(0, $2::integer) AS turn
       ORDER BY number, turn`,
      [workspaces, removedBetween],
    );
    await store.query("ANALYZE workspaces");
  } finally {
    await store.close();
  }
}
