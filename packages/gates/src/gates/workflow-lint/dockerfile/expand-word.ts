/** A word with its variables filled in, or the variable of which nobody knows the value. */
export type ExpandedWord =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unknown"; readonly variable: string };

const MOST_VARIABLES = 200;

/** Fills in `$name`, `${name}`, `${name:-word}` and `${name:+word}`, and takes the quotes off. */
export function expandWord(word: string, variables: ReadonlyMap<string, string>, escape: string): ExpandedWord {
  let text = "";
  let quote = "";
  let count = 0;
  for (let place = 0; place < word.length; place += 1) {
    const character = word[place]!;
    if (character === escape && quote !== "'" && place + 1 < word.length) {
      place += 1;
      text += word[place]!;
    } else if (character === quote) quote = "";
    else if (quote === "" && (character === '"' || character === "'")) quote = character;
    else if (character === "$" && quote !== "'") {
      const variable = VARIABLE.exec(word.slice(place, place + LONGEST_VARIABLE));
      if (variable === null) text += character;
      else {
        count += 1;
        const value = count > MOST_VARIABLES ? undefined : valueOf(variable, variables);
        if (value === undefined) return { kind: "unknown", variable: (variable[1] ?? variable[2])! };
        text += value;
        place += variable[0].length - 1;
      }
    } else text += character;
  }
  return { kind: "text", text };
}

const LONGEST_VARIABLE = 1000;
const VARIABLE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^}]*))?\})/;

function valueOf(
  [, plain, braced, sign, word]: RegExpExecArray,
  variables: ReadonlyMap<string, string>,
): string | undefined {
  const value = variables.get((plain ?? braced)!);
  const isSet = value !== undefined && (sign?.startsWith(":") !== true || value !== "");
  if (sign?.endsWith("-") === true) return isSet ? value : word;
  if (sign?.endsWith("+") === true) return isSet ? word : "";
  return value;
}
