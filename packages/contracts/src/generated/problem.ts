// GENERATED from problem.schema.json by `portcullis contract generate`. Do not edit.

/**
 * Why a command or a request could not be carried out: RFC 9457 problem details with a closed set of codes and every problem found.
 */
export interface Problem {
/**
 * Identifies the code; urn:portcullis:problem:CODE.
 */
type: string
/**
 * The code in words.
 */
title: string
/**
 * HTTP status, where the problem is an answer.
 */
status?: number
/**
 * What was found.
 */
detail: string
/**
 * The request that it happened to.
 */
instance?: string
/**
 * What went wrong.
 */
code: ("usage" | "configuration" | "contract" | "unreadable" | "too-large" | "interrupted" | "internal")
/**
 * What to do about it.
 */
fix: string
/**
 * Every problem found, when there are several or when they have a place.
 */
problems?: {
/**
 * What is wrong, in a sentence.
 */
message: string
/**
 * File it is in.
 */
file?: string
/**
 * Line, from 1.
 */
line?: number
/**
 * Column, from 1.
 */
column?: number
/**
 * JSON Pointer (RFC 6901) to the value.
 */
pointer?: string
/**
 * What the contract accepts there.
 */
expected?: string
/**
 * What stands there.
 */
found?: string
/**
 * What to write instead, where it can be told.
 */
fix?: string
}[]
}
