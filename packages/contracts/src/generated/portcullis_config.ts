// GENERATED from portcullis_config.schema.json by `portcullis contract generate`. Do not edit.

/**
 * portcullis.yaml at the root of a repository: which gates judge its pull requests, and how. Read from the base commit, never from the head.
 */
export interface PortcullisConfiguration {
/**
 * Version of this format.
 */
version: 1
/**
 * The gates, by identifier. An instance with a name of its own says which gate it uses.
 */
gates: {
"sop-ack"?: SopAck
/**
 * A gate under a name of its own; takes the options of the gate that it uses.
 */
[k: string]: {
/**
 * Identifier of the gate.
 */
uses: "sop-ack"
} | SopAck | undefined
}
}
/**
 * Options of the gate sop-ack: the checklist, and who may acknowledge it.
 */
export interface SopAck {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "sop-ack"
/**
 * blocking (the default) or advisory: judged and shown, never blocking.
 */
enforce?: ("blocking" | "advisory")
/**
 * The gate applies only when the pull request changes a file that matches one of these globs.
 * 
 * @minItems 1
 */
paths?: string[]
/**
 * File of findings that are accepted because they were there before, each with fingerprint, owner and end.
 */
baseline?: string
/**
 * Path of a checklist in the original's format (items, high_risk_labels, n/a_gates), read in place of items, high_risk_labels and na_gates here.
 */
config?: string
/**
 * The checklist, in the order in which it is shown.
 * 
 * @minItems 1
 */
items?: SopItem[]
/**
 * Labels that make a change one of high risk.
 */
high_risk_labels?: string[]
/**
 * Globs: a change of a matching file, old names included, is one of high risk.
 */
high_risk_paths?: string[]
/**
 * Review gates that /sop-n/a may declare not applicable.
 */
na_gates?: {
[k: string]: NaGate
}
/**
 * What a push does to acknowledgements that came before it. Default invalidate_in_scope.
 */
on_push?: ("keep" | "invalidate" | "invalidate_in_scope")
/**
 * Whether /sop-n/a needs a reason. Default required.
 */
na_reason?: ("required" | "optional")
/**
 * Whether /sop-n/a is accepted on a change of high risk. Default refused.
 */
na_on_high_risk?: ("refused" | "allowed")
/**
 * Whether commands in edited comments count. Default ignore.
 */
edited_comments?: ("ignore" | "accept")
/**
 * Whose acknowledgements never count. The author's never do, listed or not. Default both.
 * 
 * Items: committers means commit authors, committers and co-authors.
 */
who_may_not?: ("author" | "committers")[]
/**
 * How many different people the accepted acknowledgements of the whole list must come from. Default 0: not asked.
 */
distinct_ackers?: number
/**
 * Whether `/sop-ack all` stands for every item. Default false.
 */
allow_all?: boolean
/**
 * Acknowledgements by AI reviewers.
 */
ai?: {
/**
 * Team of AI reviewers. Default ai-sop-ack.
 */
team?: string
/**
 * Items that no AI acknowledges, whatever they say themselves. Default root-cause, no-backwards-compat, migration, schema.
 */
human_only?: string[]
/**
 * Contexts that must be green on the head. Default CI / all-required (pull_request).
 * 
 * @minItems 1
 */
evidence_contexts?: string[]
}
/**
 * Name of the published status. Default portcullis / GATE.
 */
context?: string
/**
 * Whether the original's two contexts are published as well. Default false.
 */
legacy_contexts?: boolean
}
/**
 * One item of the checklist.
 */
export interface SopItem {
/**
 * Name of the item, as people write it in /sop-ack.
 */
slug: string
/**
 * Number that stands for the item.
 */
numeric_alias?: number
/**
 * Text in the pull request's description that the answer follows.
 */
pr_section_marker: string
/**
 * What the item asks, for people.
 */
description?: string
/**
 * A member of any one of these teams may acknowledge the item.
 */
required_teams: string[]
/**
 * The teams for a change of high risk; absent means the same teams.
 */
required_teams_high_risk?: string[]
/**
 * How many people have to acknowledge the item. Default 1.
 */
min_ackers?: number
/**
 * Files that the item is about: with on_push invalidate_in_scope, only a push that changes one of them voids its acknowledgements. Default: all files.
 * 
 * @minItems 1
 */
scope?: string[]
/**
 * Whether a member of the AI team may acknowledge the item. Default false.
 */
ai_ack_eligible?: boolean
/**
 * What an acknowledgement by the AI team needs besides: green contexts (the default) or none.
 */
evidence?: ("green" | "none")
}
/**
 * A review gate that people may declare not applicable.
 */
export interface NaGate {
/**
 * A member of any one of these teams may declare it.
 */
required_teams: string[]
/**
 * What the gate is for, for people.
 */
description?: string
}
