// GENERATED from template_list.schema.json by `portcullis contract generate`. Do not edit.

/**
 * The templates that are there, and those that the manifest names: GET /templates.
 */
export interface TemplateList {
/**
 * In byte order of their ids.
 * 
 * Items: A template.
 */
templates: {
/**
 * Name of its folder; what every route takes.
 */
id: string
/**
 * Its name, as config.yaml says.
 */
name: (string | null)
/**
 * The runtime that it declares.
 */
runtime: (string | null)
/**
 * Digest of its files.
 */
digest: (string | null)
/**
 * How many files it has.
 */
files: number
/**
 * Their size.
 */
bytes: number
/**
 * It is on the disk, and resolves.
 */
available: boolean
/**
 * Why it does not resolve.
 */
problem: (string | null)
/**
 * Where the manifest takes it from.
 */
repository: (string | null)
/**
 * The commit or tag that the manifest names.
 */
ref: (string | null)
}[]
}
