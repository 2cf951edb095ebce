import type { Node } from "@pgsql/types";

const PLAIN = /^[a-z_][a-z0-9_$]*$/;

/** An identifier as one writes it: quoted where it would otherwise be another. */
export const quoteName = (name: string): string => (PLAIN.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

/** `schema.name`, or `table.column`: the parts are quoted already, or plain. */
export const within = (owner: string, name: string): string => `${owner}.${quoteName(name)}`;

/** The first part of a name: its schema. */
export function schemaOf(name: string): string {
  const [, quoted = ""] = /^("(?:[^"]|"")*"|[^."]*)\./.exec(name) ?? [];
  return quoted;
}

/** The last part of a name, as it was before it was quoted. */
export function lastName(name: string): string {
  const [last = ""] = /(?:"(?:[^"]|"")*"|[^."]+)$/.exec(name) ?? [];
  return last.startsWith('"') ? last.slice(1, -1).replaceAll('""', '"') : last;
}

/** All but the last part: the table of a column. */
export function ownerName(name: string): string {
  const [last = ""] = /(?:"(?:[^"]|"")*"|[^."]+)$/.exec(name) ?? [];
  return name.slice(0, Math.max(0, name.length - last.length - 1));
}

/** The strings among nodes. */
export function stringsOf(nodes: readonly Node[] | undefined): readonly string[] {
  const strings: string[] = [];
  for (const node of nodes ?? []) if ("String" in node) strings.push(node.String.sval ?? "");
  return strings;
}

/** The parts of a name that stands in a list, a type, or an object with arguments. */
export function partsOf(node: Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if ("List" in node) return stringsOf(node.List.items);
  if ("TypeName" in node) return stringsOf(node.TypeName.names);
  if ("ObjectWithArgs" in node) return stringsOf(node.ObjectWithArgs.objname);
  return stringsOf([node]);
}
