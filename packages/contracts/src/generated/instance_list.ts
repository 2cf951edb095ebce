// GENERATED from instance_list.schema.json by `portcullis contract generate`. Do not edit.

/**
 * The instances of an organisation that run: GET /cp/workspaces.
 */
export interface InstanceList {
/**
 * In the order of their workspaces' ids.
 * 
 * Items: An instance.
 */
instances: {
/**
 * Whose instance.
 */
workspace_id: string
/**
 * What the control plane calls it.
 */
instance_id: string
/**
 * The boot that it belongs to, where it was told.
 */
generation?: number
}[]
}
