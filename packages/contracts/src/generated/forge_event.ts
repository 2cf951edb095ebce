// GENERATED from forge_event.schema.json by `portcullis contract generate`. Do not edit.

/**
 * The pull request. Gitea and Forgejo give it with a comment too, GitHub does not.
 */
export type EventPullRequest = ({
/**
 * Its number.
 */
number: number
/**
 * Its title.
 */
title: string
/**
 * Its description, Markdown.
 */
body?: (string | null)
user: EventAccount
/**
 * Its state.
 */
state: ("open" | "closed")
/**
 * Whether it is merged.
 */
merged?: (boolean | null)
/**
 * When it was merged.
 */
merged_at?: (string | null)
/**
 * Whether it is a draft.
 */
draft?: boolean
/**
 * Its labels.
 */
labels?: ({
/**
 * Name.
 */
name: string
[k: string]: unknown
}[] | null)
base: EventBranch
head: EventBranch1
/**
 * When it was opened.
 */
created_at: string
/**
 * When it last changed.
 */
updated_at: string
[k: string]: unknown
} | null)
/**
 * Its author; null for a deleted account.
 */
export type EventAccount = ({
/**
 * Numeric id.
 */
id: number
/**
 * Login.
 */
login: string
/**
 * GitHub: kind of account.
 */
type?: string
[k: string]: unknown
} | null)

/**
 * What a forge writes into the event file of a job, as much of it as names and describes a pull request or a merge group. GitHub, Gitea and Forgejo write far more; what is not named here nobody reads.
 */
export interface ForgeEvent {
/**
 * What happened. No decision depends on it: the state of the pull request does.
 */
action?: string
/**
 * The repository that it happened in: the base of a pull request.
 */
repository: {
/**
 * Name.
 */
name: string
/**
 * Default branch.
 */
default_branch: string
/**
 * Owner.
 */
owner: {
/**
 * Login.
 */
login: string
[k: string]: unknown
}
[k: string]: unknown
}
pull_request?: EventPullRequest
/**
 * The issue or pull request that was commented on.
 */
issue?: {
/**
 * Its number.
 */
number: number
/**
 * There when it is a pull request.
 */
pull_request?: ({
[k: string]: unknown
} | null)
[k: string]: unknown
}
/**
 * Gitea and Forgejo: whether the comment is on a pull request.
 */
is_pull?: boolean
/**
 * A group of GitHub's merge queue.
 */
merge_group?: {
/**
 * Commit that would be the new tip of the branch.
 */
head_sha: string
/**
 * Commit that the group stands on.
 */
base_sha: string
/**
 * Whole name of the branch that it is to be merged into.
 */
base_ref: string
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * Branch that it targets.
 */
export interface EventBranch {
/**
 * Name.
 */
ref: string
/**
 * Commit at its tip.
 */
sha: string
/**
 * The repository that it is in; null for a fork that is gone.
 */
repo?: ({
/**
 * OWNER/NAME.
 */
full_name?: string
[k: string]: unknown
} | null)
[k: string]: unknown
}
/**
 * Branch that it comes from.
 */
export interface EventBranch1 {
/**
 * Name.
 */
ref: string
/**
 * Commit at its tip.
 */
sha: string
/**
 * The repository that it is in; null for a fork that is gone.
 */
repo?: ({
/**
 * OWNER/NAME.
 */
full_name?: string
[k: string]: unknown
} | null)
[k: string]: unknown
}
