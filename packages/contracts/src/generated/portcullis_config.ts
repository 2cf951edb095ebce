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
"required-checks"?: RequiredChecks
"workflow-lint"?: WorkflowLint
"template-delivery"?: TemplateDelivery
"team-review"?: TeamReview
"reserved-paths"?: ReservedPaths
"review-state"?: ReviewState
companion?: Companion
"restart-resolution"?: RestartResolutionGate
/**
 * A gate under a name of its own; takes the options of the gate that it uses.
 */
[k: string]: {
/**
 * Identifier of the gate.
 */
uses: ("sop-ack" | "contract-drift" | "migration-collision" | "template-delivery" | "required-checks" | "workflow-lint" | "team-review" | "reserved-paths" | "review-state" | "companion" | "restart-resolution")
[k: string]: unknown
} | SopAck | ContractDrift | MigrationCollision | RequiredChecks | WorkflowLint | TemplateDelivery | TeamReview | ReservedPaths | ReviewState | Companion | RestartResolutionGate | undefined
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
 * Options of the gate required-checks: which contexts have to be green, and who may post them.
 */
export interface RequiredChecks {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "required-checks"
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
 * Contexts, or patterns with `*`, that have to be green besides those of the branch protection. Without them the branch protection has to be readable.
 * 
 * @minItems 1
 */
contexts?: string[]
/**
 * Contexts, or patterns, that something else than a workflow of this repository posts. They have to be green all the same.
 * 
 * @minItems 1
 */
external?: string[]
/**
 * Contexts, or patterns, that are not judged, as they wait for this gate itself. Default: `portcullis / required-checks` and `portcullis / all-required`.
 * 
 * @minItems 1
 */
ignore?: string[]
/**
 * Folders of the workflows, of which the first that has any is used. Default: where the forge looks.
 * 
 * @minItems 1
 */
workflows?: string[]
/**
 * Contexts that a pull request may remove.
 * 
 * Items: A context that one pull request may remove.
 */
waivers?: {
/**
 * Number of the pull request.
 */
pull_request: number
/**
 * What it removes, as the finding names it: `workflow / job`, without the event.
 */
context: string
/**
 * Why that is right.
 */
reason: string
}[]
/**
 * Levels of rules that differ from the default: by the rule's name without `required-checks/`.
 */
rules?: {
[k: string]: "error" | "warning" | "note" | "off"
}
}
/**
 * Options of the gate workflow-lint: how long a failure may be masked, and what images must contain.
 */
export interface WorkflowLint {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "workflow-lint"
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
 * Folders of the workflows. Default: every folder in which some forge looks for them.
 * 
 * @minItems 1
 */
workflows?: string[]
/**
 * Repositories of trackers, by the word before the number sign: `internal: acme/internal` for internal#7. With it other words are no trackers; OWNER/REPO#7 always is one.
 */
trackers?: {
[k: string]: string
}
/**
 * Whole days for which a tracker may be open; 14 by default.
 */
max_age_days?: number
/**
 * How many masks one tracker may stand for; 1 by default.
 */
masks_per_tracker?: number
/**
 * Images, and the files that must be in them.
 * 
 * @minItems 1
 */
images?: LintedImage[]
/**
 * Levels of rules that differ from the default: by the rule's name without `workflow-lint/`.
 */
rules?: {
[k: string]: "error" | "warning" | "note" | "off"
}
}
/**
 * An image, and the files that must be in it.
 */
