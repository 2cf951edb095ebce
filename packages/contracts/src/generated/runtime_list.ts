// GENERATED from runtime_list.schema.json by `portcullis contract generate`. Do not edit.

/**
 * The runtimes that are known: GET /runtimes.
 */
export interface RuntimeList {
/**
 * In byte order.
 * 
 * Items: A runtime.
 */
runtimes: {
/**
 * Its name.
 */
name: string
/**
 * The back-end can start it.
 */
bootable: boolean
/**
 * It is run by somebody else.
 */
external: boolean
/**
 * The template that it boots with where none is named.
 */
default_template: (string | null)
}[]
}
