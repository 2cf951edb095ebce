import { Validator, type Schema as CfworkerSchema } from "@cfworker/json-schema";
import ajvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { Ajv, type Options } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";

import type { ReferencedSchemas } from "./comparison.ts";
import type { Dialect } from "./dialect.ts";
import { matchesPattern } from "./patterns/match-pattern.ts";

/** Longer texts are not matched natively. */
const SHORT = 64;

/** Whether the native engine, which backtracks, is quick on short texts: it is not where groups are repeated. */
const isQuick = (pattern: string): boolean => !/\)[*+{?]/.test(pattern);

const regExp = Object.assign(
  (pattern: string, flags: string) => {
    const native = new RegExp(pattern, flags);
    return {
      test(text: string): boolean {
        const answer = isQuick(pattern) && text.length <= SHORT ? native.test(text) : matchesPattern(pattern, text);
        if (answer === undefined) throw new Error("A pattern that may take for ever is not tried.");
        return answer;
      },
      // Ajv tells patterns apart by this.
      toString: () => String(native),
    };
  },
  { code: "undefined" },
);

const OPTIONS: Options = {
  strict: false,
  logger: false,
  validateSchema: false,
  messages: false,
  ownProperties: true,
  code: { optimize: false, regExp },
};

const CLASSES = {
  "draft-04": (ajvDraft04 as unknown as { default?: typeof Ajv }).default ?? (ajvDraft04 as unknown as typeof Ajv),
  "draft-06": Ajv,
  "draft-07": Ajv,
  "2019-09": Ajv2019,
  "2020-12": Ajv2020,
} as const;

const instances = new Map<Dialect, Ajv>();

/** What a validator says of a document; undefined when it cannot read the schema. */
export type Opinion = boolean | undefined;

/** A schema as a validator is asked about it. */
export interface AskedSchema {
  readonly schema: unknown;
  readonly dialect: Dialect;
  readonly referenced: ReferencedSchemas;
  /** Whether references go by the names of schemas. */
  readonly hasNames: boolean;
}

const CANNOT_TELL = (): Opinion => undefined;

/** A validator of ours that throws cannot tell. */
const cautiously =
  (validate: (document: unknown) => boolean): ((document: unknown) => Opinion) =>
  (document) => {
    try {
      return validate(document);
    } catch {
      return undefined;
    }
  };

/** Ajv, with formats asserted. */
export function compileAjv(asked: AskedSchema): (document: unknown) => Opinion {
  try {
    return cautiously(asked.hasNames ? compileAlone(asked) : compileShared(asked));
  } catch {
    return CANNOT_TELL;
  }
}

function compileAlone({ schema, dialect, referenced }: AskedSchema): (document: unknown) => boolean {
  const ajv = create(dialect);
  for (const [uri, other] of Object.entries(referenced)) ajv.addSchema(other as object, uri);
  return ajv.compile(withoutDialect(schema) as object);
}

let count = 0;

/** Making an instance takes longer than a question. One that is shared keeps what it read under its name: each has another. */
function compileShared({ schema, dialect }: AskedSchema): (document: unknown) => boolean {
  if (typeof schema === "boolean") return () => schema;
  const ajv = instances.get(dialect) ?? create(dialect);
  instances.set(dialect, ajv);
  count += 1;
  const name = `portcullis:/asked/${count}`;
  const named = { ...(withoutDialect(schema) as object), [dialect === "draft-04" ? "id" : "$id"]: name };
  try {
    return ajv.compile(named);
  } finally {
    ajv.removeSchema(named);
  }
}

function create(dialect: Dialect): Ajv {
  const ajv = new CLASSES[dialect](OPTIONS);
  addFormats.default(ajv);
  return ajv;
}

/** The dialect is chosen already; a `$schema` of one's own would be looked up. */
function withoutDialect(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  const { $schema: _, ...rest } = schema as Record<string, unknown>;
  return rest;
}

/** The second validator matches natively only. */
function mayBacktrack(schema: string, document: unknown): boolean {
  if (!/"pattern(?:Properties)?":/.test(schema)) return false;
  return !isQuick(schema) || new RegExp(`"[^"]{${SHORT + 1}}`).test(JSON.stringify(document));
}

const CFWORKER_DRAFTS = {
  "draft-04": "4",
  "draft-06": "7",
  "draft-07": "7",
  "2019-09": "2019-09",
  "2020-12": "2020-12",
} as const;

/** A validator that shares no code with ajv, nor with us. */
export function compileSecondValidator({ schema, dialect, referenced }: AskedSchema): (document: unknown) => Opinion {
  try {
    // It writes into what it is given.
    const plain = structuredClone(withoutDialect(schema)) as CfworkerSchema | boolean;
    const validator = new Validator(plain, CFWORKER_DRAFTS[dialect]);
    for (const [uri, other] of Object.entries(referenced))
      validator.addSchema(structuredClone(other) as CfworkerSchema, uri);
    const text = JSON.stringify(schema);
    return cautiously((document) => {
      if (JSON.stringify(document).length > 2000 || mayBacktrack(text, document))
        throw new Error("It may take for ever.");
      return validator.validate(document).valid;
    });
  } catch {
    return CANNOT_TELL;
  }
}
