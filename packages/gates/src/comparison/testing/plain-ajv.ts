import { Validator, type Schema } from "@cfworker/json-schema";
import ajvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { Ajv, type Options, type ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";

import { detectDialect, type Dialect } from "../dialect.ts";

const CLASSES = {
  "draft-04": (ajvDraft04 as unknown as { default?: typeof Ajv }).default ?? (ajvDraft04 as unknown as typeof Ajv),
  "draft-06": Ajv,
  "draft-07": Ajv,
  "2019-09": Ajv2019,
  "2020-12": Ajv2020,
} as const;

const compiled = new WeakMap<object, ValidateFunction>();

const instances = new Map<string, Ajv>();

function instanceFor(dialect: Dialect, options: Options): Ajv {
  const key = JSON.stringify([dialect, options]);
  const ajv = instances.get(key) ?? create(dialect, { addUsedSchema: false, ...options });
  instances.set(key, ajv);
  return ajv;
}

function create(dialect: Dialect, options: Options): Ajv {
  const ajv = new CLASSES[dialect]({ strict: false, logger: false, ...options }) as Ajv;
  addFormats.default(ajv);
  return ajv;
}

/** Ajv of the schema's dialect as anybody sets it up: no format, pattern or memory of ours in it. Throws for what is no schema. */
export function compilePlainly(schema: unknown, options: Options = {}): ValidateFunction {
  const dialect = detectDialect(schema);
  // A reference to the whole is found only where the schema is kept, and one instance keeps one such schema.
  const refersToItself = JSON.stringify(schema).includes('"$ref":"#"');
  const ajv = refersToItself ? create(dialect, options) : instanceFor(dialect, options);
  if (typeof schema !== "object" || schema === null) return ajv.compile(schema as boolean);
  const { $schema: _, ...plain } = schema as Record<string, unknown>;
  return ajv.compile(plain);
}

/** Whether plain ajv accepts a document. */
export function acceptsPlainly(schema: unknown, document: unknown): boolean {
  if (typeof schema === "boolean") return schema;
  const known = compiled.get(schema as object) ?? compilePlainly(schema);
  compiled.set(schema as object, known);
  return known(document);
}

/** The places of the schema that reject a document, as ajv names them: JSON Pointers. */
export function rejectionsOf(schema: unknown, document: unknown): readonly string[] {
  const validate = compilePlainly(schema, { allErrors: true });
  validate(document);
  return (validate.errors ?? []).map(({ schemaPath }) => decodeURIComponent(schemaPath.replace(/^#/, "")));
}

/** Whether a validator that shares no code with ajv accepts a document: ajv is known to misread some `unevaluated*`. */
export function acceptsElsewhere(schema: unknown, document: unknown): boolean {
  const draft = (
    { "draft-04": "4", "draft-06": "7", "draft-07": "7", "2019-09": "2019-09", "2020-12": "2020-12" } as const
  )[detectDialect(schema)];
  return new Validator(schema as Schema | boolean, draft).validate(document).valid;
}
