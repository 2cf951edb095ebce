// GENERATED from contract_comparison.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What a comparison of two versions of a contract found: what contract diff --format json prints.
 */
export interface ContractComparison {
/**
 * The version before, as it was named.
 */
old: string
/**
 * The version after, as it was named.
 */
new: string
/**
 * What the message is.
 */
role: ("request" | "response" | "message")
/**
 * Which documents have to stay acceptable.
 */
level: ("NONE" | "BACKWARD" | "FORWARD" | "FULL" | "BACKWARD_TRANSITIVE" | "FORWARD_TRANSITIVE" | "FULL_TRANSITIVE")
/**
 * How consumers read.
 */
profile: ("strict" | "tolerant")
/**
 * The worst verdict of the changes on the sides that the level is about, waived ones left out.
 */
result: ("breaking" | "compatible" | "unknown")
/**
 * Everything that changes which documents are accepted, or who reads them, by place.
 */
changes: ContractChange[]
/**
 * Whether every document that the old schema accepts is accepted by the new one.
 */
backward: ("breaking" | "compatible" | "unknown")
/**
 * Whether every document that the new schema accepts is accepted by the old one.
 */
forward: ("breaking" | "compatible" | "unknown")
/**
 * Of a direction without a witness: how it was shown, or why it is unknown.
 */
grounds: {
backward?: ContractGrounds
forward?: ContractGrounds
}
/**
 * The order in which both sides can take the change without a window in which they disagree.
 */
rollout: ("any" | "producer-first" | "consumer-first" | "expand-contract" | "unknown")
/**
 * What is to say of the waivers: those that ended, or that accept nothing.
 */
waivers?: string[]
/**
 * With a transitive level: earlier versions that the new one was held against, newest first, and what each lets break.
 * 
 * Items: One version.
 */
history?: {
/**
 * Commit or tag.
 */
ref: string
/**
 * As result above, of this version.
 */
result: ("breaking" | "compatible" | "unknown")
/**
 * As backward above, of this version.
 */
backward: ("breaking" | "compatible" | "unknown")
/**
 * As forward above, of this version.
 */
forward: ("breaking" | "compatible" | "unknown")
/**
 * Its changes that break, or that could not be decided.
 */
changes: ContractChange[]
}[]
}
/**
 * One change, with the proof of what it breaks.
 */
export interface ContractChange {
/**
 * Name of the rule.
 */
rule: string
/**
 * JSON Pointer of the place: in the new schema where it is there, else in the old one.
 */
pointer: string
/**
 * What changed, in a sentence.
 */
message: string
/**
 * What the change does to that side.
 */
producer: ("breaking" | "compatible" | "unknown")
/**
 * What the change does to that side.
 */
consumer: ("breaking" | "compatible" | "unknown")
witness?: ContractWitness
reverse_witness?: ContractWitness
/**
 * How the side that is compatible was shown to be: by the structure, or by a search that found nothing.
 */
proof?: ("structural" | "searched")
/**
 * With searched: how many documents were tried.
 */
documents?: number
/**
 * What could not be decided.
 */
reason?: string
old_location?: SourceLocation
new_location?: SourceLocation
/**
 * Of a change of who reads what: the declarations before and after.
 */
evidence?: {
[k: string]: unknown
}
/**
 * What a waiver names it by.
 */
fingerprint?: string
/**
 * Who accepts it, and until when.
 */
waived?: {
/**
 * Who.
 */
owner: string
/**
 * Why.
 */
reason: string
/**
 * Last day.
 */
until: string
}
}
/**
 * A document that one of the schemas accepts and the other rejects.
 */
export interface ContractWitness {
document: unknown
/**
 * The schema that accepts it.
 */
valid_for: ("old" | "new")
/**
 * JSON Pointer of the value in it that the other schema rejects.
 */
offending: string
/**
 * JSON Pointer of the keyword in the other schema.
 */
rejected_by: string
/**
 * What a validator other than ajv says.
 */
second_validator: ("agrees" | "disagrees" | "cannot-tell")
/**
 * Whether it rests on format being asserted.
 */
rests_on_format?: true
}
/**
 * A place in a file.
 */
export interface SourceLocation {
/**
 * The file, as it was named.
 */
file: string
/**
 * From 1.
 */
line?: number
/**
 * From 1.
 */
column?: number
}
/**
 * How a direction was shown, or why it is unknown.
 */
export interface ContractGrounds {
/**
 * By the structure, or by a search that found nothing.
 */
proof?: ("structural" | "searched")
/**
 * How many documents were tried.
 */
documents?: number
/**
 * What could not be decided.
 */
reason?: string
}
