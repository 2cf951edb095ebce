// GENERATED from sop_checklist_config.schema.json by `portcullis contract generate`. Do not edit.

/**
 * A checklist as the original tool reads it. Keys that the original ignores are accepted and named in a warning.
 */
export interface SopChecklistConfig {
/**
 * Ignored, as the original does.
 */
version?: (number | string)
/**
 * The checklist, in order.
 * 
 * @minItems 1
 * 
 * Items: One item.
 */
items: {
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
 * Whether a member of the AI team may acknowledge the item. Default false.
 */
ai_ack_eligible?: boolean
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
 * What an acknowledgement by the AI team needs besides: green contexts (the default) or none.
 */
evidence?: ("green" | "none")
[k: string]: unknown
}[]
/**
 * Labels that make a change one of high risk.
 */
high_risk_labels?: string[]
/**
 * Review gates that /sop-n/a may declare not applicable.
 */
"n/a_gates"?: {
/**
 * A review gate that people may declare not applicable.
 */
[k: string]: {
/**
 * A member of any one of these teams may declare it.
 */
required_teams?: string[]
/**
 * What the gate is for, for people.
 */
description?: string
[k: string]: unknown
}
}
[k: string]: unknown
}
