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
 * One entry per template that was looked at.
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
 * How the boot ended.
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
 * The runtime that it says it is.
 */
registered_runtime?: string
/**
 * Digest of the files that it says it booted with.
 */
boot_digest?: string
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
