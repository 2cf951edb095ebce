import type { Actor } from "../core/snapshot.ts";

const TRAILER = /^co-authored-by:\s*([^<\n]{0,200}?)\s*<([^<>\s]{1,254})>\s*$/gim;
const NOREPLY = /^(?:\d+\+)?([^@+]+)@(?:users\.)?noreply\./i;
const MOST = 100;

/**
 * The people that `Co-authored-by` trailers of a commit message name (threat 2). A forge does not tell whose an address is: where
 * nobody among `known` has it, the account is the one that the address or the name spells.
 *
 * @param known accounts by address in small letters
 */
export function readCoAuthors(message: string, known: ReadonlyMap<string, Actor>): Actor[] {
  const found = [...message.slice(0, 65_536).matchAll(TRAILER)].slice(0, MOST).map(([, name = "", address = ""]) => {
    const login = NOREPLY.exec(address)?.[1] ?? (name === "" ? address : name);
    return known.get(address.toLowerCase()) ?? { id: null, login, type: "user" as const };
  });
  return [...new Map(found.map((actor) => [JSON.stringify(actor), actor])).values()];
}
