import type { ObjectType } from "@pgsql/types";
import type { ObjectKind } from "../../statements/statement.ts";

const KINDS: Partial<Record<ObjectType, ObjectKind>> = {
  OBJECT_TABLE: "table",
  OBJECT_FOREIGN_TABLE: "table",
  OBJECT_VIEW: "view",
  OBJECT_MATVIEW: "view",
  OBJECT_INDEX: "index",
  OBJECT_SEQUENCE: "sequence",
  OBJECT_COLUMN: "column",
  OBJECT_TABCONSTRAINT: "constraint",
  OBJECT_DOMCONSTRAINT: "constraint",
  OBJECT_TYPE: "type",
  OBJECT_DOMAIN: "type",
  OBJECT_FUNCTION: "function",
  OBJECT_PROCEDURE: "function",
  OBJECT_ROUTINE: "function",
  OBJECT_AGGREGATE: "function",
  OBJECT_TRIGGER: "trigger",
  OBJECT_POLICY: "policy",
  OBJECT_RULE: "rule",
  OBJECT_SCHEMA: "schema",
  OBJECT_EXTENSION: "extension",
  OBJECT_ROLE: "role",
};

export const kindOfObject = (type: ObjectType | undefined): ObjectKind => (type && KINDS[type]) ?? "other";

/** `publication`, of an object that the rules do not tell apart. */
export const wordOfObject = (type: ObjectType | undefined): string =>
  (type ?? "OBJECT")
    .replace(/^OBJECT_/, "")
    .replaceAll("_", " ")
    .toLowerCase();
