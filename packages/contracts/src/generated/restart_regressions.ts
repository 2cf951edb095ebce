// GENERATED from restart_regressions.schema.json by `portcullis contract generate`. Do not edit.

/**
 * Counterexamples that `portcullis restart check` found once, in a file that is kept with the code: the next run asks them first.
 */
export interface RestartRegressions {
/**
 * Version of the format.
 */
version: 1
/**
 * Cases, each with the property that it broke.
 * 
 * Items: A counterexample.
 */
counterexamples: {
/**
 * Id of the property that it broke.
 */
property: ("answers-every-question" | "stays-inside" | "explicit-wins" | "names-round-trip" | "applied-once" | "empty-keeps-volume" | "pending-is-applied" | "runtime-fits" | "order-of-rules" | "finds-by-name" | "finds-runtime-default" | "sees-the-folder" | "unrelated-changes-nothing" | "determinism" | "flags-without-effect" | "label-tells-the-truth" | "no-silent-miss" | "same-on-every-verb" | "consent" | "boots-what-it-says" | "refused-changes-nothing" | "right-status" | "last-write-wins")
/**
 * Where it was found.
 */
layer: ("resolution" | "life")
/**
 * The seed of the run that found it.
 */
seed: number
/**
 * Its path in that run.
 */
path: string
/**
 * The case itself, as its layer reads it, to be asked again.
 */
case: {
[k: string]: unknown
}
/**
 * What somebody wants to say of it.
 */
note?: string
}[]
}
