import type { Reading } from "../reading.ts";
import type { Shape } from "../surface.ts";
import type { Dialect } from "./dialect.ts";
import type { Pointer, SchemaDocument } from "./schema-document.ts";

/** What reading a schema depends on. */
export interface SchemaContext {
  readonly document: SchemaDocument;
  readonly dialect: Dialect;
  readonly reading: Reading;
  /** What `$ref` names, within the document. */
  find(reference: string): Pointer | undefined;
  /** Reads a schema, nothing for one that accepts nothing; the readers of its parts come back to this one. */
  shapeOf(schema: unknown, pointer: Pointer, context: SchemaContext): Shape | undefined;
}