export interface LintedImage {
/**
 * Path of the Dockerfile.
 */
dockerfile: string
/**
 * Folder that the image is built from; the root of the repository by default.
 */
context?: string
/**
 * Name or number of the stage that becomes the image; the last by default.
 */
stage?: string
/**
 * Build arguments, by name.
 */
arguments?: {
[k: string]: string
}
/**
 * Files that must be copied, from the folder that the image is built from.
 * 
 * @minItems 1
 * 
 * Items: A file; `to` is where it must be in the image, anywhere by default.
 */
files: (string | {
/**
 * The file, from the folder that the image is built from.
 */
path: string
/**
 * Where it must be in the image, from its root.
 */
to: string
})[]
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
/**
 * Options of the gate team-review: whose approval the head needs, and who may waive it.
 */
export interface TeamReview {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "team-review"
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
 * A member of any one of these teams may approve.
 * 
 * @minItems 1
 */
teams: string[]
/**
 * How many different people have to approve. Default 1.
 */
approvals?: number
/**
 * Whose approvals never count. The author's never do, listed or not. Default both.
 * 
 * Items: committers means commit authors, committers and co-authors.
 */
who_may_not?: ("author" | "committers")[]
/**
 * Team of AI reviewers, whose approvals never count here, whatever other team they are in. Default ai-sop-ack, where the snapshot has it; one that is named here must be readable.
 */
ai_team?: string
/**
 * Globs: the gate applies only to pull requests into these branches. Default: into every branch.
 * 
 * @minItems 1
 */
base_branches?: string[]
/**
 * Name by which `/sop-n/a NAME REASON` waives the review. Without it nothing does.
 */
na?: string
/**
 * A member of any one of these teams may waive the review. Default: the same teams.
 * 
 * @minItems 1
 */
na_teams?: string[]
/**
 * Whether a waiver needs a reason. Default required.
 */
na_reason?: ("required" | "optional")
/**
 * Whether a waiver is accepted on a change of high risk. Default refused.
 */
na_on_high_risk?: ("refused" | "allowed")
/**
 * Labels that make a change one of high risk.
 */
high_risk_labels?: string[]
/**
 * Globs: a change of a matching file, old names included, is one of high risk.
 */
high_risk_paths?: string[]
/**
 * Whether waivers in edited comments count. Default ignore.
 */
edited_comments?: ("ignore" | "accept")
/**
 * Name of the published status. Default portcullis / GATE.
 */
context?: string
}
/**
 * Options of the gate reserved-paths: which paths are reserved, and whose approval a change of them needs.
 */
export interface ReservedPaths {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "reserved-paths"
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
 * Path of a file of patterns, one a line, read from the base commit. It is reserved itself.
 */
patterns_file?: string
/**
 * The patterns, in place of a file. `dir/` is all in a folder, `dir/file` is itself or all in it, * stands for any characters, slashes included.
 * 
 * @minItems 1
 */
patterns?: string[]
/**
 * A member of any one of these teams may approve. Default: anybody else whose review the forge counts.
 * 
 * @minItems 1
 */
teams?: string[]
/**
 * How many different people have to approve. Default 1.
 */
approvals?: number
/**
 * Whose approvals never count. The author's never do, listed or not. Default both.
 * 
 * Items: committers means commit authors, committers and co-authors.
 */
who_may_not?: ("author" | "committers")[]
/**
 * Team of AI reviewers, whose approvals never count here, whatever other team they are in. Default ai-sop-ack, where the snapshot has it; one that is named here must be readable.
 */
ai_team?: string
/**
 * Name of the published status. Default portcullis / GATE.
 */
context?: string
}
/**
 * Options of the gate review-state: what becomes of change requests, approvals and borrowed commits.
 */
export interface ReviewState {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "review-state"
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
 * How many different people have to have approved the head. Default 1; 0 asks for none.
 */
approvals?: number
/**
 * Only approvals and change requests of members of these teams count. Default: of everybody whose review the forge counts.
 * 
 * @minItems 1
 */
teams?: string[]
/**
 * Whose approvals never count. The author's never do, listed or not. Default both.
 * 
 * Items: committers means commit authors, committers and co-authors.
 */
who_may_not?: ("author" | "committers")[]
/**
 * Team of AI reviewers, whose approvals do not count here, whatever other team they are in; their change requests do. Default ai-sop-ack, where the snapshot has it; one that is named here must be readable.
 */
ai_team?: string
/**
 * What a commit that belongs to another open pull request does: held (the default) waits until that one has landed, heads_only looks at the other requests' heads and not at all of their commits, allowed does nothing.
 */
borrowed_commits?: ("held" | "heads_only" | "allowed")
}
/**
 * Options of the gate companion: which repositories a line `Depends-on: OWNER/REPO#N` may name.
 */
export interface Companion {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "companion"
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
 * Globs of OWNER/REPO that may be named; others are not looked up. Default: those of the same owner.
 * 
 * @minItems 1
 */
repositories?: string[]
}
/**
 * Options of the gate restart-resolution: what is held against its properties by `portcullis restart check`, and how long.
 */
export interface RestartResolutionGate {
/**
 * Identifier of the gate, for an instance with a name of its own.
 */
uses?: "restart-resolution"
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
 * What is asked: `builtin`, `command:CMD` for a program that speaks the resolver protocol, `http:URL` for a daemon. The gate then judges what was measured of it alone. Default: `portcullis restart check` asks `builtin`, and the gate judges all that was measured.
 */
target?: string
/**
 * Situations to generate in each layer; 500 by default, 60 for a daemon.
 */
runs?: number
/**
 * When to end a run that is not through, in seconds. It counts only if it reached everything. Default: none.
 */
time_limit_seconds?: number
/**
 * What the cases are made from. Default: the head commit, so that each change is held against other cases.
 */
seed?: number
/**
 * File of counterexamples that were found before, asked first; new ones are added. The path starts at the folder of the configuration. Default: restart-regressions.json.
 */
regressions?: string
/**
 * For a daemon: its templates folder on this machine, to plant templates in. The path starts at the folder of the configuration.
 */
templates_folder?: string
/**
 * For a daemon: a command that kills and starts it again.
 */
crash_command?: string
/**
 * For a daemon: a file that holds its token. The path starts at the folder of the configuration.
 */
token_file?: string
/**
 * Levels of properties and rules that differ from the default: by the name without `restart-resolution/`. What is off does not have to be reached.
 */
rules?: {
[k: string]: "error" | "warning" | "note" | "off"
}
}
