import type { PullRequestSnapshot } from "@portcullis/contracts";

import { createPersonKey } from "../core/identity.ts";
import type { Actor } from "../core/snapshot.ts";
import { matchNames, type Names } from "./commands/match-names.ts";
import { readCommands, shorten, type Command, type Miss, type Verb } from "./commands/read-commands.ts";
import { toTexts, type EditedComments, type Source, type Text } from "./to-texts.ts";

/** One command about one item or gate, by one person, in the order in which they were given. */
export interface Statement {
  readonly verb: Verb;
  readonly slug: string;
  readonly note: string;
  /** Set when the name was only the beginning of a longer word, which may be another's name. */
  readonly isNamePart: boolean;
  /** The head that the person says to have seen. */
  readonly sha?: string;
  /** The commit that a review was about, which may be older than the review. */
  readonly reviewed?: string;
  readonly author: Actor;
  /** Equal for the same person. */
  readonly person: string;
  readonly source: Source;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Set when the text was edited, or cannot be known not to have been: it does not count then. */
  readonly edited: boolean;
}

/** A line that looks like a statement and is none, with the nearest right way. */
export interface NearMiss {
  readonly reason:
    | Miss["reason"]
    | "unknown-name"
    | "item-is-no-gate"
    | "gate-is-no-item"
    | "review-does-not-count"
    | "half-list";
  readonly message: string;
  readonly fix?: string;
  readonly text: string;
  readonly author: Actor;
  readonly source: Source;
}

/** What a gate listens for. */
export interface Vocabulary {
  /** What may be named after a verb. */
  namesFor(verb: Verb): Names;
  /** What is wrong with a name that is none of them; nothing where it is no business of the gate. */
  explainUnknown(
    command: Command,
    unknown: string,
    closest: string | undefined,
  ): Pick<NearMiss, "reason" | "message" | "fix"> | undefined;
}

export interface Statements {
  readonly statements: readonly Statement[];
  readonly nearMisses: readonly NearMiss[];
  /** The comments and reviews that hold any of them: the facts that the gate used, in order. */
  readonly texts: readonly Text[];
}

/**
 * Everything that was said in commands, ordered by time, comments before reviews, then id: never by the order of the lists.
 */
export function collectStatements(
  snapshot: Pick<PullRequestSnapshot, "comments" | "reviews">,
  editedComments: EditedComments,
  vocabulary: Vocabulary,
): Statements {
  const statements: Statement[] = [];
  const nearMisses: NearMiss[] = [];
  const texts: Text[] = [];
  const all = toTexts(snapshot, editedComments);
  const personKey = createPersonKey(all.map((text) => text.author));
  for (const text of all) {
    const { commands, misses } = readCommands(text.body, { viaEmail: text.viaEmail });
    if (commands.length + misses.length === 0) continue;
    texts.push(text);
    const near = (line: Pick<NearMiss, "reason" | "message" | "text" | "fix">): void => {
      nearMisses.push({ ...line, author: text.author, source: text.source });
    };
    for (const miss of misses) near({ reason: miss.reason, message: miss.message, text: miss.text });
    for (const command of commands) {
      const shown = shorten(`/sop-${command.verb === "na" ? "n/a" : command.verb} ${command.text}`);
      // A revoke outlives the review that it stands in: dismissing a review brings no acknowledgement back.
      if (text.void !== undefined && (command.verb !== "revoke" || text.isDraft === true))
        near({ reason: "review-does-not-count", message: text.void, text: shown });
      else
        readNames(command, text, personKey(text.author), vocabulary, statements, (line) =>
          near({ ...line, text: shown }),
        );
    }
  }
  return { statements, nearMisses, texts };
}

function readNames(
  command: Command,
  text: Text,
  person: string,
  vocabulary: Vocabulary,
  statements: Statement[],
  near: (line: Pick<NearMiss, "reason" | "message" | "fix">) => void,
): void {
  const named = matchNames(command.text, vocabulary.namesFor(command.verb));
  if ("unknown" in named) {
    const unknown = vocabulary.explainUnknown(command, named.unknown, named.closest);
    if (unknown !== undefined) near(unknown);
    return;
  }
  if (named.isHalfList) {
    const message = `Only ${named.slugs[0]} was read; what follows is not all names, so it is a note.`;
    near({
      reason: "half-list",
      message,
      fix: "Write the names alone, or a dash before the note: `/sop-ack 1 2 — note`.",
    });
  }
  for (const slug of named.slugs) {
    statements.push({
      verb: command.verb,
      slug,
      note: named.note,
      isNamePart: named.isNamePart,
      ...(named.sha !== undefined && { sha: named.sha }),
      ...(text.reviewed !== undefined && { reviewed: text.reviewed }),
      author: text.author,
      person,
      source: text.source,
      at: text.at,
      edited: text.edited,
    });
  }
}
