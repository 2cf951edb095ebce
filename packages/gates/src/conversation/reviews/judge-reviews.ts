import type { PullRequestSnapshot, Review } from "@portcullis/contracts";

import { createPersonKey, isGhost, isSameActor } from "../../core/identity.ts";
import { toInstant, type SnapshotWith } from "../../core/snapshot.ts";
import { readableTeams } from "../readable-teams.ts";
import { createReviewerJudge, type ReviewerJudge, type ReviewerRefusal } from "./judge-reviewer.ts";
import { namedTeams, type ReviewerOptions } from "./reviewer-options.ts";

/** Why an approval does not count. The same words are the rule's name. */
export type ApprovalRefusal = ReviewerRefusal | "stale-approval" | "unofficial-approval" | "dismissed-approval";

interface RefusedApproval {
  readonly review: Review;
  readonly rule: ApprovalRefusal;
  readonly reason: string;
}

/** What became of everybody's reviews; each person has one state. */
export interface ReviewsJudgement {
  /** Approvals of the head by people who may, one a person, in order. */
  readonly approvals: readonly Review[];
  /** What people last said where it is an approval that does not count. */
  readonly refused: readonly RefusedApproval[];
  /** Change requests that are open and count, one a person. */
  readonly requests: readonly Review[];
  /** Change requests that are open and do not count. */
  readonly uncounted: readonly { readonly review: Review; readonly reason: string }[];
  /** Reviews with a text that nobody but their authors has seen. */
  readonly drafts: readonly Review[];
  /** What would have to be read to say more of approvals, and of change requests. */
  readonly unread: { readonly approvals: readonly string[]; readonly requests: readonly string[] };
}

/**
 * Judges all reviews, ordered by time and id, never by the order of the list. A comment decides nothing. A change request is
 * open until the same person approves, or it is dismissed; a push does not close it. An approval counts for the commit that it
 * was given for, and is dead once the same person has asked for changes or any later review of theirs was dismissed (threat 42).
 */
export function judgeReviews(snapshot: SnapshotWith<"reviews">, options: ReviewerOptions): ReviewsJudgement {
  const ordered = snapshot.reviews.toSorted(
    (a, b) => toInstant(a.submitted_at) - toInstant(b.submitted_at) || a.id - b.id,
  );
  const personKey = createPersonKey(ordered.map(({ author }) => author));
  const people = Map.groupBy(ordered.filter(isDecision), ({ author }) => personKey(author));
  const judge = createReviewerJudge(snapshot, options);
  const approvals: Review[] = [];
  const refused: RefusedApproval[] = [];
  const requests: Review[] = [];
  const uncounted: ReviewsJudgement["uncounted"][number][] = [];
  const unread = { approvals: new Set<string>(), requests: new Set<string>() };
  for (const decisions of people.values()) {
    const own = judgeApproval(decisions, snapshot, options, judge);
    if (own !== undefined) {
      if ("unread" in own) for (const part of own.unread) unread.approvals.add(part);
      else if ("rule" in own) refused.push(own);
      else approvals.push(own.review);
    }
    const request = findOpenRequest(decisions);
    if (request === undefined) continue;
    const counts = judgeRequest(request, snapshot, options, judge);
    if (counts === true) requests.push(request);
    else if (typeof counts === "string") uncounted.push({ review: request, reason: counts });
    else for (const part of counts.unread) unread.requests.add(part);
  }
  const drafts = ordered.filter(
    ({ state, body, author, dismissed }) =>
      state === "pending" &&
      dismissed !== true &&
      (body ?? "").trim() !== "" &&
      !isSameActor(author, snapshot.pull_request.author),
  );
  const gaps = { approvals: [...unread.approvals], requests: [...unread.requests] };
  return { approvals, refused, requests, uncounted, drafts, unread: gaps };
}

const isDecision = ({ state }: Review): boolean =>
  state === "approved" || state === "changes_requested" || state === "dismissed";

const isDismissed = ({ state, dismissed }: Review): boolean => state === "dismissed" || dismissed === true;

