import type { PullRequestSnapshot, Review } from "@portcullis/contracts";

import type { CheckedClaim } from "../../core/explain.ts";
import type { Actor } from "../../core/snapshot.ts";
import type { ReviewEvidence } from "./to-review-evidence.ts";

/**
 * Checks each claim about reviews by looking it up in the snapshot, in the plainest way and with none of the code that made it:
 * who approved has a review of the head, is in a team and is not the author; who was refused was refused for what is there.
 */
export function verifyReviews(
  snapshot: PullRequestSnapshot,
  teams: readonly string[] | undefined,
  { approvers, refused, blockers }: ReviewEvidence,
): readonly CheckedClaim[] {
  const reviews = snapshot.reviews ?? [];
  const head = snapshot.pull_request.head.sha;
  return [
    ...approvers.map((login): CheckedClaim => ({
      claim: `${login} approved ${head.slice(0, 10)}, is not the author${teams === undefined ? "" : `, and is in one of ${teams.join(", ")}`}`,
      holds: reviews.some(
        ({ author, state, commit_sha, dismissed, stale }) =>
          author.login === login &&
          state === "approved" &&
          commit_sha === head &&
          dismissed !== true &&
          stale !== true &&
          !isOne(author, snapshot.pull_request.author) &&
          (teams === undefined || isIn(snapshot, author, teams)),
      ),
    })),
    ...refused.map(({ login, rule, review_id }): CheckedClaim => {
      const review = reviews.find(({ id, author }) => id === review_id && author.login === login);
      const holds = review !== undefined && holdsRule(snapshot, teams, review, rule.split("/").at(-1)!);
      return { claim: `review ${review_id} is by ${login}, and ${rule} holds`, holds };
    }),
    ...blockers.map(({ login, review_id }): CheckedClaim => ({
      claim: `review ${review_id} is by ${login}, asks for changes and is not dismissed`,
      holds: reviews.some(
        ({ id, author, state, dismissed }) =>
          id === review_id && author.login === login && state === "changes_requested" && dismissed !== true,
      ),
    })),
  ];
}

function holdsRule(
  snapshot: PullRequestSnapshot,
  teams: readonly string[] | undefined,
  { author, commit_sha, stale, official, state, dismissed }: Review,
  rule: string,
): boolean {
  switch (rule) {
    case "self-approval":
      return isOne(author, snapshot.pull_request.author);
    case "ghost-approval":
      return author.type === "ghost" || (author.id !== null && author.id <= 0);
    case "committer-approval":
      return peopleOf(snapshot).some((person) => isOne(person, author));
    case "bot-approval":
      return author.type !== "user";
    case "ai-approval":
      return author.type === "user";
    case "not-in-team":
      return teams !== undefined && !isIn(snapshot, author, teams);
    case "stale-approval":
      return stale === true || commit_sha !== snapshot.pull_request.head.sha;
    case "unofficial-approval":
      return official !== true;
    case "dismissed-approval":
      return state === "dismissed" || dismissed === true;
    default:
      return false;
  }
}

const peopleOf = ({ commits = [], pushes = [] }: PullRequestSnapshot): readonly Actor[] =>
  [
    ...commits.flatMap(({ author, committer, co_authors = [] }) => [author, committer, ...co_authors]),
    ...pushes.map(({ pusher }) => pusher),
  ].filter((actor) => actor !== undefined);

const isOne = (a: Actor, b: Actor): boolean =>
  a.id === null || b.id === null ? a.login.toLowerCase() === b.login.toLowerCase() : a.id === b.id;

export const isIn = ({ teams = [] }: PullRequestSnapshot, person: Actor, names: readonly string[]): boolean =>
  teams.some(({ name, members }) => names.includes(name) && members.some((member) => isOne(member, person)));
