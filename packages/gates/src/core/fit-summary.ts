const LIMIT = 140;

/** Shortens a summary to 140 characters at a word, never in the middle of a name. */
export function fitSummary(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, " ").trim()];
  if (characters.length <= LIMIT) return characters.join("");
  const cut = characters.slice(0, LIMIT).join("");
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(" "), 0)).replace(/[\s,—:]+$/, "");
  return `${atWord === "" ? characters.slice(0, LIMIT - 1).join("") : atWord}…`;
}
