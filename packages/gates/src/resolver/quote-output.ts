import { shorten } from "../core/shorten.ts";

/** What a program wrote, for a reader: with the signs that one does not see, or that steer a terminal, written out. */
export const quoteOutput = (text: string, most: number): string =>
  `"${shorten(showSigns(text.slice(0, 2 * most + 2)), most)}"`;

/** As `quoteOutput`, from the end of the text. */
export function quoteEnd(text: string, most: number): string {
  const shown = Array.from(showSigns(text.slice(-2 * most - 2)));
  return shown.length <= most ? `"${shown.join("")}"` : `"…${shown.slice(1 - most).join("")}"`;
}

const NAMES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const showSigns = (text: string): string =>
  text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (sign) => NAMES[sign] ?? `\\u{${sign.codePointAt(0)!.toString(16)}}`,
  );
