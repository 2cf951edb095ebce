import fc from "fast-check";

/** A small schema on which branches do something. */
export const BASE = `
CREATE TYPE mood AS ENUM ('happy', 'sad');
CREATE DOMAIN code AS text CHECK (length(VALUE) = 2);
CREATE SCHEMA app;
CREATE TABLE users (id int PRIMARY KEY, email text UNIQUE, name text DEFAULT 'x', age int NOT NULL, feeling mood);
CREATE TABLE posts (id serial PRIMARY KEY, user_id int REFERENCES users (id), title text CHECK (length(title) > 0), body text);
CREATE TABLE plain (a int, b text, c int DEFAULT 1);
CREATE TABLE app.settings (key text, value text);
CREATE INDEX posts_title_idx ON posts (title);
CREATE INDEX plain_b_c_idx ON plain (b, c);
CREATE VIEW titles AS SELECT id, title FROM posts;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM users';
CREATE SEQUENCE counter;
CREATE TABLE events (id int, at date, kind text) PARTITION BY LIST (kind);
CREATE TABLE events_a PARTITION OF events FOR VALUES IN ('a');
CREATE MATERIALIZED VIEW names AS SELECT name FROM users;
CREATE POLICY p1 ON plain USING (a > 0);
CREATE TRIGGER posts_touch BEFORE UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION touch();
`;

const TABLES: Readonly<Record<string, readonly string[]>> = {
  users: ["id", "email", "name", "age", "feeling"],
  posts: ["id", "user_id", "title", "body"],
  plain: ["a", "b", "c"],
  "app.settings": ["key", "value"],
};

const NEW_NAMES = ["fresh", "extra", "email", "b", "note"] as const;
const OBJECT_NAMES = ["things", "plain", "titles", "posts_title_idx", "mood", "counter", "other"] as const;

const table = fc.constantFrom(...Object.keys(TABLES));
const place = table.chain((name) => fc.record({ table: fc.constant(name), column: fc.constantFrom(...TABLES[name]!) }));
const fresh = fc.constantFrom(...NEW_NAMES);
const objectName = fc.constantFrom(...OBJECT_NAMES);
const index = fc.constantFrom("posts_title_idx", "plain_b_c_idx", "users_email_idx", "fresh_idx");
const constraint = fc.constantFrom(
  "posts_title_check",
  "posts_user_id_fkey",
  "users_email_key",
  "users_pkey",
  "fresh_check",
);
const type = fc.constantFrom("text", "int", "bigint", "mood", "code");
const ifExists = fc.constantFrom("", "IF EXISTS ");
const ifNotExists = fc.constantFrom("", "IF NOT EXISTS ");
const cascade = fc.constantFrom("", " CASCADE");
const number = fc.integer({ min: 1, max: 3 });

