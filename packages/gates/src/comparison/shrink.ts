import { equalJson, isObject, setMember } from "./json.ts";

/** Attempts to make a document smaller, before it is taken as it is. */
const MOST_ATTEMPTS = 2000;

/** Takes members and items away as long as the document stays one: none of those left can be taken away alone. */
export function shrink(document: unknown, isOne: (document: unknown) => boolean): unknown {
  let attempts = 0;
  let smallest = document;
  for (;;) {
    let smaller: unknown;
    for (const candidate of withoutOnePart(smallest)) {
      attempts += 1;
      if (attempts > MOST_ATTEMPTS) return smallest;
      if (!isOne(candidate)) continue;
      smaller = candidate;
      break;
    }
    if (smaller === undefined) return smallest;
    smallest = smaller;
  }
}

/** The documents that lack one member or item, the outermost first. */
export function* withoutOnePart(document: unknown): Generator {
  if (Array.isArray(document)) {
    for (let index = document.length - 1; index >= 0; index -= 1) {
      // Of equal neighbours it does not matter which one goes.
      if (index === 0 || !equalJson(document[index], document[index - 1])) yield document.toSpliced(index, 1);
    }
    for (const [index, item] of document.entries())
      for (const smaller of withoutOnePart(item)) yield document.with(index, smaller);
  } else if (isObject(document)) {
    for (const name of Object.keys(document)) yield withMember(document, name);
    for (const [name, value] of Object.entries(document))
      for (const smaller of withoutOnePart(value)) yield withMember(document, name, { value: smaller });
  }
}

/** A copy of an object with one member replaced, or taken away. */
export function withMember(
  object: Readonly<Record<string, unknown>>,
  name: string,
  replacement?: { readonly value: unknown },
): Readonly<Record<string, unknown>> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) if (key !== name) setMember(copy, key, value);
  if (replacement !== undefined) setMember(copy, name, replacement.value);
  return copy;
}
