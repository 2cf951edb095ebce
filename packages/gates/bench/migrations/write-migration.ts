/** SQL of our own for a file of which only facts are known: the same tables, columns, types, guards, indexes and constraints. */
import { INSERTIONS } from "./handwritten-migrations.ts";
import type { Fact } from "./history-facts.ts";
import {
  checkOf,
  constraintColumns,
  defaultOf,
  namedCheck,
  predicateOf,
  rowCondition,
  valueFor,
} from "./plausible-values.ts";

/** The text of a file. Statements in procedural blocks are spread over the blocks of the file, in order. */
export function writeMigration(file: string, facts: readonly Fact[]): string {
  const nested = facts.filter(({ inside }) => inside !== undefined);
  const outer = facts.filter(({ inside }) => inside === undefined);
  const blocks = outer.filter(({ op }) => op === "do_block").length;
  const statements: string[] = [];
  const isBackward = file.endsWith(".down.sql");
  let block = 0;
  for (const [index, fact] of outer.entries()) {
    switch (fact.op) {
      case "define_column":
      case "table_constraint":
        break;
      case "create_table":
        statements.push(createTable(fact, partsOf(outer, index + 1)));
        break;
      case "do_block":
        block += 1;
        statements.push(doBlock(nested.filter((_, at) => (blocks === 1 ? true : at === block - 1))));
        break;
      case "insert":
        statements.push(`${insertion(fact, outer.slice(0, index).filter(({ op }) => op === "insert").length)};`);
        break;
      default:
        statements.push(
          `${isBackward && fact.op === "comment_on_column" ? `COMMENT ON COLUMN ${fact.name} IS NULL` : writeStatement(fact, index)};`,
        );
    }
  }
  return `${header(file, facts)}\n${statements.join("\n\n")}\n`;
}

function header(file: string, facts: readonly Fact[]): string {
  const name = file.replace(/^\d+_/, "").replace(/(\.(up|down))?\.sql$/, "");
  const tables = [...new Set(facts.flatMap(({ table }) => table ?? []))].join(", ");
  const direction = file.endsWith(".down.sql") ? "Takes back" : "Adds";
  return [
    `-- ${file}`,
    "--",
    `-- ${direction} what is called ${name.replaceAll("_", " ")}${tables === "" ? "" : `; it concerns ${tables}`}.`,
    "-- A server that is older than this file goes on working: nothing that it reads changes its meaning,",
    "-- and a column that it does not know keeps its default.",
    "",
  ].join("\n");
}

function partsOf(facts: readonly Fact[], from: number): readonly Fact[] {
  const end = facts.findIndex(({ op }, at) => at >= from && op !== "define_column" && op !== "table_constraint");
  return facts.slice(from, end < 0 ? facts.length : end);
}

function createTable(fact: Fact, parts: readonly Fact[]): string {
  const lines = parts.map((part) =>
    part.op === "define_column" && part.type !== undefined ? columnDefinition(part) : tableConstraint(part),
  );
  return `CREATE TABLE ${fact.guard ? "IF NOT EXISTS " : ""}${fact.table} (\n  ${lines.join(",\n  ")}\n);`;
}

function columnDefinition(fact: Fact): string {
  const { column, type = "text" } = fact;
  const [table, key] = fact.references?.split(".") ?? [];
  return [
    `${column} ${type.toUpperCase()}`,
    fact.primary_key && "PRIMARY KEY",
    fact.not_null && "NOT NULL",
    fact.unique && "UNIQUE",
    fact.has_default && defaultOf(fact),
    table !== undefined && `REFERENCES ${table}(${key})`,
    fact.on_delete !== undefined && `ON DELETE ${fact.on_delete.toUpperCase()}`,
    fact.check && `CHECK (${checkOf(fact)})`,
  ]
    .filter((part) => typeof part === "string")
    .join(" ");
}

/** The reader of the facts took `UNIQUE (…)` for a column of that name. */
function tableConstraint(fact: Fact): string {
  const name = fact.name === undefined ? "" : `CONSTRAINT ${fact.name} `;
  if (fact.kind === "check") return `${name}CHECK (${namedCheck(fact.name ?? "")})`;
  const kind = fact.kind === "primary" ? "PRIMARY KEY" : "UNIQUE";
  return `${name}${kind} (${constraintColumns(fact.table ?? "", kind).join(", ")})`;
}

