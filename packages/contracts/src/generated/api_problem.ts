// GENERATED from api_problem.schema.json by `portcullis contract generate`. Do not edit.

/**
 * Why the daemon or the control plane refuses a request: RFC 9457 problem details, with the code and the error of the original interface.
 */
export interface ApiProblem {
/**
 * urn:portcullis:problem:CODE.
 */
type: string
/**
 * The code in words.
 */
title: string
/**
 * HTTP status.
 */
status: number
/**
 * What was found.
 */
detail?: string
/**
 * The request that it happened to.
 */
instance?: string
/**
 * The code.
 */
code: string
/**
 * One sentence for people.
 */
error: string
/**
 * What to do about it.
 */
fix?: string
/**
 * Every problem of the body.
 * 
 * Items: A problem.
 */
problems?: {
/**
 * JSON Pointer to the value.
 */
pointer?: string
/**
 * What is wrong.
 */
message: string
/**
 * What is accepted there.
 */
expected?: string
/**
 * What stands there.
 */
found?: string
/**
 * What to write instead.
 */
fix?: string
}[]
[k: string]: unknown
}
