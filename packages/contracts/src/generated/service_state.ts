// GENERATED from service_state.schema.json by `portcullis contract generate`. Do not edit.

/**
 * GET /healthz and /readyz.
 */
export interface ServiceState {
/**
 * Whether it can serve.
 */
status: ("ok" | "unavailable")
/**
 * Version of the program.
 */
version: string
/**
 * What was looked at.
 * 
 * Items: A check.
 */
checks?: {
/**
 * What.
 */
name: string
/**
 * Whether it is well.
 */
ok: boolean
/**
 * What was found.
 */
detail?: string
}[]
}
