/** What a relation is, in words. */
export const relationKind = (kind: string): string =>
  `CASE ${kind} WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'f' THEN 'foreign table' WHEN 'v' THEN 'view'
    WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'c' THEN 'type' ELSE 'index' END`;

/** Kind and name of the relation that has an identifier. */
export const relationObject = (id: string): string =>
  `(SELECT ${relationKind("o.relkind")} || ' ' || o.oid::regclass FROM pg_class o WHERE o.oid = ${id})`;
