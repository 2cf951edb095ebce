// GENERATED from restart_plan.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What a restart would begin with, and why: GET /workspaces/{id}/restart-plan.
 */
export interface RestartPlan {
/**
 * Folder of the template below the templates folder; null where no template is applied.
 */
source: (string | null)
/**
 * What the caller is told; existing-volume where the files stay as they are.
 */
label: string
/**
 * The rule that decided; generated-config is for a first boot that no template fits.
 */
rule: ("explicit" | "name-match" | "org-template" | "stored-template" | "runtime-default" | "existing-volume" | "generated-config")
/**
 * The template that the workspace wants afterwards; empty for none.
 */
template: string
/**
 * The runtime that boots.
 */
runtime: string
/**
 * SHA-256 over the files that are delivered; null where the files stay as they are.
 */
digest: (string | null)
/**
 * What did not resolve.
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
