// GENERATED from restart_measurement.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What a campaign found that held a restart resolver, or a daemon, against the properties of restart-resolution, for the gate of that name.
 */
export interface RestartMeasurement {
/**
 * What was asked, as the command line names it: `builtin`, `command:CMD`, `http:URL`.
 */
target: string
/**
 * What the cases were made from: with it, the same cases come again.
 */
seed: number
/**
 * What was done, layer by layer.
 */
layers: LayerReport[]
/**
 * Properties that do not hold, each with the shortest case that was found.
 */
counterexamples: Counterexample[]
/**
 * What the target cannot do, so that nothing is known of it.
 * 
 * Items: A capability.
 */
not_tested: {
/**
 * What. The name of a layer, a property or a rule says that no case can reach it.
 */
subject: string
/**
 * Why not.
 */
reason: string
}[]
}
/**
 * One layer: single questions, or sequences of calls.
 */
export interface LayerReport {
/**
 * resolution: one question with a generated folder; life: a sequence of calls in the life of workspaces.
 */
layer: ("resolution" | "life")
/**
 * Generated situations.
 */
runs: number
/**
 * How many were wanted.
 */
runs_wanted: number
/**
 * Questions, or calls, that were judged.
 */
cases: number
/**
 * all: each was run; time: the limit came first; found: it ended at its last counterexample; path: one case was asked for.
 */
ended: ("all" | "time" | "found" | "path")
coverage: Coverage
}
/**
 * How many cases reached what, by name; what was never reached has a 0.
 */
export interface Coverage {
/**
 * Cases that each rule decided.
 */
rules: {
[k: string]: number
}
/**
 * `explicit > stored-template`: both had a template, the first decided.
 */
pairs: {
[k: string]: number
}
/**
 * What became of the cases.
 */
statuses: {
[k: string]: number
}
/**
 * Cases to which a property had something to say.
 */
properties: {
[k: string]: number
}
}
/**
 * A property that does not hold, in a case that was made as short as it could be.
 */
export interface Counterexample {
/**
 * Its id.
 */
property: ("answers-every-question" | "stays-inside" | "explicit-wins" | "names-round-trip" | "applied-once" | "empty-keeps-volume" | "pending-is-applied" | "runtime-fits" | "order-of-rules" | "finds-by-name" | "finds-runtime-default" | "sees-the-folder" | "unrelated-changes-nothing" | "determinism" | "flags-without-effect" | "label-tells-the-truth" | "no-silent-miss" | "same-on-every-verb" | "consent" | "boots-what-it-says" | "refused-changes-nothing" | "right-status" | "last-write-wins")
/**
 * Where it was found.
 */
layer: ("resolution" | "life")
/**
 * Replays it, with the path.
 */
seed: number
/**
 * Replays it, with the seed; begins with the layer.
 */
path: string
/**
 * How often the case was made shorter.
 */
shrinks: number
/**
 * It was kept from an earlier run; absent where it was found now.
 */
kept?: true
/**
 * The folder that it begins with, a line for each entry.
 */
folder: string[]
/**
 * Templates, links and files in the folder.
 */
directories: number
/**
 * What was asked, in order; the last call went wrong.
 * 
 * Items: A call.
 */
calls: {
/**
 * What was asked, in a line.
 */
call: string
/**
 * What came of it, in a line.
 */
outcome: string
}[]
/**
 * What a correct implementation says to the last call.
 */
expected: string
/**
 * What came.
 */
actual: string
/**
 * The case itself, as its layer reads it, to be asked again.
 */
case: {
[k: string]: unknown
}
/**
 * For a daemon: the same calls as a shell script.
 */
curl?: string
}
