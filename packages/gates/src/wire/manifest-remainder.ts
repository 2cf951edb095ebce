import { isObject, type JsonObject } from "../comparison/json.ts";
import { toManifestType } from "./manifest.ts";

/**
 * What a schema made from a manifest, or from an entry of one, cannot say: kept in its `$comment`, which every validator of
 * every dialect passes over.
 */
export interface Remainder {
  /** Members that no keyword stands for, such as `endpoint`. */
  readonly extra?: JsonObject;
  /** The word for the type, where it is not the one that we write. */
  readonly type?: string;
  /** The entry says nothing about consumption; the schema, which must, says that nobody reads it. */
  readonly silent?: true;
  /** Names of all members, where their order is not ours. */
  readonly order?: readonly string[];
  /** Keywords that the conversion added by itself. */
  readonly added?: JsonObject;
  /** A `$comment` that was there already. */
  readonly comment?: string;
}

const PREFIX = "portcullis manifest ";

export const writeRemainder = (remainder: Remainder): string => PREFIX + JSON.stringify(remainder);

/** What a `$comment` keeps; undefined when it is an ordinary one. */
export function readRemainder(comment: unknown): Remainder | undefined {
  if (typeof comment !== "string" || !comment.startsWith(PREFIX)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(comment.slice(PREFIX.length));
  } catch {
    return undefined;
  }
  return isRemainder(value) ? value : undefined;
}

function isRemainder(value: unknown): value is Remainder {
  if (!isObject(value)) return false;
  const { extra, type, silent, order, added, comment } = value;
  return (
    (extra === undefined || isObject(extra)) &&
    (type === undefined || (typeof type === "string" && toManifestType(type) !== undefined)) &&
    (silent === undefined || silent === true) &&
    (order === undefined || (Array.isArray(order) && order.every((name) => typeof name === "string"))) &&
    (added === undefined || isObject(added)) &&
    (comment === undefined || typeof comment === "string")
  );
}
