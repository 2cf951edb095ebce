const encoder = new TextEncoder();

/** PostgreSQL's limit for a name, in bytes. */
const LONGEST = 63;

/** The name that PostgreSQL gives to an index or constraint that has none: `posts_author_id_fkey`. */
export function defaultName(table: string, columns: readonly string[], label: string): string {
  let [first, second] = [table, columns.join("_")];
  const overhead = label.length + 1 + (second === "" ? 0 : 1);
  // The longer of the two is cut first, as PostgreSQL does.
  let [firstSize, secondSize] = [size(first), size(second)];
  while (firstSize + secondSize > LONGEST - overhead) {
    if (firstSize > secondSize) firstSize--;
    else secondSize--;
  }
  [first, second] = [cut(first, firstSize), cut(second, secondSize)];
  return [first, second, label].filter((part) => part !== "").join("_");
}

const size = (text: string): number => Math.min(encoder.encode(text).length, 10 * LONGEST);

function cut(text: string, most: number): string {
  let short = text.slice(0, most);
  while (encoder.encode(short).length > most) short = short.slice(0, -1);
  return short;
}
