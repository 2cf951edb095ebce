// GENERATED from restart_resolution_request.schema.json by `portcullis contract generate`. Do not edit.
import type { TemplateManifest } from "./template_manifest.ts";

/**
 * One question to a restart resolver, a line of JSON each (portcullis-daemon resolve --stdin): which files does this restart begin with?
 */
export interface RestartResolutionRequest {
/**
 * Comes back in the answer.
 */
id: (string | number)
/**
 * Folder of the templates, on the resolver's machine.
 */
templates_dir: string
manifest?: TemplateManifest
/**
 * Runtimes that exist; absent: those of the manifest, or the usual ones.
 */
known_runtimes?: string[]
/**
 * The row as it is stored.
 */
workspace: {
/**
 * Its name.
 */
name: string
/**
 * Its runtime; empty where unknown.
 */
runtime: string
/**
 * The template that is wanted; empty for none.
 */
template: string
/**
 * The template that was delivered last; absent: none yet.
 */
applied_template?: string
}
/**
 * What the caller asks for.
 */
request: {
/**
 * A template named by the caller; empty is as absent.
 */
template?: string
/**
 * Take a template that is called like the workspace, or the runtime's own.
 */
apply_template?: boolean
/**
 * Take an organisation template that is called like the workspace.
 */
rebuild_config?: boolean
/**
 * Throw the sessions away; never changes the answer.
 */
reset?: boolean
/**
 * Refuse where a template does not resolve; never changes the answer.
 */
strict?: boolean
}
}
