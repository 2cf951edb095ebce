const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Types that PostgreSQL brings, of those that its grammar does not know by itself. */
const TYPES = words(`
  any anyarray anycompatible anyelement anyenum anymultirange anynonarray anyrange bool box bpchar bytea cid cidr circle cstring
  date datemultirange daterange event_trigger float4 float8 inet int2 int4 int4multirange int4range int8 int8multirange int8range
  internal json jsonb jsonpath line lseg macaddr macaddr8 money name nummultirange numrange oid oidvector path pg_lsn point polygon
  record refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure regrole
  regtype text tid timestamptz timetz trigger tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector txid_snapshot unknown
  uuid void xid xid8 xml
`);

/** Functions that PostgreSQL brings and that migrations call: whoever defines one of these anew is not called by its bare name. */
const FUNCTIONS = words(`
  abs age array_agg array_append array_length array_position array_remove array_to_string avg bool_and bool_or btrim cardinality
  ceil char_length clock_timestamp concat concat_ws count current_database current_schema current_setting currval date_part date_trunc
  decode encode exp floor format gen_random_uuid generate_series greatest hashtext initcap isfinite json_agg json_build_array
  json_build_object json_object_agg jsonb_agg jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_build_array
  jsonb_build_object jsonb_each jsonb_object_agg jsonb_object_keys jsonb_set jsonb_strip_nulls jsonb_typeof lag lastval lead left
  length lower lpad ltrim make_date make_interval max md5 min mod nextval now nullif obj_description octet_length pg_advisory_lock
  pg_advisory_unlock pg_advisory_xact_lock pg_get_constraintdef pg_get_serial_sequence pg_notify pg_sleep pg_typeof power quote_ident
  quote_literal random rank regexp_match regexp_matches regexp_replace regexp_split_to_array regexp_split_to_table repeat replace
  reverse right round row_number row_to_json rpad rtrim set_config setval setweight sha256 split_part sqrt statement_timestamp
  string_agg string_to_array strpos substr substring sum timezone to_char to_date to_json to_jsonb to_number to_regclass to_timestamp
  to_tsquery to_tsvector transaction_timestamp translate trim trunc unnest upper version websearch_to_tsquery
`);

export const isSystemType = (name: string): boolean => TYPES.has(name);

export const isSystemFunction = (name: string): boolean => FUNCTIONS.has(name);
