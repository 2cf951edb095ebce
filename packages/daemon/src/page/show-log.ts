import { stripVTControlCharacters } from "node:util";

const MOST_LINES = 200;
const MOST_CHARACTERS = 40_000;

/** The end of a log, without colours; what is left out is said. */
export function showLog(text: string): string {
  const lines = stripVTControlCharacters(text.slice(-2 * MOST_CHARACTERS))
    .replaceAll("\r\n", "\n")
    .slice(-MOST_CHARACTERS)
    .trimEnd()
    .split("\n");
  const shown = lines.slice(-MOST_LINES).join("\n");
  return shown.length < text.trimEnd().length && (lines.length > MOST_LINES || text.length > MOST_CHARACTERS)
    ? `… (only the end is shown)\n${shown}`
    : shown;
}
