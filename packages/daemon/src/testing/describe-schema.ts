import type { Queryable } from "../store/store.ts";

/** All that migrations make, as text that can be compared. */
export async function describeSchema(queryable: Queryable): Promise<readonly string[]> {
  const { rows } = await queryable.query<{ readonly line: string }>(`
    SELECT format('column %s.%s %s %s %s %s', table_name, column_name, data_type, is_nullable, column_default, identity_generation) AS line
    FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('%s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    ORDER BY 1`);
  return rows.map(({ line }) => line).filter((line) => !/schema_migrations|store_holder/.test(line));
}
