/** Lower case letter by letter, without what depends on the neighbours: a final sigma stays medial, U+0130 becomes a plain i. */
export function lowerLetters(text: string): string {
  return Array.from(text, (letter) => (letter === "\u0130" ? "i" : letter.toLowerCase())).join("");
}

/** Equal under simple case folding, which never changes how many letters there are. */
export function isSameFolded(one: string, other: string): boolean {
  const [letters, others] = [[...one], [...other]];
  return letters.length === others.length && letters.every((letter, index) => isSameLetter(letter, others[index]!));
}

/** Without the white space of Unicode around it; `trim` also takes U+FEFF away and leaves U+0085. */
export function trimSpace(text: string): string {
  const letters = [...text];
  const start = letters.findIndex((letter) => !SPACE.test(letter));
  if (start === -1) return "";
  return letters.slice(start, letters.findLastIndex((letter) => !SPACE.test(letter)) + 1).join("");
}

const SPACE = /^\p{White_Space}$/u;

function isSameLetter(one: string, other: string): boolean {
  if (one === other) return true;
  if (one < "\u0080" && other < "\u0080") return one.toLowerCase() === other.toLowerCase();
  // The engine's own table of simple case folding is reachable through a pattern only.
  return new RegExp(`^\\u{${one.codePointAt(0)!.toString(16)}}$`, "iu").test(other);
}