/** What one person's approvals come to; undefined where they have given none, or took it back. */
function judgeApproval(
  decisions: readonly Review[],
  snapshot: PullRequestSnapshot,
  options: ReviewerOptions,
  { judge }: ReviewerJudge,
): { readonly review: Review } | RefusedApproval | { readonly unread: readonly string[] } | undefined {
  const last = decisions.at(-1)!;
  if (isDismissed(last))
    return last.state === "changes_requested"
      ? undefined
      : { review: last, rule: "dismissed-approval", reason: "The review was dismissed." };
  const end = decisions.findLastIndex((review) => review.state !== "approved" || isDismissed(review));
  const standing = decisions.slice(end + 1);
  if (standing.length === 0) return undefined;
  // Of several approvals in a row the newest that is good counts: an older one more does not take it back.
  const isGood = (review: Review): boolean => flawOf(review, snapshot, options) === undefined;
  const review = standing.findLast(isGood) ?? standing.at(-1)!;
  const person = judge(review.author, options.teams);
  if (person.is === "refused") return { review, rule: person.rule, reason: person.reason };
  const flaw = flawOf(review, snapshot, options);
  if (flaw !== undefined) return { review, ...flaw };
  return person.is === "unknown" ? { unread: person.unread } : { review };
}

function flawOf(
  review: Review,
  { forge, pull_request }: PullRequestSnapshot,
  { teams }: ReviewerOptions,
): Pick<RefusedApproval, "rule" | "reason"> | undefined {
  const head = pull_request.head.sha;
  if (review.commit_sha !== head) {
    const reason = `It is about ${review.commit_sha.slice(0, 10)}; the head is ${head.slice(0, 10)}.`;
    return { rule: "stale-approval", reason };
  }
  if (review.stale === true) return { rule: "stale-approval", reason: "The forge considers it outdated." };
  // A forge that tells which reviews it counts tells it of each; where it does not, a team has to say who may.
  const isTold = forge.kind === "gitea" || forge.kind === "forgejo";
  if (review.official ?? (!isTold && teams !== undefined)) return undefined;
  const reason = "The forge does not count the review, or does not say so.";
  return { rule: "unofficial-approval", reason };
}

/** A person's change request that nothing has closed. */
function findOpenRequest(decisions: readonly Review[]): Review | undefined {
  const at = decisions.findLastIndex((review) => review.state === "changes_requested" && !isDismissed(review));
  const request = decisions[at];
  // Every deleted account has one and the same id: of theirs nobody can tell who took what back.
  const isClosed = decisions
    .slice(at + 1)
    .some((review) => review.state === "approved" && !isDismissed(review) && !isGhost(review.author));
  return isClosed ? undefined : request;
}

/**
 * What could not be read and might turn the verdict, in an order of its own. Approvals enough do not make up for a change
 * request of which nobody can tell whether it counts; while they are too few, every team that could not be read matters.
 */
export function unreadThatMatters(
  snapshot: PullRequestSnapshot,
  options: ReviewerOptions,
  { unread }: ReviewsJudgement,
  isSatisfied: boolean,
): readonly string[] {
  if (isSatisfied) return unread.requests.toSorted();
  const readable = readableTeams(snapshot);
  const missing = namedTeams(options).filter((team) => !readable.has(team));
  return [...new Set([...unread.approvals, ...unread.requests, ...missing])].toSorted();
}

/** Whether a change request holds the change; else why it does not, or what would have to be read to tell. */
function judgeRequest(
  { author, official }: Review,
  { pull_request }: PullRequestSnapshot,
  { teams }: ReviewerOptions,
  { isIn }: ReviewerJudge,
): true | string | { readonly unread: readonly string[] } {
  if (isSameActor(author, pull_request.author)) return "It is the author's own.";
  if (official === false) return "The forge does not count it.";
  if (teams === undefined) return true;
  const member = isIn(author, teams);
  if (member === undefined) return { unread: teams };
  return member ? true : `Not in ${teams.join(", ")}.`;
}
