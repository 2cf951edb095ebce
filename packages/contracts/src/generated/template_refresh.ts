// GENERATED from template_refresh.schema.json by `portcullis contract generate`. Do not edit.

/**
 * The answer to POST /templates/refresh: the catalogue and the manifest were read again.
 */
export interface TemplateRefresh {
/**
 * Templates that resolve.
 */
templates: number
/**
 * Runtimes that are known now.
 */
runtimes: string[]
/**
 * What was found wrong.
 */
problems: string[]
}
