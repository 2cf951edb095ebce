// GENERATED from portcullis_config.schema.json by `portcullis contract generate`. Do not edit.

/**
 * A program whose output is committed.
 */
export type CodeGenerator = (TypeGenerator | CommandGenerator)

/**
 * portcullis.yaml at the root of a repository: which gates judge its pull requests, and how. Read from the base commit, never from the head.
 */
export interface PortcullisConfiguration {
/**
 * Version of this format.
 */
version: 1
/**
 * The gates, by identifier. An instance with a name of its own says which gate it uses.
 */
gates: {
"sop-ack"?: SopAck
"contract-drift"?: ContractDrift
"migration-collision"?: MigrationCollision
"template-delivery"?: TemplateDelivery
/**
 * A gate under a name of its own; takes the options of the gate that it uses.
 */
[k: string]: {
/**
 * Identifier of the gate.
 */
uses: ("sop-ack" | "contract-drift" | "migration-collision" | "template-delivery")
[k: string]: unknown
} | SopAck | ContractDrift | MigrationCollision | TemplateDelivery | undefined
}
}
/**
 * Options of the gate sop-ack: the checklist, and who may acknowledge it.
 */
export interface SopAck {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "sop-ack"
/**
 * blocking (the default) or advisory: judged and shown, never blocking.
 */
enforce?: ("blocking" | "advisory")
/**
 * The gate applies only when the pull request changes a file that matches one of these globs.
 * 
 * @minItems 1
 */
paths?: string[]
/**
 * File of findings that are accepted because they were there before, each with fingerprint, owner and end.
 */
baseline?: string
/**
 * Path of a checklist in the original's format (items, high_risk_labels, n/a_gates), read in place of items, high_risk_labels and na_gates here.
 */
config?: string
/**
 * The checklist, in the order in which it is shown.
 * 
 * @minItems 1
 */
items?: SopItem[]
/**
 * Labels that make a change one of high risk.
 */
high_risk_labels?: string[]
/**
 * Globs: a change of a matching file, old names included, is one of high risk.
 */
high_risk_paths?: string[]
/**
 * Review gates that /sop-n/a may declare not applicable.
 */
na_gates?: {
[k: string]: NaGate
}
/**
 * What a push does to acknowledgements that came before it. Default invalidate_in_scope.
 */
on_push?: ("keep" | "invalidate" | "invalidate_in_scope")
/**
 * Whether /sop-n/a needs a reason. Default required.
 */
na_reason?: ("required" | "optional")
/**
 * Whether /sop-n/a is accepted on a change of high risk. Default refused.
 */
na_on_high_risk?: ("refused" | "allowed")
/**
 * Whether commands in edited comments count. Default ignore.
 */
edited_comments?: ("ignore" | "accept")
/**
 * Whose acknowledgements never count. The author's never do, listed or not. Default both.
 * 
 * Items: committers means commit authors, committers and co-authors.
 */
who_may_not?: ("author" | "committers")[]
/**
 * How many different people the accepted acknowledgements of the whole list must come from. Default 0: not asked.
 */
distinct_ackers?: number
/**
 * Whether `/sop-ack all` stands for every item. Default false.
 */
allow_all?: boolean
/**
 * Acknowledgements by AI reviewers.
 */
ai?: {
/**
 * Team of AI reviewers. Default ai-sop-ack.
 */
team?: string
/**
 * Items that no AI acknowledges, whatever they say themselves. Default root-cause, no-backwards-compat, migration, schema.
 */
human_only?: string[]
/**
 * Contexts that must be green on the head. Default CI / all-required (pull_request).
 * 
 * @minItems 1
 */
evidence_contexts?: string[]
}
/**
 * Name of the published status. Default portcullis / GATE.
 */
context?: string
/**
 * Whether the original's two contexts are published as well. Default false.
 */
legacy_contexts?: boolean
}
/**
 * One item of the checklist.
 */
export interface SopItem {
/**
 * Name of the item, as people write it in /sop-ack.
 */
slug: string
/**
 * Number that stands for the item.
 */
numeric_alias?: number
/**
 * Text in the pull request's description that the answer follows.
 */
pr_section_marker: string
/**
 * What the item asks, for people.
 */
description?: string
/**
 * A member of any one of these teams may acknowledge the item.
 */
required_teams: string[]
/**
 * The teams for a change of high risk; absent means the same teams.
 */
required_teams_high_risk?: string[]
/**
 * How many people have to acknowledge the item. Default 1.
 */
min_ackers?: number
/**
 * Files that the item is about: with on_push invalidate_in_scope, only a push that changes one of them voids its acknowledgements. Default: all files.
 * 
 * @minItems 1
 */
scope?: string[]
/**
 * Whether a member of the AI team may acknowledge the item. Default false.
 */
ai_ack_eligible?: boolean
/**
 * What an acknowledgement by the AI team needs besides: green contexts (the default) or none.
 */
evidence?: ("green" | "none")
}
/**
 * A review gate that people may declare not applicable.
 */
