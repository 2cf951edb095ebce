/** The verdict in one line, as the original words it: `acked: 5/7 — missing: a, b, c, +1 — body-unfilled: d`. */
export function writeSummary(
  total: number,
  { missing, unfilled, unread, people }: Record<"missing" | "unfilled" | "unread" | "people", readonly string[]>,
): string {
  const parts = [`acked: ${total - missing.length}/${total}`];
  if (missing.length > 0) parts.push(`missing: ${listNames(missing)}`);
  if (unfilled.length > 0) parts.push(`body-unfilled: ${listNames(unfilled)}`);
  if (unread.length > 0) parts.push(`cannot be read: ${listNames(unread)}`);
  if (people.length > 0) parts.push(`different people: ${listNames(people)}`);
  return parts.join(" — ");
}

function listNames(names: readonly string[]): string {
  const rest = names.length - 3;
  return [...names.slice(0, 3), ...(rest > 0 ? [`+${rest}`] : [])].join(", ");
}
