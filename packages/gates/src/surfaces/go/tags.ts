import { decodeEscape } from "../literals.ts";

/** What the tag of a struct field says to encoding/json. */
export interface JsonTag {
  /** Empty where the name of the field counts. */
  readonly name: string;
  /** `json:"-"`: not on the wire. */
  readonly isLeftOut: boolean;
  readonly options: ReadonlySet<string>;
}

/** Reads the tag of a field the way `reflect.StructTag.Get("json")` and encoding/json do. */
export function readJsonTag(tag: string): JsonTag {
  const value = lookUp(tag, "json");
  const [name = "", ...options] = value.split(",");
  return { name: isValidName(name) ? name : "", isLeftOut: value === "-", options: new Set(options) };
}

/** Goes over `key:"value"` pairs; a pair of another form ends the tag, as in Go. */
function lookUp(tag: string, wanted: string): string {
  let at = 0;
  while (at < tag.length) {
    while (tag[at] === " ") at++;
    const start = at;
    while (at < tag.length && tag[at]! > " " && tag[at] !== ":" && tag[at] !== '"' && tag[at] !== "\u007f") at++;
    if (at === start || tag[at] !== ":" || tag[at + 1] !== '"') return "";
    const key = tag.slice(start, at);
    const opening = at + 1;
    at = opening + 1;
    while (at < tag.length && tag[at] !== '"') at += tag[at] === "\\" ? 2 : 1;
    if (at >= tag.length) return "";
    if (key === wanted) return unquote(tag.slice(opening + 1, at));
    at++;
  }
  return "";
}

/** Go's escapes; the pattern has no two ways to match, so that it takes linear time. */
const unquote = (quoted: string): string =>
  quoted.replaceAll(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|[^])/g, decodeEscape);

/** `isValidTag` of encoding/json: another name is not taken, the name of the field counts. */
const isValidName = (name: string): boolean =>
  name !== "" && /^[\p{L}\p{Nd}!#$%&()*+\-./:;<=>?@[\]^_{|}~ ]+$/u.test(name);
