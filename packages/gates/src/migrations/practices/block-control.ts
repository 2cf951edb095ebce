import type { DoStmt } from "@pgsql/types";

import { readToken } from "../statements/read-token.ts";

/** Words after which a statement of PL/pgSQL begins. */
const OPENERS = new Set(["begin", "then", "else", "loop", ";"]);

/** COMMIT or ROLLBACK as a statement of a block's body: the parser of the body shows no tree for them. */
export function findBlockControl({ args = [] }: DoStmt): string | undefined {
  for (const each of args) {
    if (!("DefElem" in each) || each.DefElem.defname !== "as") continue;
    const body = each.DefElem.arg;
    const found = body !== undefined && "String" in body ? findControl(body.String.sval ?? "") : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function findControl(body: string): string | undefined {
  let previous = "";
  for (let at = 0; at < body.length;) {
    const { kind, end } = readToken(body, at);
    if (kind === "word") {
      const word = body.slice(at, Math.min(end, at + 20)).toLowerCase();
      if ((word === "commit" || word === "rollback") && OPENERS.has(previous)) return word.toUpperCase();
      previous = word;
    } else if (kind === "semicolon") previous = ";";
    else if (kind !== "blank" && kind !== "comment") previous = "";
    at = end;
  }
  return undefined;
}
