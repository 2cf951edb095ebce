/** A node of the parser's tree without the key that names its kind. */
export type TreeNode = Readonly<Record<string, unknown>>;

/** Fields whose kind the tree leaves out, as they hold no other. */
const KIND_OF_FIELD: Readonly<Record<string, string>> = {
  relation: "RangeVar",
  rel: "RangeVar",
  view: "RangeVar",
  sequence: "RangeVar",
  pktable: "RangeVar",
  typeName: "TypeName",
  argType: "TypeName",
  returnType: "TypeName",
  funccall: "FuncCall",
};

/**
 * Shows every node under a value of the parser's tree with its kind, a parent before its children, in the order of the fields.
 * What `visit` answers with false is not looked into. Without recursion: a tree may be as deep as its author likes.
 */
export function walk(root: unknown, visit: (kind: string, node: TreeNode) => boolean | undefined): void {
  const waiting: { readonly kind: string | undefined; readonly value: object }[] = [];
  const add = (kind: string | undefined, value: unknown): void => {
    if (typeof value === "object" && value !== null) waiting.push({ kind, value });
  };
  add(undefined, root);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { kind, value } = next;
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) add(undefined, value[index]);
      continue;
    }
    if (kind !== undefined && visit(kind, value as TreeNode) === false) continue;
    for (const [key, child] of Object.entries(value).toReversed()) add(kindOf(key, child), child);
  }
}

function kindOf(key: string, child: unknown): string | undefined {
  if (Array.isArray(child)) return undefined;
  const first = key.charCodeAt(0);
  return first >= 65 && first <= 90 ? key : KIND_OF_FIELD[key];
}

/** Whether some node under it is what `test` asks for. */
export function contains(root: unknown, test: (kind: string, node: TreeNode) => boolean): boolean {
  let isFound = false;
  walk(root, (kind, node) => {
    isFound ||= test(kind, node);
    return !isFound;
  });
  return isFound;
}
