/** A key of a JSON text that is refused: it stands twice in one object, or it is a trap for code that merges objects. */
export interface RefusedKey {
  /** JSON Pointer to the value. */
  readonly pointer: string;
  readonly key: string;
}

interface Open {
  /** Keys so far; undefined for an array. */
  readonly keys: Set<string> | undefined;
  /** Where in it the text stands: a key, or the index of an item. */
  token: string | number;
}

/**
 * The first refused key of a text that JSON.parse accepts: parsers differ in which of two equal keys they keep, so that what was
 * checked would not be what another reads. Linear in the length of the text, whatever its depth.
 */
export function findRefusedKey(text: string): RefusedKey | undefined {
  const open: Open[] = [];
  let awaitsKey = false;
  for (let index = 0; index < text.length; index += 1) {
    const inner = open.at(-1);
    switch (text.charAt(index)) {
      case "{":
        open.push({ keys: new Set(), token: "" });
        awaitsKey = true;
        break;
      case "[":
        open.push({ keys: undefined, token: 0 });
        awaitsKey = false;
        break;
      case "}":
      case "]":
        open.pop();
        awaitsKey = false;
        break;
      case ",":
        awaitsKey = inner?.keys !== undefined;
        if (typeof inner?.token === "number") inner.token += 1;
        break;
      case '"': {
        const end = endOfString(text, index);
        if (awaitsKey && inner?.keys !== undefined) {
          const key = JSON.parse(text.slice(index, end)) as string;
          inner.token = key;
          if (key === "__proto__" || inner.keys.has(key)) return { key, pointer: pointerOf(open) };
          inner.keys.add(key);
        }
        awaitsKey = false;
        index = end - 1;
        break;
      }
      default:
    }
  }
  return undefined;
}

/** After the closing quotation mark of the string that begins there. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); ; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
}

const pointerOf = (open: readonly Open[]): string =>
  open.map(({ token }) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
