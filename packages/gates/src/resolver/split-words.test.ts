import fc from "fast-check";
import { expect, it } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import { splitWords } from "./split-words.ts";

it.each([
  ["./resolver", ["./resolver"]],
  ["  node   --flag\tx.js \n", ["node", "--flag", "x.js"]],
  [`"a program" 'with  spaces' "" ''`, ["a program", "with  spaces", "", ""]],
  [`a"b c"'d e'f`, ["ab cd ef"]],
  [String.raw`a\ b \" \' \\ \x`, ["a b", '"', "'", "\\", "x"]],
  ['"\\" \\\\ \\$ \\` \\x" \'\\x\'', ['" \\ $ ` \\x', "\\x"]],
  ["'$HOME' $HOME *.ts a;b && c | d > e", ["$HOME", "$HOME", "*.ts", "a;b", "&&", "c", "|", "d", ">", "e"]],
  ["a\\", ["a\\"]],
])("splits %j", (command, words) => {
  expect(splitWords(command)).toEqual(words);
});

it.each([
  ["", "names no program"],
  ["  ", "names no program"],
  ["'' a", "names no program"],
  ["a 'b", "single quote"],
  [`a "b 'c'`, "double quote"],
  ['a "b\\"', "double quote"],
])("refuses %j", (command, what) => {
  expect(() => splitWords(command)).toThrow(PortcullisError);
  expect(() => splitWords(command)).toThrow(what);
});

it("gives back any words that were quoted", () => {
  const words = fc.tuple(fc.string({ minLength: 1, unit: "binary" }), fc.array(fc.string({ unit: "binary" })));
  fc.assert(
    fc.property(words, fc.boolean(), ([first, rest], isSingle) => {
      const quote = (word: string): string =>
        isSingle ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word.replaceAll(/["\\$`]/g, String.raw`\$&`)}"`;
      expect(splitWords([first, ...rest].map(quote).join(" "))).toEqual([first, ...rest]);
    }),
  );
});
