import type { JSONSchema } from "json-schema-to-typescript";
import { basename } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";
import { shorten } from "../core/shorten.ts";

/** A schema file of the configuration, and its text. */
export interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

const MOST_CHARACTERS = 1024 * 1024;

/**
 * The TypeScript types of schemas, by file name. Always the same for the same schemas: no formatter, no clock, no folder of the
 * machine goes into them, and nothing is fetched.
 *
 * @throws PortcullisError `unreadable` for what is no schema, is larger than 1 MB, or refers to another file
 */
export async function generateTypes(schemas: readonly SchemaFile[]): Promise<ReadonlyMap<string, string>> {
  const { compile } = await import("json-schema-to-typescript");
  const files = new Map<string, string>();
  for (const { path, text } of schemas) {
    const name = basename(path).replace(/(?:\.schema)?\.json$/, "");
    if (files.has(`${name}.ts`)) throw broken(path, `another schema makes ${name}.ts too`);
    try {
      const types = await compile(parse(text), name, {
        bannerComment: `// GENERATED from ${basename(path)} by json-schema-to-typescript. Do not edit.`,
        format: false,
        cwd: "/",
        additionalProperties: false,
        ignoreMinAndMaxItems: true,
        $refOptions: { resolve: { http: false, file: false } },
      });
      files.set(`${name}.ts`, types.endsWith("\n") ? types : `${types}\n`);
    } catch (cause) {
      throw broken(path, cause instanceof Error ? cause.message : String(cause));
    }
  }
  return files;
}

function parse(text: string): JSONSchema {
  if (text.length > MOST_CHARACTERS) throw new RangeError("it is larger than 1 MB");
  const schema: unknown = JSON.parse(text);
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) throw new TypeError("it is no object");
  return schema;
}

const broken = (path: string, reason: string): PortcullisError =>
  new PortcullisError(
    "unreadable",
    `Cannot make types of ${path}: ${shorten(reason, 300).replace(/\.$/, "")}.`,
    "Mend the schema; refer only to what is in the same file.",
  );
