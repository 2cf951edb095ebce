import { isObject } from "../../comparison/json.ts";

/** A document with one fault in its structure, and which. */
export interface Mutation {
  readonly fault: string;
  readonly document: unknown;
}

const STRANGER = "unknown_member";

/** Every way to put a value of another kind into a document, to take a member out, and to put an unknown one in. */
export function* mutationsOf(document: unknown, pointer = ""): Generator<Mutation> {
  for (const value of otherThan(document)) yield { fault: `${typeof value} at ${pointer || "/"}`, document: value };
  if (Array.isArray(document)) {
    for (const [index, item] of document.entries())
      for (const { fault, document: changed } of mutationsOf(item, `${pointer}/${index}`))
        yield { fault, document: document.with(index, changed) };
  } else if (isObject(document)) {
    yield { fault: `unknown member at ${pointer || "/"}`, document: { ...document, [STRANGER]: 1 } };
    for (const [name, member] of Object.entries(document)) {
      const { [name]: _, ...others } = document;
      yield { fault: `no ${pointer}/${name}`, document: others };
      for (const { fault, document: changed } of mutationsOf(member, `${pointer}/${name}`))
        yield { fault, document: { ...document, [name]: changed } };
    }
  }
}

const otherThan = (value: unknown): readonly unknown[] =>
  typeof value === "string" ? [7, null] : [`not ${typeof value}`, false];