export interface NaGate {
/**
 * A member of any one of these teams may declare it.
 */
required_teams: string[]
/**
 * What the gate is for, for people.
 */
description?: string
}
/**
 * Options of the gate contract-drift: the contracts, who writes and reads them, and what is made from them.
 */
export interface ContractDrift {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "contract-drift"
/**
 * blocking (the default) or advisory: judged and shown, never blocking.
 */
enforce?: ("blocking" | "advisory")
/**
 * The gate applies only when the pull request changes a file that matches one of these globs.
 * 
 * @minItems 1
 */
paths?: string[]
/**
 * File of findings that are accepted because they were there before, each with fingerprint, owner and end.
 */
baseline?: string
/**
 * The contracts that are judged.
 * 
 * @minItems 1
 */
contracts: WatchedContract[]
/**
 * Copies of contracts that must be the same as their source.
 */
mirrors?: ContractMirror[]
/**
 * Programs whose output is committed and must be as they would make it now.
 */
generators?: CodeGenerator[]
/**
 * Levels of rules that differ from the default: by the rule's name without `contract-drift/`.
 */
rules?: {
[k: string]: "error" | "warning" | "note" | "off"
}
}
/**
 * A contract, and the parties whose code is held against it.
 */
export interface WatchedContract {
/**
 * Path of the contract: a JSON Schema, or a *.contract.json manifest.
 */
schema: string
/**
 * What the message is: a request (its producers must not break), a response (its consumers must not break) or a message of which neither may break. Default message.
 */
role?: ("request" | "response" | "message")
/**
 * Which documents have to stay acceptable, in place of what the role says. BACKWARD: those of the old schema to the new one; FORWARD: the reverse; FULL: both; with _TRANSITIVE against every earlier version.
 */
level?: ("NONE" | "BACKWARD" | "FORWARD" | "FULL" | "BACKWARD_TRANSITIVE" | "FORWARD_TRANSITIVE" | "FULL_TRANSITIVE")
/**
 * strict: consumers refuse members that they do not know. tolerant: they ignore them, and producers send only what is declared. Default tolerant for contracts that say who consumes, else strict.
 */
profile?: ("strict" | "tolerant")
/**
 * Types in code that are written as this message.
 */
producers?: ContractParty[]
/**
 * Types in code that this message is read into.
 */
consumers?: ContractParty[]
}
/**
 * A party to a contract: a type in its source code.
 */
export interface ContractParty {
/**
 * Who it is. Of a consumer: the name before `_consumes` in the contract.
 */
name: string
/**
 * Path of the source file.
 */
source: string
/**
 * Name of the type in it; for JSON Schema and OpenAPI the name of the definition, or # for the whole.
 */
type: string
/**
 * Language of the source. Default: by the file's suffix.
 */
language?: ("go" | "typescript" | "python" | "rust" | "json-schema" | "openapi")
/**
 * Path of an answer of the real consumer that says what it consumed and ignored.
 */
proof?: string
}
/**
 * A copy of a contract, and what it is a copy of.
 */
export interface ContractMirror {
/**
 * The copy.
 */
mirror: {
/**
 * Path of the copy in this repository.
 */
path: string
}
/**
 * What it is a copy of.
 */
source: (PathSource | GitSource | UrlSource)
/**
 * canonical (the default): the same JSON, however it is written. bytes: the same file.
 */
compare?: ("canonical" | "bytes")
/**
 * What the copy was made of.
 */
pin?: {
/**
 * Digest of the source, hexadecimal: of its bytes, or of its RFC 8785 form.
 */
sha256?: string
/**
 * The source's commit.
 */
commit?: string
}
}
/**
 * A file beside.
 */
export interface PathSource {
/**
 * Path of the file.
 */
path: string
}
/**
 * A file in a repository.
 */
export interface GitSource {
/**
 * Where it is.
 */
git: {
/**
 * A folder, or an address without a password.
 */
repository: string
/**
 * Branch, tag or commit.
 */
ref: string
/**
 * Path in that repository.
 */
path: string
}
}
/**
 * A file on the web.
 */
export interface UrlSource {
/**
 * Its address.
 */
url: string
/**
 * Scheme, host and port that the address, and whatever it redirects to, must have.
 */
origin: string
/**
 * Size beyond which it is not read. Default 1 MiB.
 */
max_bytes?: number
/**
 * How long it may take. Default 10.
 */
timeout_seconds?: number
}
/**
 * Types from schemas, built in.
 */