const alterTable = fc.oneof(
  fc.tuple(table, ifNotExists, fresh, type).map(([t, i, c, ty]) => `ALTER TABLE ${t} ADD COLUMN ${i}${c} ${ty}`),
  fc
    .tuple(table, fresh, number)
    .map(([t, c, n]) => `ALTER TABLE ${t} ADD COLUMN ${c} int DEFAULT ${n} CHECK (${c} > 0)`),
  fc.tuple(place, ifExists, cascade).map(([p, i, c]) => `ALTER TABLE ${p.table} DROP COLUMN ${i}${p.column}${c}`),
  fc.tuple(place, fresh).map(([p, n]) => `ALTER TABLE ${p.table} RENAME COLUMN ${p.column} TO ${n}`),
  fc.tuple(table, fc.constantFrom("things", "other")).map(([t, n]) => `ALTER TABLE ${t} RENAME TO ${n}`),
  fc
    .tuple(place, fc.constantFrom("SET NOT NULL", "DROP NOT NULL"))
    .map(([p, a]) => `ALTER TABLE ${p.table} ALTER COLUMN ${p.column} ${a}`),
  fc
    .tuple(place, fc.constantFrom("SET DEFAULT NULL", "DROP DEFAULT", "SET STATISTICS 7"))
    .map(([p, a]) => `ALTER TABLE ${p.table} ALTER COLUMN ${p.column} ${a}`),
  fc
    .tuple(fc.constantFrom("plain.a", "plain.c", "users.age"), number)
    .map(([c, n]) => `ALTER TABLE ${c.split(".")[0]} ALTER COLUMN ${c.split(".")[1]} SET DEFAULT ${n}`),
  fc
    .tuple(place, fc.constantFrom("text", "bigint"))
    .map(([p, ty]) => `ALTER TABLE ${p.table} ALTER COLUMN ${p.column} TYPE ${ty} USING NULL::${ty}`),
  fc
    .tuple(place, fc.constantFrom("", "CONSTRAINT fresh_check "), number)
    .map(([p, c, n]) => `ALTER TABLE ${p.table} ADD ${c}CHECK (${p.column} IS NOT NULL OR ${n} = ${n})`),
  fc
    .tuple(place, fc.constantFrom("", "CONSTRAINT fresh_check "))
    .map(([p, c]) => `ALTER TABLE ${p.table} ADD ${c}UNIQUE (${p.column})`),
  fc.tuple(table, ifExists, constraint, cascade).map(([t, i, c, k]) => `ALTER TABLE ${t} DROP CONSTRAINT ${i}${c}${k}`),
  fc
    .constantFrom("plain.a", "plain.c", "posts.user_id")
    .map((c) => `ALTER TABLE ${c.split(".")[0]} ADD FOREIGN KEY (${c.split(".")[1]}) REFERENCES users (id)`),
  fc
    .tuple(
      table,
      fc.constantFrom(
        "ENABLE ROW LEVEL SECURITY",
        "DISABLE ROW LEVEL SECURITY",
        "SET (fillfactor = 50)",
        "SET (fillfactor = 70)",
      ),
    )
    .map(([t, a]) => `ALTER TABLE ${t} ${a}`),
);

const create = fc.oneof(
  fc.tuple(ifNotExists, objectName, fresh, type).map(([i, n, c, ty]) => `CREATE TABLE ${i}${n} (${c} ${ty})`),
  fc
    .tuple(place, ifNotExists, index, fc.constantFrom("", "UNIQUE "))
    .map(([p, i, n, u]) => `CREATE ${u}INDEX ${i}${n} ON ${p.table} (${p.column})`),
  fc
    .tuple(place, number)
    .map(([p, n]) => `CREATE INDEX ON ${p.table} (${p.column}) WHERE ${p.column} IS NOT NULL AND ${n} > 0`),
  fc.tuple(objectName, place).map(([n, p]) => `CREATE VIEW ${n} AS SELECT ${p.column} FROM ${p.table}`),
  fc.tuple(fc.constantFrom("things", "other"), table).map(([n, t]) => `CREATE VIEW ${n} AS SELECT * FROM ${t}`),
  fc.tuple(objectName, place).map(([n, p]) => `CREATE OR REPLACE VIEW ${n} AS SELECT ${p.column} FROM ${p.table}`),
  fc.tuple(objectName, fc.constantFrom("a", "b")).map(([n, v]) => `CREATE TYPE ${n} AS ENUM ('${v}')`),
  fc.tuple(ifNotExists, objectName).map(([i, n]) => `CREATE SEQUENCE ${i}${n}`),
  fc
    .tuple(fc.constantFrom("touch", "helper"), number)
    .map(
      ([n, v]) =>
        `CREATE OR REPLACE FUNCTION ${n}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN /* ${v} */ RETURN new; END'`,
    ),
  fc
    .tuple(fc.constantFrom("total", "counted"), table, number)
    .map(
      ([n, t, v]) =>
        `CREATE OR REPLACE FUNCTION ${n}() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) + ${v} FROM ${t}'`,
    ),
  fc
    .tuple(table, fc.constantFrom("posts_touch", "fresh_touch"), fc.constantFrom("touch", "helper"))
    .map(([t, n, f]) => `CREATE TRIGGER ${n} AFTER INSERT ON ${t} FOR EACH ROW EXECUTE FUNCTION ${f}()`),
  fc
    .tuple(place, fc.constantFrom("p1", "p2"))
    .map(([p, n]) => `CREATE POLICY ${n} ON ${p.table} USING (${p.column} IS NOT NULL)`),
  fc.tuple(ifNotExists, fc.constantFrom("app", "lab")).map(([i, n]) => `CREATE SCHEMA ${i}${n}`),
  fc.tuple(fc.constantFrom("app", "lab"), fresh).map(([s, c]) => `CREATE TABLE ${s}.things (${c} int)`),
  fc
    .tuple(fc.constantFrom("happy", "calm", "wild"), ifNotExists)
    .map(([v, i]) => `ALTER TYPE mood ADD VALUE ${i}'${v}'`),
  fc.tuple(fc.constantFrom("things", "other"), table).map(([n, t]) => `CREATE TABLE ${n} (LIKE ${t})`),
);

