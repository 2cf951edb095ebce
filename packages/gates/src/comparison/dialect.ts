import { isObject } from "./json.ts";

export type Dialect = "draft-04" | "draft-06" | "draft-07" | "2019-09" | "2020-12";

/** The dialect that a schema is written in: by `$schema`, else by the keywords that only one dialect has. */
export function detectDialect(schema: unknown): Dialect {
  if (!isObject(schema)) return "2020-12";
  const named = schema["$schema"];
  if (typeof named === "string") {
    const known = /json-schema\.org\/(?:draft\/)?(draft-0[3467]|2019-09|2020-12)\//.exec(named)?.[1];
    if (known === "draft-03") return "draft-04";
    if (known !== undefined) return known as Dialect;
    return /json-schema\.org\/schema/.test(named) ? "draft-07" : "2020-12";
  }
  return guessDialect(schema);
}

/** A schema that does not say its dialect: arrays of `items` and boolean exclusive bounds tell the older ones. */
function guessDialect(schema: unknown): Dialect {
  let guess: Dialect = "2020-12";
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > 200 || guess === "draft-04") return;
    if (!Array.isArray(value)) {
      const { exclusiveMinimum, exclusiveMaximum, items } = value as Record<string, unknown>;
      if (typeof exclusiveMinimum === "boolean" || typeof exclusiveMaximum === "boolean") guess = "draft-04";
      else if (Array.isArray(items)) guess = "draft-07";
    }
    for (const child of Object.values(value)) visit(child, depth + 1);
  };
  visit(schema, 0);
  return guess;
}
