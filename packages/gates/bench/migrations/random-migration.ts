/** Random migrations over a small schema, with few names, so that two of them often meet. */
import type { Random } from "../contracts/random.ts";

export const BASE_SCHEMA: readonly string[] = [
  `CREATE TYPE mood AS ENUM ('calm', 'busy');
CREATE SEQUENCE counter;
CREATE SCHEMA other;
CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, age int, mood mood DEFAULT 'calm', CONSTRAINT people_age_check CHECK (age >= 0));`,
  `CREATE TABLE places (id int PRIMARY KEY, owner_id int REFERENCES people(id), label text UNIQUE, note text);
CREATE INDEX places_note_idx ON places (note);
CREATE INDEX people_name_idx ON people (lower(name));`,
  `CREATE VIEW names AS SELECT id, name FROM people;
CREATE TABLE other.notes (id int PRIMARY KEY, place_id int, body text);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER people_touch BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION touch();`,
];

const TABLES = ["people", "places", "other.notes", "events", "tags"];
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  people: ["id", "name", "age", "mood", "email", "rank"],
  places: ["id", "owner_id", "label", "note", "email", "rank"],
  "other.notes": ["id", "place_id", "body", "email"],
  events: ["id", "kind", "rank"],
  tags: ["id", "kind"],
};
const INDEXES = ["places_note_idx", "people_name_idx", "people_email_idx", "rank_idx", "places_label_key"];
const CONSTRAINTS = ["people_age_check", "places_owner_id_fkey", "places_label_key", "rank_check", "people_pkey"];
const TYPES = ["int", "text", "bigint", "mood", "timestamptz", "uuid"];
const DEFAULTS: Readonly<Record<string, string>> = {
  int: "0",
  text: "''",
  bigint: "0",
  mood: "'calm'",
  timestamptz: "now()",
  uuid: "gen_random_uuid()",
};

/** One or two statements. */
export function randomMigration(random: Random): string {
  const count = random.chance(0.7) ? 1 : 2;
  return Array.from({ length: count }, () => `${random.pick(STATEMENTS)(random)};`).join("\n");
}

type Maker = (random: Random) => string;

const columnOf = (random: Random, table: string): string => random.pick(COLUMNS[table]!);
const guard = (random: Random, text: string): string => (random.chance(0.5) ? text : "");
const cascade = (random: Random): string => (random.chance(0.4) ? " CASCADE" : "");

