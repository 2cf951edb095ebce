// GENERATED from contract_measurement.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What a run outside the pure engine found for the gate contract-drift: copies that were compared, code that was generated anew, earlier versions that were read.
 */
export interface ContractMeasurement {
/**
 * Copies of contracts, compared with their sources.
 * 
 * Items: One copy.
 */
mirrors: {
/**
 * Path of the copy.
 */
path: string
/**
 * What it is a copy of, in words.
 */
source: string
/**
 * same, differs, or unreadable.
 */
state: ("same" | "differs" | "unreadable")
/**
 * What differs or could not be read.
 */
message?: string
/**
 * Why it differs, where a pin tells.
 */
cause?: string
/**
 * First line that differs, from 1.
 */
line?: number
/**
 * JSON Pointer of the first value that differs.
 */
pointer?: string
/**
 * What the source has there.
 */
expected?: string
/**
 * What the copy has there.
 */
found?: string
}[]
/**
 * Generators, run anew.
 * 
 * Items: One generator.
 */
generated: {
/**
 * Its name.
 */
generator: string
/**
 * same, differs, or unreadable.
 */
state: ("same" | "differs" | "unreadable")
/**
 * Why it could not be run.
 */
message?: string
/**
 * Files that are not as they would be made.
 * 
 * Items: One file.
 */
differences?: {
/**
 * The file.
 */
path: string
/**
 * missing, extra or changed.
 */
kind: ("missing" | "extra" | "changed")
/**
 * First line that differs, from 1.
 */
line?: number
/**
 * What would be made.
 */
expected?: string
/**
 * What is there.
 */
found?: string
}[]
}[]
/**
 * Earlier versions of contracts, oldest first.
 * 
 * Items: One contract.
 */
histories: {
/**
 * Path of the contract.
 */
path: string
/**
 * read or unreadable.
 */
state: ("read" | "unreadable")
/**
 * Why it could not be read.
 */
message?: string
/**
 * Its versions.
 * 
 * Items: One version.
 */
versions: {
/**
 * Tag or commit.
 */
ref: string
/**
 * Its content.
 */
text: string
}[]
}[]
}
