// GENERATED from template_imported.schema.json by `portcullis contract generate`. Do not edit.

/**
 * The answer to an import: 201.
 */
export interface TemplateImported {
/**
 * Always imported.
 */
status: "imported"
/**
 * Name of its folder.
 */
id: string
/**
 * Its name.
 */
name: (string | null)
/**
 * Digest of its files.
 */
digest: string
}
