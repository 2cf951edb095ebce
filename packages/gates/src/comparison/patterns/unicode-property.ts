import { type CharacterSet, LAST_CODE_POINT } from "./character-set.ts";

/**
 * The properties that are looked up: general categories, and what patterns for names use. Not every name of Unicode, because
 * each costs a walk through all characters, and whoever writes the pattern would choose how many.
 */
const CATEGORIES =
  "L|LC|Ll|Lm|Lo|Lt|Lu|M|Mc|Me|Mn|N|Nd|Nl|No|P|Pc|Pd|Pe|Pf|Pi|Po|Ps|S|Sc|Sk|Sm|So|Z|Zl|Zp|Zs|C|Cc|Cf|Cn|Co|Cs";
const OTHERS =
  "ASCII|Alphabetic|Any|Assigned|Emoji|ID_Continue|ID_Start|Lowercase|Uppercase|White_Space|XID_Continue|XID_Start";
const SCRIPTS = "Arabic|Cyrillic|Devanagari|Greek|Han|Hangul|Hebrew|Hiragana|Katakana|Latin|Thai";
const SHORT_NAMES: Readonly<Record<string, string>> = {
  Letter: "L",
  Lowercase_Letter: "Ll",
  Uppercase_Letter: "Lu",
  Mark: "M",
  Number: "N",
  Decimal_Number: "Nd",
  Punctuation: "P",
  Symbol: "S",
  Separator: "Z",
  Space_Separator: "Zs",
  Other: "C",
  Control: "Cc",
  Alpha: "Alphabetic",
};

const KNOWN = new RegExp(`^(?:${CATEGORIES}|${OTHERS}|Script=(?:${SCRIPTS}))$`);

const read = new Map<string, CharacterSet>();

/**
 * The code points with a property of Unicode such as `L` or `Script=Greek`, as this engine's own expressions know them;
 * undefined for one that is not looked up. The first question for each property walks through all of Unicode.
 */
export function charactersWithProperty(name: string): CharacterSet | undefined {
  const plain = name.replace(/^(?:gc|General_Category)=/, "").replace(/^sc=/, "Script=");
  const property = SHORT_NAMES[plain] ?? plain;
  if (!KNOWN.test(property)) return undefined;
  const before = read.get(property);
  if (before !== undefined) return before;
  const characters = charactersMatching(new RegExp(`\\p{${property}}`, "u"));
  read.set(property, characters);
  return characters;
}

function charactersMatching(expression: RegExp): CharacterSet {
  const found: number[] = [];
  for (let character = 0; character <= LAST_CODE_POINT; character++) {
    if (!expression.test(String.fromCodePoint(character))) continue;
    if (found.at(-1) === character - 1) found[found.length - 1] = character;
    else found.push(character, character);
  }
  return found;
}
