/** Requests that mean harm or are only strange, one folder each: what they add to an ordinary base. */

export interface HostileCase {
  readonly name: string;
  /** By path inside the migrations folder; the value is the content, or the target of a symbolic link. */
  readonly files: Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;
  /** Files of the base besides the ordinary ones. */
  readonly base?: Readonly<Record<string, string | Uint8Array>>;
  /** Another open request. */
  readonly open?: Readonly<Record<string, string>>;
  /** Exit codes that are right; 0 is wrong for what cannot be judged. */
  readonly codes: readonly number[];
  /** What has to stand in the report or on the standard error. */
  readonly names?: string;
}

const UP = "20260102000000_hostile.up.sql";
const DOWN = "20260102000000_hostile.down.sql";

const one = (name: string, sql: string | Uint8Array, codes: readonly number[], down = "SELECT 1;"): HostileCase => ({
  name,
  files: { [UP]: sql, [DOWN]: down },
  codes,
  names: UP,
});

const repeat = (text: string, count: number): string => text.repeat(count);

export const HOSTILE_CASES: readonly HostileCase[] = [
  // Bytes.
  one("not UTF-8", Uint8Array.from([0x53, 0x45, 0x4c, 0x45, 0x43, 0x54, 0x20, 0x27, 0xff, 0xfe, 0x27, 0x3b]), [1, 3]),
  one("latin-1 in a literal", Buffer.from("INSERT INTO people VALUES (9, 'größe');", "latin1"), [1, 3]),
  one("UTF-16 with a mark", Buffer.from("\ufeffSELECT 1;", "utf16le"), [1, 3]),
  one("UTF-8 with a mark", "\ufeffALTER TABLE people ADD COLUMN age int;", [0, 1, 3]),
  one("NUL", "ALTER TABLE people ADD COLUMN age int;\0 DROP TABLE people;", [1, 3]),
  one("a lone surrogate, as WTF-8", Uint8Array.from([0x53, 0x45, 0x4c, 0x20, 0xed, 0xa0, 0x80]), [1, 3]),
  one("bidirectional control", "ALTER TABLE people ADD COLUMN age\u202e int; -- \u2066", [0, 1, 3]),
  { name: "empty files", files: { [UP]: "", [DOWN]: "" }, codes: [0, 1] },
  { name: "only remarks", files: { [UP]: "-- nothing\n/* at all */\n", [DOWN]: "  \n" }, codes: [0, 1] },
  one("an unfinished literal", "INSERT INTO people VALUES (1, 'abc", [1, 3]),
  one("an unfinished remark", "/* a /* b */ ALTER TABLE people ADD COLUMN age int;", [1, 3]),
  one("an unfinished dollar body", "DO $x$ BEGIN NULL; END", [1, 3]),

  // Size.
  one(
    "50 MB of remarks",
    `${repeat(`-- ${repeat("x", 97)}\n`, 520_000)}ALTER TABLE people ADD COLUMN age int;`,
    [0, 1, 3],
  ),
  one("50 MB in one literal", `INSERT INTO people VALUES (1, '${repeat("x", 50 << 20)}');`, [0, 1, 3]),
  one(
    "50 MB of insertions",
    repeat(`INSERT INTO people VALUES (1, '${repeat("x", 60)}') ON CONFLICT DO NOTHING;\n`, 500_000),
    [0, 1, 3],
  ),
  one("100,000 statements", repeat("ALTER TABLE people ALTER COLUMN name SET DEFAULT 'a';\n", 100_000), [0, 1, 3]),
  one(
    "20,000 columns",
    Array.from({ length: 20_000 }, (_, index) => `ALTER TABLE people ADD COLUMN c${index} int;`).join("\n"),
    [1, 3],
  ),
  one(
    "1,500 columns at once",
    `ALTER TABLE people ${Array.from({ length: 1500 }, (_, index) => `ADD COLUMN c${index} int`).join(", ")};`,
    [0, 1, 3],
  ),
  one("an identifier of a megabyte", `ALTER TABLE people ADD COLUMN ${repeat("a", 1 << 20)} int;`, [0, 1, 3]),

  // Depth.
  one("100,000 brackets", `SELECT ${repeat("(", 100_000)}1${repeat(")", 100_000)};`, [1, 3]),
  one("5,000 brackets", `SELECT ${repeat("(", 5000)}1${repeat(")", 5000)};`, [0, 1, 3]),
  one("100,000 operators", `SELECT 1${repeat(" + 1", 100_000)};`, [0, 1, 3]),
  one("1,000 nested SELECT", `${repeat("SELECT * FROM (", 1000)}SELECT 1 AS a${repeat(") AS t", 1000)};`, [0, 1, 3]),
  one("20,000 nested CASE", `SELECT ${repeat("CASE WHEN true THEN ", 20_000)}1${repeat(" END", 20_000)};`, [0, 1, 3]),
  one("nested blocks", `DO $$ ${repeat("BEGIN ", 2000)}NULL;${repeat(" END;", 2000)} $$;`, [0, 1, 3]),
  one("nested DO", nestedDo(12), [0, 1, 3]),
  one(
    "a huge DO",
    `DO $$ BEGIN\n${repeat("  ALTER TABLE people ALTER COLUMN name SET DEFAULT 'a';\n", 20_000)}END $$;`,
    [0, 1, 3],
  ),
  one("nested remarks", `${repeat("/*", 200_000)}${repeat("*/", 200_000)} SELECT 1;`, [0, 1, 3]),
  one("deep array type", `ALTER TABLE people ADD COLUMN a int${repeat("[]", 5000)};`, [0, 1, 3]),

  // What does not end.
  one("an endless loop", "DO $$ BEGIN LOOP END LOOP; END $$;", [1, 3]),
  one(
    "an endless loop that catches what stops it",
    "DO $$ BEGIN LOOP BEGIN PERFORM 1; EXCEPTION WHEN OTHERS THEN NULL; WHEN query_canceled THEN NULL; END; END LOOP; END $$;",
    [1, 3],
  ),
  one(
    "endless recursion",
    "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t;",
    [1, 3],
  ),
  one("a billion rows", "INSERT INTO people SELECT i, md5(i::text) FROM generate_series(10, 1000000000) AS i;", [1, 3]),
  one("sleep", "SELECT pg_sleep(100000);", [1, 3]),
  one("a timeout of its own", "SET statement_timeout = 0; SELECT pg_sleep(100000);", [1, 3]),
  one(
    "a timeout of its own, reset",
    "RESET ALL; DISCARD ALL; SET SESSION statement_timeout TO DEFAULT; DO $$ BEGIN LOOP END LOOP; END $$;",
    [1, 3],
  ),
  one(
    "a function that recurs for ever",
    "CREATE FUNCTION f(i int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN f(i + 1); END $$; SELECT f(1);",
    [1, 3],
  ),
  one("memory", "SELECT repeat('x', 1000000000) || repeat('y', 1000000000);", [1, 3]),
  one("memory bit by bit", "DO $$ DECLARE t text := 'x'; BEGIN LOOP t := t || t; END LOOP; END $$;", [1, 3]),
  one(
    "a regular expression that explodes",
    `SELECT '${repeat("a", 40)}!' ~ '^(a+)+$', '${repeat("ab", 400)}' ~ '(.*)(\\1)(\\1)(.*)x';`,
    [0, 1, 3],
  ),
  {
    ...one("a down that does not end", "ALTER TABLE people ADD COLUMN age int;", [0, 1, 3]),
    files: { [UP]: "ALTER TABLE people ADD COLUMN age int;", [DOWN]: "DO $$ BEGIN LOOP END LOOP; END $$;" },
    names: DOWN,
  },
  {
    name: "an open request that does not end",
    files: { [UP]: "ALTER TABLE people ADD COLUMN age int;", [DOWN]: "ALTER TABLE people DROP COLUMN age;" },
    open: {
      "20260103000000_theirs.up.sql": "DO $$ BEGIN LOOP END LOOP; END $$;",
      "20260103000000_theirs.down.sql": "SELECT 1;",
    },
    codes: [0, 1, 3],
  },
  {
    name: "a base that does not end",
    base: {
      "20260101500000_slow.up.sql": "DO $$ BEGIN LOOP END LOOP; END $$;",
      "20260101500000_slow.down.sql": "SELECT 1;",
    },
    files: { [UP]: "ALTER TABLE people ADD COLUMN age int;", [DOWN]: "ALTER TABLE people DROP COLUMN age;" },
    codes: [0, 1, 3],
    names: "slow",
  },
  one(
    "a lock on itself",
    "BEGIN; LOCK TABLE people; SELECT pg_advisory_lock(1); COMMIT; SELECT pg_advisory_lock(1);",
    [0, 1, 3],
  ),

  // Out of the engine.
  one("COPY TO PROGRAM", "COPY people TO PROGRAM 'touch /tmp/portcullis-canary';", [1, 3]),
  one("COPY FROM PROGRAM", "COPY people FROM PROGRAM 'touch /tmp/portcullis-canary; echo';", [1, 3]),
  one("COPY TO a file", "COPY people TO '/tmp/portcullis-canary';", [0, 1, 3]),
  one("COPY FROM a file", "CREATE TABLE lines (t text); COPY lines FROM '/etc/passwd';", [0, 1, 3]),
  one("COPY FROM STDIN", "COPY people (id, name) FROM STDIN;\n1\tAda\n2\tBob\n\\.\n", [1, 3]),
  one("COPY FROM STDIN without rows", "COPY people FROM STDIN;", [0, 1, 3]),
  one("reads a file", "SELECT pg_read_file('/etc/passwd');", [0, 1, 3]),
  one("writes a file", "SELECT lo_export(lo_from_bytea(0, 'x'), '/tmp/portcullis-canary');", [0, 1, 3]),
  one("lists a folder", "SELECT pg_ls_dir('/');", [0, 1, 3]),
  one("CREATE DATABASE", "CREATE DATABASE portcullis_canary;", [0, 1, 3]),
  one("DROP DATABASE", "DROP DATABASE IF EXISTS template1;", [0, 1, 3]),
  one("ALTER SYSTEM", "ALTER SYSTEM SET work_mem = '1GB';", [0, 1, 3]),
  one("SET ROLE", "CREATE ROLE nobody; SET ROLE nobody;", [0, 1, 3]),
  one(
    "SET SESSION AUTHORIZATION",
    "CREATE ROLE nobody; SET SESSION AUTHORIZATION nobody; CREATE TABLE t (id int);",
    [0, 1, 3],
  ),
  one("search_path left behind", "SET search_path = pg_catalog; ", [0, 1, 3]),
  one("role left without login", "ALTER ROLE postgres NOLOGIN NOSUPERUSER;", [0, 1, 3]),
  one("dblink", "CREATE EXTENSION IF NOT EXISTS dblink; SELECT dblink_connect('host=127.0.0.1 port=9');", [1, 3]),
  one("LOAD", "LOAD '/tmp/x.so';", [1, 3]),
  one("a C function", "CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/tmp/x.so', 'f';", [1, 3]),
  one("CHECKPOINT, VACUUM", "VACUUM FULL; CHECKPOINT;", [0, 1, 3]),
  one("NOTIFY and LISTEN", "LISTEN x; NOTIFY x, 'hello';", [0, 1, 3]),
  one(
    "a catalogue broken",
    "SET allow_system_table_mods = on; DELETE FROM pg_class; DELETE FROM pg_attribute;",
    [1, 3],
  ),
  one("ends its own backend", "SELECT pg_terminate_backend(pg_backend_pid());", [1, 3]),
  one("cancels itself", "SELECT pg_cancel_backend(pg_backend_pid());", [0, 1, 3]),
  one("a prepared transaction left", "BEGIN; PREPARE TRANSACTION 'x';", [0, 1, 3]),
  one("a transaction left open", "BEGIN; ALTER TABLE people ADD COLUMN age int;", [0, 1, 3]),
  one("a transaction that failed", "BEGIN; SELECT 1/0; COMMIT;", [1, 3]),
  one("ROLLBACK of the runner", "ALTER TABLE people ADD COLUMN age int; ROLLBACK; CREATE TABLE t (id int);", [0, 1, 3]),
  one("temporary tables", "CREATE TEMP TABLE people (id int); INSERT INTO people VALUES (1);", [0, 1, 3]),
  one(
    "an event trigger",
    "CREATE FUNCTION stop() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$; CREATE EVENT TRIGGER no_ddl ON ddl_command_start EXECUTE FUNCTION stop();",
    [0, 1, 3],
  ),
  one("drops everything", "DROP SCHEMA public CASCADE;", [0, 1, 3]),
  one("drops a schema of the engine", "DROP SCHEMA information_schema CASCADE;", [0, 1, 3]),
  one("a schema of its own name", "CREATE SCHEMA portcullis; CREATE SCHEMA pg_toast_x;", [0, 1, 3]),
  one(
    "shadows the catalogue",
    "CREATE TABLE public.pg_class (oid int); CREATE FUNCTION public.format_type(oid, int) RETURNS text LANGUAGE sql AS 'SELECT ''x''::text'; SET search_path = public, pg_catalog;",
    [0, 1, 3],
  ),
  one(
    "overloads an operator of the catalogue",
    "CREATE FUNCTION pg_catalog.gleich(oid, oid) RETURNS bool LANGUAGE sql AS 'SELECT false';",
    [0, 1, 3],
  ),

  // Statements that are not SQL, or not in a transaction.
  one("psql", "\\set x 1\n\\i other.sql\n\\! touch /tmp/portcullis-canary\nSELECT 1;", [1, 3]),
  one("psql variables", "\\set name people\nSELECT * FROM :name;", [1, 3]),
  one(
    "CONCURRENTLY among others",
    "ALTER TABLE people ADD COLUMN age int; CREATE INDEX CONCURRENTLY people_age ON people (age);",
    [0, 1, 3],
  ),
  one("CONCURRENTLY in a transaction", "BEGIN; CREATE INDEX CONCURRENTLY people_id ON people (id); COMMIT;", [1, 3]),
  one("an unknown statement", "FROBNICATE TABLE people;", [1, 3]),
  one("another dialect", "CREATE TABLE `x` (id INT AUTO_INCREMENT) ENGINE=InnoDB;", [1, 3]),
  one(
    "goose marks",
    "-- +goose Up\nALTER TABLE people ADD COLUMN age int;\n-- +goose Down\nALTER TABLE people DROP COLUMN age;",
    [0, 1, 3],
  ),
  one("an extension that is not there", "CREATE EXTENSION postgis;", [1, 3]),
  one("a language that is not there", "CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS 'return 1';", [1, 3]),
  one(
    "MERGE, JSON_TABLE and other new words",
    "MERGE INTO people USING (SELECT 1 AS id) AS s ON people.id = s.id WHEN NOT MATCHED THEN DO NOTHING;",
    [0, 1, 3],
  ),

  // Names.
  {
    name: "a quote in the name",
    files: { "20260102000000_o'brien\".up.sql": "SELECT 1;" },
    codes: [0, 1, 3],
    names: "brien",
  },
  { name: "a newline in the name", files: { "20260102000000_a\n::error::b.up.sql": "SELECT 1;" }, codes: [0, 1, 3] },
  {
    name: "markup in the name",
    files: { "20260102000000_<img src=x>`|@everyone.up.sql": "SELECT 1;" },
    codes: [0, 1, 3],
  },
  {
    name: "an escape in the name",
    files: { "20260102000000_\u001b[31mred\u0007.up.sql": "SELECT 1;" },
    codes: [0, 1, 3],
  },
  {
    name: "a dash first",
    files: { "--help.up.sql": "SELECT 1;", "-20260102000000_x.up.sql": "SELECT 1;" },
    codes: [0, 1, 3],
  },
  { name: "a blank and a dollar", files: { "20260102000000_$(touch x) ;.up.sql": "SELECT 1;" }, codes: [0, 1, 3] },
  { name: "a long name", files: { [`20260102000000_${repeat("n", 230)}.up.sql`]: "SELECT 1;" }, codes: [0, 1, 3] },
  { name: "a long number", files: { [`${repeat("9", 240)}_n.up.sql`]: "SELECT 1;" }, codes: [0, 1, 3] },
  {
    name: "digits of other scripts",
    files: { "٢٠٢٦٠١٠٢_x.up.sql": "SELECT 1;", "２０２６_x.up.sql": "SELECT 1;" },
    codes: [1, 3],
  },
  {
    name: "two names that look alike",
    files: { "20260102000000_é.up.sql": "SELECT 1;", "20260102000000_e\u0301.up.sql": "SELECT 2;" },
    codes: [1, 3],
  },
  {
    name: "case alone",
    files: { "20260102000000_x.up.sql": "SELECT 1;", "20260102000000_X.UP.SQL": "SELECT 1;" },
    codes: [1, 3],
  },
  {
    name: "__proto__",
    files: {
      "20260102000000___proto__.up.sql":
        "CREATE TABLE __proto__ (constructor int, toString text); ALTER TABLE __proto__ ADD COLUMN hasOwnProperty int;",
    },
    codes: [0, 1, 3],
  },
  {
    name: "a symbolic link out",
    files: { [UP]: { link: "/etc/passwd" }, [DOWN]: "SELECT 1;" },
    codes: [1, 3],
    names: UP,
  },
  { name: "a symbolic link in a ring", files: { [UP]: { link: UP }, [DOWN]: "SELECT 1;" }, codes: [1, 3], names: UP },
  {
    name: "a symbolic link to a sibling",
    files: { [UP]: { link: "20260101000000_people.up.sql" }, [DOWN]: "SELECT 1;" },
    codes: [1, 3],
    names: UP,
  },
  { name: "a link to a device", files: { [UP]: { link: "/dev/zero" }, [DOWN]: "SELECT 1;" }, codes: [1, 3], names: UP },
  {
    name: "a sub-folder",
    files: { [`nested/${UP}`]: "SELECT 1;", [UP]: "SELECT 1;", [DOWN]: "SELECT 1;" },
    codes: [1, 3],
    names: "nested",
  },
  { name: "a folder called as a file", files: { [`${UP}/inner.up.sql`]: "SELECT 1;" }, codes: [1, 3] },
  {
    name: "other files",
    files: { "README.md": "Hello", ".gitkeep": "", "schema.sql~": "x", "seed.csv": "a,b" },
    codes: [0, 1],
  },
];

function nestedDo(depth: number): string {
  return depth === 0
    ? "SELECT 1;"
    : `DO $d${depth}$ BEGIN EXECUTE $e${depth}$ ${nestedDo(depth - 1)} $e${depth}$; END $d${depth}$;`;
}
