/** The first line, from 1, in which a text differs from what is expected, and how it reads in both. */
export function firstDifference(found: string, expected: string): { line: number; expected: string; found: string } {
  const before = found.split("\n");
  const after = expected.split("\n");
  const index = after.findIndex((line, at) => line !== before[at]);
  const at = index === -1 ? after.length : index;
  return { line: at + 1, expected: after[at] ?? "(end of file)", found: before[at] ?? "(end of file)" };
}
