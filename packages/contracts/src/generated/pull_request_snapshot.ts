// GENERATED from pull_request_snapshot.schema.json by `portcullis contract generate`. Do not edit.

/**
 * All that the gates know of the world: one pull request at one moment, the same for every forge. A part that nobody asked for is absent; a part that was asked for and is empty is []; a part that could not be read is listed in incomplete.
 */
export interface PullRequestSnapshot {
/**
 * Version of this contract.
 */
schema_version: 1
/**
 * When the forge was read: the gates' only clock.
 */
taken_at: string
/**
 * What a reader should know of this snapshot, such as facts that were invented. No gate reads it.
 */
note?: string
/**
 * Where the pull request lives.
 */
forge: {
/**
 * Kind of forge; local for a checkout that no forge was asked about.
 */
kind: ("github" | "gitea" | "forgejo" | "local")
/**
 * Its host name.
 */
host: string
/**
 * Its version.
 */
version?: string
}
/**
 * The base repository.
 */
repository: {
/**
 * Owner.
 */
owner: string
/**
 * Name.
 */
name: string
/**
 * Default branch.
 */
default_branch: string
}
/**
 * The pull request itself.
 */
pull_request: {
/**
 * Its number; 0 for a checkout, of which there is no pull request.
 */
number: number
/**
 * Its title.
 */
title: string
/**
 * Its description, Markdown.
 */
body: string
author: Actor
/**
 * Its state.
 */
state: ("open" | "closed" | "merged")
/**
 * Whether it is a draft.
 */
draft: boolean
/**
 * Names of its labels.
 */
labels: string[]
/**
 * Branch it targets.
 */
base: {
/**
 * Branch name.
 */
ref: string
/**
 * Commit at its tip.
 */
sha: string
}
/**
 * Branch it comes from.
 */
head: {
/**
 * Branch name.
 */
ref: string
/**
 * Commit at its tip.
 */
sha: string
/**
 * OWNER/NAME when it comes from a fork.
 */
repository?: string
}
/**
 * Merge base of the two.
 */
merge_base_sha?: string
/**
 * Whether the forge can merge it; null while the forge computes it.
 */
mergeable?: (boolean | null)
/**
 * When it was opened.
 */
created_at: string
/**
 * When it last changed.
 */
updated_at: string
}
/**
 * Commits of the pull request.
 */
commits?: Commit[]
/**
 * Heads that the pull request has had, oldest first.
 */
pushes?: Push[]
/**
 * Comments of the conversation.
 */
comments?: Comment[]
/**
 * Submitted reviews.
 */
reviews?: Review[]
/**
 * Files that the pull request changes.
 */
files?: ChangedFile[]
/**
 * Statuses and checks of the head.
 */
statuses?: Status[]
/**
 * Teams that a gate asked for.
 */
teams?: Team[]
/**
 * The other open pull requests.
 */
open_pull_requests?: OpenPullRequest[]
/**
 * Paths at the tip of the base, within the folders that a gate asked for.
 */
base_files?: string[]
/**
 * Paths at the head, within the folders that a gate asked for.
 */
head_files?: string[]
/**
 * Issues and pull requests that a gate asked for.
 */
tracked_issues?: TrackedIssue[]
/**
 * Protection of the base branch.
 */
branch_protection?: {
/**
 * Contexts that must be green.
 */
required_contexts: string[]
/**
 * Whether a push dismisses approvals.
 */
dismiss_stale_approvals: boolean
/**
 * Approvals that the forge asks for.
 */
required_approvals: number
}
/**
 * Contents of files that a gate asked for.
 */
file_contents?: FileContent[]
/**
 * Reports of runs outside the pure engine.
 */
measurements?: Measurement[]
/**
 * What could not be read, and why. A gate that needs such a part ends in error.
 */
incomplete?: IncompletePart[]
}
/**
 * A person, bot or organization of the forge. People are compared by id, and by login without case only where an id is null.
 */
export interface Actor {
/**
 * Numeric id on the forge; null in snapshots written by hand and for deleted accounts.
 */
id: (number | null)
/**
 * Name at the time of the snapshot; for people to read, never for identity where an id is known.
 */
login: string
/**
 * Kind of account; ghost is a deleted one.
 */
type: ("user" | "bot" | "organization" | "ghost")
}
/**
 * A commit of the pull request.
 */
export interface Commit {
/**
 * Commit id.
 */
sha: string
author?: Actor
committer?: Actor
/**
 * People named by Co-authored-by trailers.
 */
co_authors?: Actor[]
}
/**
 * A head that the pull request has had.
 */
