import type { Dependency } from "./read-dependencies.ts";

type Reference = Omit<Dependency, "line">;

const REFERENCE = /^([a-z0-9][\w.-]{0,99})\/([\w.-]{1,100})#([1-9]\d{0,8})$/i;
// What a template leaves to be filled in, or somebody writes who means that there is none.
const NONE = /^(?:none|nothing|n\/a|no|-)?\.?$/i;
const NOTE = /\s(?:\(|--\s|[\u2013\u2014]).*$|\s*<!--.*$/;

/** Reads what follows `Depends-on:`: references, divided by blanks or commas, and perhaps a note in brackets or after a dash. */
export function parseReferences(
  value: string,
): { readonly references: readonly Reference[] } | { readonly problem: string } {
  const named = ` ${value}`.replace(NOTE, "").trim();
  if (NONE.test(named)) return { references: [] };
  const references: Reference[] = [];
  for (const word of named.split(/[\s,;]+/).filter((each) => each !== "")) {
    const found = REFERENCE.exec(word.replace(/^`(.*?)`?$/, "$1").replace(/[.`]+$/, ""));
    if (found === null || /^\.+$/.test(found[2]!))
      return { problem: `${JSON.stringify(word.slice(0, 80))} is no OWNER/REPO#N.` };
    const [, owner, repository, number] = found as unknown as [string, string, string, string];
    references.push({ reference: `${owner}/${repository}#${number}`, owner, repository, number: Number(number) });
  }
  return { references };
}