function insertion({ table = "", on_conflict }: Fact, before: number): string {
  const statements = INSERTIONS[table];
  const statement = statements?.[table === "platform_instructions" ? Number(on_conflict) : before];
  if (statement === undefined) throw new Error(`No insertion into "${table}" is written down.`);
  return statement;
}

function doBlock(facts: readonly Fact[]): string {
  const lines = facts.map((fact) => {
    const statement = writeStatement(fact, 0).replaceAll("\n", "\n    ");
    if (fact.op !== "add_constraint") return `  ${statement};`;
    return [
      `  IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = '${fact.name}') THEN`,
      `    ${statement};`,
      "  END IF;",
    ].join("\n");
  });
  return `DO $$\nBEGIN\n${lines.join("\n")}\nEND\n$$;`;
}

function writeStatement(fact: Fact, index: number): string {
  const { table, column, name } = fact;
  const ifExists = fact.guard ? "IF EXISTS " : "";
  const ifMissing = fact.guard ? "IF NOT EXISTS " : "";
  switch (fact.op) {
    case "add_column":
      return `ALTER TABLE ${table}\n  ADD COLUMN ${ifMissing}${columnDefinition(fact)}`;
    case "drop_column":
      return `ALTER TABLE ${table} DROP COLUMN ${ifExists}${column}`;
    case "drop_table":
      return `DROP TABLE ${ifExists}${table}`;
    case "drop_index":
      return `DROP INDEX ${ifExists}${name}`;
    case "drop_type":
      return `DROP TYPE ${ifExists}${name}`;
    case "create_index":
      return createIndex(fact, ifMissing);
    case "add_constraint":
      return `ALTER TABLE ${table}\n  ADD CONSTRAINT ${name} CHECK (${namedCheck(name ?? "")})`;
    case "drop_constraint":
      return `ALTER TABLE ${table} DROP CONSTRAINT ${ifExists}${name}`;
    case "set_not_null":
      return `ALTER TABLE ${table} ALTER COLUMN ${column} SET NOT NULL`;
    case "drop_not_null":
      return `ALTER TABLE ${table} ALTER COLUMN ${column} DROP NOT NULL`;
    case "set_default":
      return `ALTER TABLE ${table} ALTER COLUMN ${column} SET ${defaultOf(fact)}`;
    case "drop_default":
      return `ALTER TABLE ${table} ALTER COLUMN ${column} DROP DEFAULT`;
    case "alter_column_type":
      return `ALTER TABLE ${table}\n  ALTER COLUMN ${column} TYPE ${fact.type?.toUpperCase()} USING ${column}::${fact.type}`;
    case "comment_on_column":
      return `COMMENT ON COLUMN ${name} IS 'Told to those who read the schema: ${name?.split(".")[1]?.replaceAll("_", " ")}.'`;
    case "update":
      return `UPDATE ${table}\n   SET ${(fact.columns ?? []).map((each) => `${each} = ${valueFor(each)}`).join(",\n       ")}\n WHERE ${rowCondition(table ?? "", index)}`;
    case "delete":
      return `DELETE FROM ${table}\n WHERE ${rowCondition(table ?? "", index)}`;
    case "begin":
      return "BEGIN";
    case "commit":
      return "COMMIT";
    case "set":
      return "SET LOCAL lock_timeout = '5s'";
    case "select":
      return "SELECT 1";
    default:
      throw new Error(`No SQL is known for the fact ${JSON.stringify(fact)}.`);
  }
}

function createIndex(fact: Fact, ifMissing: string): string {
  const { columns = [] } = fact;
  const method = columns.some((each) => ["content_tsv", "tool_trace"].includes(each)) ? " USING gin" : "";
  return [
    `CREATE ${fact.unique ? "UNIQUE " : ""}INDEX ${ifMissing}${fact.name}`,
    `  ON ${fact.table}${method} (${columns.join(", ")})`,
    ...(fact.partial ? [`  WHERE ${predicateOf(fact)}`] : []),
  ].join("\n");
}
