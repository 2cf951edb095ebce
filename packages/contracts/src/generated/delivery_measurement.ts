// GENERATED from delivery_measurement.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What a run found of the files that workspaces really have, for the gate template-delivery.
 */
export interface DeliveryMeasurement {
/**
 * Address that was asked.
 */
daemon: string
/**
 * Its back-end, where it tells.
 */
provisioner?: string
/**
 * One entry per workspace that was booted, or looked at.
 * 
 * Items: A template, booted.
 */
deliveries: {
/**
 * Its id.
 */
template: string
/**
 * The workspace that was booted, or looked at.
 */
workspace_id?: string
/**
 * The runtime that it was to be.
 */
runtime: string
/**
 * How the boot ended: online; timeout: not registered in time; failed: the daemon gave it up; refused: the daemon did not begin it.
 */
booted: ("online" | "timeout" | "failed" | "refused")
/**
 * How long it took, or was waited for.
 */
waited_seconds?: number
/**
 * What the daemon said of it.
 */
error?: string
/**
 * The tail of its log.
 */
log?: string
/**
 * The runtime that it says it is, or, where the daemon does not tell, that the daemon runs it as.
 */
registered_runtime?: string
/**
 * Digest of the files that it says it booted with.
 */
boot_digest?: string
/**
 * Digest of the files that the daemon says it delivered last.
 */
applied_digest?: string
/**
 * What the template has.
 */
expected: ExpectedFile[]
/**
 * What the workspace has; absent where that could not be read.
 */
delivered?: DeliveredFile[]
}[]
/**
 * What the contract provision_request says of the channels that files are carried by.
 * 
 * Items: A channel.
 */
channels?: {
/**
 * The field of the request.
 */
channel: string
/**
 * The control plane reads it.
 */
consumed: boolean
/**
 * What the contract says of a field that it does not read.
 */
note?: string
}[]
/**
 * Templates that were asked for, or are listed, and cannot be delivered.
 * 
 * Items: A template.
 */
unavailable?: {
/**
 * Its id.
 */
template: string
/**
 * Why not.
 */
problem: string
}[]
/**
 * Workspaces that were booted for this and could not be removed.
 * 
 * Items: A workspace.
 */
left_over?: {
/**
 * Its id, or its name where the id is not known.
 */
workspace: string
/**
 * The template that it was booted for.
 */
template: string
/**
 * Why it is still there.
 */
reason: string
}[]
/**
 * What could not be read.
 * 
 * Items: Something unread.
 */
unread: {
/**
 * What.
 */
subject: string
/**
 * Why.
 */
reason: string
}[]
}
/**
 * A file of a template.
 */
export interface ExpectedFile {
/**
 * Path below its folder.
 */
path: string
/**
 * Of its bytes.
 */
sha256: string
/**
 * Size.
 */
bytes: number
/**
 * How it is carried.
 */
channel: ("copy" | "config_files" | "template_assets")
}
/**
 * A file of a workspace.
 */
export interface DeliveredFile {
/**
 * Path below its configuration folder.
 */
path: string
/**
 * Of its bytes.
 */
sha256: string
/**
 * Size.
 */
bytes: number
}
