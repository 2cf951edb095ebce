/** A line that looks like a command, wherever it stands: what `readCommands` decides about. */
export interface Candidate {
  /** Index of the line, from 0. */
  readonly line: number;
  /** Offset of the line's first character in the text. */
  readonly start: number;
  /** The line without its line break. */
  readonly text: string;
  /** What was written where the verb stands, such as `/sop-ack` or `/SOP-ACK`. */
  readonly verb: string;
}

// Characters that do not show, or that turn the direction of what follows: format characters, fillers and joiners.
const HIDDEN = /\p{Cf}|\p{Zl}|\p{Zp}|\u034F|[\u115F\u1160\u3164\uFFA0]|\u17B4|\u17B5|[\u180B-\u180F]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN.source, "gu");
const FOREIGN_SLASH = /[\u2044\u2215\u29F8\uFF0F]/;
const EVERY_FOREIGN_SLASH = new RegExp(FOREIGN_SLASH.source, "g");

// Markup and quotation marks that may stand before a command that does not count, or before one that does: blanks.
const BEFORE_COMMAND = /^(?:<\/?[a-z][^<>]*>|\[[^\]\s[]{0,20}\]|[\s>*_`~#|+\-.()[\]<!"'\\:\d])*/i;
// Letters beyond ASCII count as such without the classes of Unicode, which take long to compile.
const NEAR_VERB =
  /^\/(?:sop(?![a-z\d\x80-\uFFFF])|sop(?:ack|revoke|na)|sop[-_ ][a-z\x80-\uFFFF]|(?:security|qa)[-_]?(?:ack|review)\b|[s\x80-\uFFFF][^\s/]{1,3}[-_](?:ack|revoke|n\/?a)\b|ack\b|approve[ds]?\b|lgtm\b)/i;
const QUICK = /\/(?:s|ack|approve|lgtm|qa|[^\0-\x7F])/iy;

export const hasHidden = (text: string): boolean => BEYOND_ASCII.test(text) && HIDDEN.test(text);

/** The characters that do not show need not be looked for in plain text. */
const BEYOND_ASCII = /[^\0-\x7F]/;

/** The lines of a text (LF) that look like a command. Most texts have none, and cost one scan. */
export function findCandidates(text: string): readonly Candidate[] {
  if (!mayHoldCandidate(text)) return [];
  const candidates: Candidate[] = [];
  let start = 0;
  for (let line = 0; start <= text.length; line += 1) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    if (mayHoldCandidate(text.slice(start, end))) {
      const lineText = text.slice(start, end);
      const verb = verbOf(lineText);
      if (verb !== undefined) candidates.push({ line, start, text: lineText, verb });
    }
    start = end + 1;
  }
  return candidates;
}

/** Cheap on the many texts that hold none: a search for one character, and classes that no Latin-1 text is scanned for. */
function mayHoldCandidate(text: string): boolean {
  for (let at = text.indexOf("/"); at !== -1; at = text.indexOf("/", at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next < 0x80 && !FIRST_LETTERS.has(next)) continue;
    QUICK.lastIndex = at;
    if (QUICK.test(text)) return true;
  }
  return UNUSUAL.test(text) || text.includes("\u00AD");
}

const FIRST_LETTERS: ReadonlySet<number> = new Set([..."sSaAlLqQ"].map((letter) => letter.charCodeAt(0)));
// Every foreign slash and hidden character but the soft hyphen, and some more.
const UNUSUAL =
  /[\u034F]|[\u17B4-\u180F]|[\u0600-\u06DD\u070F\u0890-\u08E2\u1100-\u11FF\u200B-\u200F\u2028-\u202E\u2044\u2060-\u206F\u2215\u29F8\u3164\uD800-\uDFFF\uFE10-\uFE1F\uFE30-\uFFFF]/;

// The plain case, decided without the classes of all of Unicode that the near misses need.
const EXACT = /^[ \t]{0,3}(\/sop-(?:ack|revoke|n\/?a))[ \t][\x20-\x7E]*$/;

function verbOf(line: string): string | undefined {
  const exact = EXACT.exec(line)?.[1];
  if (exact !== undefined) return exact;
  const shown = BEYOND_ASCII.test(line) ? line.replaceAll(EVERY_HIDDEN, "").replaceAll(EVERY_FOREIGN_SLASH, "/") : line;
  const command = shown.slice(BEFORE_COMMAND.exec(shown)![0].length);
  if (!NEAR_VERB.test(command)) return undefined;
  const verb = /^\/[^\s`*]*/.exec(command)![0];
  // `/sop-n/a` holds a slash of its own; a path such as /sop/configuration.yaml is no command.
  return /^\/[^/]*(?:\/a\b.*)?$/i.test(verb) ? verb : undefined;
}
