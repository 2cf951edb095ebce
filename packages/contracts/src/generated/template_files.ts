// GENERATED from template_files.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What a template would deliver, and on which channel: GET /templates/{id}/files.
 */
export interface TemplateFiles {
/**
 * Its id.
 */
template: string
/**
 * Digest of all of them.
 */
digest: string
/**
 * In byte order of their paths.
 * 
 * Items: A file.
 */
files: {
/**
 * Path below the template's folder.
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
 * How the back-end carries it.
 */
channel: ("copy" | "config_files" | "template_assets")
}[]
}
