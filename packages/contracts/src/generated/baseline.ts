// GENERATED from baseline.schema.json by `portcullis contract generate`. Do not edit.

/**
 * Findings that are accepted because they were there before the gate was.
 */
export interface Baseline {
/**
 * Version of this format.
 */
version: 1
/**
 * The accepted findings.
 */
findings: {
/**
 * Fingerprint of the finding, as check --format sarif prints it under partialFingerprints.
 */
fingerprint: string
/**
 * Gate that finds it.
 */
gate: string
/**
 * Why it is accepted.
 */
reason: string
/**
 * Who answers for it.
 */
owner: string
/**
 * Last day on which it is accepted.
 */
until: string
}[]
}
