/** A function from an offset in UTF-16 units to its line, from 1. */
export function createLineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * A function from an offset in UTF-8 bytes, as the parser counts, to one in UTF-16 units. Ask in rising order: it walks the text
 * once.
 */
export function createByteCursor(text: string): (bytes: number) => number {
  if (!BEYOND_ASCII.test(text)) return (bytes) => bytes;
  let [walked, offset] = [0, 0];
  return (bytes) => {
    if (bytes < walked) [walked, offset] = [0, 0];
    while (walked < bytes && offset < text.length) {
      const point = text.codePointAt(offset)!;
      walked += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      offset += point < 0x10000 ? 1 : 2;
    }
    return offset;
  };
}