export interface TypeGenerator {
/**
 * Name of the generator.
 */
name: string
/**
 * json-schema-to-typescript: types only. portcullis: types and validators, as `portcullis contract generate` makes them.
 */
uses: ("json-schema-to-typescript" | "portcullis")
/**
 * Schema files, or folders of them.
 * 
 * @minItems 1
 */
schemas: string[]
/**
 * Folder of the generated files.
 */
output: string
}
/**
 * Any program. It is run without a shell and writes into the folder {output}, or to its standard output.
 */
export interface CommandGenerator {
/**
 * Name of the generator.
 */
name: string
/**
 * The program and its arguments; {output} stands for an empty folder.
 * 
 * @minItems 1
 */
command: string[]
/**
 * Folder of the committed files.
 */
output?: string
/**
 * Globs from that folder: the files that the program makes, where others stand beside them. Default: all.
 * 
 * @minItems 1
 */
files?: string[]
/**
 * The committed file that the program's standard output is.
 */
stdout?: string
/**
 * How long it may take. Default 60.
 */
timeout_seconds?: number
}
/**
 * Options of the gate migration-collision: where the migrations are, and how their names are read.
 */
export interface MigrationCollision {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "migration-collision"
/**
 * blocking (the default) or advisory: judged and shown, never blocking.
 */
enforce?: ("blocking" | "advisory")
/**
 * The gate applies only when the pull request changes a file that matches one of these globs.
 * 
 * @minItems 1
 */
paths?: string[]
/**
 * File of findings that are accepted because they were there before, each with fingerprint, owner and end; or `strict`: findings about files that the request does not touch count too.
 */
baseline?: string
/**
 * The folder of the migrations, from the root of the repository.
 */
directory: string
/**
 * The language of the migrations: postgres (the default).
 */
dialect?: "postgres"
/**
 * How names are read: one of the known schemes (golang-migrate by default), or a pattern of your own.
 */
scheme?: (("golang-migrate" | "timestamp" | "sequential" | "flyway" | "node-pg-migrate") | {
/**
 * A regular expression for the whole file name with the named groups version and name, and direction (up or down) where files have one: `^(?<version>\d+)-(?<name>[a-z-]+)\.(?<direction>up|down)\.sql$`.
 */
custom: string
})
/**
 * What has to be judged: names alone, the statements too, or all of it executed on a PostgreSQL engine. What the snapshot lacks for it is an error; without this option the gate judges as deep as the snapshot allows.
 */
depth?: ("names" | "statements" | "execution")
/**
 * Whether a migration needs a file that takes it back: expected (the default: a warning when it is missing), required or optional.
 */
down?: ("expected" | "required" | "optional")
/**
 * Source files, as globs, whose SQL is held against partial unique indexes.
 */
queries?: string[]
/**
 * How long one file may run on the engine, in seconds; 20 by default.
 */
timeout_seconds?: number
/**
 * Levels of rules that differ from the default: by the rule's name without `migration-collision/`.
 */
rules?: {
[k: string]: "error" | "warning" | "note" | "off"
}
}
/**
 * Options of the gate template-delivery: which templates a workspace daemon has to deliver whole. The daemon's address is not among them: it is named by whoever runs it.
 */
export interface TemplateDelivery {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "template-delivery"
/**
 * blocking (the default) or advisory: judged and shown, never blocking.
 */
enforce?: ("blocking" | "advisory")
/**
 * The gate applies only when the pull request changes a file that matches one of these globs.
 * 
 * @minItems 1
 */
paths?: string[]
/**
 * File of findings that are accepted because they were there before, each with fingerprint, owner and end.
 */
baseline?: string
/**
 * Ids of the templates that are judged. Default: every one that was measured.
 * 
 * @minItems 1
 */
templates?: string[]
/**
 * How long `portcullis templates check` waits for a workspace to register, in seconds; 120 by default.
 */
boot_timeout_seconds?: number
/**
 * Which templates must have files of a kind: one that lost them delivers nothing, and nothing would be missed.
 */
expect?: {
/**
 * Globs of template ids: these must have a config.yaml. Default none.
 */
config?: string[]
/**
 * Globs of template ids: these must have files in prompts/. Default none.
 */
prompts?: string[]
/**
 * Globs of template ids: these must have files in skills/. Default none.
 */
skills?: string[]
}
/**
 * Levels of rules that differ from the default: by the rule's name without `template-delivery/`.
 */
rules?: {
[k: string]: "error" | "warning" | "note" | "off"
}
}