const drop = fc.oneof(
  fc.tuple(ifExists, table, cascade).map(([i, t, c]) => `DROP TABLE ${i}${t}${c}`),
  fc.tuple(ifExists, index).map(([i, n]) => `DROP INDEX ${i}${n}`),
  fc.tuple(ifExists, fc.constantFrom("titles", "things"), cascade).map(([i, n, c]) => `DROP VIEW ${i}${n}${c}`),
  fc.tuple(ifExists, fc.constantFrom("mood", "code", "things"), cascade).map(([i, n, c]) => `DROP TYPE ${i}${n}${c}`),
  fc
    .tuple(ifExists, fc.constantFrom("touch", "total", "helper"), cascade)
    .map(([i, n, c]) => `DROP FUNCTION ${i}${n}()${c}`),
  fc.tuple(ifExists, fc.constantFrom("posts_touch", "fresh_touch")).map(([i, n]) => `DROP TRIGGER ${i}${n} ON posts`),
  fc.tuple(ifExists, fc.constantFrom("app", "lab"), cascade).map(([i, n, c]) => `DROP SCHEMA ${i}${n}${c}`),
  fc.tuple(ifExists, fc.constantFrom("counter", "other")).map(([i, n]) => `DROP SEQUENCE ${i}${n}`),
);

const other = fc.oneof(
  place.map((p) => `UPDATE ${p.table} SET ${p.column} = NULL WHERE false`),
  place.map((p) => `COMMENT ON COLUMN ${p.table}.${p.column} IS 'one'`),
  fc.tuple(table, fc.constantFrom("one", "two")).map(([t, c]) => `COMMENT ON TABLE ${t} IS '${c}'`),
  fc.constantFrom(
    "ALTER INDEX posts_title_idx RENAME TO fresh_idx",
    "ALTER SEQUENCE counter INCREMENT 2",
    "ALTER SEQUENCE counter INCREMENT 3",
  ),
  fc.constantFrom(
    "ALTER TYPE mood RENAME TO other",
    "ALTER TYPE mood RENAME VALUE 'sad' TO 'calm'",
    "ALTER TABLE plain SET SCHEMA app",
  ),
  fc.constantFrom("INSERT INTO users (id, email, age) SELECT 1, 'a', 2 WHERE false ON CONFLICT (email) DO NOTHING"),
);

