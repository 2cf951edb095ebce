// GENERATED from template_import.schema.json by `portcullis contract generate`. Do not edit.

/**
 * POST /templates/import: a template from its files.
 */
export interface TemplateImport {
/**
 * Name of the folder to make.
 */
name: string
/**
 * Relative path to content.
 */
files: {
[k: string]: string
}
/**
 * How the contents are written; utf-8 where absent.
 */
encoding?: ("utf-8" | "base64")
}
