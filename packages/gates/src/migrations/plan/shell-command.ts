/** A path as one word of a command, whatever stands in it. */
export function quoteForShell(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  // A terminal must not act on what a name holds.
  if (/[^\x20-\x7e]/.test(text)) return `$'${Array.from(text, escapeCharacter).join("")}'`;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function escapeCharacter(character: string): string {
  if (character === "'" || character === "\\") return `\\${character}`;
  if (/^[\x20-\x7e]$/.test(character)) return character;
  return Array.from(new TextEncoder().encode(character), (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}

/** The command that renames a file in a work tree. */
export const gitMove = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `git mv -- ${quoteForShell(from)} ${quoteForShell(to)}`;