export interface Push {
/**
 * Head after the push.
 */
sha: string
/**
 * When the forge received it.
 */
pushed_at: string
/**
 * Whether history was rewritten.
 */
forced: boolean
/**
 * Paths that differ from the head before; absent means that any file may.
 */
changed_files?: string[]
pusher?: Actor
}
/**
 * A comment on the pull request's conversation.
 */
export interface Comment {
/**
 * Id on the forge.
 */
id: number
author: Actor
/**
 * Text as written, Markdown.
 */
body: string
/**
 * When it was written.
 */
created_at: string
/**
 * When it was last edited; equal to created_at when it never was.
 */
updated_at: string
editor?: Actor
/**
 * Whether it came in by e-mail.
 */
via_email?: boolean
}
/**
 * A submitted review.
 */
export interface Review {
/**
 * Id on the forge.
 */
id: number
author: Actor
/**
 * What the reviewer decided.
 */
state: ("approved" | "changes_requested" | "commented" | "dismissed" | "pending")
/**
 * Commit that was reviewed.
 */
commit_sha: string
/**
 * When it was submitted.
 */
submitted_at: string
/**
 * When it was last edited; absent where the forge does not tell.
 */
updated_at?: string
editor?: Actor
/**
 * Whether the forge counts it for branch protection.
 */
official?: boolean
/**
 * Whether the forge considers it outdated.
 */
stale?: boolean
/**
 * Whether it was dismissed.
 */
dismissed?: boolean
/**
 * Text as written, Markdown.
 */
body?: string
}
/**
 * A file that the pull request changes.
 */
export interface ChangedFile {
/**
 * Path at the head.
 */
path: string
/**
 * Path at the base, for a rename.
 */
previous_path?: string
/**
 * How it changes.
 */
status: ("added" | "modified" | "removed" | "renamed")
/**
 * Lines added.
 */
additions: number
/**
 * Lines removed.
 */
deletions: number
/**
 * Git file mode at the head, in octal.
 */
mode?: string
}
/**
 * A commit status or a check run.
 */
export interface Status {
/**
 * Id on the forge.
 */
id?: number
/**
 * Commit status or check run.
 */
kind: ("status" | "check")
/**
 * Name of the status or check.
 */
context: string
/**
 * Outcome.
 */
state: ("success" | "failure" | "error" | "pending" | "skipped" | "cancelled" | "neutral")
/**
 * Commit it was set on.
 */
sha: string
creator?: Actor
/**
 * Text shown beside it.
 */
description?: string
/**
 * When it was last set.
 */
updated_at: string
}
/**
 * A team and the whole list of its members.
 */
export interface Team {
/**
 * Name as the configuration writes it.
 */
name: string
/**
 * Id on the forge.
 */
id?: number
/**
 * Active members.
 */
members: Actor[]
}
/**
 * Another open pull request of the repository.
 */
export interface OpenPullRequest {
/**
 * Its number.
 */
number: number
/**
 * Its title.
 */
title: string
author: Actor
/**
 * Branch it targets.
 */
base_ref: string
/**
 * Its head.
 */
head_sha: string
/**
 * Ids of its commits; absent when nobody asked for them.
 */
commits?: string[]
/**
 * Files that it changes.
 */
files: {
/**
 * Path at its head.
 */
path: string
/**
 * How it changes.
 */
status: ("added" | "modified" | "removed" | "renamed")
/**
 * Path before a rename.
 */
previous_path?: string
/**
 * Its content at its head, of a file that a gate asked for.
 */
text?: string
}[]
}
/**
 * An issue or pull request that a gate asked for.
 */
export interface TrackedIssue {
/**
 * As written in the file that names it; a companion is OWNER/REPO#N.
 */
reference: string
/**
 * State on the forge: open or closed, and merged for a pull request that was.
 */
state: string
/**
 * When it was opened.
 */
created_at: string
/**
 * When it last changed.
 */
updated_at: string
}
/**
 * A file that a gate asked for.
 */
export interface FileContent {
/**
 * Path in the repository.
 */
path: string
/**
 * Which commit it was read at.
 */
at: ("base" | "head" | "merge_base")
/**
 * Digest of its bytes, hexadecimal.
 */
sha256: string
/**
 * Its content.
 */
text: string
}
/**
 * What a run outside the pure engine found; the gate judges it.
 */
export interface Measurement {
/**
 * Gate that it is for.
 */
gate: string
/**
 * The run's report; its shape is the gate's.
 */
report: {
[k: string]: unknown
}
}
/**
 * A part that could not be read whole.
 */
export interface IncompletePart {
/**
 * Name of the part, a field of the snapshot.
 */
part: string
/**
 * Which member of it, for instance the team; absent means the whole part.
 */
subject?: string
/**
 * What the forge answered.
 */
reason: string
}
