/** Adds items at the end: `push(...items)` has no room on the stack for a hundred thousand. */
export function append<T>(target: T[], items: Iterable<T>): void {
  for (const item of items) target.push(item);
}
