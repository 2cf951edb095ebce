import type { ReferencedSchemas } from "./comparison.ts";
import { detectDialect, type Dialect } from "./dialect.ts";
import { pointerToken } from "../core/json-pointer.ts";
import { equalJson, isObject, pointerTokens, type JsonObject } from "./json.ts";
import { MAXIMAL_DEPTH, TOO_DEEP, UnreadableSchema } from "./unreadable-schema.ts";

/** What a schema calls itself. */
export const idOf = (schema: JsonObject, dialect: Dialect): string | undefined => {
  const id = schema[dialect === "draft-04" ? "id" : "$id"];
  return typeof id === "string" ? id : undefined;
};

/** The absolute URI of a reference; one within the document itself begins with `#`. */
export function joinUri(base: string, reference: string, documentId: string): string {
  if (reference.startsWith("#")) return base + reference;
  try {
    return new URL(reference, base === ROOT_BASE ? documentId : base).href;
  } catch {
    return reference;
  }
}

/** Inside a document its own URI is the empty one, so that a new `$id` changes nothing. */
const ROOT_BASE = "";

/** What a document calls itself; a URI of ours for one that has no name. */
export function documentIdOf(document: unknown, dialect: Dialect): string {
  const id = isObject(document) ? idOf(document, dialect) : undefined;
  return id !== undefined && URL.canParse(id) ? id.split("#")[0]! : "portcullis:/";
}

/** Where a reference leads, with its JSON pointer in the document. */
export function resolveReference(
  uri: string,
  resources: ReadonlyMap<string, Resource>,
): { readonly schema: unknown; readonly pointer: string } | undefined {
  const [base = "", fragment = ""] = uri.split("#", 2);
  const resource = resources.get(uri) ?? resources.get(base);
  if (resource === undefined) return undefined;
  if ((resources.has(uri) && uri !== "") || fragment === "") return resource;
  if (!fragment.startsWith("/")) return undefined;
  let { schema, pointer } = resource;
  for (const raw of pointerTokens(fragment)) {
    const token = decode(raw);
    if (typeof schema !== "object" || schema === null || !Object.hasOwn(schema, token)) return undefined;
    schema = (schema as JsonObject)[token];
    pointer += `/${pointerToken(token)}`;
  }
  return { schema, pointer };
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

/** A schema that has a URI of its own, with its JSON Pointer in the document. */
export interface Resource {
  readonly schema: unknown;
  readonly pointer: string;
}

/** Where the references of a document may lead. */
export interface Resources {
  readonly resources: ReadonlyMap<string, Resource>;
  /** Whether some reference is more than a JSON pointer into the document. */
  readonly named: boolean;
  readonly references: ReadonlySet<string>;
  /** The absolute URI that the `$ref` of a schema object stands for. */
  readonly referencesOf: ReadonlyMap<object, string>;
  readonly referenced: ReferencedSchemas;
}

/** What a document's references may lead to, by URI: itself, what it embeds under a name, and what was given along. */
export function collectResources(document: unknown, referenced: ReferencedSchemas): Resources {
  const resources = new Map<string, Resource>(
    Object.entries(referenced).map(([uri, schema]) => [uri, { schema, pointer: `${uri}#` }]),
  );
  const references = new Set<string>();
  const referencesOf = new Map<object, string>();
  let named = false;
  const dialect = detectDialect(document);
  const documentId = documentIdOf(document, dialect);
  const path: (string | number)[] = [];
  const visitAt = (name: string | number, value: unknown, base: string, depth: number): void => {
    if (typeof value !== "object" || value === null) return;
    path.push(name);
    visit(value, base, depth);
    path.pop();
  };
  const here = (schema: unknown): Resource => ({
    schema,
    pointer: path.map((name) => `/${pointerToken(name)}`).join(""),
  });
  const visit = (value: unknown, base: string, depth: number): void => {
    if (typeof value !== "object" || value === null) return;
    if (depth > MAXIMAL_DEPTH * 2) throw new UnreadableSchema(TOO_DEEP);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visitAt(index, item, base, depth + 1);
      return;
    }
    const schema = value as JsonObject;
    let inner = base;
    const id = path.length === 0 ? undefined : idOf(schema, dialect);
    if (id !== undefined && !id.startsWith("#")) {
      inner = joinUri(base, id, documentId).split("#")[0]!;
      resources.set(inner, here(schema));
      named = true;
    }
    const anchors = [
      schema["$anchor"],
      schema["$dynamicAnchor"],
      id?.startsWith("#") === true ? id.slice(1) : undefined,
    ];
    for (const anchor of anchors) if (typeof anchor === "string") resources.set(`${inner}#${anchor}`, here(schema));
    const reference = schema["$ref"];
    if (typeof reference === "string") {
      const uri = joinUri(inner, reference, documentId);
      references.add(uri);
      if (references.size > MOST_REFERENCES)
        throw new UnreadableSchema(`it has more than ${MOST_REFERENCES} references`);
      referencesOf.set(schema, uri);
      if (!/^#(?:\/|$)/.test(uri)) named = true;
    }
    for (const [name, child] of Object.entries(schema)) visitAt(name, child, inner, depth + 1);
  };
  visit(document, ROOT_BASE, 0);
  // What the others refer to has to be known as well, to tell whether it is the same on both sides.
  for (const [uri, schema] of Object.entries(referenced)) visit(schema, uri, 1);
  resources.set(ROOT_BASE, { schema: document, pointer: "" });
  resources.set(documentId, { schema: document, pointer: "" });
  return { resources, named, references, referencesOf, referenced };
}

const MOST_REFERENCES = 50_000;

/** Schemas inside of which references are looked for, counted over all references, before all of them are taken to differ. */
const MOST_VISITED = 2_000_000;

/** The references of two documents that have one URI and lead to different schemas, directly or further on. */
export function unequalReferences(old: Resources, changed: Resources): ReadonlySet<string> {
  const unequal: string[] = [];
  /** For each reference those whose targets hold it. */
  const holders = new Map<string, string[]>();
  const all = new Set([...old.references, ...changed.references]);
  let visits = 0;
  for (const uri of all) {
    const a = resolveReference(uri, old.resources)?.schema;
    const b = resolveReference(uri, changed.resources)?.schema;
    if (a === undefined || b === undefined || visits > MOST_VISITED || !equalJson(a, b)) {
      unequal.push(uri);
      continue;
    }
    const found = referencesInside(a, old);
    visits += found.visits;
    for (const inner of found.references) {
      const known = holders.get(inner);
      if (known === undefined) holders.set(inner, [uri]);
      else known.push(uri);
    }
  }
  const result = new Set(unequal);
  for (let uri = unequal.pop(); uri !== undefined; uri = unequal.pop()) {
    for (const holder of holders.get(uri) ?? []) {
      if (result.has(holder)) continue;
      result.add(holder);
      unequal.push(holder);
    }
  }
  return result;
}

function referencesInside(
  schema: unknown,
  { referencesOf }: Resources,
): { readonly references: ReadonlySet<string>; readonly visits: number } {
  const references = new Set<string>();
  let visits = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    visits += 1;
    const uri = referencesOf.get(value);
    if (uri !== undefined) references.add(uri);
    for (const child of Object.values(value)) visit(child);
  };
  visit(schema);
  return { references, visits };
}
