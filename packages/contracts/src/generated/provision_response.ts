// GENERATED from provision_response.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What the control plane answers to a provision request. Only status 201 means that the workspace boots.
 */
export type ProvisionResponse = ({
[k: string]: unknown
} & {
/**
 * Id of the machine; core needs it to stop the workspace.
 */
instance_id?: string
/**
 * Address of the machine inside the provider's network.
 */
private_ip?: string
/**
 * State of the machine; core writes it to its log.
 */
state?: string
/**
 * Why the machine was not made; read on any status other than 201.
 */
error?: string
/**
 * Fields of the request that the control plane read.
 */
consumed?: string[]
/**
 * Fields of the request that the control plane did not read: what they carried is lost.
 */
ignored?: string[]
})
