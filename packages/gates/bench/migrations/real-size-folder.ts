/** A folder of as many migrations as wanted, of the size that real ones have: those of the rebuilt history, and more of their kind. */
import type { HistoryFacts } from "./history-facts.ts";
import { folderStates } from "./rebuild-history.ts";

/** By file name, with `count` forward files. */
export function realSizeFolder(facts: HistoryFacts, count: number): ReadonlyMap<string, string> {
  const newest = folderStates(facts).at(-1)!.files;
  const files = new Map(newest);
  const forward = [...newest.keys()].filter((name) => !name.endsWith(".down.sql")).length;
  for (let index = forward; index < count; index += 1) {
    for (const [name, text] of Object.entries(furtherMigration(index - forward))) files.set(name, text);
  }
  return files;
}

/** A table with its indexes, then in turn columns, a constraint and a view on it. */
export function furtherMigration(index: number): Readonly<Record<string, string>> {
  const time = new Date(Date.UTC(2026, 8, 1, 0, index)).toISOString();
  const stem = `${time.replaceAll(/\D/g, "").slice(0, 14)}_further_${index}`;
  const table = `ledger_${Math.floor(index / 4)}`;
  const steps = [
    [
      `CREATE TABLE IF NOT EXISTS ${table} (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  workspace_id UUID NOT NULL REFERENCES workspaces(id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'entry' CHECK (kind IN ('entry', 'correction')),
  amount BIGINT NOT NULL DEFAULT 0,
  note TEXT,
  booked_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX IF NOT EXISTS ${table}_workspace_idx
  ON ${table} (workspace_id, booked_at);

CREATE UNIQUE INDEX IF NOT EXISTS ${table}_note_uniq
  ON ${table} (workspace_id, note)
  WHERE note IS NOT NULL;`,
      `DROP TABLE IF EXISTS ${table};`,
    ],
    [
      `ALTER TABLE ${table}
  ADD COLUMN IF NOT EXISTS currency TEXT NOT NULL DEFAULT 'EUR',
  ADD COLUMN IF NOT EXISTS reversed_at TIMESTAMPTZ;

COMMENT ON COLUMN ${table}.reversed_at IS 'When the entry was taken back; it stays for the books.';`,
      `ALTER TABLE ${table} DROP COLUMN IF EXISTS reversed_at, DROP COLUMN IF EXISTS currency;`,
    ],
    [
      `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check;
ALTER TABLE ${table}
  ADD CONSTRAINT ${table}_kind_check CHECK (kind IN ('entry', 'correction', 'reversal'));

UPDATE ${table} SET kind = 'reversal' WHERE reversed_at IS NOT NULL;`,
      `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_kind_check;
ALTER TABLE ${table}
  ADD CONSTRAINT ${table}_kind_check CHECK (kind IN ('entry', 'correction'));`,
    ],
    [
      `CREATE OR REPLACE VIEW ${table}_balances AS
SELECT workspace_id, currency, sum(amount) AS balance
  FROM ${table}
 WHERE reversed_at IS NULL
 GROUP BY workspace_id, currency;`,
      `DROP VIEW IF EXISTS ${table}_balances;`,
    ],
  ] as const;
  const [up, down] = steps[index % 4]!;
  const remark = `-- ${stem}\n--\n-- What the books of a workspace hold. A server that is older than this file goes on working.\n\n`;
  return { [`${stem}.up.sql`]: `${remark}${up}\n`, [`${stem}.down.sql`]: `${remark}${down}\n` };
}
