import type { CellState, ChannelVerdict, Matrix, MatrixRow } from "../wire/matrix.ts";

/** How much a reader should mind: the colour of a word. */
export type Weight = "good" | "bad" | "doubtful" | "quiet";

interface Word {
  readonly mark: string;
  readonly text: string;
  readonly weight: Weight;
}

/** What a cell says. The mark alone is never enough to tell two states apart. */
export const CELL_WORDS = {
  required: { mark: "✔", text: "required", weight: "quiet" },
  optional: { mark: "✔", text: "optional", weight: "quiet" },
  sent: { mark: "✔", text: "sent", weight: "good" },
  "sent-optional": { mark: "✔", text: "sent at times", weight: "good" },
  "not-sent": { mark: "–", text: "not sent", weight: "quiet" },
  read: { mark: "✔", text: "read", weight: "good" },
  "read-declared-only": { mark: "?", text: "said to read", weight: "doubtful" },
  "not-read": { mark: "–", text: "not read", weight: "quiet" },
  "read-proven": { mark: "✔", text: "proved to read", weight: "good" },
  "not-read-proven": { mark: "–", text: "ignored, as declared", weight: "quiet" },
  ignored: { mark: "✖", text: "IGNORED", weight: "bad" },
  "read-undeclared": { mark: "✖", text: "READ ALL THE SAME", weight: "bad" },
  disputed: { mark: "✖", text: "ANSWER AND CODE DIFFER", weight: "bad" },
  "type-differs": { mark: "✖", text: "other type", weight: "bad" },
  undeclared: { mark: "✖", text: "undeclared", weight: "bad" },
  "not-declared": { mark: "–", text: "not declared", weight: "bad" },
  unknown: { mark: "?", text: "unknown", weight: "doubtful" },
} as const satisfies Record<CellState, Word>;

/** What a row comes to. */
export const VERDICT_WORDS = {
  live: { mark: "✔", text: "live", weight: "good" },
  dead: { mark: "✖", text: "DEAD", weight: "bad" },
  lost: { mark: "✖", text: "LOST", weight: "bad" },
  starved: { mark: "✖", text: "STARVED", weight: "bad" },
  undeclared: { mark: "✖", text: "UNDECLARED", weight: "bad" },
  differs: { mark: "✖", text: "DIFFERS", weight: "bad" },
  unused: { mark: "–", text: "unused", weight: "quiet" },
  unknown: { mark: "?", text: "unknown", weight: "doubtful" },
} as const satisfies Record<ChannelVerdict, Word>;

/** What each verdict means, for a legend. */
export const VERDICT_MEANINGS = {
  live: "sent and read",
  dead: "sent, and read by nobody",
  lost: "declared to be read by a consumer that does not read it",
  starved: "read, and sent by nobody",
  undeclared: "in somebody's code, and not in the contract",
  differs: "of another type in somebody's code",
  unused: "neither sent nor read",
  unknown: "not told by what could be read",
} as const satisfies Record<ChannelVerdict, string>;

/** Who keeps a contract, in a sentence over its matrix. */
export function titleOf({ contract }: Matrix): string {
  return contract.endpoint === undefined ? contract.name : `${contract.name} (${contract.endpoint})`;
}

/** `15 fields: 13 live, 1 DEAD, 1 unused`. */
export function countVerdicts(rows: readonly MatrixRow[]): string {
  const counts = (Object.keys(VERDICT_WORDS) as ChannelVerdict[])
    .map((verdict) => ({ verdict, count: rows.filter((row) => row.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${VERDICT_WORDS[verdict].text}`);
  return `${rows.length} ${rows.length === 1 ? "field" : "fields"}: ${counts.join(", ")}`;
}

/** The verdicts that occur, in the order of the legend. */
export const verdictsIn = (rows: readonly MatrixRow[]): readonly ChannelVerdict[] =>
  (Object.keys(VERDICT_WORDS) as ChannelVerdict[]).filter((verdict) => rows.some((row) => row.verdict === verdict));

const MOST_CHARACTERS = 200;

/** Words of others, cut where they would fill the page, and quotes where there are none. */
export function shortenWords(text: string): string {
  if (text.trim() === "") return JSON.stringify(text);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
