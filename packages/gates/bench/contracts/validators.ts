/** The instruments' own validators: nothing of the engine is used, so that an error there is seen here. */
import { Validator, type SchemaDraft } from "@cfworker/json-schema";
import AjvDraft04Module from "ajv-draft-04";
import addFormatsModule from "ajv-formats";
import { Ajv, type Options } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import draft06 from "ajv/dist/refs/json-schema-draft-06.json" with { type: "json" };

import { isObject } from "./walk-schema.ts";

export type Dialect = "draft-04" | "draft-06" | "draft-07" | "2019-09" | "2020-12";

export interface SchemaValidators {
  readonly dialect: Dialect;
  /** Whether its patterns are patterns with the flag u, too. */
  readonly isUnicode: boolean;
  /** Throws where ajv does (the stack on endless recursion). */
  accepts(document: unknown): boolean;
  /** As `accepts`, with `format` an annotation. */
  acceptsWithoutFormats(document: unknown): boolean;
  /** What @cfworker/json-schema says; undefined where it throws. */
  secondAccepts(document: unknown): boolean | undefined;
}

const SECOND_DRAFT: Readonly<Record<Dialect, SchemaDraft>> = {
  "draft-04": "4",
  "draft-06": "7",
  "draft-07": "7",
  "2019-09": "2019-09",
  "2020-12": "2020-12",
};

const OPTIONS: Options = { strict: false, logger: false, ownProperties: true };

/** The dialect of `$schema`; of a schema without one the given, else what its keywords tell. */
export function dialectOf(schema: unknown, otherwise?: Dialect): Dialect {
  const named = isObject(schema) ? schema["$schema"] : undefined;
  const known =
    typeof named === "string" && /json-schema\.org\/(?:draft\/)?(draft-0[467]|2019-09|2020-12)\//.exec(named);
  if (known) return known[1] as Dialect;
  if (otherwise !== undefined) return otherwise;
  const text = JSON.stringify(schema) ?? "";
  if (/"exclusiveM(?:in|ax)imum":(?:true|false)/.test(text)) return "draft-04";
  return /"items":\[/.test(text) ? "draft-07" : "2020-12";
}

/** The validators of a schema, or why ajv refuses it. */
export function compileSchema(schema: unknown, otherwise?: Dialect): SchemaValidators | { readonly problem: string } {
  const dialect = dialectOf(schema, otherwise);
  try {
    const { accepts, isUnicode } = compileWithAjv(schema, dialect, true);
    let plain: ((document: unknown) => boolean) | undefined;
    let second: Validator | undefined | null;
    return {
      dialect,
      isUnicode,
      accepts,
      acceptsWithoutFormats: (document) => (plain ??= compileWithAjv(schema, dialect, false).accepts)(document),
      secondAccepts: (document) => {
        try {
          second ??= new Validator(schema as never, SECOND_DRAFT[dialect]);
          return second.validate(document).valid;
        } catch {
          return undefined;
        }
      },
    };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function compileWithAjv(
  schema: unknown,
  dialect: Dialect,
  formats: boolean,
): { readonly accepts: (document: unknown) => boolean; readonly isUnicode: boolean } {
  let lastError: unknown;
  // Ajv compiles patterns with the flag u; real schemas have patterns that are none then.
  for (const unicodeRegExp of [true, false]) {
    const ajv = instance(dialect, formats, unicodeRegExp);
    try {
      const validate = ajv.compile(schema as never);
      return { accepts: (document) => validate(document) as boolean, isUnicode: unicodeRegExp };
    } catch (error) {
      lastError = error;
    } finally {
      if (isObject(schema)) ajv.removeSchema(schema);
    }
  }
  throw lastError;
}

const instances = new Map<string, { ajv: Ajv; uses: number }>();

/** One ajv for many schemas, for its meta-schema is slow to compile; made anew at times, for it keeps what it has compiled. */
function instance(dialect: Dialect, formats: boolean, unicodeRegExp: boolean): Ajv {
  const key = `${dialect} ${formats} ${unicodeRegExp}`;
  const known = instances.get(key);
  if (known !== undefined && known.uses < 400) {
    known.uses += 1;
    return known.ajv;
  }
  const ajv = createAjv(dialect, { ...OPTIONS, unicodeRegExp, validateFormats: formats });
  if (formats) addFormatsModule.default(ajv);
  instances.set(key, { ajv, uses: 1 });
  return ajv;
}

function createAjv(dialect: Dialect, options: Options): Ajv {
  if (dialect === "2020-12") return new Ajv2020(options) as unknown as Ajv;
  if (dialect === "2019-09") return new Ajv2019(options) as unknown as Ajv;
  if (dialect === "draft-04") return new AjvDraft04Module.default(options) as unknown as Ajv;
  const ajv = new Ajv(options);
  if (dialect === "draft-06") ajv.addMetaSchema(draft06);
  return ajv;
}
