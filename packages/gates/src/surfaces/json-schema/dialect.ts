import { get } from "./references.ts";

/** Where the drafts of JSON Schema and OpenAPI read the same words differently. */
export interface Dialect {
  readonly isOpenApi: boolean;
  /** `nullable: true` adds null: OpenAPI 3.0, and 2.0 with `x-nullable`. */
  readonly hasNullable: boolean;
  /** Nothing counts that stands beside `$ref`: drafts up to 7 and OpenAPI up to 3.0. */
  readonly ignoresBesideReference: boolean;
}

export function dialectOf(root: unknown): Dialect {
  const version = get(root, "openapi") ?? get(root, "swagger");
  if (version !== undefined) {
    // YAML without quotes makes a number of it: 3.0 is 3.
    const isOlder = /^(?:2|3\.0|3$)(?:\.|$)/.test(JSON.stringify(version).replaceAll('"', ""));
    return { isOpenApi: true, hasNullable: isOlder, ignoresBesideReference: isOlder };
  }
  const schema = get(root, "$schema");
  const draft = typeof schema === "string" ? schema : "";
  return { isOpenApi: false, hasNullable: false, ignoresBesideReference: /draft-0[4-7]\b/.test(draft) };
}
