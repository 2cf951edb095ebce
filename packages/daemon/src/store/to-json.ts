/** JSON that PostgreSQL takes: half a surrogate becomes what it becomes in text, the replacement character. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "string" ? inner.toWellFormed() : inner));
}
