// GENERATED from provision_request.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What core sends to the control plane (CP) to boot a workspace: POST /cp/workspaces/provision.
 */
export interface ProvisionRequest {
/**
 * Tenant organisation.
 */
org_id: string
/**
 * Id of the workspace row, UUID text.
 */
workspace_id: string
/**
 * Engine that the workspace runs; picks the image and the model defaults. Never a template name.
 */
runtime: string
/**
 * Installed template, as stored in the workspace row; absent when none is installed.
 */
template?: string
/**
 * Size class.
 */
tier: number
/**
 * Machine type that overrides the one of the tier.
 */
instance_type?: string
/**
 * Root volume, in GiB.
 */
disk_gb?: number
/**
 * Cloud that runs the machine; absent means the control plane's default. Not the model provider.
 */
provider?: string
/**
 * Whether the data outlives the machine; absent lets the control plane decide.
 */
data_persistence?: string
/**
 * Marks a concierge workspace, which has an image of its own; absent for an ordinary one.
 */
kind?: string
/**
 * Virtual display; {} when the workspace has none.
 */
display?: {
/**
 * How the display is made.
 */
mode?: string
/**
 * Width, in pixels.
 */
width?: number
/**
 * Height, in pixels.
 */
height?: number
/**
 * How the display is reached.
 */
protocol?: string
}
/**
 * Address that the workspace calls back to register.
 */
platform_url: string
/**
 * Process environment of the workspace.
 */
env: {
[k: string]: string
}
/**
 * Files written under the workspace's configuration folder: relative path to base64 content.
 */
config_files?: {
[k: string]: string
}
/**
 * Files of the template, fetched from its repository: relative path to base64 content.
 */
template_assets?: {
[k: string]: string
}
}
