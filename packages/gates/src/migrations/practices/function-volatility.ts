import type { FunctionDefinition, Schema } from "./schema/schema.ts";

export type Volatility = FunctionDefinition["volatility"];

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** A new value at each call, even within one statement. */
const VOLATILE = words(`
  random random_normal clock_timestamp timeofday gen_random_uuid uuidv4 uuidv7 nextval setval currval lastval setseed set_config
  txid_status pg_sleep pg_sleep_for pg_sleep_until array_sample array_shuffle pg_notify pg_relation_size
  pg_table_size pg_total_relation_size pg_database_size pg_advisory_lock pg_advisory_xact_lock pg_try_advisory_lock
  pg_try_advisory_xact_lock gen_random_bytes gen_salt uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 uuid_generate_v7
`);

/** One value within a statement, another later, elsewhere or for someone else. */
const STABLE = words(`
  now transaction_timestamp statement_timestamp current_setting current_database current_schema current_schemas current_user
  session_user version pg_backend_pid txid_current pg_current_xact_id pg_my_temp_schema inet_client_addr inet_server_addr pg_typeof
  pg_column_size pg_get_serial_sequence has_table_privilege has_schema_privilege pg_has_role row_security_active
  to_char to_date to_number to_json to_jsonb row_to_json array_to_json array_to_string concat concat_ws format
  json_build_object json_build_array jsonb_build_object jsonb_build_array json_populate_record jsonb_populate_record
  make_timestamptz enum_first enum_last enum_range col_description obj_description to_regclass to_regtype to_regproc
  jsonb_path_exists_tz jsonb_path_match_tz jsonb_path_query_tz unaccent
`);

/** What an index may be made of. The list is of those that one meets in defaults, indexes and generated columns. */
const IMMUTABLE = words(`
  abs acos array_append array_cat array_length array_position array_positions array_prepend array_remove array_replace array_upper
  array_lower ascii asin atan atan2 bit_length btrim cardinality cbrt ceil ceiling char_length character_length chr cos crypt
  date_bin daterange decode degrees digest div encode exp factorial floor gcd get_bit get_byte hmac hashtext hashtextextended
  initcap int4range int8range isempty isfinite json_array_length json_extract_path json_extract_path_text json_object
  json_strip_nulls json_typeof jsonb_array_length jsonb_extract_path jsonb_extract_path_text jsonb_insert jsonb_object
  jsonb_pretty jsonb_set jsonb_strip_nulls jsonb_typeof jsonb_path_exists jsonb_path_query_array jsonb_path_query_first
  justify_days justify_hours lcm left ln log log10 lower lower_inc lpad ltrim make_date make_interval make_time
  make_timestamp md5 mod multirange normalize num_nonnulls num_nulls numrange octet_length overlay parse_ident pi
  point position power quote_ident radians regexp_count regexp_instr regexp_like regexp_match regexp_matches regexp_replace
  regexp_split_to_array regexp_substr repeat replace reverse right round rpad rtrim scale sha224 sha256 sha384 sha512
  sign sin split_part sqrt starts_with strip string_to_array strpos substr substring tan to_ascii to_hex
  translate trunc tsrange tstzrange unnest upper upper_inc uuid_generate_v3 uuid_generate_v5 uuid_nil
  uuid_extract_timestamp uuid_extract_version width_bucket setweight numeric_inc similarity
`);

const BUILT_IN: ReadonlyMap<string, Volatility> = new Map([
  ...IMMUTABLE.map((name): [string, Volatility] => [name, "immutable"]),
  ...STABLE.map((name): [string, Volatility] => [name, "stable"]),
  ...VOLATILE.map((name): [string, Volatility] => [name, "volatile"]),
]);

/** Without arguments there is but one function of these names; with some it is another, and may be anybody's. */
const WITHOUT_ARGUMENTS = new Set(
  words("now transaction_timestamp statement_timestamp version clock_timestamp timeofday"),
);

/**
 * How much the value of a call can change, by the function's name: of what a migration has declared, else of what PostgreSQL brings.
 * `undefined` where nothing is known, or where it depends on the types of the arguments.
 */
export function volatilityOf(schema: Schema, name: string, argumentCount: number): Volatility | undefined {
  const declared = schema.functions.get(name);
  if (declared !== undefined) return agree(declared.map(({ volatility }) => volatility));
  if (WITHOUT_ARGUMENTS.has(name) && argumentCount > 0) return undefined;
  return BUILT_IN.get(name);
}

const agree = (all: readonly Volatility[]): Volatility | undefined =>
  all.every((each) => each === all[0]) ? all[0] : undefined;
