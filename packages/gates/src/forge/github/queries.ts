const PAGE = 100;

/** More people than this are not named by one commit that anybody reviews; a commit that names more is refused. */
export const MOST_AUTHORS = 20;

const ACTOR = `fragment Account on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on Organization { databaseId }
}`;

const PAGE_INFO = "totalCount pageInfo { hasNextPage endCursor }";

/**
 * What REST does not say of a conversation: who edited a text, whether it came by e-mail, whether a reviewer's approval
 * counts, and the accounts of the people whom commits name.
 */
export const CONVERSATION_QUERY = `query Conversation(
  $owner: String!, $name: String!, $number: Int!,
  $withComments: Boolean!, $comments: String,
  $withReviews: Boolean!, $reviews: String,
  $withCommits: Boolean!, $commits: String,
  $withFile: Boolean!, $file: String!
) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      baseRefName
      baseRef {
        target {
          oid
          ... on Commit {
            file(path: $file) @include(if: $withFile) {
              mode
              object { ... on Blob { oid isBinary isTruncated text } }
            }
          }
        }
      }
      comments(first: ${PAGE}, after: $comments) @include(if: $withComments) {
        ${PAGE_INFO}
        nodes {
          fullDatabaseId
          author { ...Account }
          editor { ...Account }
          body
          createdAt
          lastEditedAt
          createdViaEmail
        }
      }
      reviews(first: ${PAGE}, after: $reviews) @include(if: $withReviews) {
        ${PAGE_INFO}
        nodes {
          fullDatabaseId
          author { ...Account }
          editor { ...Account }
          state
          commit { oid }
          body
          createdAt
          submittedAt
          lastEditedAt
          authorCanPushToRepository
        }
      }
      commits(first: ${PAGE}, after: $commits) @include(if: $withCommits) {
        ${PAGE_INFO}
        nodes {
          commit {
            oid
            authors(first: ${MOST_AUTHORS}) { totalCount nodes { name email user { databaseId login } } }
            committer { name email user { databaseId login } }
          }
        }
      }
    }
  }
}
${ACTOR}`;

/** Members of several teams in one question; each team has its own organization, name and cursor. */
export function toTeamsQuery(count: number): string {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const variables = indexes.map((index) => `$org${index}: String!, $slug${index}: String!, $after${index}: String`);
  const fields = indexes.map(
    (index) => `  team${index}: organization(login: $org${index}) {
    login
    team(slug: $slug${index}) {
      databaseId
      slug
      members(first: ${PAGE}, after: $after${index}) { ${PAGE_INFO} nodes { databaseId login } }
    }
  }`,
  );
  return `query Teams(${variables.join(", ")}) {\n${fields.join("\n")}\n}`;
}

/** What waits in the merge queue of a branch: which commit was made for which pull request, and what it stands on. */
export const MERGE_QUEUE_QUERY = `query MergeQueue($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    mergeQueue(branch: $branch) {
      entries(first: ${PAGE}, after: $after) {
        ${PAGE_INFO}
        nodes {
          position
          state
          headCommit { oid }
          baseCommit { oid }
          pullRequest { number headRefOid }
        }
      }
    }
  }
}`;
