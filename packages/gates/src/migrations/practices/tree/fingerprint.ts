/** Where something stands, and how it was written, is no part of what it is. */
const IGNORED = new Set(["location", "list_start", "list_end", "rexpr_list_start", "rexpr_list_end", "jumble_args"]);

/** The same text for two trees that mean the same but for their place in a file. Without recursion. */
export function fingerprint(root: unknown): string {
  const parts: string[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (value instanceof Mark) parts.push(value.text);
    else if (Array.isArray(value)) {
      parts.push("[");
      waiting.push(new Mark("]"), ...value.toReversed());
    } else if (typeof value === "object" && value !== null) {
      parts.push("{");
      waiting.push(new Mark("}"));
      for (const [key, child] of Object.entries(value).toReversed()) {
        if (!IGNORED.has(key)) waiting.push(child, new Mark(`${key}:`));
      }
    } else parts.push(`${JSON.stringify(value) ?? ""},`);
  }
  return parts.join("");
}

/** Text between the values that wait, told from a string of the tree. */
class Mark {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
