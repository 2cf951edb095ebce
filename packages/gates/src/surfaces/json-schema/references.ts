import type { Pointer } from "./schema-document.ts";

/** A JSON object, of which only its own keys count. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A key of an object, never one that every object inherits. */
export const get = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;

export const getAt = (root: unknown, pointer: Pointer): unknown => pointer.reduce(get, root);

/** Finds what `$ref` names within the document; nothing for another document. */
export function createReferences(root: unknown): (reference: string) => Pointer | undefined {
  let anchors: ReadonlyMap<string, Pointer> | undefined;
  const base = get(root, "$id") ?? get(root, "id");
  return (reference) => {
    const own = typeof base === "string" && reference.startsWith(`${base}#`) ? reference.slice(base.length) : reference;
    if (!own.startsWith("#")) return own === base ? [] : undefined;
    const fragment = decode(own.slice(1));
    if (fragment === undefined) return undefined;
    if (fragment === "") return [];
    if (!fragment.startsWith("/")) return (anchors ??= findAnchors(root)).get(fragment);
    const pointer = fragment
      .slice(1)
      .split("/")
      .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    return getAt(root, pointer) === undefined ? undefined : pointer;
  };
}

function decode(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

const DEEPEST_ANCHOR = 50;

function findAnchors(root: unknown): ReadonlyMap<string, Pointer> {
  const anchors = new Map<string, Pointer>();
  const waiting: { readonly value: unknown; readonly pointer: Pointer }[] = [{ value: root, pointer: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, pointer } = next;
    if (typeof value !== "object" || value === null || pointer.length > DEEPEST_ANCHOR) continue;
    const anchor = get(value, "$anchor");
    if (typeof anchor === "string") anchors.set(anchor, pointer);
    for (const [key, inner] of Object.entries(value)) waiting.push({ value: inner, pointer: [...pointer, key] });
  }
  return anchors;
}
