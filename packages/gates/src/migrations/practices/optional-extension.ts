import type { Node } from "@pgsql/types";

import type { MigrationFinding } from "../migration-finding.ts";
import type { Statement } from "../statements/statement.ts";
import { extensionOf, mayUseExtension, type ExtensionObjectKind } from "./extension-objects.ts";
import { findingAt, named, quote } from "./finding-at.ts";
import type { Place, Schema } from "./schema/schema.ts";
import { textsOf } from "./tree/names.ts";
import { walk } from "./tree/walk.ts";

/** What a statement uses of an extension. */
interface ExtensionUse {
  readonly extension: string;
  readonly kind: ExtensionObjectKind;
  readonly name: string;
}

/**
 * A statement that needs an extension which may be absent: it is created only in a block that goes on without it, or by no
 * migration at all. A use that is guarded itself is left alone.
 */
export function judgeExtensionUse(schema: Schema, place: Place, isDown: boolean): readonly MigrationFinding[] {
  const { isCaught, isConditional } = place.statement;
  if (isCaught || isConditional || !mayUseExtension(place.statement.text)) return [];
  const uses = Map.groupBy(listUses(schema, place.statement), ({ extension }) => extension);
  return Array.from(uses).flatMap(([extension, [use]]) => {
    const created = schema.extensions.get(extension);
    return use === undefined || created?.isCertain === true ? [] : [toFinding(place, use, created?.place, isDown)];
  });
}

function listUses(schema: Schema, { node }: Statement): readonly ExtensionUse[] {
  const uses: ExtensionUse[] = [];
  const add = (kind: ExtensionObjectKind, names: readonly string[]): void => {
    const name = names.at(-1);
    const extension = name === undefined ? undefined : extensionOf(kind, name);
    if (name === undefined || extension === undefined || isOwn(schema, kind, names)) return;
    // An extension that a provider has installed is used with the schema that it chose.
    if (names.length > 1 && names.at(-2) !== "public" && !schema.extensions.has(extension)) return;
    uses.push({ extension, kind, name });
  };
  walk(node, (kind, value) => {
    const list = (field: string): readonly string[] => textsOf(value[field] as Node[] | undefined);
    if (kind === "TypeName") add("type", list("names"));
    else if (kind === "FuncCall") add("function", list("funcname"));
    else if (kind === "IndexElem") add("operator class", list("opclass"));
    else if (kind === "IndexStmt") add("access method", textOf(value["accessMethod"]));
    else if (kind === "CreateForeignServerStmt") add("foreign data wrapper", textOf(value["fdwname"]));
    // What is dropped, if it is there, is not needed.
    return kind !== "DropStmt";
  });
  return uses;
}

const textOf = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : []);

/** A migration has made one of that name. */
const isOwn = (schema: Schema, kind: ExtensionObjectKind, names: readonly string[]): boolean =>
  kind === "function"
    ? schema.functions.has(names.at(-1) ?? "")
    : kind === "type" && (schema.types.has(names.at(-1) ?? "") || schema.types.has(names.join(".")));

function toFinding(
  place: Place,
  { extension, kind, name }: ExtensionUse,
  created: Place | undefined,
  isDown: boolean,
): MigrationFinding {
  const reason =
    created === undefined
      ? "which no migration before it creates"
      : "which is created in a block that goes on where it is not installed";
  return findingAt(place, {
    rule: "use-before-create",
    level: isDown ? "warning" : "error",
    message: `The ${kind} ${named(name)} comes from the extension ${named(extension)}, ${reason}: without it this statement fails.`,
    subject: `extension ${extension}`,
    fix:
      created === undefined
        ? `Begin with CREATE EXTENSION IF NOT EXISTS ${JSON.stringify(extension)}.`
        : `Move the statement into the same guarded block, or create the extension without a guard.`,
    evidence: { extension, [kind.replaceAll(" ", "_")]: name, ...(created && { created: quote(created) }) },
    about: created === undefined ? [place.path] : [...new Set([place.path, created.path])],
  });
}
