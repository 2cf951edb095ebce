import { FIRST_OWN, isOwn } from "./own-objects.ts";

/** Objects that few schemas have: the name as PostgreSQL describes it, and what tells two of one name apart. */
const rare = (kind: string, catalogue: string, definition: string): string => `
SELECT '${kind} ' || i.identity, NULL, ${definition}
FROM ${catalogue} o CROSS JOIN LATERAL pg_identify_object('${catalogue}'::regclass, o.oid, 0) i
WHERE o.oid >= ${FIRST_OWN} AND ${isOwn(catalogue, "o.oid", "ei")}`;

/** Casts, operators, languages, text search, foreign data and collations. */
export const EXTENSIBILITY: readonly string[] = [
  rare("cast", "pg_cast", "concat_ws(' ', nullif(castfunc, 0)::regprocedure, castcontext, castmethod)"),
  rare(
    "operator",
    "pg_operator",
    `concat_ws(' ', oprcode, oprresult::regtype, nullif(oprcom, 0)::regoperator, nullif(oprnegate, 0)::regoperator, oprrest, oprjoin,
    oprcanhash, oprcanmerge)`,
  ),
  rare(
    "operator class",
    "pg_opclass",
    "concat_ws(' ', opcintype::regtype, opcdefault, nullif(opckeytype, 0)::regtype)",
  ),
  rare(
    "operator family",
    "pg_opfamily",
    `concat_ws('; ',
    (SELECT string_agg(amopopr::regoperator || ' ' || amopstrategy, ', ' ORDER BY amopstrategy, amopopr::regoperator::text COLLATE "C") FROM pg_amop WHERE amopfamily = o.oid),
    (SELECT string_agg(amproc || ' ' || amprocnum, ', ' ORDER BY amprocnum, amproc::text COLLATE "C") FROM pg_amproc WHERE amprocfamily = o.oid))`,
  ),
  rare("language", "pg_language", "concat_ws(' ', lanpltrusted, lanplcallfoid::regprocedure)"),
  rare(
    "text search configuration",
    "pg_ts_config",
    `(
    SELECT string_agg(concat_ws(' ', maptokentype, mapseqno, mapdict::regdictionary), ', ' ORDER BY maptokentype, mapseqno)
    FROM pg_ts_config_map WHERE mapcfg = o.oid)`,
  ),
  rare("text search dictionary", "pg_ts_dict", "dictinitoption"),
  rare("text search parser", "pg_ts_parser", "prsstart::text"),
  rare("text search template", "pg_ts_template", "tmpllexize::text"),
  rare(
    "foreign data wrapper",
    "pg_foreign_data_wrapper",
    "concat_ws(' ', fdwhandler::regproc, array_to_string(fdwoptions, ', '))",
  ),
  rare("foreign server", "pg_foreign_server", "concat_ws(' ', srvtype, srvversion, array_to_string(srvoptions, ', '))"),
  rare("collation", "pg_collation", "concat_ws(' ', collprovider, collcollate, collctype, collisdeterministic)"),
  rare("conversion", "pg_conversion", "conproc::text"),
  rare("access method", "pg_am", "amhandler::text"),
];
