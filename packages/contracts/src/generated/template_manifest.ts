// GENERATED from template_manifest.schema.json by `portcullis contract generate`. Do not edit.

/**
 * manifest.json: which templates there are, where they come from, and on which runtime they run.
 */
export interface TemplateManifest {
/**
 * Version of the file.
 */
version?: (number | string)
/**
 * Not read here.
 */
plugins?: unknown[]
/**
 * Not read here.
 */
org_templates?: unknown[]
/**
 * The templates.
 * 
 * Items: A template.
 */
workspace_templates?: {
/**
 * Its name; `-default` at the end marks a runtime's own.
 */
name: string
/**
 * OWNER/NAME of its repository.
 */
repo?: string
/**
 * Commit or tag.
 */
ref?: string
/**
 * Runtime that it runs on, where that is not its name.
 */
runtime?: string
}[]
}
