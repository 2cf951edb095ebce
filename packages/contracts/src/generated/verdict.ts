// GENERATED from verdict.schema.json by `portcullis contract generate`. Do not edit.

/**
 * Where it was found: a place in a file, a comment or a review.
 */
export type Location = (FileLocation | CommentLocation | ReviewLocation)

/**
 * What one gate says of one pull request: a pure value, the same for the same snapshot and configuration.
 */
export interface Verdict {
/**
 * Identifier of the gate, or of its instance.
 */
gate: string
/**
 * pass, fail, pending (waits for people or CI), skipped (does not apply), error (could not be evaluated).
 */
state: ("pass" | "fail" | "pending" | "skipped" | "error")
/**
 * The verdict in a line.
 */
summary: string
/**
 * Head that was judged.
 */
head_sha: string
/**
 * Present and true when the configuration says that this gate never blocks.
 */
advisory?: boolean
/**
 * Everything found, worst first.
 */
findings: Finding[]
/**
 * Evidence for the verdict as a whole; its shape is the gate's.
 */
evidence?: {
[k: string]: unknown
}
/**
 * SHA-256, hexadecimal, over the RFC 8785 form of the facts that the gate used.
 */
inputs_digest: string
}
/**
 * One thing that the gate found, with the evidence for it.
 */
export interface Finding {
/**
 * Stable name of the rule, GATE/RULE.
 */
rule: string
/**
 * error makes the gate fail.
 */
level: ("error" | "warning" | "note")
/**
 * What was found, in a sentence.
 */
message: string
/**
 * What it is about, such as an item.
 */
subject?: string
location?: Location
/**
 * What to do about it.
 */
fix?: string
/**
 * What a reader can check without trusting the tool; its shape is the rule's.
 */
evidence?: {
[k: string]: unknown
}
}
export interface FileLocation {
/**
 * Path in the repository.
 */
path: string
/**
 * Line, from 1.
 */
line?: number
/**
 * Column, from 1.
 */
column?: number
}
export interface CommentLocation {
/**
 * Id of the comment on the forge.
 */
comment_id: number
}
export interface ReviewLocation {
/**
 * Id of the review on the forge.
 */
review_id: number
}
