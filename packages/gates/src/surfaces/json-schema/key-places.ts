import { isMap, isScalar, isSeq, type Document, type Node } from "yaml";

/** Where the keys of a JSON or YAML text stand: what its value does not tell. */
export interface KeyPlaces {
  /** Offsets of the keys of an object, from 0. */
  readonly keys: Map<string, number>;
  /** What stands under a key, or at a place of an array, where that is an object or an array itself. */
  readonly inside: Map<string, KeyPlaces>;
  /** Offsets of keys that stand again in the same object. */
  readonly repeated: number[];
}

interface Frame {
  readonly places: KeyPlaces;
  readonly isArray: boolean;
  key: string;
  index: number;
  isAwaitingKey: boolean;
}

/** Deeper than a surface is read. */
const DEEPEST = 1000;

const empty = (): KeyPlaces => ({ keys: new Map(), inside: new Map(), repeated: [] });
/** Stays empty: what is too deep is taken for lists, of which only keys would be noted. */
const NOWHERE = empty();

/**
 * Finds the keys of a text that `JSON.parse` takes: so much is known of it that brackets, commas and strings are all there is to
 * look at. Goes through without recursion, however deep the text is.
 */
export function findJsonKeys(text: string): KeyPlaces {
  const root: Frame = { places: empty(), isArray: true, key: "", index: 0, isAwaitingKey: false };
  const frames = [root];
  for (let at = 0; at < text.length; at++) {
    const frame = frames.at(-1)!;
    switch (text.charAt(at)) {
      case "{":
      case "[": {
        const isTooDeep = frames.length > DEEPEST;
        const places = isTooDeep ? NOWHERE : empty();
        const isArray = isTooDeep || text[at] === "[";
        if (!isTooDeep) frame.places.inside.set(frame.isArray ? String(frame.index) : frame.key, places);
        frames.push({ places, isArray, key: "", index: 0, isAwaitingKey: !isArray });
        break;
      }
      case "}":
      case "]":
        frames.pop();
        break;
      case ",":
        frame.index++;
        frame.isAwaitingKey = !frame.isArray;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (frame.isAwaitingKey) noteKey(frame, JSON.parse(text.slice(at, end + 1)) as string, at);
        at = end;
        break;
      }
      default:
    }
  }
  return root.places.inside.get("0") ?? root.places;
}

function noteKey(frame: Frame, key: string, offset: number): void {
  if (frame.places.keys.has(key)) frame.places.repeated.push(offset);
  frame.places.keys.set(key, offset);
  frame.key = key;
  frame.isAwaitingKey = false;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** Finds the keys of a YAML document. What an alias stands for has its keys where the anchor is, and is not entered. */
export function findYamlKeys(document: Document.Parsed): KeyPlaces {
  const root = empty();
  const waiting: { readonly node: Node | null; readonly places: KeyPlaces }[] = [
    { node: document.contents, places: root },
  ];
  const enter = (node: unknown, key: string, around: KeyPlaces): void => {
    if (!isMap(node) && !isSeq(node)) return;
    const places = empty();
    around.inside.set(key, places);
    waiting.push({ node, places });
  };
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, places } = next;
    if (isSeq(node)) for (const [index, item] of node.items.entries()) enter(item, String(index), places);
    if (!isMap(node)) continue;
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue;
      const key = String(pair.key.value);
      const offset = pair.key.range?.[0] ?? 0;
      if (places.keys.has(key)) places.repeated.push(offset);
      places.keys.set(key, offset);
      enter(pair.value, key, places);
    }
  }
  return root;
}
