import type { PullRequestSnapshot } from "@portcullis/contracts";

import { createPersonKey, isSameActor } from "../../core/identity.ts";
import { toInstant, type Actor } from "../../core/snapshot.ts";
import { matchNames, type Names } from "./match-names.ts";
import type { SopAckOptions } from "./options.ts";
import { readCommands, shorten, type Command, type Miss, type Verb } from "./read-commands.ts";

/** Where a statement stands. */
export type Source = { readonly comment_id: number } | { readonly review_id: number };

/** One command about one item or gate, by one person, in the order in which they were given. */
export interface Statement {
  readonly verb: Verb;
  readonly slug: string;
  readonly note: string;
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

export interface Statements {
  readonly statements: readonly Statement[];
  readonly nearMisses: readonly NearMiss[];
  /** The comments and reviews that hold any of them: the facts that the gate used, in order. */
  readonly texts: readonly Text[];
}

/** A comment or a review, whichever it is. */
interface Text {
  readonly author: Actor;
  readonly body: string;
  readonly time: string;
  /** `time`, in milliseconds since the epoch. */
  readonly at: number;
  readonly edited: boolean;
  readonly viaEmail: boolean;
  readonly source: Source;
  /** The commit that a review was about. */
  readonly reviewed?: string;
  /** Why nothing in it counts, such as a dismissed review. */
  readonly void?: string;
}

/**
 * Everything that was said in commands, ordered by time, comments before reviews, then id: never by the order of the lists.
 */
export function collectStatements(
  snapshot: Pick<PullRequestSnapshot, "comments" | "reviews">,
  options: SopAckOptions,
): Statements {
  const statements: Statement[] = [];
  const nearMisses: NearMiss[] = [];
  const texts: Text[] = [];
  const all = textsInOrder(snapshot, options);
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
      if (text.void !== undefined && command.verb !== "revoke")
        near({ reason: "review-does-not-count", message: text.void, text: shown });
      else
        readNames(command, text, personKey(text.author), options, statements, (line) => near({ ...line, text: shown }));
    }
  }
  return { statements, nearMisses, texts };
}

function textsInOrder(
  { comments = [], reviews = [] }: Pick<PullRequestSnapshot, "comments" | "reviews">,
  options: SopAckOptions,
): Text[] {
  const accept = options.editedComments === "accept";
  const fromComments = comments.map((comment): Text & { rank: number; id: number } => ({
    author: comment.author,
    body: comment.body,
    time: comment.created_at,
    at: toInstant(comment.created_at),
    edited: !accept && isEdited({ ...comment, submitted_at: comment.created_at }),
    viaEmail: comment.via_email ?? false,
    source: { comment_id: comment.id },
    rank: 0,
    id: comment.id,
  }));
  const fromReviews = reviews
    .filter((review) => review.body !== undefined && review.body !== "")
    .map((review): Text & { rank: number; id: number } => {
      const dismissed = review.state === "dismissed" || review.dismissed === true;
      const reason = dismissed
        ? "The review was dismissed."
        : review.state === "pending"
          ? "The review is not submitted."
          : undefined;
      const unknown =
        review.updated_at === undefined ? "The forge does not tell whether the review was edited." : undefined;
      const whyVoid = reason ?? (accept ? undefined : unknown);
      return {
        author: review.author,
        body: review.body!,
        time: review.submitted_at,
        at: toInstant(review.submitted_at),
        edited: !accept && isEdited(review),
        viaEmail: false,
        source: { review_id: review.id },
        reviewed: review.commit_sha,
        ...(whyVoid !== undefined && { void: whyVoid }),
        rank: 1,
        id: review.id,
      };
    });
  return [...fromComments, ...fromReviews].sort((a, b) => a.at - b.at || a.rank - b.rank || a.id - b.id);
}

const isSameInstant = (a: string, b: string): boolean => a === b || toInstant(a) === toInstant(b);

function isEdited(review: { author: Actor; editor?: Actor; submitted_at: string; updated_at?: string }): boolean {
  if (review.editor !== undefined && !isSameActor(review.editor, review.author)) return true;
  return review.updated_at !== undefined && !isSameInstant(review.updated_at, review.submitted_at);
}

function readNames(
  command: Command,
  text: Text,
  person: string,
  options: SopAckOptions,
  statements: Statement[],
  near: (line: Pick<NearMiss, "reason" | "message" | "fix">) => void,
): void {
  const named = matchNames(command.text, namesFor(command.verb, options));
  if ("unknown" in named) {
    near(explainUnknown(command, named.unknown, named.closest, options));
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

function namesFor(verb: Verb, { items, naGates, allowAll }: SopAckOptions): Names {
  const itemSlugs = items.map((item) => item.slug);
  const numbers = new Map(
    items.flatMap((item) => (item.number === undefined ? [] : [[item.number, item.slug] as const])),
  );
  if (verb === "ack") return { slugs: new Set(itemSlugs), numbers, allowAll };
  if (verb === "na") return { slugs: new Set(naGates.keys()), numbers: new Map(), allowAll: false };
  return { slugs: new Set([...itemSlugs, ...naGates.keys()]), numbers, allowAll };
}

function explainUnknown(
  command: Command,
  unknown: string,
  closest: string | undefined,
  options: SopAckOptions,
): Pick<NearMiss, "reason" | "message" | "fix"> {
  const other = command.verb === "ack" ? "na" : "ack";
  const elsewhere = command.verb === "revoke" ? undefined : matchNames(command.text, namesFor(other, options));
  if (elsewhere !== undefined && "slugs" in elsewhere) {
    const slug = elsewhere.slugs[0]!;
    return command.verb === "ack"
      ? {
          reason: "gate-is-no-item",
          message: `${slug} is a review gate, not an item.`,
          fix: `To declare it not applicable, write \`/sop-n/a ${slug} REASON\`.`,
        }
      : {
          reason: "item-is-no-gate",
          message: `${slug} is an item; only review gates can be declared not applicable.`,
          fix: `To acknowledge it, write \`/sop-ack ${slug}\`.`,
        };
  }
  if (/^all$/i.test(unknown)) {
    return {
      reason: "unknown-name",
      message: "`all` is not allowed here; each item is acknowledged by name or number.",
      fix: "Name the items, such as `/sop-ack 1 2`.",
    };
  }
  const kind = command.verb === "na" ? "review gate" : "item";
  const verb = command.verb === "na" ? "n/a" : command.verb;
  return {
    reason: "unknown-name",
    message: `No ${kind} is called "${unknown}".`,
    ...(closest !== undefined && { fix: `Did you mean \`/sop-${verb} ${closest}\`?` }),
  };
}
