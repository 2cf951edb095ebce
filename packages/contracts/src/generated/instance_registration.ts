// GENERATED from instance_registration.schema.json by `portcullis contract generate`. Do not edit.

/**
 * POST /registry/register: what an instance says when it is up.
 */
export interface InstanceRegistration {
/**
 * Whose instance.
 */
workspace_id: string
/**
 * The boot that it belongs to.
 */
generation: number
/**
 * The engine that it really is.
 */
runtime: string
/**
 * Where it answers.
 */
url: string
/**
 * Digest of the files that it booted with.
 */
config_digest: string
/**
 * What the back-end calls it.
 */
instance_id?: string
}
