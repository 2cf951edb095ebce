import { FIRST_OWN, isOwn } from "./own-objects.ts";

/** Grants in PostgreSQL's own notation. Those that an object has when nobody grants or revokes are no row. */
const grants = (object: string, parent: string, list: string, kind: string, owner: string, from: string): string => `
SELECT 'grants on ' || ${object}, ${parent}, ${describeGrants(list)} FROM ${from}
WHERE ${list} IS NOT NULL AND ${describeGrants(list)} IS DISTINCT FROM ${kind === "" ? "NULL" : describeGrants(`acldefault(${kind}, ${owner})`)}`;

const describeGrants = (list: string): string =>
  `(SELECT string_agg(entry::text, ', ' ORDER BY entry::text COLLATE "C") FROM unnest(${list}) entry)`;

const GRANTS = [
  grants(
    "object",
    "object",
    "relacl",
    `CASE relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END`,
    "relowner",
    "rel",
  ),
  grants(
    "format('column %s.%I', name, attname)",
    "object",
    "attacl",
    "",
    "relowner",
    "rel JOIN pg_attribute ON attrelid = rel.oid AND attnum > 0 AND NOT attisdropped",
  ),
  grants("object", "object", "proacl", `'f'::"char"`, "proowner", "fn"),
  grants("object", "object", "typacl", `'T'::"char"`, "typowner", "typ"),
  grants("format('schema %I', nspname)", "format('schema %I', nspname)", "nspacl", `'n'::"char"`, "nspowner", "ns"),
];

const DEFAULT_PRIVILEGES = `
SELECT format('default privileges of %s on %s', pg_get_userbyid(defaclrole), defaclobjtype)
  || coalesce(' in schema ' || defaclnamespace::regnamespace, ''), NULL, ${describeGrants("defaclacl")}
FROM (SELECT defaclrole, defaclobjtype, nullif(defaclnamespace, 0) AS defaclnamespace, defaclacl FROM pg_default_acl) d`;

const owners = (object: string, owner: string, from: string): string => `
SELECT 'owner of ' || ${object}, ${object}, pg_get_userbyid(${owner}) FROM ${from}
WHERE ${owner} <> (SELECT oid FROM pg_roles WHERE rolname = current_user)`;

const OWNERS = [
  owners("object", "relowner", "(SELECT * FROM rel WHERE relkind NOT IN ('i', 'I', 'c')) r"),
  owners("object", "proowner", "fn"),
  owners("object", "typowner", "typ"),
  owners("format('schema %I', nspname)", "nspowner", "(SELECT * FROM ns WHERE nspname <> 'public') n"),
];

/** The label that a comment is on, such as `column public.requests.id`, in PostgreSQL's own words. */
const COMMENTS = `
SELECT format('comment on %s %s', i.type, i.identity), object, description
FROM (
  SELECT d.*, rel.object FROM pg_description d LEFT JOIN rel ON d.classoid = 'pg_class'::regclass AND d.objoid = rel.oid
  WHERE d.objoid >= ${FIRST_OWN} AND d.classoid <> 'pg_extension'::regclass AND (rel.oid IS NOT NULL OR d.classoid <> 'pg_class'::regclass)
    AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e')
  OFFSET 0
) d CROSS JOIN LATERAL pg_identify_object(classoid, objoid, objsubid) i`;

/** Roles belong to all databases of a server, whose others are not ours to look at: an embedded engine has one. */
const ROLES = `
SELECT format('role %I', rolname), NULL, concat_ws(' ', CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolinherit THEN 'INHERIT' END,
  CASE WHEN rolcreaterole THEN 'CREATEROLE' END, CASE WHEN rolcreatedb THEN 'CREATEDB' END, CASE WHEN rolcanlogin THEN 'LOGIN' END,
  CASE WHEN rolreplication THEN 'REPLICATION' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END, 'CONNECTION LIMIT ' || nullif(rolconnlimit, -1),
  'IN ROLE ' || (SELECT string_agg(quote_ident(pg_get_userbyid(roleid)), ', ' ORDER BY pg_get_userbyid(roleid) COLLATE "C") FROM pg_auth_members WHERE member = r.oid))
FROM pg_roles r WHERE r.oid >= ${FIRST_OWN} AND current_setting('is_superuser') = 'on'`;

const SETTINGS = `
SELECT format('settings of %s', CASE setrole WHEN 0 THEN 'the database' ELSE 'role ' || quote_ident(pg_get_userbyid(setrole)) END), NULL,
  array_to_string(setconfig, ', ')
FROM pg_db_role_setting
WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
  OR (setdatabase = 0 AND current_setting('is_superuser') = 'on')`;

const EXTENSIONS = `
SELECT format('extension %I', extname), NULL, format('VERSION %s SCHEMA %s', extversion, extnamespace::regnamespace) FROM pg_extension`;

const PUBLICATIONS = `
SELECT format('publication %I', pubname), NULL, concat_ws(' ', CASE WHEN puballtables THEN 'ALL TABLES' END,
  CASE WHEN pubinsert THEN 'INSERT' END, CASE WHEN pubupdate THEN 'UPDATE' END, CASE WHEN pubdelete THEN 'DELETE' END,
  CASE WHEN pubtruncate THEN 'TRUNCATE' END, CASE WHEN pubviaroot THEN 'VIA ROOT' END,
  (SELECT string_agg('TABLE ' || prrelid::regclass, ', ' ORDER BY prrelid::regclass::text COLLATE "C") FROM pg_publication_rel WHERE prpubid = p.oid))
FROM pg_publication p WHERE ${isOwn("pg_publication", "p.oid")}`;

/** Who may do what, extensions, and what else belongs to the database as a whole. */
export const ACCESS: readonly string[] = [
  ...GRANTS,
  DEFAULT_PRIVILEGES,
  ...OWNERS,
  COMMENTS,
  ROLES,
  SETTINGS,
  EXTENSIONS,
  PUBLICATIONS,
];
