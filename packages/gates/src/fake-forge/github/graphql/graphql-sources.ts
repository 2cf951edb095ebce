import type { PullRequestSnapshot } from "@portcullis/contracts";

import { foldLogin } from "../../../core/identity.ts";
import type { Actor } from "../../../core/snapshot.ts";
import { listCommits, listFiles } from "../../commits.ts";
import { idOf, type ForgeState, type Repository, type Team } from "../../forge-state.ts";
import { FieldRefusal, type Source } from "./execute-query.ts";

const MOST_ON_A_PAGE = 100;
const MOST_COMMITS = 250;

type Comment = NonNullable<PullRequestSnapshot["comments"]>[number];
type Review = NonNullable<PullRequestSnapshot["reviews"]>[number];

/** What GitHub's GraphQL tells of a state, as the types of its fields are written in the schema. */
export function createRoot(state: ForgeState, viewer: string | undefined): Source {
  return {
    viewer: () => {
      if (viewer === undefined) throw new FieldRefusal("FORBIDDEN", "Resource not accessible by integration");
      const { id } = state.account({ id: null, login: viewer, type: "bot" });
      return { login: viewer, databaseId: id, name: null };
    },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = state.repositories.get(foldLogin(`${owner}/${name}`));
      if (repository === undefined) throw notFound(`Repository with the name '${owner}/${name}'`);
      return {
        pullRequest: ({ number }: { number: number }) => {
          const snapshot = repository.requests.get(number);
          if (snapshot === undefined) throw notFound(`PullRequest with the number of ${number}`);
          return toPullRequest(state, repository, snapshot);
        },
        mergeQueue: ({ branch }: { branch: string | null }) => toMergeQueue(state, repository, branch),
      };
    },
    organization: ({ login }: { login: string }) => toOrganization(state, login),
  };
}

/** A branch that has no queue is null, and no error. */
function toMergeQueue(state: ForgeState, repository: Repository, branch: string | null): Source | undefined {
  const queue = state.mergeQueues.find(
    (each) =>
      foldLogin(each.repository) === foldLogin(`${repository.owner}/${repository.name}`) &&
      each.branch === (branch ?? repository.defaultBranch),
  );
  const nodes = queue?.entries.map((entry, index) => {
    const snapshot = repository.requests.get(entry.pullRequest);
    return {
      position: index + 1,
      state: entry.state ?? "AWAITING_CHECKS",
      headCommit: entry.headSha && { oid: entry.headSha },
      baseCommit: entry.baseSha && { oid: entry.baseSha },
      pullRequest: snapshot && toPullRequest(state, repository, snapshot),
    };
  });
  return nodes && { entries: (page: Page) => toConnection(nodes, page) };
}

const notFound = (what: string): FieldRefusal => new FieldRefusal("NOT_FOUND", `Could not resolve to a ${what}.`);

function toPullRequest(state: ForgeState, repository: Repository, snapshot: PullRequestSnapshot): Source {
  const { base, head } = snapshot.pull_request;
  const { comments = [], reviews = [] } = snapshot;
  const part = (name: string, nodes: () => readonly Source[]) => (page: Page) => {
    if (snapshot.incomplete?.some((gap) => gap.part === name && gap.subject === undefined))
      throw new FieldRefusal("FORBIDDEN", "Resource not accessible by personal access token");
    return toConnection(nodes(), page);
  };
  return {
    number: snapshot.pull_request.number,
    headRefOid: head.sha,
    baseRefName: base.ref,
    baseRef: { name: base.ref, target: toGitCommit(repository, base.sha) },
    comments: part("comments", () => comments.map((comment) => toComment(state, comment))),
    // Nobody sees a review that somebody else has not submitted.
    reviews: part("reviews", () =>
      reviews.filter((review) => review.state !== "pending").map((review) => toReview(state, review)),
    ),
    commits: part("commits", () => toCommits(state, snapshot).slice(0, MOST_COMMITS)),
  };
}

const toGitCommit = (repository: Repository, sha: string): Source => ({
  __typename: "Commit",
  oid: sha,
  file: ({ path }: { path: string }) => {
    const file = listFiles(repository, sha).get(path);
    if (file === undefined) return null;
    const text = file.text ?? "";
    return {
      mode: Number.parseInt(file.mode, 8),
      name: path.split("/").at(-1),
      path,
      object: {
        __typename: "Blob",
        oid: file.sha,
        isBinary: false,
        isTruncated: false,
        byteSize: Buffer.byteLength(text),
        text,
      },
    };
  },
});

