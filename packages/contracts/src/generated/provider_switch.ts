// GENERATED from provider_switch.schema.json by `portcullis contract generate`. Do not edit.

/**
 * POST /workspaces/{id}/switch-provider.
 */
export interface ProviderSwitch {
/**
 * Cloud to move to.
 */
provider: string
/**
 * What only the old machine has is lost.
 */
confirm_data_loss?: boolean
/**
 * Not supported: true is refused.
 */
migrate_data?: boolean
}