const STATEMENTS: readonly Maker[] = [
  addColumn,
  addColumn,
  addColumn,
  (random) => {
    const table = random.pick(TABLES);
    return `ALTER TABLE ${table} DROP COLUMN ${guard(random, "IF EXISTS ")}${columnOf(random, table)}${cascade(random)}`;
  },
  (random) => {
    const table = random.pick(TABLES);
    return `ALTER TABLE ${table} RENAME COLUMN ${columnOf(random, table)} TO ${columnOf(random, table)}`;
  },
  (random) => `ALTER TABLE ${random.pick(TABLES)} RENAME TO ${random.pick(["events", "tags", "archive"])}`,
  (random) => {
    const table = random.pick(TABLES);
    const type = random.pick(["text", "bigint", "varchar(20)"]);
    return `ALTER TABLE ${table} ALTER COLUMN ${columnOf(random, table)} TYPE ${type} USING NULL::${type}`;
  },
  (random) => {
    const table = random.pick(TABLES);
    const what = random.pick(["SET NOT NULL", "DROP NOT NULL", "DROP DEFAULT", "SET DEFAULT NULL"]);
    return `ALTER TABLE ${table} ALTER COLUMN ${columnOf(random, table)} ${what}`;
  },
  (random) => createTable(random),
  (random) => createTable(random),
  (random) => `DROP TABLE ${guard(random, "IF EXISTS ")}${random.pick(TABLES)}${cascade(random)}`,
  createIndex,
  createIndex,
  (random) => `DROP INDEX ${guard(random, "IF EXISTS ")}${random.pick(INDEXES)}`,
  (random) => {
    const table = random.pick(["people", "places"]);
    const column = columnOf(random, table);
    const what = random.pick([
      `CHECK (${column} IS NOT NULL)`,
      `UNIQUE (${column})`,
      `FOREIGN KEY (${column}) REFERENCES people(id)`,
    ]);
    return `ALTER TABLE ${table} ADD CONSTRAINT ${random.pick(CONSTRAINTS)} ${what}`;
  },
  (random) =>
    `ALTER TABLE ${random.pick(["people", "places"])} DROP CONSTRAINT ${guard(random, "IF EXISTS ")}${random.pick(CONSTRAINTS)}${cascade(random)}`,
  (random) => {
    const table = random.pick(TABLES);
    return `CREATE ${guard(random, "OR REPLACE ")}VIEW ${random.pick(["names", "overview"])} AS SELECT id, ${columnOf(random, table)} AS shown FROM ${table}`;
  },
  (random) => `DROP VIEW ${guard(random, "IF EXISTS ")}${random.pick(["names", "overview"])}`,
  (random) =>
    `ALTER TYPE mood ADD VALUE ${guard(random, "IF NOT EXISTS ")}'${random.pick(["tired", "glad"])}'${random.chance(0.4) ? ` AFTER '${random.pick(["calm", "busy"])}'` : ""}`,
  (random) => `CREATE TYPE ${random.pick(["mood", "shade"])} AS ENUM ('${random.pick(["light", "dark"])}')`,
  (random) => `DROP TYPE ${guard(random, "IF EXISTS ")}${random.pick(["mood", "shade"])}${cascade(random)}`,
  (random) => `ALTER TYPE mood RENAME TO ${random.pick(["shade", "temper"])}`,
  (random) => `DROP SCHEMA ${guard(random, "IF EXISTS ")}other${cascade(random)}`,
  (random) => `CREATE SCHEMA ${guard(random, "IF NOT EXISTS ")}${random.pick(["other", "third"])}`,
  (random) => `CREATE TABLE ${random.pick(["other", "third"])}.things (id int)`,
  (random) => `CREATE SEQUENCE ${guard(random, "IF NOT EXISTS ")}${random.pick(["counter", "ticket"])}`,
  (random) => `DROP SEQUENCE ${guard(random, "IF EXISTS ")}counter${cascade(random)}`,
  (random) => `ALTER TABLE people ALTER COLUMN age SET DEFAULT nextval('${random.pick(["counter", "ticket"])}')`,
  (random) =>
    `CREATE ${guard(random, "OR REPLACE ")}FUNCTION ${random.pick(["touch", "greet"])}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${random.pick(["RETURN NEW", "RETURN OLD"])}; END $$`,
  (random) => `DROP FUNCTION ${guard(random, "IF EXISTS ")}touch()${cascade(random)}`,
  (random) =>
    `CREATE TRIGGER ${random.pick(["people_touch", "places_touch"])} BEFORE INSERT ON ${random.pick(["people", "places"])} FOR EACH ROW EXECUTE FUNCTION ${random.pick(["touch", "greet"])}()`,
  (random) => `DROP TRIGGER ${guard(random, "IF EXISTS ")}people_touch ON ${random.pick(["people", "places"])}`,
  (random) => {
    const table = random.pick(TABLES);
    return `COMMENT ON COLUMN ${table}.${columnOf(random, table)} IS '${random.pick(["one", "two"])}'`;
  },
  (random) => {
    const table = random.pick(TABLES);
    return `UPDATE ${table} SET ${columnOf(random, table)} = NULL WHERE ${columnOf(random, table)} IS NULL`;
  },
  (random) =>
    `INSERT INTO places (id, label) VALUES (${random.below(3)}, 'a')${guard(random, " ON CONFLICT DO NOTHING")}`,
];

function addColumn(random: Random): string {
  const table = random.pick(TABLES);
  const type = random.pick(TYPES);
  const parts = [
    random.chance(0.2) && "NOT NULL",
    random.chance(0.4) && `DEFAULT ${DEFAULTS[type]}`,
    random.chance(0.15) && "UNIQUE",
    type === "int" && random.chance(0.3) && `REFERENCES ${random.pick(["people", "places"])}(id)`,
  ].filter((part) => typeof part === "string");
  return `ALTER TABLE ${table} ADD COLUMN ${guard(random, "IF NOT EXISTS ")}${columnOf(random, table)} ${[type, ...parts].join(" ")}`;
}

function createTable(random: Random): string {
  const key = random.chance(0.3) ? ", owner_id int REFERENCES people(id)" : "";
  const kind = random.pick(["text", "int", "mood"]);
  return `CREATE TABLE ${guard(random, "IF NOT EXISTS ")}${random.pick(["events", "tags", "archive"])} (id int PRIMARY KEY, kind ${kind}${key})`;
}

function createIndex(random: Random): string {
  const table = random.pick(TABLES);
  const column = columnOf(random, table);
  const where = random.chance(0.3) ? ` WHERE ${columnOf(random, table)} IS NOT NULL` : "";
  return `CREATE ${guard(random, "UNIQUE ")}INDEX ${guard(random, "IF NOT EXISTS ")}${random.pick(INDEXES)} ON ${table} (${column})${where}`;
}
