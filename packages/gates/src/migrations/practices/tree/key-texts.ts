import { readToken } from "../../statements/read-token.ts";

/** What follows a key and says how it is sorted. */
const ORDER = /\s+(?:asc|desc)\b|\s+nulls\s+(?:first|last)\b/gi;

/** The keys of a CREATE INDEX as they are written, without how they are sorted. */
export function keyTexts(statement: string): readonly string[] {
  const texts: string[] = [];
  let [depth, start, isAfterOn] = [0, -1, false];
  for (let at = 0; at < statement.length;) {
    const { kind, end } = readToken(statement, at);
    if (kind === "word" && depth === 0 && statement.slice(at, end).toLowerCase() === "on") isAfterOn = true;
    else if (kind === "opening") {
      if (isAfterOn && depth === 0) start = end;
      depth++;
    } else if (kind === "closing") {
      depth--;
      if (depth === 0 && start >= 0) return [...texts, clean(statement.slice(start, at))];
    } else if (depth === 1 && start >= 0 && statement[at] === ",") {
      texts.push(clean(statement.slice(start, at)));
      start = end;
    }
    at = end;
  }
  return [];
}

const clean = (text: string): string => text.replaceAll(ORDER, "").replaceAll(/\s+/g, " ").trim();
