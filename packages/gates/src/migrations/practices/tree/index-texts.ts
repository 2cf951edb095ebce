import { readToken, type Token } from "../../statements/read-token.ts";

/** What follows a key and says how it is sorted. */
const ORDER = /\s(?:asc|desc)\b|\snulls\s(?:first|last)\b/gi;

interface Word extends Token {
  readonly text: string;
}

/** The tokens of a statement but for comments, each blank as a single space. */
function listWords(statement: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < statement.length;) {
    const token = readToken(statement, at);
    const isBlank = token.kind === "blank" || token.kind === "comment";
    words.push({ ...token, text: isBlank ? " " : statement.slice(at, token.end) });
    at = token.end;
  }
  return words;
}

const toText = (words: readonly Word[]): string =>
  words
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s+/g, " ")
    .trim();

/** The keys of a CREATE INDEX as they are written, without how they are sorted. */
export function keyTexts(statement: string): readonly string[] {
  const keys: Word[][] = [];
  let [depth, isAfterOn] = [0, false];
  for (const word of listWords(statement)) {
    if (word.kind === "closing") depth--;
    if (keys.length > 0 && depth === 0) break;
    if (depth === 1 && word.text === "," && keys.length > 0) keys.push([]);
    else keys.at(-1)?.push(word);
    if (word.kind === "opening") {
      if (isAfterOn && depth === 0) keys.push([]);
      depth++;
    } else if (depth === 0 && word.text.toLowerCase() === "on") isAfterOn = true;
  }
  return keys.map((key) => toText(key).replaceAll(ORDER, ""));
}

/** The condition of a CREATE INDEX as it is written, with its WHERE: that is what the statement ends with. */
export function conditionText(statement: string): string {
  const words = listWords(statement);
  const start = words.findLastIndex(({ kind, text }) => kind === "word" && text.toLowerCase() === "where");
  return start < 0 ? "" : toText(words.slice(start)).replace(/ ?;$/, "");
}
