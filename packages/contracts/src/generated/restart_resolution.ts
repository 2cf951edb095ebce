// GENERATED from restart_resolution.schema.json by `portcullis contract generate`. Do not edit.

/**
 * The answer of a restart resolver, a line of JSON each.
 */
export interface RestartResolution {
/**
 * That of the question.
 */
id: (string | number)
/**
 * Folder of the template below the templates folder; null keeps the volume that is there.
 */
source: (string | null)
/**
 * What the caller is told: the name as given where it resolves as given, else the folder; existing-volume where nothing is applied.
 */
label: string
/**
 * The rule that decided.
 */
rule: ("explicit" | "name-match" | "org-template" | "stored-template" | "runtime-default" | "existing-volume")
/**
 * Templates that were wanted and did not resolve.
 * 
 * Items: What the caller should know although the request is carried out.
 */
warnings: {
/**
 * TEMPLATE_UNRESOLVED, RUNTIME_MISMATCH, ...
 */
code: string
/**
 * What was found, in a sentence.
 */
message: string
}[]
/**
 * The rules in their order, with what became of each.
 * 
 * Items: A rule, a candidate that it named, and what became of it.
 */
considered: {
/**
 * Which rule.
 */
rule: ("explicit" | "name-match" | "org-template" | "stored-template" | "runtime-default" | "existing-volume" | "generated-config")
/**
 * The name that the rule proposed; null where it had none.
 */
candidate: (string | null)
/**
 * `chosen` once; `refused` where the candidate does not resolve; `skipped` where the rule does not apply, or another one has decided.
 */
outcome: ("chosen" | "refused" | "skipped")
/**
 * Why, in a sentence.
 */
reason: string
}[]
}
