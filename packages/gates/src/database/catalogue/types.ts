const ENUMS = `
SELECT object, NULL, 'ENUM (' || (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
  FROM pg_enum WHERE enumtypid = typ.oid) || ')'
FROM typ WHERE typtype = 'e'`;

const DOMAINS = `
SELECT object, NULL, concat_ws(' ', 'DOMAIN', format_type(typbasetype, typtypmod),
  CASE WHEN typcollation <> (SELECT b.typcollation FROM pg_type b WHERE b.oid = typ.typbasetype) THEN 'COLLATE ' || typcollation::regcollation END,
  CASE WHEN typnotnull THEN 'NOT NULL' END, 'DEFAULT ' || typdefault)
FROM typ WHERE typtype = 'd'`;

/** The order of attributes is part of how a value is written. */
const COMPOSITES = `
SELECT object, NULL, 'AS (' || (
  SELECT string_agg(concat_ws(' ', quote_ident(attname), format_type(atttypid, atttypmod),
    CASE WHEN attcollation <> b.typcollation THEN 'COLLATE ' || attcollation::regcollation END), ', ' ORDER BY attnum)
  FROM pg_attribute JOIN pg_type b ON b.oid = atttypid WHERE attrelid = typ.typrelid AND attnum > 0 AND NOT attisdropped) || ')'
FROM typ WHERE typtype = 'c'`;

const RANGES = `
SELECT object, NULL, concat_ws(' ', 'RANGE OF', rngsubtype::regtype, 'MULTIRANGE', rngmultitypid::regtype,
  CASE WHEN rngcollation <> 0 THEN 'COLLATE ' || rngcollation::regcollation END,
  (SELECT format('OPCLASS %I', opcname) FROM pg_opclass o WHERE o.oid = rngsubopc),
  'CANONICAL ' || nullif(rngcanonical::text, '-'), 'DIFF ' || nullif(rngsubdiff::text, '-'))
FROM typ JOIN pg_range ON rngtypid = typ.oid WHERE typtype = 'r'`;

const BASE_TYPES = `
SELECT object, NULL, CASE WHEN typisdefined
  THEN format('INPUT %s OUTPUT %s LENGTH %s ALIGNMENT %s STORAGE %s', typinput, typoutput, typlen, typalign, typstorage) ELSE 'SHELL' END
FROM typ WHERE typtype = 'b'`;

/** Enums, domains, composites, ranges and base types. */
export const TYPES: readonly string[] = [ENUMS, DOMAINS, COMPOSITES, RANGES, BASE_TYPES];
