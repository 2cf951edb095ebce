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

const statement = fc.oneof(
  { weight: 5, arbitrary: alterTable },
  { weight: 5, arbitrary: create },
  { weight: 3, arbitrary: drop },
  { weight: 1, arbitrary: other },
);

/** One or two statements of a migration, many of which apply to `BASE`. */
export const branch: fc.Arbitrary<string> = fc
  .array(statement, { minLength: 1, maxLength: 2 })
  .map((statements) => statements.map((each) => `${each};\n`).join(""));
