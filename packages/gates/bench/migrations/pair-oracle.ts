/** What PostgreSQL itself makes of two branches: an own reading of the catalogue, so that the gate's is held against another. */
import { PGlite } from "@electric-sql/pglite";

export type PairTruth =
  /** One of the two fails without the other. */
  "alone" | "commutes" | "differs" | "fails";

const CATALOGUE = `
SELECT string_agg(line, E'\\n' ORDER BY line) AS schema FROM (
  SELECT 'column ' || c.oid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' ' || coalesce(pg_get_expr(adbin, adrelid), '') AS line
    FROM pg_attribute JOIN pg_class c ON c.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'v') AND relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_|^information')
  UNION ALL SELECT 'relation ' || relkind::text || oid::regclass FROM pg_class WHERE relkind IN ('r', 'v', 'S', 'i') AND relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_|^information')
  UNION ALL SELECT 'index ' || pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class i ON i.oid = indexrelid WHERE indexrelid >= 16384 AND relnamespace <> 'pg_toast'::regnamespace
  UNION ALL SELECT 'constraint ' || conrelid::regclass || conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE oid >= 16384 AND conrelid <> 0
  UNION ALL SELECT 'view ' || viewname || definition FROM pg_views WHERE schemaname !~ '^pg_|^information'
  UNION ALL SELECT 'type ' || t.oid::regtype || (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid) FROM pg_type t WHERE typtype = 'e'
  UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname !~ '^pg_|^information'
  UNION ALL SELECT 'function ' || pg_get_functiondef(oid) FROM pg_proc WHERE oid >= 16384 AND prokind = 'f'
  UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'comment ' || objoid || objsubid || description FROM (SELECT (SELECT relname FROM pg_class WHERE oid = objoid) AS objoid, objsubid, description FROM pg_description WHERE objoid >= 16384 AND classoid = 'pg_class'::regclass) AS comments
) AS lines`;

export class PairOracle {
  readonly #database: PGlite;

  private constructor(database: PGlite) {
    this.#database = database;
  }

  static async create(base: readonly string[]): Promise<PairOracle> {
    const database = await PGlite.create();
    for (const text of base) await database.exec(text);
    return new PairOracle(database);
  }

  /** Whether it applies to the base by itself. */
  async applies(text: string): Promise<boolean> {
    return (await this.#apply(text)) !== undefined;
  }

  /** Of two that apply by themselves. */
  async judge(one: string, other: string): Promise<PairTruth> {
    const [forth, back] = [await this.#apply(one, other), await this.#apply(other, one)];
    if (forth === undefined || back === undefined) return "fails";
    return forth === back ? "commutes" : "differs";
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** The schema then, or undefined where something fails. Leaves the base as it was. */
  async #apply(...texts: readonly string[]): Promise<string | undefined> {
    await this.#database.exec("BEGIN");
    try {
      for (const text of texts) await this.#database.exec(text);
      const { rows } = await this.#database.query<{ schema: string }>(CATALOGUE);
      return rows[0]!.schema;
    } catch {
      return undefined;
    } finally {
      await this.#database.exec("ROLLBACK");
    }
  }
}
