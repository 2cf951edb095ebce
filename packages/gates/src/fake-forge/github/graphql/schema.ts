import { Tokens } from "./tokens.ts";

/** As much of GitHub's GraphQL types as is asked for: names, arguments, and what may be null. */
const TYPES = `
type Query {
  viewer: User!
  repository(owner: String!, name: String!): Repository
  organization(login: String!): Organization
}
type Repository { pullRequest(number: Int!): PullRequest mergeQueue(branch: String): MergeQueue }
type MergeQueue { entries(first: Int, after: String): MergeQueueEntryConnection }
type MergeQueueEntryConnection { totalCount: Int! pageInfo: PageInfo! nodes: [MergeQueueEntry] }
type MergeQueueEntry {
  position: Int!
  state: MergeQueueEntryState!
  headCommit: Commit
  baseCommit: Commit
  pullRequest: PullRequest
}
type PullRequest {
  number: Int!
  headRefOid: GitObjectID!
  baseRefName: String!
  baseRef: Ref
  comments(first: Int, after: String): IssueCommentConnection!
  reviews(first: Int, after: String): PullRequestReviewConnection
  commits(first: Int, after: String): PullRequestCommitConnection!
}
type Ref { name: String! target: GitObject }
interface GitObject { oid: GitObjectID! }
type TreeEntry { mode: Int! name: String! path: String object: GitObject }
type Blob { oid: GitObjectID! isBinary: Boolean isTruncated: Boolean! byteSize: Int! text: String }
type Tree { oid: GitObjectID! }
type PageInfo { hasNextPage: Boolean! endCursor: String }
type IssueCommentConnection { totalCount: Int! pageInfo: PageInfo! nodes: [IssueComment] }
type IssueComment {
  fullDatabaseId: BigInt
  author: Actor
  editor: Actor
  body: String!
  createdAt: DateTime!
  updatedAt: DateTime!
  lastEditedAt: DateTime
  createdViaEmail: Boolean!
}
type PullRequestReviewConnection { totalCount: Int! pageInfo: PageInfo! nodes: [PullRequestReview] }
type PullRequestReview {
  fullDatabaseId: BigInt
  author: Actor
  editor: Actor
  state: PullRequestReviewState!
  commit: Commit
  body: String!
  createdAt: DateTime!
  submittedAt: DateTime
  lastEditedAt: DateTime
  authorCanPushToRepository: Boolean!
}
type PullRequestCommitConnection { totalCount: Int! pageInfo: PageInfo! nodes: [PullRequestCommit] }
type PullRequestCommit { commit: Commit! }
type Commit {
  oid: GitObjectID!
  file(path: String!): TreeEntry
  authors(first: Int, after: String): GitActorConnection!
  committer: GitActor
}
type GitActorConnection { totalCount: Int! pageInfo: PageInfo! nodes: [GitActor] }
type GitActor { name: String email: String user: User }
interface Actor { login: String! }
type User { login: String! databaseId: Int name: String }
type Bot { login: String! databaseId: Int }
type Mannequin { login: String! databaseId: Int }
type Organization { login: String! databaseId: Int team(slug: String!): Team }
type Team {
  databaseId: Int
  slug: String!
  name: String!
  members(first: Int, after: String): TeamMemberConnection!
}
type TeamMemberConnection { totalCount: Int! pageInfo: PageInfo! nodes: [User] }
`;

const INTERFACES: Readonly<Record<string, readonly string[]>> = {
  Actor: ["User", "Bot", "Mannequin", "Organization"],
  GitObject: ["Commit", "Tree", "Blob"],
};

/** Whether only a value knows of what type it is. */
export const isInterface = (type: string): boolean => Object.hasOwn(INTERFACES, type);

export interface TypeReference {
  readonly name: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
}

export interface FieldType {
  readonly type: TypeReference;
  readonly parameters: ReadonlyMap<string, TypeReference>;
}

type Fields = ReadonlyMap<string, FieldType>;

/** A type: `User!`, `[User]`. */
export function readType(tokens: Tokens): TypeReference {
  const isList = tokens.skip("[");
  const name = tokens.name();
  if (isList) {
    tokens.skip("!");
    tokens.expect("]");
  }
  return { name, isList, isRequired: tokens.skip("!") };
}

function readTypes(): ReadonlyMap<string, Fields> {
  const tokens = new Tokens(TYPES);
  const types = new Map<string, Fields>();
  while (!tokens.isAtEnd) {
    tokens.take();
    const name = tokens.name();
    types.set(name, new Map(tokens.between("{", "}", () => readField(tokens))));
  }
  return types;
}

function readField(tokens: Tokens): readonly [string, FieldType] {
  const name = tokens.name();
  const readParameter = (): readonly [string, TypeReference] => {
    const parameter = tokens.name();
    tokens.expect(":");
    return [parameter, readType(tokens)];
  };
  const parameters = new Map(tokens.isNext("(") ? tokens.between("(", ")", readParameter) : []);
  tokens.expect(":");
  return [name, { type: readType(tokens), parameters }];
}

const SCHEMA = readTypes();

/** Undefined for what has no fields: texts, numbers, dates. */
export const fieldsOf = (type: string): Fields | undefined => SCHEMA.get(type);

/** Whether a value of one type is one of the other, as fragments ask. */
export const isOfType = (type: string, asked: string): boolean =>
  type === asked || INTERFACES[asked]?.includes(type) === true || INTERFACES[type]?.includes(asked) === true;
