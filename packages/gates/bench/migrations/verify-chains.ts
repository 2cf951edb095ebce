/** Holds the rebuilt SQL against what is known of the real one: which folder could start from empty, and how each file does again and back. */
import { PGlite } from "@electric-sql/pglite";

import type { HistoryFile } from "./history-facts.ts";
import type { FolderState } from "./rebuild-history.ts";

/** Applies every folder from empty and tells where the outcome is another than the real folder's. */
export async function verifyChains(states: readonly FolderState[]): Promise<boolean> {
  const database = await PGlite.create();
  let isSame = true;
  try {
    for (const { merge, files } of states) {
      const { applied, failure } = await applyChain(database, files);
      const real = merge.fresh_database_replay;
      if (applied === real.applied && failure?.file === real.failed_file) continue;
      isSame = false;
      console.log(
        `After merge ${merge.n}: ${applied} applied, not ${real.applied}; stopped at ${failure?.file}: ${failure?.message}`,
      );
    }
  } finally {
    await database.close();
  }
  if (isSame) console.log(`${states.length} folders from empty on PGlite: each does as the real one did.`);
  return isSame;
}

export interface AppliedChain {
  readonly applied: number;
  readonly failure?: { readonly file: string; readonly message: string };
}

/** As the real runner does: what is no down file, in the order of the names, until one fails. */
export async function applyChain(database: PGlite, files: ReadonlyMap<string, string>): Promise<AppliedChain> {
  await database.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  let applied = 0;
  for (const file of forwardFiles(files)) {
    try {
      await database.exec(files.get(file)!);
    } catch (error) {
      await database.exec("ROLLBACK");
      return { applied, failure: { file, message: (error as Error).message } };
    }
    applied += 1;
  }
  return { applied };
}

export const forwardFiles = (files: ReadonlyMap<string, string>): string[] =>
  [...files.keys()].filter((name) => !name.endsWith(".down.sql")).toSorted();

const SCHEMA = `
SELECT string_agg(line, E'\\n' ORDER BY line) AS schema FROM (
  SELECT concat_ws(' ', table_name, column_name, udt_name, column_default, is_nullable) AS line FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT concat_ws(' ', enumtypid::regtype, enumlabel, enumsortorder) FROM pg_enum
) AS lines`;

/** Runs each forward file of the newest folder twice, its down file, and the forward file again; tells what does otherwise than the real one. */
export async function verifyFiles(facts: readonly HistoryFile[], { files }: FolderState): Promise<boolean> {
  const database = await PGlite.create();
  const attempt = async (file: string): Promise<string | undefined> => {
    try {
      await database.exec(files.get(file)!);
      return undefined;
    } catch (error) {
      await database.exec("ROLLBACK");
      return (error as Error).message;
    }
  };
  const schema = async (): Promise<string> => (await database.query<{ schema: string }>(SCHEMA)).rows[0]!.schema;
  let wrong = 0;
  const hold = (file: string, what: string, ours: unknown, real: unknown): void => {
    if (ours === real) return;
    wrong += 1;
    console.log(`${file}: ${what}: ${String(ours)}, the real one ${String(real)}`);
  };
  try {
    for (const file of forwardFiles(files)) {
      const real = facts.find((each) => each.file === file)?.postgres15_test;
      const before = await schema();
      await database.exec(files.get(file)!);
      const after = await schema();
      hold(file, "changes the schema", before !== after, real?.schema_changed);
      hold(file, "can run twice", (await attempt(file)) === undefined, real?.reapply_ok);
      const down = file.replace(/\.up\.sql$/, ".down.sql");
      if (down === file || !files.has(down)) {
        hold(file, "down", "missing", real?.down);
        continue;
      }
      const failure = await attempt(down);
      hold(file, "its down fails", failure !== undefined, real?.down_error !== undefined);
      if (failure === undefined)
        hold(file, "its down restores the schema", (await schema()) === before, real?.down_restores_schema);
      hold(file, "applies again", await attempt(file), undefined);
    }
  } finally {
    await database.close();
  }
  if (wrong === 0) console.log("Each file of the newest folder does again and back as the real one did.");
  return wrong === 0;
}
