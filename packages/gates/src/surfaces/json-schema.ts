import { dialectOf } from "./json-schema/dialect.ts";
import { createReferences, getAt, isObject } from "./json-schema/references.ts";
import { readSchemaDocument, type Pointer } from "./json-schema/schema-document.ts";
import { namedSchema, schemaShape } from "./json-schema/schemas.ts";
import type { FoundType, OpenedSource } from "./opened-source.ts";
import type { Language } from "./surface.ts";

/** Where documents keep the schemas that have names. */
const CONTAINERS: readonly Pointer[] = [["components", "schemas"], ["$defs"], ["definitions"]];

/** A document of schemas, and whether it is JSON Schema or OpenAPI. */
interface OpenedSchema extends OpenedSource {
  readonly language: Extract<Language, "json-schema" | "openapi">;
}

/**
 * The schemas of a JSON Schema or an OpenAPI document: those with names, the whole as `#`, and any other by its JSON Pointer
 * behind `#`.
 *
 * @throws PortcullisError `unreadable` for what is neither JSON nor YAML
 */
export function openJsonSchema(text: string, path: string): OpenedSchema {
  const document = readSchemaDocument(text, path);
  const dialect = dialectOf(document.value);
  const find = createReferences(document.value);
  const named = CONTAINERS.flatMap((container) => {
    const schemas = getAt(document.value, container);
    return isObject(schemas) ? Object.keys(schemas).map((name) => ({ name, pointer: [...container, name] })) : [];
  });
  const open = (pointer: Pointer): FoundType => ({
    line: document.placeOf(pointer).line,
    read: (reading) =>
      namedSchema(getAt(document.value, pointer), pointer, { document, dialect, reading, find, shapeOf: schemaShape }),
  });
  return {
    language: dialect.isOpenApi ? "openapi" : "json-schema",
    types: [...(dialect.isOpenApi ? [] : ["#"]), ...new Set(named.map(({ name }) => name))],
    syntaxError: undefined,
    find: (type) => {
      const byName = named.filter(({ name }) => name === type).map(({ pointer }) => open(pointer));
      if (byName.length > 0) return byName;
      // The whole of an OpenAPI document is no schema.
      if (type === "" || type === "#") return dialect.isOpenApi ? [] : [open([])];
      const pointer = type.startsWith("#/") ? find(type) : undefined;
      return pointer === undefined ? [] : [open(pointer)];
    },
  };
}