const toComment = (state: ForgeState, comment: Comment): Source => ({
  fullDatabaseId: String(comment.id),
  author: toActor(state, comment.author),
  editor: comment.editor && toActor(state, comment.editor),
  body: comment.body,
  createdAt: comment.created_at,
  updatedAt: comment.updated_at,
  lastEditedAt: isSame(comment.created_at, comment.updated_at) ? null : comment.updated_at,
  createdViaEmail: comment.via_email ?? false,
});

const toReview = (state: ForgeState, review: Review): Source => ({
  fullDatabaseId: String(review.id),
  author: toActor(state, review.author),
  editor: review.editor && toActor(state, review.editor),
  state: review.dismissed === true ? "DISMISSED" : review.state.toUpperCase(),
  commit: { oid: review.commit_sha },
  body: review.body ?? "",
  createdAt: review.submitted_at,
  submittedAt: review.submitted_at,
  lastEditedAt: isSame(review.submitted_at, review.updated_at ?? review.submitted_at) ? null : review.updated_at,
  authorCanPushToRepository: review.official ?? true,
});

const isSame = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

const toCommits = (state: ForgeState, snapshot: PullRequestSnapshot): readonly Source[] =>
  listCommits(snapshot).map(({ sha, author, committer, coAuthors }) => ({
    commit: {
      oid: sha,
      authors: (page: Page) => {
        const people = [author, ...coAuthors].filter((person) => person !== undefined);
        return toConnection(
          people.map((person) => toGitActor(state, person)),
          page,
        );
      },
      committer: committer && toGitActor(state, committer),
    },
  }));

/** An address that nobody has added to an account is nobody's. */
function toGitActor(state: ForgeState, actor: Actor): Source {
  const isAddress = actor.id === null && actor.login.includes("@");
  const account = isAddress ? null : toActor(state, actor);
  return {
    name: actor.login,
    email: isAddress ? actor.login : `${actor.login}@example.org`,
    user: account?.["__typename"] === "User" ? account : null,
  };
}

const ACTOR_TYPES: Readonly<Record<Actor["type"], string>> = {
  user: "User",
  bot: "Bot",
  organization: "Organization",
  ghost: "Ghost",
};

function toActor(state: ForgeState, actor: Actor): Source | null {
  if (actor.type === "ghost") return null;
  const { id, login, type } = state.account(actor);
  // REST calls a bot NAME[bot], GraphQL only NAME.
  return { __typename: ACTOR_TYPES[type], login: login.replace(/\[bot\]$/, ""), databaseId: id };
}

function toOrganization(state: ForgeState, login: string): Source {
  const teams = state.teams.filter(({ organization }) => foldLogin(organization) === foldLogin(login));
  const owners = [...state.repositories.values()].map(({ owner }) => owner);
  const known = [...teams.map(({ organization }) => organization), ...owners];
  const name = known.find((each) => foldLogin(each) === foldLogin(login));
  if (name === undefined) throw notFound(`Organization with the login of '${login}'`);
  return {
    login: name,
    databaseId: idOf(`account ${foldLogin(name)}`),
    team: ({ slug }: { slug: string }) => {
      const team = teams.find((each) => foldLogin(each.name) === foldLogin(slug));
      return team && toTeam(state, team);
    },
  };
}

function toTeam(state: ForgeState, team: Team): Source {
  if (team.closed !== undefined)
    throw new FieldRefusal("FORBIDDEN", "Resource not accessible by personal access token");
  return {
    databaseId: team.id,
    slug: foldLogin(team.name),
    name: team.name,
    members: (page: Page) =>
      toConnection(
        team.members.map((member) => toActor(state, member)).filter((member) => member !== null),
        page,
      ),
  };
}

interface Page {
  readonly first: number | null;
  readonly after: string | null;
}

function toConnection(nodes: readonly Source[], { first, after }: Page): Source {
  if (first === null)
    throw new FieldRefusal("MISSING_PAGINATION_BOUNDARIES", "You must provide a `first` or `last` value.");
  if (first > MOST_ON_A_PAGE)
    throw new FieldRefusal(
      "EXCESSIVE_PAGINATION",
      `Requesting ${first} records exceeds the limit of ${MOST_ON_A_PAGE}.`,
    );
  const start = after === null ? 0 : Number(Buffer.from(after, "base64").toString().replace("cursor:", ""));
  const end = Math.min(start + first, nodes.length);
  return {
    totalCount: nodes.length,
    pageInfo: {
      hasNextPage: end < nodes.length,
      endCursor: end === start ? null : Buffer.from(`cursor:${end}`).toString("base64"),
    },
    nodes: nodes.slice(start, end),
  };
}
