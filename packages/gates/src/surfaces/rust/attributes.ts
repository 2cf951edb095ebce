import { textOf } from "../literals.ts";
import type { Reading } from "../reading.ts";
import type { Direction } from "../surface.ts";
import { childOf, lineOf, partsOf, type SyntaxNode } from "../syntax.ts";
import { isRenameRule, type RenameRule } from "./case.ts";

/** One item of an attribute: `skip`, `rename = "x"` or `rename(serialize = "x")`. */
interface Meta {
  /** As written, with its path: `serde`, `serde_with::serde_as`. */
  readonly name: string;
  readonly value: string | undefined;
  readonly list: readonly Meta[];
}

/** What the attributes of an item, a field or a variant say about its JSON. */
export interface Attributes {
  readonly line: number;
  readonly serde: readonly Meta[];
  readonly derives: ReadonlySet<string>;
  /** Names of the other attributes. */
  readonly others: ReadonlySet<string>;
}

/** Reads attributes; one that holds under a condition is noted, because the condition is not known. */
export function readAttributes(items: readonly SyntaxNode[], line: number, reading: Reading): Attributes {
  const serde: Meta[] = [];
  const derives = new Set<string>();
  const others = new Set<string>();
  for (const item of items) {
    const meta = readMeta(item);
    if (meta === undefined) continue;
    const name = lastSegment(meta.name);
    if (name === "serde") serde.push(...meta.list);
    else if (name === "derive") for (const derived of meta.list) derives.add(lastSegment(derived.name));
    else others.add(name);
    const isConditional = name === "cfg_attr" && meta.list.some((inner) => concernsSerde(inner));
    if (isConditional) reading.note(lineOf(item), "What this attribute says to serde holds under a condition only.");
  }
  return { line, serde, derives, others };
}

const concernsSerde = ({ name, list }: Meta): boolean =>
  name.startsWith("serde") ||
  (lastSegment(name) === "derive" && list.some((derived) => SERDE_DERIVES.has(lastSegment(derived.name))));
const SERDE_DERIVES = new Set(["Serialize", "Deserialize"]);

export const lastSegment = (path: string): string => path.slice(path.lastIndexOf(":") + 1);

function readMeta(item: SyntaxNode): Meta | undefined {
  const attribute = childOf(item, "attribute");
  const [path] = partsOf(attribute);
  if (attribute === undefined || path === undefined) return undefined;
  const tree = childOf(attribute, "token_tree");
  return { name: path.text(), value: undefined, list: tree === undefined ? [] : readList(tree, 0) };
}

// serde needs two levels, cfg_attr around it another two.
const MOST_LEVELS = 6;

function readList(tree: SyntaxNode, level: number): readonly Meta[] {
  const list: Meta[] = [];
  let name = "";
  let value: string | undefined;
  let inner: readonly Meta[] = [];
  const finish = (): void => {
    if (name !== "") list.push({ name, value, list: inner });
    [name, value, inner] = ["", undefined, []];
  };
  for (const token of tree.children().slice(1, -1)) {
    const kind = token.kind();
    if (kind === ",") finish();
    else if (kind === "token_tree") inner = level < MOST_LEVELS ? readList(token, level + 1) : [];
    else if (kind === "string_literal" || kind === "raw_string_literal") value = textOf(token, "string_content");
    else if (kind !== "=" && kind !== "line_comment" && kind !== "block_comment") name += token.text();
  }
  finish();
  return list;
}

export const findOption = (attributes: Attributes, name: string): Meta | undefined =>
  attributes.serde.findLast((meta) => meta.name === name);
export const hasOption = (attributes: Attributes, ...names: readonly string[]): boolean =>
  attributes.serde.some((meta) => names.includes(meta.name));

/** The value of an option that may differ between serializing and deserializing. */
export function directedValue(meta: Meta | undefined, direction: Direction): string | undefined {
  const wanted = direction === "writes" ? "serialize" : "deserialize";
  return meta?.value ?? meta?.list.find(({ name }) => name === wanted)?.value;
}

/** The rule of `rename_all` and its like; one that serde does not know would not compile. */
export function renameRuleOf(attributes: Attributes, option: string, reading: Reading): RenameRule | undefined {
  const rule = directedValue(findOption(attributes, option), reading.direction);
  if (rule === undefined || isRenameRule(rule)) return rule;
  reading.note(attributes.line, `serde knows no ${option} = ${rule}.`);
  return undefined;
}

export const aliasesOf = (attributes: Attributes): readonly string[] =>
  attributes.serde.flatMap(({ name, value }) => (name === "alias" && value !== undefined ? [value] : []));

/** Whether serde leaves the item out in this direction. */
export const isSkipped = (attributes: Attributes, direction: Direction): boolean =>
  hasOption(attributes, "skip", direction === "writes" ? "skip_serializing" : "skip_deserializing");

/** Whether a function of the program decides over the form. */
export const isCustom = (attributes: Attributes, direction: Direction): boolean =>
  hasOption(attributes, "with", "getter", direction === "writes" ? "serialize_with" : "deserialize_with") ||
  attributes.others.has("serde_as");

const OPTIONS: ReadonlySet<string> = new Set([
  "alias",
  "borrow",
  "bound",
  "content",
  "crate",
  "default",
  "deny_unknown_fields",
  "deserialize_with",
  "expecting",
  "field_identifier",
  "flatten",
  "from",
  "getter",
  "into",
  "other",
  "remote",
  "rename",
  "rename_all",
  "rename_all_fields",
  "serialize_with",
  "skip",
  "skip_deserializing",
  "skip_serializing",
  "skip_serializing_if",
  "tag",
  "transparent",
  "try_from",
  "untagged",
  "variant_identifier",
  "with",
]);

/** Notes options that serde does not have, or did not have when this was written. */
export function noteUnknownOptions({ serde, line }: Attributes, reading: Reading): void {
  for (const { name } of serde) {
    if (!OPTIONS.has(name)) reading.note(line, `The serde option ${name.slice(0, 60)} is not known.`);
  }
}

/** Children of a list, each with the attributes that stand before it. */
export function withAttributes(
  list: SyntaxNode | undefined,
  reading: Reading,
): readonly { readonly node: SyntaxNode; readonly attributes: Attributes }[] {
  const items: { readonly node: SyntaxNode; readonly attributes: Attributes }[] = [];
  if (list === undefined || !reading.take(lineOf(list))) return items;
  let waiting: SyntaxNode[] = [];
  for (const node of partsOf(list)) {
    if (node.kind() === "visibility_modifier") continue;
    if (node.kind() === "attribute_item") waiting.push(node);
    else {
      if (!reading.take(lineOf(list))) break;
      const attributes = readAttributes(waiting, lineOf(node), reading);
      noteUnknownOptions(attributes, reading);
      if (attributes.others.has("cfg")) reading.note(lineOf(node), "This is compiled under a condition only.");
      items.push({ node, attributes });
      waiting = [];
    }
  }
  return items;
}
