/** A node of the parser's tree without the key that names its kind. */
export type TreeNode = Readonly<Record<string, unknown>>;

/** Fields whose kind the tree leaves out, as they hold no other. */
const KIND_OF_FIELD: ReadonlyMap<string, string> = new Map([
  ["relation", "RangeVar"],
  ["rel", "RangeVar"],
  ["view", "RangeVar"],
  ["sequence", "RangeVar"],
  ["pktable", "RangeVar"],
  ["typeName", "TypeName"],
  ["argType", "TypeName"],
  ["returnType", "TypeName"],
  ["funccall", "FuncCall"],
]);

type Visit = (kind: string, node: TreeNode) => boolean | undefined;

/**
 * Shows every node under a value of the parser's tree with its kind, a parent before its children, in the order of the fields.
 * What `visit` answers with false is not looked into. The reader lets no tree through that nests too deeply for recursion.
 */
export function walk(root: unknown, visit: Visit): void {
  if (typeof root !== "object" || root === null) return;
  if (Array.isArray(root)) {
    for (const each of root) walk(each, visit);
    return;
  }
  for (const key in root) {
    const child: unknown = (root as TreeNode)[key];
    if (typeof child !== "object" || child === null) continue;
    const kind = Array.isArray(child) ? undefined : kindOf(key);
    if (kind === undefined || visit(kind, child as TreeNode) !== false) walk(child, visit);
  }
}

function kindOf(key: string): string | undefined {
  const first = key.charCodeAt(0);
  return first >= 65 && first <= 90 ? key : KIND_OF_FIELD.get(key);
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
