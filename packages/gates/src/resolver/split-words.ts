import { PortcullisError } from "../core/portcullis-error.ts";

const FIX = "Write the program and its options as in a shell, with quotes around words that hold spaces.";
/** What a backslash takes its meaning from between double quotes; before anything else it stands for itself. */
const ESCAPED_IN_QUOTES = /["\\$`]/;

/**
 * Splits a command line into words as a shell does, and does nothing else of what a shell does: single and double quotes, and the
 * backslash.
 *
 * @throws PortcullisError `usage` where there is no word, or a quote is not closed
 */
export function splitWords(command: string): readonly [string, ...string[]] {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let index = 0; index < command.length; index += 1) {
    const character = command[index]!;
    const next = command[index + 1];
    if (character === quote) quote = undefined;
    else if (quote === undefined && (character === "'" || character === '"')) {
      quote = character;
      word ??= "";
    } else if (quote === undefined && /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === "\\" && isEscaped(next, quote)) {
      word = `${word ?? ""}${next}`;
      index += 1;
    } else word = `${word ?? ""}${character}`;
  }
  if (quote !== undefined) throw wrong(command, `does not close its ${quote === '"' ? "double" : "single"} quote`);
  if (word !== undefined) words.push(word);
  const [program, ...options] = words;
  if (program === undefined || program === "") throw wrong(command, "names no program");
  return [program, ...options];
}

function isEscaped(next: string | undefined, quote: string | undefined): next is string {
  if (next === undefined || quote === "'") return false;
  return quote === undefined || ESCAPED_IN_QUOTES.test(next);
}

const wrong = (command: string, what: string): PortcullisError =>
  new PortcullisError("usage", `The command ${JSON.stringify(command)} ${what}.`, FIX);