const rare = fc.oneof(
  fc
    .tuple(place, fresh)
    .map(([p, n]) => `ALTER TABLE ${p.table} ADD COLUMN ${n} text GENERATED ALWAYS AS (${p.column}::text) STORED`),
  fc.tuple(table, fresh).map(([t, n]) => `ALTER TABLE ${t} ADD COLUMN ${n} int GENERATED BY DEFAULT AS IDENTITY`),
  fc.tuple(table, fresh).map(([t, n]) => `ALTER TABLE ${t} ADD COLUMN ${n} serial`),
  fc.tuple(table, fresh).map(([t, n]) => `ALTER TABLE ${t} ADD COLUMN ${n} int REFERENCES users`),
  fc.tuple(fresh, type).map(([n, ty]) => `ALTER TABLE events ADD COLUMN ${n} ${ty}`),
  fc.constantFrom("b", "c").map((v) => `CREATE TABLE events_${v} PARTITION OF events FOR VALUES IN ('${v}')`),
  fc.constantFrom(
    "ALTER TABLE events DETACH PARTITION events_a",
    "DROP TABLE events_a",
    "DROP TABLE events",
    "ALTER TABLE events DROP COLUMN at",
    "CREATE TABLE child () INHERITS (plain)",
    "CREATE TABLE child (d int) INHERITS (users)",
    "CREATE TABLE child AS SELECT * FROM plain",
    "ALTER TABLE plain RENAME CONSTRAINT fresh_check TO other_check",
    "ALTER TABLE users RENAME CONSTRAINT users_email_key TO mail_key",
    "ALTER INDEX users_email_key RENAME TO mail_key",
    "REFRESH MATERIALIZED VIEW names",
    "DROP MATERIALIZED VIEW names",
    "CREATE UNIQUE INDEX ON names (name)",
    "CREATE MATERIALIZED VIEW things AS SELECT id, title FROM posts JOIN users USING (id)",
    "ALTER POLICY p1 ON plain USING (a > 1)",
    "ALTER POLICY p1 ON plain USING (a > 2)",
    "DROP POLICY p1 ON plain",
    "DROP POLICY IF EXISTS p2 ON plain",
    "ALTER TABLE posts DISABLE TRIGGER posts_touch",
    "ALTER TABLE posts ENABLE ALWAYS TRIGGER posts_touch",
    "ALTER TABLE posts DISABLE TRIGGER ALL",
    "ALTER DOMAIN code ADD CONSTRAINT two CHECK (VALUE <> 'xx')",
    "ALTER DOMAIN code DROP CONSTRAINT code_check",
    "ALTER DOMAIN code SET DEFAULT 'aa'",
    "ALTER DOMAIN code SET DEFAULT 'bb'",
    "ALTER TYPE mood ADD VALUE 'calm' BEFORE 'sad'",
    "ALTER TYPE mood ADD VALUE 'wild' AFTER 'happy'",
    "ALTER TYPE mood ADD VALUE 'odd' BEFORE 'sad'",
    "ALTER SEQUENCE counter OWNED BY plain.a",
    "ALTER SEQUENCE counter OWNED BY users.id",
    "ALTER SEQUENCE counter RENAME TO other",
    "CREATE STATISTICS stat ON b, c FROM plain",
    "DROP STATISTICS IF EXISTS stat",
    "CREATE RULE r AS ON DELETE TO plain DO INSTEAD NOTHING",
    "CREATE OR REPLACE RULE r AS ON DELETE TO plain DO INSTEAD NOTHING",
    "CREATE RULE r AS ON INSERT TO plain DO ALSO DELETE FROM users WHERE id = new.a",
    "ALTER TABLE plain REPLICA IDENTITY FULL",
    "ALTER TABLE users CLUSTER ON users_pkey",
    "ALTER TABLE users REPLICA IDENTITY USING INDEX users_pkey",
    "CREATE INDEX ON users (lower(name))",
    "CREATE INDEX lower_idx ON users (lower(name), age)",
    "ALTER TABLE users ADD EXCLUDE (age WITH =)",
    "ALTER TABLE users ADD CONSTRAINT adult CHECK (age > 17) NOT VALID",
    "ALTER TABLE posts VALIDATE CONSTRAINT posts_title_check",
    "ALTER TABLE posts DROP CONSTRAINT posts_title_check, ADD CONSTRAINT posts_title_check CHECK (length(title) > 1)",
    "DROP INDEX posts_title_idx; CREATE INDEX posts_title_idx ON posts (body)",
    "DROP INDEX IF EXISTS posts_title_idx; CREATE INDEX posts_title_idx ON posts (title, body)",
    "DROP VIEW titles; CREATE VIEW titles AS SELECT id FROM posts",
    "DROP TRIGGER IF EXISTS posts_touch ON posts; CREATE TRIGGER posts_touch AFTER UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION touch()",
    "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_class WHERE relname = 'things') THEN CREATE TABLE things (a int); END IF; END $$",
    "DO $$ BEGIN ALTER TABLE plain ADD COLUMN fresh int; EXCEPTION WHEN duplicate_column THEN NULL; END $$",
    "DO $$ BEGIN EXECUTE 'ALTER TABLE plain DROP COLUMN ' || 'b'; END $$",
    "ALTER FUNCTION total() STABLE",
    "ALTER FUNCTION total() IMMUTABLE",
    "ALTER FUNCTION total() RENAME TO counted",
    "CREATE FUNCTION total(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE FUNCTION aged() RETURNS SETOF users LANGUAGE sql AS 'SELECT * FROM users'",
    "CREATE FUNCTION atomic() RETURNS text BEGIN ATOMIC SELECT b FROM plain LIMIT 1; END",
    "CREATE TYPE pair AS (a int, b mood)",
    "ALTER TYPE pair ADD ATTRIBUTE c int",
    "CREATE TABLE holder (m mood DEFAULT 'sad', c code)",
    "ALTER TABLE users ALTER COLUMN feeling SET DEFAULT 'sad'",
    "ALTER SCHEMA app RENAME TO lab",
    "ALTER TABLE app.settings SET SCHEMA public",
    "ALTER TABLE posts SET SCHEMA app",
    "MERGE INTO plain USING users ON a = id WHEN MATCHED THEN UPDATE SET b = name",
    "DELETE FROM posts USING users WHERE user_id = users.id",
    "WITH t AS (SELECT id FROM users) INSERT INTO plain (a) SELECT id FROM t",
    "INSERT INTO plain VALUES (1, 'x')",
    "INSERT INTO plain (a) SELECT age FROM users ON CONFLICT DO NOTHING",
    "TRUNCATE posts",
    "COMMENT ON INDEX posts_title_idx IS 'x'",
    "COMMENT ON VIEW titles IS 'x'",
    "COMMENT ON TYPE mood IS 'x'",
    "COMMENT ON CONSTRAINT users_pkey ON users IS 'x'",
    "ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE",
    "ALTER TABLE plain ADD PRIMARY KEY (a)",
    "ALTER TABLE plain ADD PRIMARY KEY (c)",
    "ALTER TABLE plain ALTER COLUMN a DROP NOT NULL",
    "CREATE UNIQUE INDEX plain_a ON plain (a); ALTER TABLE plain ADD CONSTRAINT plain_a_key UNIQUE USING INDEX plain_a",
    "ALTER VIEW titles RENAME TO things",
    "ALTER VIEW titles RENAME COLUMN title TO name",
    "ALTER VIEW titles SET (security_barrier = true)",
    "ALTER TABLE plain ALTER COLUMN b SET STORAGE EXTERNAL",
    "ALTER TABLE plain ALTER COLUMN b SET STORAGE MAIN",
    "ALTER TABLE plain ALTER COLUMN c ADD GENERATED ALWAYS AS IDENTITY",
    "ALTER TABLE users ALTER COLUMN age ADD GENERATED ALWAYS AS IDENTITY",
  ),
);

const statement = fc.oneof(
  { weight: 5, arbitrary: alterTable },
  { weight: 5, arbitrary: create },
  { weight: 3, arbitrary: drop },
  { weight: 1, arbitrary: other },
  { weight: 9, arbitrary: rare },
);

/** One or two statements of a migration, many of which apply to `BASE`. */
export const branch: fc.Arbitrary<string> = fc
  .array(statement, { minLength: 1, maxLength: 2 })
  .map((statements) => statements.map((each) => `${each};\n`).join(""));
