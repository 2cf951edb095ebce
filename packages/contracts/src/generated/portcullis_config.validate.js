// GENERATED from portcullis_config.schema.json by `portcullis contract generate`. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var validate = validate56;
var stdin_default = validate56;
var schema21 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:portcullis:contract:portcullis_config", "title": "Portcullis configuration", "description": "portcullis.yaml at the root of a repository: which gates judge its pull requests, and how. Read from the base commit, never from the head.", "type": "object", "additionalProperties": false, "properties": { "version": { "description": "Version of this format.", "type": "integer", "const": 1 }, "gates": { "description": "The gates, by identifier. An instance with a name of its own says which gate it uses.", "type": "object", "minProperties": 1, "properties": { "sop-ack": { "$ref": "#/$defs/sop_ack" }, "contract-drift": { "$ref": "#/$defs/contract_drift" }, "migration-collision": { "$ref": "#/$defs/migration_collision" }, "required-checks": { "$ref": "#/$defs/required_checks" }, "workflow-lint": { "$ref": "#/$defs/workflow_lint" }, "template-delivery": { "$ref": "#/$defs/template_delivery" }, "team-review": { "$ref": "#/$defs/team_review" }, "reserved-paths": { "$ref": "#/$defs/reserved_paths" }, "review-state": { "$ref": "#/$defs/review_state" }, "companion": { "$ref": "#/$defs/companion" }, "restart-resolution": { "$ref": "#/$defs/restart_resolution_gate" } }, "additionalProperties": { "description": "A gate under a name of its own; takes the options of the gate that it uses.", "type": "object", "additionalProperties": true, "properties": { "uses": { "description": "Identifier of the gate.", "type": "string", "enum": ["sop-ack", "contract-drift", "migration-collision", "template-delivery", "required-checks", "workflow-lint", "team-review", "reserved-paths", "review-state", "companion", "restart-resolution"] } }, "required": ["uses"], "allOf": [{ "if": { "properties": { "uses": { "const": "sop-ack" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/sop_ack" } }, { "if": { "properties": { "uses": { "const": "contract-drift" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/contract_drift" } }, { "if": { "properties": { "uses": { "const": "migration-collision" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/migration_collision" } }, { "if": { "properties": { "uses": { "const": "required-checks" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/required_checks" } }, { "if": { "properties": { "uses": { "const": "workflow-lint" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/workflow_lint" } }, { "if": { "properties": { "uses": { "const": "template-delivery" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/template_delivery" } }, { "if": { "properties": { "uses": { "const": "team-review" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/team_review" } }, { "if": { "properties": { "uses": { "const": "reserved-paths" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/reserved_paths" } }, { "if": { "properties": { "uses": { "const": "review-state" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/review_state" } }, { "if": { "properties": { "uses": { "const": "companion" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/companion" } }, { "if": { "properties": { "uses": { "const": "restart-resolution" } }, "required": ["uses"] }, "then": { "$ref": "#/$defs/restart_resolution_gate" } }] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": ["version", "gates"], "$defs": { "sop_ack": { "description": "Options of the gate sop-ack: the checklist, and who may acknowledge it.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "sop-ack" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "config": { "description": "Path of a checklist in the original's format (items, high_risk_labels, n/a_gates), read in place of items, high_risk_labels and na_gates here.", "type": "string", "minLength": 1 }, "items": { "description": "The checklist, in the order in which it is shown.", "type": "array", "items": { "$ref": "#/$defs/sop_item" }, "minItems": 1 }, "high_risk_labels": { "description": "Labels that make a change one of high risk.", "type": "array", "items": { "type": "string" } }, "high_risk_paths": { "description": "Globs: a change of a matching file, old names included, is one of high risk.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "na_gates": { "description": "Review gates that /sop-n/a may declare not applicable.", "type": "object", "additionalProperties": { "$ref": "#/$defs/na_gate" }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } }, "on_push": { "description": "What a push does to acknowledgements that came before it. Default invalidate_in_scope.", "type": "string", "enum": ["keep", "invalidate", "invalidate_in_scope"] }, "na_reason": { "description": "Whether /sop-n/a needs a reason. Default required.", "type": "string", "enum": ["required", "optional"] }, "na_on_high_risk": { "description": "Whether /sop-n/a is accepted on a change of high risk. Default refused.", "type": "string", "enum": ["refused", "allowed"] }, "edited_comments": { "description": "Whether commands in edited comments count. Default ignore.", "type": "string", "enum": ["ignore", "accept"] }, "who_may_not": { "description": "Whose acknowledgements never count. The author's never do, listed or not. Default both.", "type": "array", "items": { "description": "committers means commit authors, committers and co-authors.", "type": "string", "enum": ["author", "committers"] }, "uniqueItems": true }, "distinct_ackers": { "description": "How many different people the accepted acknowledgements of the whole list must come from. Default 0: not asked.", "type": "integer", "minimum": 0 }, "allow_all": { "description": "Whether `/sop-ack all` stands for every item. Default false.", "type": "boolean" }, "ai": { "description": "Acknowledgements by AI reviewers.", "type": "object", "additionalProperties": false, "properties": { "team": { "description": "Team of AI reviewers. Default ai-sop-ack.", "type": "string", "minLength": 1 }, "human_only": { "description": "Items that no AI acknowledges, whatever they say themselves. Default root-cause, no-backwards-compat, migration, schema.", "type": "array", "items": { "type": "string" } }, "evidence_contexts": { "description": "Contexts that must be green on the head. Default CI / all-required (pull_request).", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 } }, "required": [] }, "context": { "description": "Name of the published status. Default portcullis / GATE.", "type": "string", "minLength": 1 }, "legacy_contexts": { "description": "Whether the original's two contexts are published as well. Default false.", "type": "boolean" } }, "required": [] }, "sop_item": { "description": "One item of the checklist.", "type": "object", "additionalProperties": false, "properties": { "slug": { "description": "Name of the item, as people write it in /sop-ack.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }, "numeric_alias": { "description": "Number that stands for the item.", "type": "integer", "minimum": 0 }, "pr_section_marker": { "description": "Text in the pull request's description that the answer follows.", "type": "string", "pattern": "\\S" }, "description": { "description": "What the item asks, for people.", "type": "string" }, "required_teams": { "description": "A member of any one of these teams may acknowledge the item.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "required_teams_high_risk": { "description": "The teams for a change of high risk; absent means the same teams.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "min_ackers": { "description": "How many people have to acknowledge the item. Default 1.", "type": "integer", "minimum": 1 }, "scope": { "description": "Files that the item is about: with on_push invalidate_in_scope, only a push that changes one of them voids its acknowledgements. Default: all files.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "ai_ack_eligible": { "description": "Whether a member of the AI team may acknowledge the item. Default false.", "type": "boolean" }, "evidence": { "description": "What an acknowledgement by the AI team needs besides: green contexts (the default) or none.", "type": "string", "enum": ["green", "none"] } }, "required": ["slug", "pr_section_marker", "required_teams"] }, "na_gate": { "description": "A review gate that people may declare not applicable.", "type": "object", "additionalProperties": false, "properties": { "required_teams": { "description": "A member of any one of these teams may declare it.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "description": { "description": "What the gate is for, for people.", "type": "string" } }, "required": ["required_teams"] }, "contract_drift": { "description": "Options of the gate contract-drift: the contracts, who writes and reads them, and what is made from them.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "contract-drift" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "contracts": { "description": "The contracts that are judged.", "type": "array", "items": { "$ref": "#/$defs/watched_contract" }, "minItems": 1 }, "mirrors": { "description": "Copies of contracts that must be the same as their source.", "type": "array", "items": { "$ref": "#/$defs/contract_mirror" } }, "generators": { "description": "Programs whose output is committed and must be as they would make it now.", "type": "array", "items": { "$ref": "#/$defs/code_generator" } }, "rules": { "description": "Levels of rules that differ from the default: by the rule's name without `contract-drift/`.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": ["contracts"] }, "watched_contract": { "description": "A contract, and the parties whose code is held against it.", "type": "object", "additionalProperties": false, "properties": { "schema": { "description": "Path of the contract: a JSON Schema, or a *.contract.json manifest.", "type": "string", "minLength": 1 }, "role": { "description": "What the message is: a request (its producers must not break), a response (its consumers must not break) or a message of which neither may break. Default message.", "type": "string", "enum": ["request", "response", "message"] }, "level": { "description": "Which documents have to stay acceptable, in place of what the role says. BACKWARD: those of the old schema to the new one; FORWARD: the reverse; FULL: both; with _TRANSITIVE against every earlier version.", "type": "string", "enum": ["NONE", "BACKWARD", "FORWARD", "FULL", "BACKWARD_TRANSITIVE", "FORWARD_TRANSITIVE", "FULL_TRANSITIVE"] }, "profile": { "description": "strict: consumers refuse members that they do not know. tolerant: they ignore them, and producers send only what is declared. Default tolerant for contracts that say who consumes, else strict.", "type": "string", "enum": ["strict", "tolerant"] }, "producers": { "description": "Types in code that are written as this message.", "type": "array", "items": { "$ref": "#/$defs/contract_party" } }, "consumers": { "description": "Types in code that this message is read into.", "type": "array", "items": { "$ref": "#/$defs/contract_party" } } }, "required": ["schema"] }, "contract_party": { "description": "A party to a contract: a type in its source code.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Who it is. Of a consumer: the name before `_consumes` in the contract.", "type": "string", "pattern": "^[a-z][a-z0-9_-]*$" }, "source": { "description": "Path of the source file.", "type": "string", "minLength": 1 }, "type": { "description": "Name of the type in it; for JSON Schema and OpenAPI the name of the definition, or # for the whole.", "type": "string", "minLength": 1 }, "language": { "description": "Language of the source. Default: by the file's suffix.", "type": "string", "enum": ["go", "typescript", "python", "rust", "json-schema", "openapi"] }, "proof": { "description": "Path of an answer of the real consumer that says what it consumed and ignored.", "type": "string", "minLength": 1 } }, "required": ["name", "source", "type"] }, "contract_mirror": { "description": "A copy of a contract, and what it is a copy of.", "type": "object", "additionalProperties": false, "properties": { "mirror": { "description": "The copy.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path of the copy in this repository.", "type": "string", "minLength": 1 } }, "required": ["path"] }, "source": { "description": "What it is a copy of.", "anyOf": [{ "title": "Path source", "description": "A file beside.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path of the file.", "type": "string", "minLength": 1 } }, "required": ["path"] }, { "title": "Git source", "description": "A file in a repository.", "type": "object", "additionalProperties": false, "properties": { "git": { "description": "Where it is.", "type": "object", "additionalProperties": false, "properties": { "repository": { "description": "A folder, or an address without a password.", "type": "string", "minLength": 1 }, "ref": { "description": "Branch, tag or commit.", "type": "string", "minLength": 1 }, "path": { "description": "Path in that repository.", "type": "string", "minLength": 1 } }, "required": ["repository", "ref", "path"] } }, "required": ["git"] }, { "title": "Url source", "description": "A file on the web.", "type": "object", "additionalProperties": false, "properties": { "url": { "description": "Its address.", "type": "string", "minLength": 1 }, "origin": { "description": "Scheme, host and port that the address, and whatever it redirects to, must have.", "type": "string", "minLength": 1 }, "max_bytes": { "description": "Size beyond which it is not read. Default 1 MiB.", "type": "integer", "minimum": 1 }, "timeout_seconds": { "description": "How long it may take. Default 10.", "type": "number", "exclusiveMinimum": 0 } }, "required": ["url", "origin"] }] }, "compare": { "description": "canonical (the default): the same JSON, however it is written. bytes: the same file.", "type": "string", "enum": ["canonical", "bytes"] }, "pin": { "description": "What the copy was made of.", "type": "object", "additionalProperties": false, "properties": { "sha256": { "description": "Digest of the source, hexadecimal: of its bytes, or of its RFC 8785 form.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "commit": { "description": "The source's commit.", "type": "string", "pattern": "^[0-9a-f]{40,64}$" } }, "required": [] } }, "required": ["mirror", "source"] }, "code_generator": { "description": "A program whose output is committed.", "anyOf": [{ "title": "Type generator", "description": "Types from schemas, built in.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Name of the generator.", "type": "string", "minLength": 1 }, "uses": { "description": "json-schema-to-typescript: types only. portcullis: types and validators, as `portcullis contract generate` makes them.", "type": "string", "enum": ["json-schema-to-typescript", "portcullis"] }, "schemas": { "description": "Schema files, or folders of them.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "output": { "description": "Folder of the generated files.", "type": "string", "minLength": 1 } }, "required": ["name", "uses", "schemas", "output"] }, { "title": "Command generator", "description": "Any program. It is run without a shell and writes into the folder {output}, or to its standard output.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Name of the generator.", "type": "string", "minLength": 1 }, "command": { "description": "The program and its arguments; {output} stands for an empty folder.", "type": "array", "items": { "type": "string" }, "minItems": 1 }, "output": { "description": "Folder of the committed files.", "type": "string", "minLength": 1 }, "files": { "description": "Globs from that folder: the files that the program makes, where others stand beside them. Default: all.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "stdout": { "description": "The committed file that the program's standard output is.", "type": "string", "minLength": 1 }, "timeout_seconds": { "description": "How long it may take. Default 60.", "type": "number", "exclusiveMinimum": 0 } }, "required": ["name", "command"] }] }, "migration_collision": { "description": "Options of the gate migration-collision: where the migrations are, and how their names are read.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "migration-collision" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end; or `strict`: findings about files that the request does not touch count too.", "type": "string", "minLength": 1 }, "directory": { "description": "The folder of the migrations, from the root of the repository.", "type": "string", "minLength": 1 }, "dialect": { "description": "The language of the migrations: postgres (the default).", "type": "string", "enum": ["postgres"] }, "scheme": { "description": "How names are read: one of the known schemes (golang-migrate by default), or a pattern of your own.", "anyOf": [{ "description": "golang-migrate: 045_name.up.sql and 045_name.down.sql, numbers or timestamps; timestamp: 20260610120000_name.sql; sequential: 0045_name.sql; flyway: V45__name.sql and U45__name.sql; node-pg-migrate: 1749556800000_name.sql.", "type": "string", "enum": ["golang-migrate", "timestamp", "sequential", "flyway", "node-pg-migrate"] }, { "description": "A scheme of your own.", "type": "object", "additionalProperties": false, "properties": { "custom": { "description": "A regular expression for the whole file name with the named groups version and name, and direction (up or down) where files have one: `^(?<version>\\d+)-(?<name>[a-z-]+)\\.(?<direction>up|down)\\.sql$`.", "type": "string", "minLength": 1 } }, "required": ["custom"] }] }, "depth": { "description": "What has to be judged: names alone, the statements too, or all of it executed on a PostgreSQL engine. What the snapshot lacks for it is an error; without this option the gate judges as deep as the snapshot allows.", "type": "string", "enum": ["names", "statements", "execution"] }, "down": { "description": "Whether a migration needs a file that takes it back: expected (the default: a warning when it is missing), required or optional.", "type": "string", "enum": ["expected", "required", "optional"] }, "queries": { "description": "Source files, as globs, whose SQL is held against partial unique indexes.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "timeout_seconds": { "description": "How long one file may run on the engine, in seconds; 20 by default.", "type": "number", "exclusiveMinimum": 0, "maximum": 600 }, "rules": { "description": "Levels of rules that differ from the default: by the rule's name without `migration-collision/`.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": ["directory"] }, "required_checks": { "description": "Options of the gate required-checks: which contexts have to be green, and who may post them.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "required-checks" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "contexts": { "description": "Contexts, or patterns with `*`, that have to be green besides those of the branch protection. Without them the branch protection has to be readable.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "external": { "description": "Contexts, or patterns, that something else than a workflow of this repository posts. They have to be green all the same.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "ignore": { "description": "Contexts, or patterns, that are not judged, as they wait for this gate itself. Default: `portcullis / required-checks` and `portcullis / all-required`.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "workflows": { "description": "Folders of the workflows, of which the first that has any is used. Default: where the forge looks.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "waivers": { "description": "Contexts that a pull request may remove.", "type": "array", "items": { "description": "A context that one pull request may remove.", "type": "object", "additionalProperties": false, "properties": { "pull_request": { "description": "Number of the pull request.", "type": "integer", "minimum": 1 }, "context": { "description": "What it removes, as the finding names it: `workflow / job`, without the event.", "type": "string", "minLength": 1 }, "reason": { "description": "Why that is right.", "type": "string", "minLength": 1 } }, "required": ["pull_request", "context", "reason"] } }, "rules": { "description": "Levels of rules that differ from the default: by the rule's name without `required-checks/`.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": [] }, "workflow_lint": { "description": "Options of the gate workflow-lint: how long a failure may be masked, and what images must contain.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "workflow-lint" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "workflows": { "description": "Folders of the workflows. Default: every folder in which some forge looks for them.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "trackers": { "description": "Repositories of trackers, by the word before the number sign: `internal: acme/internal` for internal#7. With it other words are no trackers; OWNER/REPO#7 always is one.", "type": "object", "additionalProperties": { "type": "string", "pattern": "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$" }, "propertyNames": { "pattern": "^[A-Za-z0-9_.-]+$" } }, "max_age_days": { "description": "Whole days for which a tracker may be open; 14 by default.", "type": "integer", "minimum": 0 }, "masks_per_tracker": { "description": "How many masks one tracker may stand for; 1 by default.", "type": "integer", "minimum": 1 }, "images": { "description": "Images, and the files that must be in them.", "type": "array", "items": { "$ref": "#/$defs/linted_image" }, "minItems": 1 }, "rules": { "description": "Levels of rules that differ from the default: by the rule's name without `workflow-lint/`.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": [] }, "linted_image": { "description": "An image, and the files that must be in it.", "type": "object", "additionalProperties": false, "properties": { "dockerfile": { "description": "Path of the Dockerfile.", "type": "string", "minLength": 1 }, "context": { "description": "Folder that the image is built from; the root of the repository by default.", "type": "string", "minLength": 1 }, "stage": { "description": "Name or number of the stage that becomes the image; the last by default.", "type": "string", "minLength": 1 }, "arguments": { "description": "Build arguments, by name.", "type": "object", "additionalProperties": { "type": "string" } }, "files": { "description": "Files that must be copied, from the folder that the image is built from.", "type": "array", "items": { "description": "A file; `to` is where it must be in the image, anywhere by default.", "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "object", "additionalProperties": false, "properties": { "path": { "description": "The file, from the folder that the image is built from.", "type": "string", "minLength": 1 }, "to": { "description": "Where it must be in the image, from its root.", "type": "string", "minLength": 1 } }, "required": ["path", "to"] }] }, "minItems": 1 } }, "required": ["dockerfile", "files"] }, "template_delivery": { "description": "Options of the gate template-delivery: which templates a workspace daemon has to deliver whole. The daemon's address is not among them: it is named by whoever runs it.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "template-delivery" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "templates": { "description": "Ids of the templates that are judged. Default: every one that was measured.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "boot_timeout_seconds": { "description": "How long `portcullis templates check` waits for a workspace to register, in seconds; 120 by default.", "type": "number", "exclusiveMinimum": 0, "maximum": 3600 }, "expect": { "description": "Which templates must have files of a kind: one that lost them delivers nothing, and nothing would be missed.", "type": "object", "additionalProperties": false, "properties": { "config": { "description": "Globs of template ids: these must have a config.yaml. Default none.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "prompts": { "description": "Globs of template ids: these must have files in prompts/. Default none.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "skills": { "description": "Globs of template ids: these must have files in skills/. Default none.", "type": "array", "items": { "type": "string", "minLength": 1 } } }, "required": [] }, "rules": { "description": "Levels of rules that differ from the default: by the rule's name without `template-delivery/`.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": [] }, "team_review": { "description": "Options of the gate team-review: whose approval the head needs, and who may waive it.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "team-review" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "teams": { "description": "A member of any one of these teams may approve.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "approvals": { "description": "How many different people have to approve. Default 1.", "type": "integer", "minimum": 1 }, "who_may_not": { "description": "Whose approvals never count. The author's never do, listed or not. Default both.", "type": "array", "items": { "description": "committers means commit authors, committers and co-authors.", "type": "string", "enum": ["author", "committers"] }, "uniqueItems": true }, "ai_team": { "description": "Team of AI reviewers, whose approvals never count here, whatever other team they are in. Default ai-sop-ack, where the snapshot has it; one that is named here must be readable.", "type": "string", "minLength": 1 }, "base_branches": { "description": "Globs: the gate applies only to pull requests into these branches. Default: into every branch.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "na": { "description": "Name by which `/sop-n/a NAME REASON` waives the review. Without it nothing does.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }, "na_teams": { "description": "A member of any one of these teams may waive the review. Default: the same teams.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "na_reason": { "description": "Whether a waiver needs a reason. Default required.", "type": "string", "enum": ["required", "optional"] }, "na_on_high_risk": { "description": "Whether a waiver is accepted on a change of high risk. Default refused.", "type": "string", "enum": ["refused", "allowed"] }, "high_risk_labels": { "description": "Labels that make a change one of high risk.", "type": "array", "items": { "type": "string" } }, "high_risk_paths": { "description": "Globs: a change of a matching file, old names included, is one of high risk.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "edited_comments": { "description": "Whether waivers in edited comments count. Default ignore.", "type": "string", "enum": ["ignore", "accept"] }, "context": { "description": "Name of the published status. Default portcullis / GATE.", "type": "string", "minLength": 1 } }, "required": ["teams"] }, "reserved_paths": { "description": "Options of the gate reserved-paths: which paths are reserved, and whose approval a change of them needs.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "reserved-paths" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "patterns_file": { "description": "Path of a file of patterns, one a line, read from the base commit. It is reserved itself.", "type": "string", "minLength": 1 }, "patterns": { "description": "The patterns, in place of a file. `dir/` is all in a folder, `dir/file` is itself or all in it, * stands for any characters, slashes included.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "teams": { "description": "A member of any one of these teams may approve. Default: anybody else whose review the forge counts.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "approvals": { "description": "How many different people have to approve. Default 1.", "type": "integer", "minimum": 1 }, "who_may_not": { "description": "Whose approvals never count. The author's never do, listed or not. Default both.", "type": "array", "items": { "description": "committers means commit authors, committers and co-authors.", "type": "string", "enum": ["author", "committers"] }, "uniqueItems": true }, "ai_team": { "description": "Team of AI reviewers, whose approvals never count here, whatever other team they are in. Default ai-sop-ack, where the snapshot has it; one that is named here must be readable.", "type": "string", "minLength": 1 }, "context": { "description": "Name of the published status. Default portcullis / GATE.", "type": "string", "minLength": 1 } }, "required": [] }, "review_state": { "description": "Options of the gate review-state: what becomes of change requests, approvals and borrowed commits.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "review-state" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "approvals": { "description": "How many different people have to have approved the head. Default 1; 0 asks for none.", "type": "integer", "minimum": 0 }, "teams": { "description": "Only approvals and change requests of members of these teams count. Default: of everybody whose review the forge counts.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "who_may_not": { "description": "Whose approvals never count. The author's never do, listed or not. Default both.", "type": "array", "items": { "description": "committers means commit authors, committers and co-authors.", "type": "string", "enum": ["author", "committers"] }, "uniqueItems": true }, "ai_team": { "description": "Team of AI reviewers, whose approvals do not count here, whatever other team they are in; their change requests do. Default ai-sop-ack, where the snapshot has it; one that is named here must be readable.", "type": "string", "minLength": 1 }, "borrowed_commits": { "description": "What a commit that belongs to another open pull request does: held (the default) waits until that one has landed, heads_only looks at the other requests' heads and not at all of their commits, allowed does nothing.", "type": "string", "enum": ["held", "heads_only", "allowed"] } }, "required": [] }, "companion": { "description": "Options of the gate companion: which repositories a line `Depends-on: OWNER/REPO#N` may name.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "companion" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "repositories": { "description": "Globs of OWNER/REPO that may be named; others are not looked up. Default: those of the same owner.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 } }, "required": [] }, "restart_resolution_gate": { "description": "Options of the gate restart-resolution: what is held against its properties by `portcullis restart check`, and how long.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "restart-resolution" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "target": { "description": "What is asked: `builtin`, `command:CMD` for a program that speaks the resolver protocol, `http:URL` for a daemon. The gate then judges what was measured of it alone. Default: `portcullis restart check` asks `builtin`, and the gate judges all that was measured.", "type": "string", "pattern": "^(builtin|command:\\s*\\S.*|https?:\\S+)$" }, "runs": { "description": "Situations to generate in each layer; 500 by default, 60 for a daemon.", "type": "integer", "minimum": 1, "maximum": 1e6 }, "time_limit_seconds": { "description": "When to end a run that is not through, in seconds. It counts only if it reached everything. Default: none.", "type": "number", "exclusiveMinimum": 0, "maximum": 86400 }, "seed": { "description": "What the cases are made from. Default: the head commit, so that each change is held against other cases.", "type": "integer", "minimum": 0, "maximum": 4294967295 }, "regressions": { "description": "File of counterexamples that were found before, asked first; new ones are added. The path starts at the folder of the configuration. Default: restart-regressions.json.", "type": "string", "minLength": 1 }, "templates_folder": { "description": "For a daemon: its templates folder on this machine, to plant templates in. The path starts at the folder of the configuration.", "type": "string", "minLength": 1 }, "crash_command": { "description": "For a daemon: a command that kills and starts it again.", "type": "string", "minLength": 1 }, "token_file": { "description": "For a daemon: a file that holds its token. The path starts at the folder of the configuration.", "type": "string", "minLength": 1 }, "rules": { "description": "Levels of properties and rules that differ from the default: by the name without `restart-resolution/`. What is off does not have to be reached.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": [] } } };
var func0 = Object.prototype.hasOwnProperty;
var pattern8 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
var schema22 = { "description": "Options of the gate sop-ack: the checklist, and who may acknowledge it.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "sop-ack" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "config": { "description": "Path of a checklist in the original's format (items, high_risk_labels, n/a_gates), read in place of items, high_risk_labels and na_gates here.", "type": "string", "minLength": 1 }, "items": { "description": "The checklist, in the order in which it is shown.", "type": "array", "items": { "$ref": "#/$defs/sop_item" }, "minItems": 1 }, "high_risk_labels": { "description": "Labels that make a change one of high risk.", "type": "array", "items": { "type": "string" } }, "high_risk_paths": { "description": "Globs: a change of a matching file, old names included, is one of high risk.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "na_gates": { "description": "Review gates that /sop-n/a may declare not applicable.", "type": "object", "additionalProperties": { "$ref": "#/$defs/na_gate" }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } }, "on_push": { "description": "What a push does to acknowledgements that came before it. Default invalidate_in_scope.", "type": "string", "enum": ["keep", "invalidate", "invalidate_in_scope"] }, "na_reason": { "description": "Whether /sop-n/a needs a reason. Default required.", "type": "string", "enum": ["required", "optional"] }, "na_on_high_risk": { "description": "Whether /sop-n/a is accepted on a change of high risk. Default refused.", "type": "string", "enum": ["refused", "allowed"] }, "edited_comments": { "description": "Whether commands in edited comments count. Default ignore.", "type": "string", "enum": ["ignore", "accept"] }, "who_may_not": { "description": "Whose acknowledgements never count. The author's never do, listed or not. Default both.", "type": "array", "items": { "description": "committers means commit authors, committers and co-authors.", "type": "string", "enum": ["author", "committers"] }, "uniqueItems": true }, "distinct_ackers": { "description": "How many different people the accepted acknowledgements of the whole list must come from. Default 0: not asked.", "type": "integer", "minimum": 0 }, "allow_all": { "description": "Whether `/sop-ack all` stands for every item. Default false.", "type": "boolean" }, "ai": { "description": "Acknowledgements by AI reviewers.", "type": "object", "additionalProperties": false, "properties": { "team": { "description": "Team of AI reviewers. Default ai-sop-ack.", "type": "string", "minLength": 1 }, "human_only": { "description": "Items that no AI acknowledges, whatever they say themselves. Default root-cause, no-backwards-compat, migration, schema.", "type": "array", "items": { "type": "string" } }, "evidence_contexts": { "description": "Contexts that must be green on the head. Default CI / all-required (pull_request).", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 } }, "required": [] }, "context": { "description": "Name of the published status. Default portcullis / GATE.", "type": "string", "minLength": 1 }, "legacy_contexts": { "description": "Whether the original's two contexts are published as well. Default false.", "type": "boolean" } }, "required": [] };
var func75 = require_ucs2length().default;
var schema23 = { "description": "One item of the checklist.", "type": "object", "additionalProperties": false, "properties": { "slug": { "description": "Name of the item, as people write it in /sop-ack.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }, "numeric_alias": { "description": "Number that stands for the item.", "type": "integer", "minimum": 0 }, "pr_section_marker": { "description": "Text in the pull request's description that the answer follows.", "type": "string", "pattern": "\\S" }, "description": { "description": "What the item asks, for people.", "type": "string" }, "required_teams": { "description": "A member of any one of these teams may acknowledge the item.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "required_teams_high_risk": { "description": "The teams for a change of high risk; absent means the same teams.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "min_ackers": { "description": "How many people have to acknowledge the item. Default 1.", "type": "integer", "minimum": 1 }, "scope": { "description": "Files that the item is about: with on_push invalidate_in_scope, only a push that changes one of them voids its acknowledgements. Default: all files.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "ai_ack_eligible": { "description": "Whether a member of the AI team may acknowledge the item. Default false.", "type": "boolean" }, "evidence": { "description": "What an acknowledgement by the AI team needs besides: green contexts (the default) or none.", "type": "string", "enum": ["green", "none"] } }, "required": ["slug", "pr_section_marker", "required_teams"] };
var pattern4 = new RegExp("\\S", "u");
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.slug === void 0 || !func0.call(data, "slug")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.pr_section_marker === void 0 || !func0.call(data, "pr_section_marker")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pr_section_marker" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.required_teams === void 0 || !func0.call(data, "required_teams")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "required_teams" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema23.properties, key0)) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.slug !== void 0 && func0.call(data, "slug")) {
      let data0 = data.slug;
      if (typeof data0 === "string") {
        if (!pattern8.test(data0)) {
          const err4 = { instancePath: instancePath + "/slug", schemaPath: "#/properties/slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/slug", schemaPath: "#/properties/slug/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.numeric_alias !== void 0 && func0.call(data, "numeric_alias")) {
      let data1 = data.numeric_alias;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err6 = { instancePath: instancePath + "/numeric_alias", schemaPath: "#/properties/numeric_alias/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/numeric_alias", schemaPath: "#/properties/numeric_alias/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.pr_section_marker !== void 0 && func0.call(data, "pr_section_marker")) {
      let data2 = data.pr_section_marker;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err8 = { instancePath: instancePath + "/pr_section_marker", schemaPath: "#/properties/pr_section_marker/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/pr_section_marker", schemaPath: "#/properties/pr_section_marker/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      if (typeof data.description !== "string") {
        const err10 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.required_teams !== void 0 && func0.call(data, "required_teams")) {
      let data4 = data.required_teams;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 === "string") {
            if (func75(data5) < 1) {
              const err11 = { instancePath: instancePath + "/required_teams/" + i0, schemaPath: "#/properties/required_teams/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/required_teams/" + i0, schemaPath: "#/properties/required_teams/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/required_teams", schemaPath: "#/properties/required_teams/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.required_teams_high_risk !== void 0 && func0.call(data, "required_teams_high_risk")) {
      let data6 = data.required_teams_high_risk;
      if (Array.isArray(data6)) {
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1];
          if (typeof data7 === "string") {
            if (func75(data7) < 1) {
              const err14 = { instancePath: instancePath + "/required_teams_high_risk/" + i1, schemaPath: "#/properties/required_teams_high_risk/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = { instancePath: instancePath + "/required_teams_high_risk/" + i1, schemaPath: "#/properties/required_teams_high_risk/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/required_teams_high_risk", schemaPath: "#/properties/required_teams_high_risk/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.min_ackers !== void 0 && func0.call(data, "min_ackers")) {
      let data8 = data.min_ackers;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        const err17 = { instancePath: instancePath + "/min_ackers", schemaPath: "#/properties/min_ackers/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 1 || isNaN(data8)) {
          const err18 = { instancePath: instancePath + "/min_ackers", schemaPath: "#/properties/min_ackers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      }
    }
    if (data.scope !== void 0 && func0.call(data, "scope")) {
      let data9 = data.scope;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          const err19 = { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        const len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data10 = data9[i2];
          if (typeof data10 === "string") {
            if (func75(data10) < 1) {
              const err20 = { instancePath: instancePath + "/scope/" + i2, schemaPath: "#/properties/scope/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          } else {
            const err21 = { instancePath: instancePath + "/scope/" + i2, schemaPath: "#/properties/scope/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.ai_ack_eligible !== void 0 && func0.call(data, "ai_ack_eligible")) {
      if (typeof data.ai_ack_eligible !== "boolean") {
        const err23 = { instancePath: instancePath + "/ai_ack_eligible", schemaPath: "#/properties/ai_ack_eligible/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.evidence !== void 0 && func0.call(data, "evidence")) {
      let data12 = data.evidence;
      if (typeof data12 !== "string") {
        const err24 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      if (!(data12 === "green" || data12 === "none")) {
        const err25 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/enum", keyword: "enum", params: { allowedValues: schema23.properties.evidence.enum } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
  } else {
    const err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
    }
    errors++;
  }
  validate58.errors = vErrors;
  return errors === 0;
}
validate58.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate60.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.required_teams === void 0 || !func0.call(data, "required_teams")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "required_teams" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "required_teams" || key0 === "description")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.required_teams !== void 0 && func0.call(data, "required_teams")) {
      let data0 = data.required_teams;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 === "string") {
            if (func75(data1) < 1) {
              const err2 = { instancePath: instancePath + "/required_teams/" + i0, schemaPath: "#/properties/required_teams/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
          } else {
            const err3 = { instancePath: instancePath + "/required_teams/" + i0, schemaPath: "#/properties/required_teams/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/required_teams", schemaPath: "#/properties/required_teams/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      if (typeof data.description !== "string") {
        const err5 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate60.errors = vErrors;
  return errors === 0;
}
validate60.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema22.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if ("sop-ack" !== data0) {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "sop-ack" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema22.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err6 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err9 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.config !== void 0 && func0.call(data, "config")) {
      let data5 = data.config;
      if (typeof data5 === "string") {
        if (func75(data5) < 1) {
          const err11 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.items !== void 0 && func0.call(data, "items")) {
      let data6 = data.items;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err13 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate58(data6[i1], { instancePath: instancePath + "/items/" + i1, parentData: data6, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.high_risk_labels !== void 0 && func0.call(data, "high_risk_labels")) {
      let data8 = data.high_risk_labels;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (typeof data8[i2] !== "string") {
            const err15 = { instancePath: instancePath + "/high_risk_labels/" + i2, schemaPath: "#/properties/high_risk_labels/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/high_risk_labels", schemaPath: "#/properties/high_risk_labels/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.high_risk_paths !== void 0 && func0.call(data, "high_risk_paths")) {
      let data10 = data.high_risk_paths;
      if (Array.isArray(data10)) {
        const len3 = data10.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data11 = data10[i3];
          if (typeof data11 === "string") {
            if (func75(data11) < 1) {
              const err17 = { instancePath: instancePath + "/high_risk_paths/" + i3, schemaPath: "#/properties/high_risk_paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          } else {
            const err18 = { instancePath: instancePath + "/high_risk_paths/" + i3, schemaPath: "#/properties/high_risk_paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/high_risk_paths", schemaPath: "#/properties/high_risk_paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.na_gates !== void 0 && func0.call(data, "na_gates")) {
      let data12 = data.na_gates;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (const key1 of Object.keys(data12)) {
          const _errs27 = errors;
          if (typeof key1 === "string") {
            if (!pattern8.test(key1)) {
              const err20 = { instancePath: instancePath + "/na_gates", schemaPath: "#/properties/na_gates/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          }
          var valid9 = _errs27 === errors;
          if (!valid9) {
            const err21 = { instancePath: instancePath + "/na_gates", schemaPath: "#/properties/na_gates/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data12)) {
          if (!validate60(data12[key2], { instancePath: instancePath + "/na_gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data12, parentDataProperty: key2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/na_gates", schemaPath: "#/properties/na_gates/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.on_push !== void 0 && func0.call(data, "on_push")) {
      let data14 = data.on_push;
      if (typeof data14 !== "string") {
        const err23 = { instancePath: instancePath + "/on_push", schemaPath: "#/properties/on_push/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (!(data14 === "keep" || data14 === "invalidate" || data14 === "invalidate_in_scope")) {
        const err24 = { instancePath: instancePath + "/on_push", schemaPath: "#/properties/on_push/enum", keyword: "enum", params: { allowedValues: schema22.properties.on_push.enum } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.na_reason !== void 0 && func0.call(data, "na_reason")) {
      let data15 = data.na_reason;
      if (typeof data15 !== "string") {
        const err25 = { instancePath: instancePath + "/na_reason", schemaPath: "#/properties/na_reason/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (!(data15 === "required" || data15 === "optional")) {
        const err26 = { instancePath: instancePath + "/na_reason", schemaPath: "#/properties/na_reason/enum", keyword: "enum", params: { allowedValues: schema22.properties.na_reason.enum } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.na_on_high_risk !== void 0 && func0.call(data, "na_on_high_risk")) {
      let data16 = data.na_on_high_risk;
      if (typeof data16 !== "string") {
        const err27 = { instancePath: instancePath + "/na_on_high_risk", schemaPath: "#/properties/na_on_high_risk/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (!(data16 === "refused" || data16 === "allowed")) {
        const err28 = { instancePath: instancePath + "/na_on_high_risk", schemaPath: "#/properties/na_on_high_risk/enum", keyword: "enum", params: { allowedValues: schema22.properties.na_on_high_risk.enum } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.edited_comments !== void 0 && func0.call(data, "edited_comments")) {
      let data17 = data.edited_comments;
      if (typeof data17 !== "string") {
        const err29 = { instancePath: instancePath + "/edited_comments", schemaPath: "#/properties/edited_comments/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      if (!(data17 === "ignore" || data17 === "accept")) {
        const err30 = { instancePath: instancePath + "/edited_comments", schemaPath: "#/properties/edited_comments/enum", keyword: "enum", params: { allowedValues: schema22.properties.edited_comments.enum } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.who_may_not !== void 0 && func0.call(data, "who_may_not")) {
      let data18 = data.who_may_not;
      if (Array.isArray(data18)) {
        const len4 = data18.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data19 = data18[i4];
          if (typeof data19 !== "string") {
            const err31 = { instancePath: instancePath + "/who_may_not/" + i4, schemaPath: "#/properties/who_may_not/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (!(data19 === "author" || data19 === "committers")) {
            const err32 = { instancePath: instancePath + "/who_may_not/" + i4, schemaPath: "#/properties/who_may_not/items/enum", keyword: "enum", params: { allowedValues: schema22.properties.who_may_not.items.enum } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        let i5 = data18.length;
        let j0;
        if (i5 > 1) {
          const indices0 = {};
          for (; i5--; ) {
            let item0 = data18[i5];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err33 = { instancePath: instancePath + "/who_may_not", schemaPath: "#/properties/who_may_not/uniqueItems", keyword: "uniqueItems", params: { i: i5, j: j0 } };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
              break;
            }
            indices0[item0] = i5;
          }
        }
      } else {
        const err34 = { instancePath: instancePath + "/who_may_not", schemaPath: "#/properties/who_may_not/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.distinct_ackers !== void 0 && func0.call(data, "distinct_ackers")) {
      let data20 = data.distinct_ackers;
      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
        const err35 = { instancePath: instancePath + "/distinct_ackers", schemaPath: "#/properties/distinct_ackers/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 < 0 || isNaN(data20)) {
          const err36 = { instancePath: instancePath + "/distinct_ackers", schemaPath: "#/properties/distinct_ackers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
      }
    }
    if (data.allow_all !== void 0 && func0.call(data, "allow_all")) {
      if (typeof data.allow_all !== "boolean") {
        const err37 = { instancePath: instancePath + "/allow_all", schemaPath: "#/properties/allow_all/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.ai !== void 0 && func0.call(data, "ai")) {
      let data22 = data.ai;
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        for (const key3 of Object.keys(data22)) {
          if (!(key3 === "team" || key3 === "human_only" || key3 === "evidence_contexts")) {
            const err38 = { instancePath: instancePath + "/ai", schemaPath: "#/properties/ai/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data22.team !== void 0 && func0.call(data22, "team")) {
          let data23 = data22.team;
          if (typeof data23 === "string") {
            if (func75(data23) < 1) {
              const err39 = { instancePath: instancePath + "/ai/team", schemaPath: "#/properties/ai/properties/team/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          } else {
            const err40 = { instancePath: instancePath + "/ai/team", schemaPath: "#/properties/ai/properties/team/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data22.human_only !== void 0 && func0.call(data22, "human_only")) {
          let data24 = data22.human_only;
          if (Array.isArray(data24)) {
            const len5 = data24.length;
            for (let i6 = 0; i6 < len5; i6++) {
              if (typeof data24[i6] !== "string") {
                const err41 = { instancePath: instancePath + "/ai/human_only/" + i6, schemaPath: "#/properties/ai/properties/human_only/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
          } else {
            const err42 = { instancePath: instancePath + "/ai/human_only", schemaPath: "#/properties/ai/properties/human_only/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data22.evidence_contexts !== void 0 && func0.call(data22, "evidence_contexts")) {
          let data26 = data22.evidence_contexts;
          if (Array.isArray(data26)) {
            if (data26.length < 1) {
              const err43 = { instancePath: instancePath + "/ai/evidence_contexts", schemaPath: "#/properties/ai/properties/evidence_contexts/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
            const len6 = data26.length;
            for (let i7 = 0; i7 < len6; i7++) {
              let data27 = data26[i7];
              if (typeof data27 === "string") {
                if (func75(data27) < 1) {
                  const err44 = { instancePath: instancePath + "/ai/evidence_contexts/" + i7, schemaPath: "#/properties/ai/properties/evidence_contexts/items/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
              } else {
                const err45 = { instancePath: instancePath + "/ai/evidence_contexts/" + i7, schemaPath: "#/properties/ai/properties/evidence_contexts/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err45];
                } else {
                  vErrors.push(err45);
                }
                errors++;
              }
            }
          } else {
            const err46 = { instancePath: instancePath + "/ai/evidence_contexts", schemaPath: "#/properties/ai/properties/evidence_contexts/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
      } else {
        const err47 = { instancePath: instancePath + "/ai", schemaPath: "#/properties/ai/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.context !== void 0 && func0.call(data, "context")) {
      let data28 = data.context;
      if (typeof data28 === "string") {
        if (func75(data28) < 1) {
          const err48 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
      } else {
        const err49 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.legacy_contexts !== void 0 && func0.call(data, "legacy_contexts")) {
      if (typeof data.legacy_contexts !== "boolean") {
        const err50 = { instancePath: instancePath + "/legacy_contexts", schemaPath: "#/properties/legacy_contexts/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
  } else {
    const err51 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err51];
    } else {
      vErrors.push(err51);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema25 = { "description": "Options of the gate contract-drift: the contracts, who writes and reads them, and what is made from them.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "contract-drift" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "contracts": { "description": "The contracts that are judged.", "type": "array", "items": { "$ref": "#/$defs/watched_contract" }, "minItems": 1 }, "mirrors": { "description": "Copies of contracts that must be the same as their source.", "type": "array", "items": { "$ref": "#/$defs/contract_mirror" } }, "generators": { "description": "Programs whose output is committed and must be as they would make it now.", "type": "array", "items": { "$ref": "#/$defs/code_generator" } }, "rules": { "description": "Levels of rules that differ from the default: by the rule's name without `contract-drift/`.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": ["contracts"] };
var schema26 = { "description": "A contract, and the parties whose code is held against it.", "type": "object", "additionalProperties": false, "properties": { "schema": { "description": "Path of the contract: a JSON Schema, or a *.contract.json manifest.", "type": "string", "minLength": 1 }, "role": { "description": "What the message is: a request (its producers must not break), a response (its consumers must not break) or a message of which neither may break. Default message.", "type": "string", "enum": ["request", "response", "message"] }, "level": { "description": "Which documents have to stay acceptable, in place of what the role says. BACKWARD: those of the old schema to the new one; FORWARD: the reverse; FULL: both; with _TRANSITIVE against every earlier version.", "type": "string", "enum": ["NONE", "BACKWARD", "FORWARD", "FULL", "BACKWARD_TRANSITIVE", "FORWARD_TRANSITIVE", "FULL_TRANSITIVE"] }, "profile": { "description": "strict: consumers refuse members that they do not know. tolerant: they ignore them, and producers send only what is declared. Default tolerant for contracts that say who consumes, else strict.", "type": "string", "enum": ["strict", "tolerant"] }, "producers": { "description": "Types in code that are written as this message.", "type": "array", "items": { "$ref": "#/$defs/contract_party" } }, "consumers": { "description": "Types in code that this message is read into.", "type": "array", "items": { "$ref": "#/$defs/contract_party" } } }, "required": ["schema"] };
var schema27 = { "description": "A party to a contract: a type in its source code.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Who it is. Of a consumer: the name before `_consumes` in the contract.", "type": "string", "pattern": "^[a-z][a-z0-9_-]*$" }, "source": { "description": "Path of the source file.", "type": "string", "minLength": 1 }, "type": { "description": "Name of the type in it; for JSON Schema and OpenAPI the name of the definition, or # for the whole.", "type": "string", "minLength": 1 }, "language": { "description": "Language of the source. Default: by the file's suffix.", "type": "string", "enum": ["go", "typescript", "python", "rust", "json-schema", "openapi"] }, "proof": { "description": "Path of an answer of the real consumer that says what it consumed and ignored.", "type": "string", "minLength": 1 } }, "required": ["name", "source", "type"] };
var pattern12 = new RegExp("^[a-z][a-z0-9_-]*$", "u");
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate65.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0 || !func0.call(data, "name")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.source === void 0 || !func0.call(data, "source")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.type === void 0 || !func0.call(data, "type")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "name" || key0 === "source" || key0 === "type" || key0 === "language" || key0 === "proof")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.name !== void 0 && func0.call(data, "name")) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (!pattern12.test(data0)) {
          const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]*$" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.source !== void 0 && func0.call(data, "source")) {
      let data1 = data.source;
      if (typeof data1 === "string") {
        if (func75(data1) < 1) {
          const err6 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.type !== void 0 && func0.call(data, "type")) {
      let data2 = data.type;
      if (typeof data2 === "string") {
        if (func75(data2) < 1) {
          const err8 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.language !== void 0 && func0.call(data, "language")) {
      let data3 = data.language;
      if (typeof data3 !== "string") {
        const err10 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (!(data3 === "go" || data3 === "typescript" || data3 === "python" || data3 === "rust" || data3 === "json-schema" || data3 === "openapi")) {
        const err11 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/enum", keyword: "enum", params: { allowedValues: schema27.properties.language.enum } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.proof !== void 0 && func0.call(data, "proof")) {
      let data4 = data.proof;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err12 = { instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/proof", schemaPath: "#/properties/proof/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate65.errors = vErrors;
  return errors === 0;
}
validate65.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate64.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schema === void 0 || !func0.call(data, "schema")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schema" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "schema" || key0 === "role" || key0 === "level" || key0 === "profile" || key0 === "producers" || key0 === "consumers")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.schema !== void 0 && func0.call(data, "schema")) {
      let data0 = data.schema;
      if (typeof data0 === "string") {
        if (func75(data0) < 1) {
          const err2 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.role !== void 0 && func0.call(data, "role")) {
      let data1 = data.role;
      if (typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (!(data1 === "request" || data1 === "response" || data1 === "message")) {
        const err5 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema26.properties.role.enum } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.level !== void 0 && func0.call(data, "level")) {
      let data2 = data.level;
      if (typeof data2 !== "string") {
        const err6 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (!(data2 === "NONE" || data2 === "BACKWARD" || data2 === "FORWARD" || data2 === "FULL" || data2 === "BACKWARD_TRANSITIVE" || data2 === "FORWARD_TRANSITIVE" || data2 === "FULL_TRANSITIVE")) {
        const err7 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/enum", keyword: "enum", params: { allowedValues: schema26.properties.level.enum } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.profile !== void 0 && func0.call(data, "profile")) {
      let data3 = data.profile;
      if (typeof data3 !== "string") {
        const err8 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (!(data3 === "strict" || data3 === "tolerant")) {
        const err9 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/enum", keyword: "enum", params: { allowedValues: schema26.properties.profile.enum } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.producers !== void 0 && func0.call(data, "producers")) {
      let data4 = data.producers;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate65(data4[i0], { instancePath: instancePath + "/producers/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/producers", schemaPath: "#/properties/producers/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.consumers !== void 0 && func0.call(data, "consumers")) {
      let data6 = data.consumers;
      if (Array.isArray(data6)) {
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate65(data6[i1], { instancePath: instancePath + "/consumers/" + i1, parentData: data6, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/consumers", schemaPath: "#/properties/consumers/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate64.errors = vErrors;
  return errors === 0;
}
validate64.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema28 = { "description": "A copy of a contract, and what it is a copy of.", "type": "object", "additionalProperties": false, "properties": { "mirror": { "description": "The copy.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path of the copy in this repository.", "type": "string", "minLength": 1 } }, "required": ["path"] }, "source": { "description": "What it is a copy of.", "anyOf": [{ "title": "Path source", "description": "A file beside.", "type": "object", "additionalProperties": false, "properties": { "path": { "description": "Path of the file.", "type": "string", "minLength": 1 } }, "required": ["path"] }, { "title": "Git source", "description": "A file in a repository.", "type": "object", "additionalProperties": false, "properties": { "git": { "description": "Where it is.", "type": "object", "additionalProperties": false, "properties": { "repository": { "description": "A folder, or an address without a password.", "type": "string", "minLength": 1 }, "ref": { "description": "Branch, tag or commit.", "type": "string", "minLength": 1 }, "path": { "description": "Path in that repository.", "type": "string", "minLength": 1 } }, "required": ["repository", "ref", "path"] } }, "required": ["git"] }, { "title": "Url source", "description": "A file on the web.", "type": "object", "additionalProperties": false, "properties": { "url": { "description": "Its address.", "type": "string", "minLength": 1 }, "origin": { "description": "Scheme, host and port that the address, and whatever it redirects to, must have.", "type": "string", "minLength": 1 }, "max_bytes": { "description": "Size beyond which it is not read. Default 1 MiB.", "type": "integer", "minimum": 1 }, "timeout_seconds": { "description": "How long it may take. Default 10.", "type": "number", "exclusiveMinimum": 0 } }, "required": ["url", "origin"] }] }, "compare": { "description": "canonical (the default): the same JSON, however it is written. bytes: the same file.", "type": "string", "enum": ["canonical", "bytes"] }, "pin": { "description": "What the copy was made of.", "type": "object", "additionalProperties": false, "properties": { "sha256": { "description": "Digest of the source, hexadecimal: of its bytes, or of its RFC 8785 form.", "type": "string", "pattern": "^[0-9a-f]{64}$" }, "commit": { "description": "The source's commit.", "type": "string", "pattern": "^[0-9a-f]{40,64}$" } }, "required": [] } }, "required": ["mirror", "source"] };
var pattern13 = new RegExp("^[0-9a-f]{64}$", "u");
var pattern14 = new RegExp("^[0-9a-f]{40,64}$", "u");
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate69.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mirror === void 0 || !func0.call(data, "mirror")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mirror" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.source === void 0 || !func0.call(data, "source")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "mirror" || key0 === "source" || key0 === "compare" || key0 === "pin")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.mirror !== void 0 && func0.call(data, "mirror")) {
      let data0 = data.mirror;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.path === void 0 || !func0.call(data0, "path")) {
          const err3 = { instancePath: instancePath + "/mirror", schemaPath: "#/properties/mirror/required", keyword: "required", params: { missingProperty: "path" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        for (const key1 of Object.keys(data0)) {
          if (!(key1 === "path")) {
            const err4 = { instancePath: instancePath + "/mirror", schemaPath: "#/properties/mirror/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.path !== void 0 && func0.call(data0, "path")) {
          let data1 = data0.path;
          if (typeof data1 === "string") {
            if (func75(data1) < 1) {
              const err5 = { instancePath: instancePath + "/mirror/path", schemaPath: "#/properties/mirror/properties/path/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/mirror/path", schemaPath: "#/properties/mirror/properties/path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/mirror", schemaPath: "#/properties/mirror/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.source !== void 0 && func0.call(data, "source")) {
      let data2 = data.source;
      const _errs8 = errors;
      let valid2 = false;
      const _errs9 = errors;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.path === void 0 || !func0.call(data2, "path")) {
          const err8 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf/0/required", keyword: "required", params: { missingProperty: "path" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        for (const key2 of Object.keys(data2)) {
          if (!(key2 === "path")) {
            const err9 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data2.path !== void 0 && func0.call(data2, "path")) {
          let data3 = data2.path;
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err10 = { instancePath: instancePath + "/source/path", schemaPath: "#/properties/source/anyOf/0/properties/path/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/source/path", schemaPath: "#/properties/source/anyOf/0/properties/path/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf/0/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      var _valid0 = _errs9 === errors;
      valid2 = valid2 || _valid0;
      if (_valid0) {
        var props0 = true;
      }
      const _errs14 = errors;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.git === void 0 || !func0.call(data2, "git")) {
          const err13 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf/1/required", keyword: "required", params: { missingProperty: "git" } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        for (const key3 of Object.keys(data2)) {
          if (!(key3 === "git")) {
            const err14 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data2.git !== void 0 && func0.call(data2, "git")) {
          let data4 = data2.git;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.repository === void 0 || !func0.call(data4, "repository")) {
              const err15 = { instancePath: instancePath + "/source/git", schemaPath: "#/properties/source/anyOf/1/properties/git/required", keyword: "required", params: { missingProperty: "repository" } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data4.ref === void 0 || !func0.call(data4, "ref")) {
              const err16 = { instancePath: instancePath + "/source/git", schemaPath: "#/properties/source/anyOf/1/properties/git/required", keyword: "required", params: { missingProperty: "ref" } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (data4.path === void 0 || !func0.call(data4, "path")) {
              const err17 = { instancePath: instancePath + "/source/git", schemaPath: "#/properties/source/anyOf/1/properties/git/required", keyword: "required", params: { missingProperty: "path" } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            for (const key4 of Object.keys(data4)) {
              if (!(key4 === "repository" || key4 === "ref" || key4 === "path")) {
                const err18 = { instancePath: instancePath + "/source/git", schemaPath: "#/properties/source/anyOf/1/properties/git/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data4.repository !== void 0 && func0.call(data4, "repository")) {
              let data5 = data4.repository;
              if (typeof data5 === "string") {
                if (func75(data5) < 1) {
                  const err19 = { instancePath: instancePath + "/source/git/repository", schemaPath: "#/properties/source/anyOf/1/properties/git/properties/repository/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              } else {
                const err20 = { instancePath: instancePath + "/source/git/repository", schemaPath: "#/properties/source/anyOf/1/properties/git/properties/repository/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data4.ref !== void 0 && func0.call(data4, "ref")) {
              let data6 = data4.ref;
              if (typeof data6 === "string") {
                if (func75(data6) < 1) {
                  const err21 = { instancePath: instancePath + "/source/git/ref", schemaPath: "#/properties/source/anyOf/1/properties/git/properties/ref/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              } else {
                const err22 = { instancePath: instancePath + "/source/git/ref", schemaPath: "#/properties/source/anyOf/1/properties/git/properties/ref/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data4.path !== void 0 && func0.call(data4, "path")) {
              let data7 = data4.path;
              if (typeof data7 === "string") {
                if (func75(data7) < 1) {
                  const err23 = { instancePath: instancePath + "/source/git/path", schemaPath: "#/properties/source/anyOf/1/properties/git/properties/path/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              } else {
                const err24 = { instancePath: instancePath + "/source/git/path", schemaPath: "#/properties/source/anyOf/1/properties/git/properties/path/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
          } else {
            const err25 = { instancePath: instancePath + "/source/git", schemaPath: "#/properties/source/anyOf/1/properties/git/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf/1/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      var _valid0 = _errs14 === errors;
      valid2 = valid2 || _valid0;
      if (_valid0) {
        if (props0 !== true) {
          props0 = true;
        }
      }
      const _errs26 = errors;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.url === void 0 || !func0.call(data2, "url")) {
          const err27 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf/2/required", keyword: "required", params: { missingProperty: "url" } };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data2.origin === void 0 || !func0.call(data2, "origin")) {
          const err28 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf/2/required", keyword: "required", params: { missingProperty: "origin" } };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        for (const key5 of Object.keys(data2)) {
          if (!(key5 === "url" || key5 === "origin" || key5 === "max_bytes" || key5 === "timeout_seconds")) {
            const err29 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data2.url !== void 0 && func0.call(data2, "url")) {
          let data8 = data2.url;
          if (typeof data8 === "string") {
            if (func75(data8) < 1) {
              const err30 = { instancePath: instancePath + "/source/url", schemaPath: "#/properties/source/anyOf/2/properties/url/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          } else {
            const err31 = { instancePath: instancePath + "/source/url", schemaPath: "#/properties/source/anyOf/2/properties/url/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data2.origin !== void 0 && func0.call(data2, "origin")) {
          let data9 = data2.origin;
          if (typeof data9 === "string") {
            if (func75(data9) < 1) {
              const err32 = { instancePath: instancePath + "/source/origin", schemaPath: "#/properties/source/anyOf/2/properties/origin/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          } else {
            const err33 = { instancePath: instancePath + "/source/origin", schemaPath: "#/properties/source/anyOf/2/properties/origin/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data2.max_bytes !== void 0 && func0.call(data2, "max_bytes")) {
          let data10 = data2.max_bytes;
          if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
            const err34 = { instancePath: instancePath + "/source/max_bytes", schemaPath: "#/properties/source/anyOf/2/properties/max_bytes/type", keyword: "type", params: { type: "integer" } };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 < 1 || isNaN(data10)) {
              const err35 = { instancePath: instancePath + "/source/max_bytes", schemaPath: "#/properties/source/anyOf/2/properties/max_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
          }
        }
        if (data2.timeout_seconds !== void 0 && func0.call(data2, "timeout_seconds")) {
          let data11 = data2.timeout_seconds;
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 <= 0 || isNaN(data11)) {
              const err36 = { instancePath: instancePath + "/source/timeout_seconds", schemaPath: "#/properties/source/anyOf/2/properties/timeout_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          } else {
            const err37 = { instancePath: instancePath + "/source/timeout_seconds", schemaPath: "#/properties/source/anyOf/2/properties/timeout_seconds/type", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
      } else {
        const err38 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf/2/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
      var _valid0 = _errs26 === errors;
      valid2 = valid2 || _valid0;
      if (_valid0) {
        if (props0 !== true) {
          props0 = true;
        }
      }
      if (!valid2) {
        const err39 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/anyOf", keyword: "anyOf", params: {} };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      } else {
        errors = _errs8;
        if (vErrors !== null) {
          if (_errs8) {
            vErrors.length = _errs8;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.compare !== void 0 && func0.call(data, "compare")) {
      let data12 = data.compare;
      if (typeof data12 !== "string") {
        const err40 = { instancePath: instancePath + "/compare", schemaPath: "#/properties/compare/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      if (!(data12 === "canonical" || data12 === "bytes")) {
        const err41 = { instancePath: instancePath + "/compare", schemaPath: "#/properties/compare/enum", keyword: "enum", params: { allowedValues: schema28.properties.compare.enum } };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.pin !== void 0 && func0.call(data, "pin")) {
      let data13 = data.pin;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (const key6 of Object.keys(data13)) {
          if (!(key6 === "sha256" || key6 === "commit")) {
            const err42 = { instancePath: instancePath + "/pin", schemaPath: "#/properties/pin/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        if (data13.sha256 !== void 0 && func0.call(data13, "sha256")) {
          let data14 = data13.sha256;
          if (typeof data14 === "string") {
            if (!pattern13.test(data14)) {
              const err43 = { instancePath: instancePath + "/pin/sha256", schemaPath: "#/properties/pin/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          } else {
            const err44 = { instancePath: instancePath + "/pin/sha256", schemaPath: "#/properties/pin/properties/sha256/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
        if (data13.commit !== void 0 && func0.call(data13, "commit")) {
          let data15 = data13.commit;
          if (typeof data15 === "string") {
            if (!pattern14.test(data15)) {
              const err45 = { instancePath: instancePath + "/pin/commit", schemaPath: "#/properties/pin/properties/commit/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40,64}$" } };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          } else {
            const err46 = { instancePath: instancePath + "/pin/commit", schemaPath: "#/properties/pin/properties/commit/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
      } else {
        const err47 = { instancePath: instancePath + "/pin", schemaPath: "#/properties/pin/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
  } else {
    const err48 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err48];
    } else {
      vErrors.push(err48);
    }
    errors++;
  }
  validate69.errors = vErrors;
  return errors === 0;
}
validate69.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema29 = { "description": "A program whose output is committed.", "anyOf": [{ "title": "Type generator", "description": "Types from schemas, built in.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Name of the generator.", "type": "string", "minLength": 1 }, "uses": { "description": "json-schema-to-typescript: types only. portcullis: types and validators, as `portcullis contract generate` makes them.", "type": "string", "enum": ["json-schema-to-typescript", "portcullis"] }, "schemas": { "description": "Schema files, or folders of them.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "output": { "description": "Folder of the generated files.", "type": "string", "minLength": 1 } }, "required": ["name", "uses", "schemas", "output"] }, { "title": "Command generator", "description": "Any program. It is run without a shell and writes into the folder {output}, or to its standard output.", "type": "object", "additionalProperties": false, "properties": { "name": { "description": "Name of the generator.", "type": "string", "minLength": 1 }, "command": { "description": "The program and its arguments; {output} stands for an empty folder.", "type": "array", "items": { "type": "string" }, "minItems": 1 }, "output": { "description": "Folder of the committed files.", "type": "string", "minLength": 1 }, "files": { "description": "Globs from that folder: the files that the program makes, where others stand beside them. Default: all.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "stdout": { "description": "The committed file that the program's standard output is.", "type": "string", "minLength": 1 }, "timeout_seconds": { "description": "How long it may take. Default 60.", "type": "number", "exclusiveMinimum": 0 } }, "required": ["name", "command"] }] };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate71.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0 || !func0.call(data, "name")) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.uses === void 0 || !func0.call(data, "uses")) {
      const err1 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "uses" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.schemas === void 0 || !func0.call(data, "schemas")) {
      const err2 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "schemas" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.output === void 0 || !func0.call(data, "output")) {
      const err3 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "output" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "name" || key0 === "uses" || key0 === "schemas" || key0 === "output")) {
        const err4 = { instancePath, schemaPath: "#/anyOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.name !== void 0 && func0.call(data, "name")) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func75(data0) < 1) {
          const err5 = { instancePath: instancePath + "/name", schemaPath: "#/anyOf/0/properties/name/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/name", schemaPath: "#/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data1 = data.uses;
      if (typeof data1 !== "string") {
        const err7 = { instancePath: instancePath + "/uses", schemaPath: "#/anyOf/0/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (!(data1 === "json-schema-to-typescript" || data1 === "portcullis")) {
        const err8 = { instancePath: instancePath + "/uses", schemaPath: "#/anyOf/0/properties/uses/enum", keyword: "enum", params: { allowedValues: schema29.anyOf[0].properties.uses.enum } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.schemas !== void 0 && func0.call(data, "schemas")) {
      let data2 = data.schemas;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err9 = { instancePath: instancePath + "/schemas", schemaPath: "#/anyOf/0/properties/schemas/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err10 = { instancePath: instancePath + "/schemas/" + i0, schemaPath: "#/anyOf/0/properties/schemas/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/schemas/" + i0, schemaPath: "#/anyOf/0/properties/schemas/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/schemas", schemaPath: "#/anyOf/0/properties/schemas/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.output !== void 0 && func0.call(data, "output")) {
      let data4 = data.output;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err13 = { instancePath: instancePath + "/output", schemaPath: "#/anyOf/0/properties/output/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/output", schemaPath: "#/anyOf/0/properties/output/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    var props0 = true;
  }
  const _errs14 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0 || !func0.call(data, "name")) {
      const err16 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err16];
      } else {
        vErrors.push(err16);
      }
      errors++;
    }
    if (data.command === void 0 || !func0.call(data, "command")) {
      const err17 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "command" } };
      if (vErrors === null) {
        vErrors = [err17];
      } else {
        vErrors.push(err17);
      }
      errors++;
    }
    for (const key1 of Object.keys(data)) {
      if (!(key1 === "name" || key1 === "command" || key1 === "output" || key1 === "files" || key1 === "stdout" || key1 === "timeout_seconds")) {
        const err18 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.name !== void 0 && func0.call(data, "name")) {
      let data5 = data.name;
      if (typeof data5 === "string") {
        if (func75(data5) < 1) {
          const err19 = { instancePath: instancePath + "/name", schemaPath: "#/anyOf/1/properties/name/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/name", schemaPath: "#/anyOf/1/properties/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.command !== void 0 && func0.call(data, "command")) {
      let data6 = data.command;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err21 = { instancePath: instancePath + "/command", schemaPath: "#/anyOf/1/properties/command/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data6[i1] !== "string") {
            const err22 = { instancePath: instancePath + "/command/" + i1, schemaPath: "#/anyOf/1/properties/command/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/command", schemaPath: "#/anyOf/1/properties/command/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.output !== void 0 && func0.call(data, "output")) {
      let data8 = data.output;
      if (typeof data8 === "string") {
        if (func75(data8) < 1) {
          const err24 = { instancePath: instancePath + "/output", schemaPath: "#/anyOf/1/properties/output/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = { instancePath: instancePath + "/output", schemaPath: "#/anyOf/1/properties/output/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.files !== void 0 && func0.call(data, "files")) {
      let data9 = data.files;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          const err26 = { instancePath: instancePath + "/files", schemaPath: "#/anyOf/1/properties/files/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        const len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data10 = data9[i2];
          if (typeof data10 === "string") {
            if (func75(data10) < 1) {
              const err27 = { instancePath: instancePath + "/files/" + i2, schemaPath: "#/anyOf/1/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          } else {
            const err28 = { instancePath: instancePath + "/files/" + i2, schemaPath: "#/anyOf/1/properties/files/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/files", schemaPath: "#/anyOf/1/properties/files/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.stdout !== void 0 && func0.call(data, "stdout")) {
      let data11 = data.stdout;
      if (typeof data11 === "string") {
        if (func75(data11) < 1) {
          const err30 = { instancePath: instancePath + "/stdout", schemaPath: "#/anyOf/1/properties/stdout/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
      } else {
        const err31 = { instancePath: instancePath + "/stdout", schemaPath: "#/anyOf/1/properties/stdout/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.timeout_seconds !== void 0 && func0.call(data, "timeout_seconds")) {
      let data12 = data.timeout_seconds;
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 <= 0 || isNaN(data12)) {
          const err32 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/anyOf/1/properties/timeout_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      } else {
        const err33 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/anyOf/1/properties/timeout_seconds/type", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  var _valid0 = _errs14 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    if (props0 !== true) {
      props0 = true;
    }
  }
  if (!valid0) {
    const err35 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {} };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate71.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate71.evaluated = { "dynamicProps": true, "dynamicItems": false };
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contracts === void 0 || !func0.call(data, "contracts")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contracts" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "uses" || key0 === "enforce" || key0 === "paths" || key0 === "baseline" || key0 === "contracts" || key0 === "mirrors" || key0 === "generators" || key0 === "rules")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if ("contract-drift" !== data0) {
        const err3 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "contract-drift" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err5 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema25.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err6 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.contracts !== void 0 && func0.call(data, "contracts")) {
      let data5 = data.contracts;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err12 = { instancePath: instancePath + "/contracts", schemaPath: "#/properties/contracts/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate64(data5[i1], { instancePath: instancePath + "/contracts/" + i1, parentData: data5, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/contracts", schemaPath: "#/properties/contracts/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.mirrors !== void 0 && func0.call(data, "mirrors")) {
      let data7 = data.mirrors;
      if (Array.isArray(data7)) {
        const len2 = data7.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate69(data7[i2], { instancePath: instancePath + "/mirrors/" + i2, parentData: data7, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/mirrors", schemaPath: "#/properties/mirrors/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.generators !== void 0 && func0.call(data, "generators")) {
      let data9 = data.generators;
      if (Array.isArray(data9)) {
        const len3 = data9.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validate71(data9[i3], { instancePath: instancePath + "/generators/" + i3, parentData: data9, parentDataProperty: i3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/generators", schemaPath: "#/properties/generators/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.rules !== void 0 && func0.call(data, "rules")) {
      let data11 = data.rules;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (const key1 of Object.keys(data11)) {
          const _errs23 = errors;
          if (typeof key1 === "string") {
            if (!pattern8.test(key1)) {
              const err16 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
          var valid9 = _errs23 === errors;
          if (!valid9) {
            const err17 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data11)) {
          let data12 = data11[key2];
          if (typeof data12 !== "string") {
            const err18 = { instancePath: instancePath + "/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          if (!(data12 === "error" || data12 === "warning" || data12 === "note" || data12 === "off")) {
            const err19 = { instancePath: instancePath + "/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema25.properties.rules.additionalProperties.enum } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
  } else {
    const err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err21];
    } else {
      vErrors.push(err21);
    }
    errors++;
  }
  validate63.errors = vErrors;
  return errors === 0;
}
validate63.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema30 = { "description": "Options of the gate migration-collision: where the migrations are, and how their names are read.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "migration-collision" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end; or `strict`: findings about files that the request does not touch count too.", "type": "string", "minLength": 1 }, "directory": { "description": "The folder of the migrations, from the root of the repository.", "type": "string", "minLength": 1 }, "dialect": { "description": "The language of the migrations: postgres (the default).", "type": "string", "enum": ["postgres"] }, "scheme": { "description": "How names are read: one of the known schemes (golang-migrate by default), or a pattern of your own.", "anyOf": [{ "description": "golang-migrate: 045_name.up.sql and 045_name.down.sql, numbers or timestamps; timestamp: 20260610120000_name.sql; sequential: 0045_name.sql; flyway: V45__name.sql and U45__name.sql; node-pg-migrate: 1749556800000_name.sql.", "type": "string", "enum": ["golang-migrate", "timestamp", "sequential", "flyway", "node-pg-migrate"] }, { "description": "A scheme of your own.", "type": "object", "additionalProperties": false, "properties": { "custom": { "description": "A regular expression for the whole file name with the named groups version and name, and direction (up or down) where files have one: `^(?<version>\\d+)-(?<name>[a-z-]+)\\.(?<direction>up|down)\\.sql$`.", "type": "string", "minLength": 1 } }, "required": ["custom"] }] }, "depth": { "description": "What has to be judged: names alone, the statements too, or all of it executed on a PostgreSQL engine. What the snapshot lacks for it is an error; without this option the gate judges as deep as the snapshot allows.", "type": "string", "enum": ["names", "statements", "execution"] }, "down": { "description": "Whether a migration needs a file that takes it back: expected (the default: a warning when it is missing), required or optional.", "type": "string", "enum": ["expected", "required", "optional"] }, "queries": { "description": "Source files, as globs, whose SQL is held against partial unique indexes.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "timeout_seconds": { "description": "How long one file may run on the engine, in seconds; 20 by default.", "type": "number", "exclusiveMinimum": 0, "maximum": 600 }, "rules": { "description": "Levels of rules that differ from the default: by the rule's name without `migration-collision/`.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": ["directory"] };
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate74.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.directory === void 0 || !func0.call(data, "directory")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "directory" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema30.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if ("migration-collision" !== data0) {
        const err3 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "migration-collision" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err5 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema30.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err6 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.directory !== void 0 && func0.call(data, "directory")) {
      let data5 = data.directory;
      if (typeof data5 === "string") {
        if (func75(data5) < 1) {
          const err12 = { instancePath: instancePath + "/directory", schemaPath: "#/properties/directory/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/directory", schemaPath: "#/properties/directory/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.dialect !== void 0 && func0.call(data, "dialect")) {
      let data6 = data.dialect;
      if (typeof data6 !== "string") {
        const err14 = { instancePath: instancePath + "/dialect", schemaPath: "#/properties/dialect/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data6 === "postgres")) {
        const err15 = { instancePath: instancePath + "/dialect", schemaPath: "#/properties/dialect/enum", keyword: "enum", params: { allowedValues: schema30.properties.dialect.enum } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.scheme !== void 0 && func0.call(data, "scheme")) {
      let data7 = data.scheme;
      const _errs17 = errors;
      let valid3 = false;
      const _errs18 = errors;
      if (typeof data7 !== "string") {
        const err16 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/anyOf/0/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (!(data7 === "golang-migrate" || data7 === "timestamp" || data7 === "sequential" || data7 === "flyway" || data7 === "node-pg-migrate")) {
        const err17 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema30.properties.scheme.anyOf[0].enum } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid0 = _errs18 === errors;
      valid3 = valid3 || _valid0;
      const _errs20 = errors;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.custom === void 0 || !func0.call(data7, "custom")) {
          const err18 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/anyOf/1/required", keyword: "required", params: { missingProperty: "custom" } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        for (const key1 of Object.keys(data7)) {
          if (!(key1 === "custom")) {
            const err19 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data7.custom !== void 0 && func0.call(data7, "custom")) {
          let data8 = data7.custom;
          if (typeof data8 === "string") {
            if (func75(data8) < 1) {
              const err20 = { instancePath: instancePath + "/scheme/custom", schemaPath: "#/properties/scheme/anyOf/1/properties/custom/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          } else {
            const err21 = { instancePath: instancePath + "/scheme/custom", schemaPath: "#/properties/scheme/anyOf/1/properties/custom/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/anyOf/1/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
      var _valid0 = _errs20 === errors;
      valid3 = valid3 || _valid0;
      if (!valid3) {
        const err23 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/anyOf", keyword: "anyOf", params: {} };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      } else {
        errors = _errs17;
        if (vErrors !== null) {
          if (_errs17) {
            vErrors.length = _errs17;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.depth !== void 0 && func0.call(data, "depth")) {
      let data9 = data.depth;
      if (typeof data9 !== "string") {
        const err24 = { instancePath: instancePath + "/depth", schemaPath: "#/properties/depth/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      if (!(data9 === "names" || data9 === "statements" || data9 === "execution")) {
        const err25 = { instancePath: instancePath + "/depth", schemaPath: "#/properties/depth/enum", keyword: "enum", params: { allowedValues: schema30.properties.depth.enum } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.down !== void 0 && func0.call(data, "down")) {
      let data10 = data.down;
      if (typeof data10 !== "string") {
        const err26 = { instancePath: instancePath + "/down", schemaPath: "#/properties/down/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (!(data10 === "expected" || data10 === "required" || data10 === "optional")) {
        const err27 = { instancePath: instancePath + "/down", schemaPath: "#/properties/down/enum", keyword: "enum", params: { allowedValues: schema30.properties.down.enum } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.queries !== void 0 && func0.call(data, "queries")) {
      let data11 = data.queries;
      if (Array.isArray(data11)) {
        const len1 = data11.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data12 = data11[i1];
          if (typeof data12 === "string") {
            if (func75(data12) < 1) {
              const err28 = { instancePath: instancePath + "/queries/" + i1, schemaPath: "#/properties/queries/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          } else {
            const err29 = { instancePath: instancePath + "/queries/" + i1, schemaPath: "#/properties/queries/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/queries", schemaPath: "#/properties/queries/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.timeout_seconds !== void 0 && func0.call(data, "timeout_seconds")) {
      let data13 = data.timeout_seconds;
      if (typeof data13 == "number" && isFinite(data13)) {
        if (data13 > 600 || isNaN(data13)) {
          const err31 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/properties/timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 600 } };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
        if (data13 <= 0 || isNaN(data13)) {
          const err32 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/properties/timeout_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      } else {
        const err33 = { instancePath: instancePath + "/timeout_seconds", schemaPath: "#/properties/timeout_seconds/type", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.rules !== void 0 && func0.call(data, "rules")) {
      let data14 = data.rules;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        for (const key2 of Object.keys(data14)) {
          const _errs37 = errors;
          if (typeof key2 === "string") {
            if (!pattern8.test(key2)) {
              const err34 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, propertyName: key2 };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
          var valid7 = _errs37 === errors;
          if (!valid7) {
            const err35 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key2 } };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        for (const key3 of Object.keys(data14)) {
          let data15 = data14[key3];
          if (typeof data15 !== "string") {
            const err36 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          if (!(data15 === "error" || data15 === "warning" || data15 === "note" || data15 === "off")) {
            const err37 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema30.properties.rules.additionalProperties.enum } };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
      } else {
        const err38 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
  } else {
    const err39 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err39];
    } else {
      vErrors.push(err39);
    }
    errors++;
  }
  validate74.errors = vErrors;
  return errors === 0;
}
validate74.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema31 = { "description": "Options of the gate required-checks: which contexts have to be green, and who may post them.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "required-checks" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "contexts": { "description": "Contexts, or patterns with `*`, that have to be green besides those of the branch protection. Without them the branch protection has to be readable.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "external": { "description": "Contexts, or patterns, that something else than a workflow of this repository posts. They have to be green all the same.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "ignore": { "description": "Contexts, or patterns, that are not judged, as they wait for this gate itself. Default: `portcullis / required-checks` and `portcullis / all-required`.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "workflows": { "description": "Folders of the workflows, of which the first that has any is used. Default: where the forge looks.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "waivers": { "description": "Contexts that a pull request may remove.", "type": "array", "items": { "description": "A context that one pull request may remove.", "type": "object", "additionalProperties": false, "properties": { "pull_request": { "description": "Number of the pull request.", "type": "integer", "minimum": 1 }, "context": { "description": "What it removes, as the finding names it: `workflow / job`, without the event.", "type": "string", "minLength": 1 }, "reason": { "description": "Why that is right.", "type": "string", "minLength": 1 } }, "required": ["pull_request", "context", "reason"] } }, "rules": { "description": "Levels of rules that differ from the default: by the rule's name without `required-checks/`.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": [] };
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate76.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema31.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if ("required-checks" !== data0) {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "required-checks" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema31.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err6 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err9 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.contexts !== void 0 && func0.call(data, "contexts")) {
      let data5 = data.contexts;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err11 = { instancePath: instancePath + "/contexts", schemaPath: "#/properties/contexts/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (typeof data6 === "string") {
            if (func75(data6) < 1) {
              const err12 = { instancePath: instancePath + "/contexts/" + i1, schemaPath: "#/properties/contexts/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/contexts/" + i1, schemaPath: "#/properties/contexts/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/contexts", schemaPath: "#/properties/contexts/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.external !== void 0 && func0.call(data, "external")) {
      let data7 = data.external;
      if (Array.isArray(data7)) {
        if (data7.length < 1) {
          const err15 = { instancePath: instancePath + "/external", schemaPath: "#/properties/external/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        const len2 = data7.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data8 = data7[i2];
          if (typeof data8 === "string") {
            if (func75(data8) < 1) {
              const err16 = { instancePath: instancePath + "/external/" + i2, schemaPath: "#/properties/external/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          } else {
            const err17 = { instancePath: instancePath + "/external/" + i2, schemaPath: "#/properties/external/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/external", schemaPath: "#/properties/external/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.ignore !== void 0 && func0.call(data, "ignore")) {
      let data9 = data.ignore;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          const err19 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        const len3 = data9.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data10 = data9[i3];
          if (typeof data10 === "string") {
            if (func75(data10) < 1) {
              const err20 = { instancePath: instancePath + "/ignore/" + i3, schemaPath: "#/properties/ignore/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          } else {
            const err21 = { instancePath: instancePath + "/ignore/" + i3, schemaPath: "#/properties/ignore/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.workflows !== void 0 && func0.call(data, "workflows")) {
      let data11 = data.workflows;
      if (Array.isArray(data11)) {
        if (data11.length < 1) {
          const err23 = { instancePath: instancePath + "/workflows", schemaPath: "#/properties/workflows/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        const len4 = data11.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data12 = data11[i4];
          if (typeof data12 === "string") {
            if (func75(data12) < 1) {
              const err24 = { instancePath: instancePath + "/workflows/" + i4, schemaPath: "#/properties/workflows/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          } else {
            const err25 = { instancePath: instancePath + "/workflows/" + i4, schemaPath: "#/properties/workflows/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/workflows", schemaPath: "#/properties/workflows/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.waivers !== void 0 && func0.call(data, "waivers")) {
      let data13 = data.waivers;
      if (Array.isArray(data13)) {
        const len5 = data13.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data14 = data13[i5];
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.pull_request === void 0 || !func0.call(data14, "pull_request")) {
              const err27 = { instancePath: instancePath + "/waivers/" + i5, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "pull_request" } };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data14.context === void 0 || !func0.call(data14, "context")) {
              const err28 = { instancePath: instancePath + "/waivers/" + i5, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "context" } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data14.reason === void 0 || !func0.call(data14, "reason")) {
              const err29 = { instancePath: instancePath + "/waivers/" + i5, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "reason" } };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            for (const key1 of Object.keys(data14)) {
              if (!(key1 === "pull_request" || key1 === "context" || key1 === "reason")) {
                const err30 = { instancePath: instancePath + "/waivers/" + i5, schemaPath: "#/properties/waivers/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data14.pull_request !== void 0 && func0.call(data14, "pull_request")) {
              let data15 = data14.pull_request;
              if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                const err31 = { instancePath: instancePath + "/waivers/" + i5 + "/pull_request", schemaPath: "#/properties/waivers/items/properties/pull_request/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
              if (typeof data15 == "number" && isFinite(data15)) {
                if (data15 < 1 || isNaN(data15)) {
                  const err32 = { instancePath: instancePath + "/waivers/" + i5 + "/pull_request", schemaPath: "#/properties/waivers/items/properties/pull_request/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err32];
                  } else {
                    vErrors.push(err32);
                  }
                  errors++;
                }
              }
            }
            if (data14.context !== void 0 && func0.call(data14, "context")) {
              let data16 = data14.context;
              if (typeof data16 === "string") {
                if (func75(data16) < 1) {
                  const err33 = { instancePath: instancePath + "/waivers/" + i5 + "/context", schemaPath: "#/properties/waivers/items/properties/context/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              } else {
                const err34 = { instancePath: instancePath + "/waivers/" + i5 + "/context", schemaPath: "#/properties/waivers/items/properties/context/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data14.reason !== void 0 && func0.call(data14, "reason")) {
              let data17 = data14.reason;
              if (typeof data17 === "string") {
                if (func75(data17) < 1) {
                  const err35 = { instancePath: instancePath + "/waivers/" + i5 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
              } else {
                const err36 = { instancePath: instancePath + "/waivers/" + i5 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/waivers/" + i5, schemaPath: "#/properties/waivers/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
      } else {
        const err38 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.rules !== void 0 && func0.call(data, "rules")) {
      let data18 = data.rules;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        for (const key2 of Object.keys(data18)) {
          const _errs41 = errors;
          if (typeof key2 === "string") {
            if (!pattern8.test(key2)) {
              const err39 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, propertyName: key2 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          }
          var valid14 = _errs41 === errors;
          if (!valid14) {
            const err40 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key2 } };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        for (const key3 of Object.keys(data18)) {
          let data19 = data18[key3];
          if (typeof data19 !== "string") {
            const err41 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
          if (!(data19 === "error" || data19 === "warning" || data19 === "note" || data19 === "off")) {
            const err42 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema31.properties.rules.additionalProperties.enum } };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
  } else {
    const err44 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err44];
    } else {
      vErrors.push(err44);
    }
    errors++;
  }
  validate76.errors = vErrors;
  return errors === 0;
}
validate76.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema32 = { "description": "Options of the gate workflow-lint: how long a failure may be masked, and what images must contain.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "workflow-lint" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "workflows": { "description": "Folders of the workflows. Default: every folder in which some forge looks for them.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "trackers": { "description": "Repositories of trackers, by the word before the number sign: `internal: acme/internal` for internal#7. With it other words are no trackers; OWNER/REPO#7 always is one.", "type": "object", "additionalProperties": { "type": "string", "pattern": "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$" }, "propertyNames": { "pattern": "^[A-Za-z0-9_.-]+$" } }, "max_age_days": { "description": "Whole days for which a tracker may be open; 14 by default.", "type": "integer", "minimum": 0 }, "masks_per_tracker": { "description": "How many masks one tracker may stand for; 1 by default.", "type": "integer", "minimum": 1 }, "images": { "description": "Images, and the files that must be in them.", "type": "array", "items": { "$ref": "#/$defs/linted_image" }, "minItems": 1 }, "rules": { "description": "Levels of rules that differ from the default: by the rule's name without `workflow-lint/`.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": [] };
var pattern18 = new RegExp("^[A-Za-z0-9_.-]+$", "u");
var pattern19 = new RegExp("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", "u");
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate79.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.dockerfile === void 0 || !func0.call(data, "dockerfile")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dockerfile" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.files === void 0 || !func0.call(data, "files")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "dockerfile" || key0 === "context" || key0 === "stage" || key0 === "arguments" || key0 === "files")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.dockerfile !== void 0 && func0.call(data, "dockerfile")) {
      let data0 = data.dockerfile;
      if (typeof data0 === "string") {
        if (func75(data0) < 1) {
          const err3 = { instancePath: instancePath + "/dockerfile", schemaPath: "#/properties/dockerfile/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/dockerfile", schemaPath: "#/properties/dockerfile/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.context !== void 0 && func0.call(data, "context")) {
      let data1 = data.context;
      if (typeof data1 === "string") {
        if (func75(data1) < 1) {
          const err5 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.stage !== void 0 && func0.call(data, "stage")) {
      let data2 = data.stage;
      if (typeof data2 === "string") {
        if (func75(data2) < 1) {
          const err7 = { instancePath: instancePath + "/stage", schemaPath: "#/properties/stage/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/stage", schemaPath: "#/properties/stage/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.arguments !== void 0 && func0.call(data, "arguments")) {
      let data3 = data.arguments;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key1 of Object.keys(data3)) {
          if (typeof data3[key1] !== "string") {
            const err9 = { instancePath: instancePath + "/arguments/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/arguments/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/arguments", schemaPath: "#/properties/arguments/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.files !== void 0 && func0.call(data, "files")) {
      let data5 = data.files;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err11 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          const _errs16 = errors;
          let valid4 = false;
          const _errs17 = errors;
          if (typeof data6 === "string") {
            if (func75(data6) < 1) {
              const err12 = { instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/anyOf/0/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/anyOf/0/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          var _valid0 = _errs17 === errors;
          valid4 = valid4 || _valid0;
          const _errs19 = errors;
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.path === void 0 || !func0.call(data6, "path")) {
              const err14 = { instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/anyOf/1/required", keyword: "required", params: { missingProperty: "path" } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data6.to === void 0 || !func0.call(data6, "to")) {
              const err15 = { instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/anyOf/1/required", keyword: "required", params: { missingProperty: "to" } };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            for (const key2 of Object.keys(data6)) {
              if (!(key2 === "path" || key2 === "to")) {
                const err16 = { instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data6.path !== void 0 && func0.call(data6, "path")) {
              let data7 = data6.path;
              if (typeof data7 === "string") {
                if (func75(data7) < 1) {
                  const err17 = { instancePath: instancePath + "/files/" + i0 + "/path", schemaPath: "#/properties/files/items/anyOf/1/properties/path/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/files/" + i0 + "/path", schemaPath: "#/properties/files/items/anyOf/1/properties/path/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data6.to !== void 0 && func0.call(data6, "to")) {
              let data8 = data6.to;
              if (typeof data8 === "string") {
                if (func75(data8) < 1) {
                  const err19 = { instancePath: instancePath + "/files/" + i0 + "/to", schemaPath: "#/properties/files/items/anyOf/1/properties/to/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              } else {
                const err20 = { instancePath: instancePath + "/files/" + i0 + "/to", schemaPath: "#/properties/files/items/anyOf/1/properties/to/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
          } else {
            const err21 = { instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/anyOf/1/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          var _valid0 = _errs19 === errors;
          valid4 = valid4 || _valid0;
          if (!valid4) {
            const err22 = { instancePath: instancePath + "/files/" + i0, schemaPath: "#/properties/files/items/anyOf", keyword: "anyOf", params: {} };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          } else {
            errors = _errs16;
            if (vErrors !== null) {
              if (_errs16) {
                vErrors.length = _errs16;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
  } else {
    const err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate79.errors = vErrors;
  return errors === 0;
}
validate79.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate78.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema32.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if ("workflow-lint" !== data0) {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "workflow-lint" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema32.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err6 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err9 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.workflows !== void 0 && func0.call(data, "workflows")) {
      let data5 = data.workflows;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err11 = { instancePath: instancePath + "/workflows", schemaPath: "#/properties/workflows/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (typeof data6 === "string") {
            if (func75(data6) < 1) {
              const err12 = { instancePath: instancePath + "/workflows/" + i1, schemaPath: "#/properties/workflows/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/workflows/" + i1, schemaPath: "#/properties/workflows/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/workflows", schemaPath: "#/properties/workflows/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.trackers !== void 0 && func0.call(data, "trackers")) {
      let data7 = data.trackers;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        for (const key1 of Object.keys(data7)) {
          const _errs18 = errors;
          if (typeof key1 === "string") {
            if (!pattern18.test(key1)) {
              const err15 = { instancePath: instancePath + "/trackers", schemaPath: "#/properties/trackers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_.-]+$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
          var valid5 = _errs18 === errors;
          if (!valid5) {
            const err16 = { instancePath: instancePath + "/trackers", schemaPath: "#/properties/trackers/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data7)) {
          let data8 = data7[key2];
          if (typeof data8 === "string") {
            if (!pattern19.test(data8)) {
              const err17 = { instancePath: instancePath + "/trackers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/trackers/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$" } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          } else {
            const err18 = { instancePath: instancePath + "/trackers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/trackers/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/trackers", schemaPath: "#/properties/trackers/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.max_age_days !== void 0 && func0.call(data, "max_age_days")) {
      let data9 = data.max_age_days;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        const err20 = { instancePath: instancePath + "/max_age_days", schemaPath: "#/properties/max_age_days/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          const err21 = { instancePath: instancePath + "/max_age_days", schemaPath: "#/properties/max_age_days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      }
    }
    if (data.masks_per_tracker !== void 0 && func0.call(data, "masks_per_tracker")) {
      let data10 = data.masks_per_tracker;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        const err22 = { instancePath: instancePath + "/masks_per_tracker", schemaPath: "#/properties/masks_per_tracker/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 < 1 || isNaN(data10)) {
          const err23 = { instancePath: instancePath + "/masks_per_tracker", schemaPath: "#/properties/masks_per_tracker/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
    }
    if (data.images !== void 0 && func0.call(data, "images")) {
      let data11 = data.images;
      if (Array.isArray(data11)) {
        if (data11.length < 1) {
          const err24 = { instancePath: instancePath + "/images", schemaPath: "#/properties/images/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        const len2 = data11.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate79(data11[i2], { instancePath: instancePath + "/images/" + i2, parentData: data11, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/images", schemaPath: "#/properties/images/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.rules !== void 0 && func0.call(data, "rules")) {
      let data13 = data.rules;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (const key3 of Object.keys(data13)) {
          const _errs31 = errors;
          if (typeof key3 === "string") {
            if (!pattern8.test(key3)) {
              const err26 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, propertyName: key3 };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          }
          var valid9 = _errs31 === errors;
          if (!valid9) {
            const err27 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key3 } };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        for (const key4 of Object.keys(data13)) {
          let data14 = data13[key4];
          if (typeof data14 !== "string") {
            const err28 = { instancePath: instancePath + "/rules/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (!(data14 === "error" || data14 === "warning" || data14 === "note" || data14 === "off")) {
            const err29 = { instancePath: instancePath + "/rules/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema32.properties.rules.additionalProperties.enum } };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
  } else {
    const err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err31];
    } else {
      vErrors.push(err31);
    }
    errors++;
  }
  validate78.errors = vErrors;
  return errors === 0;
}
validate78.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema34 = { "description": "Options of the gate template-delivery: which templates a workspace daemon has to deliver whole. The daemon's address is not among them: it is named by whoever runs it.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "template-delivery" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "templates": { "description": "Ids of the templates that are judged. Default: every one that was measured.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "boot_timeout_seconds": { "description": "How long `portcullis templates check` waits for a workspace to register, in seconds; 120 by default.", "type": "number", "exclusiveMinimum": 0, "maximum": 3600 }, "expect": { "description": "Which templates must have files of a kind: one that lost them delivers nothing, and nothing would be missed.", "type": "object", "additionalProperties": false, "properties": { "config": { "description": "Globs of template ids: these must have a config.yaml. Default none.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "prompts": { "description": "Globs of template ids: these must have files in prompts/. Default none.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "skills": { "description": "Globs of template ids: these must have files in skills/. Default none.", "type": "array", "items": { "type": "string", "minLength": 1 } } }, "required": [] }, "rules": { "description": "Levels of rules that differ from the default: by the rule's name without `template-delivery/`.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": [] };
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate82.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "uses" || key0 === "enforce" || key0 === "paths" || key0 === "baseline" || key0 === "templates" || key0 === "boot_timeout_seconds" || key0 === "expect" || key0 === "rules")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if ("template-delivery" !== data0) {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "template-delivery" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema34.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err6 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err9 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.templates !== void 0 && func0.call(data, "templates")) {
      let data5 = data.templates;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err11 = { instancePath: instancePath + "/templates", schemaPath: "#/properties/templates/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (typeof data6 === "string") {
            if (func75(data6) < 1) {
              const err12 = { instancePath: instancePath + "/templates/" + i1, schemaPath: "#/properties/templates/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/templates/" + i1, schemaPath: "#/properties/templates/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/templates", schemaPath: "#/properties/templates/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.boot_timeout_seconds !== void 0 && func0.call(data, "boot_timeout_seconds")) {
      let data7 = data.boot_timeout_seconds;
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 3600 || isNaN(data7)) {
          const err15 = { instancePath: instancePath + "/boot_timeout_seconds", schemaPath: "#/properties/boot_timeout_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data7 <= 0 || isNaN(data7)) {
          const err16 = { instancePath: instancePath + "/boot_timeout_seconds", schemaPath: "#/properties/boot_timeout_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/boot_timeout_seconds", schemaPath: "#/properties/boot_timeout_seconds/type", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.expect !== void 0 && func0.call(data, "expect")) {
      let data8 = data.expect;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key1 of Object.keys(data8)) {
          if (!(key1 === "config" || key1 === "prompts" || key1 === "skills")) {
            const err18 = { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data8.config !== void 0 && func0.call(data8, "config")) {
          let data9 = data8.config;
          if (Array.isArray(data9)) {
            const len2 = data9.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data10 = data9[i2];
              if (typeof data10 === "string") {
                if (func75(data10) < 1) {
                  const err19 = { instancePath: instancePath + "/expect/config/" + i2, schemaPath: "#/properties/expect/properties/config/items/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              } else {
                const err20 = { instancePath: instancePath + "/expect/config/" + i2, schemaPath: "#/properties/expect/properties/config/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
          } else {
            const err21 = { instancePath: instancePath + "/expect/config", schemaPath: "#/properties/expect/properties/config/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data8.prompts !== void 0 && func0.call(data8, "prompts")) {
          let data11 = data8.prompts;
          if (Array.isArray(data11)) {
            const len3 = data11.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data12 = data11[i3];
              if (typeof data12 === "string") {
                if (func75(data12) < 1) {
                  const err22 = { instancePath: instancePath + "/expect/prompts/" + i3, schemaPath: "#/properties/expect/properties/prompts/items/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err22];
                  } else {
                    vErrors.push(err22);
                  }
                  errors++;
                }
              } else {
                const err23 = { instancePath: instancePath + "/expect/prompts/" + i3, schemaPath: "#/properties/expect/properties/prompts/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          } else {
            const err24 = { instancePath: instancePath + "/expect/prompts", schemaPath: "#/properties/expect/properties/prompts/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data8.skills !== void 0 && func0.call(data8, "skills")) {
          let data13 = data8.skills;
          if (Array.isArray(data13)) {
            const len4 = data13.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data14 = data13[i4];
              if (typeof data14 === "string") {
                if (func75(data14) < 1) {
                  const err25 = { instancePath: instancePath + "/expect/skills/" + i4, schemaPath: "#/properties/expect/properties/skills/items/minLength", keyword: "minLength", params: { limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
              } else {
                const err26 = { instancePath: instancePath + "/expect/skills/" + i4, schemaPath: "#/properties/expect/properties/skills/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
          } else {
            const err27 = { instancePath: instancePath + "/expect/skills", schemaPath: "#/properties/expect/properties/skills/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
      } else {
        const err28 = { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.rules !== void 0 && func0.call(data, "rules")) {
      let data15 = data.rules;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        for (const key2 of Object.keys(data15)) {
          const _errs35 = errors;
          if (typeof key2 === "string") {
            if (!pattern8.test(key2)) {
              const err29 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, propertyName: key2 };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
          }
          var valid12 = _errs35 === errors;
          if (!valid12) {
            const err30 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key2 } };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        for (const key3 of Object.keys(data15)) {
          let data16 = data15[key3];
          if (typeof data16 !== "string") {
            const err31 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (!(data16 === "error" || data16 === "warning" || data16 === "note" || data16 === "off")) {
            const err32 = { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema34.properties.rules.additionalProperties.enum } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate82.errors = vErrors;
  return errors === 0;
}
validate82.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema35 = { "description": "Options of the gate team-review: whose approval the head needs, and who may waive it.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "team-review" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "teams": { "description": "A member of any one of these teams may approve.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "approvals": { "description": "How many different people have to approve. Default 1.", "type": "integer", "minimum": 1 }, "who_may_not": { "description": "Whose approvals never count. The author's never do, listed or not. Default both.", "type": "array", "items": { "description": "committers means commit authors, committers and co-authors.", "type": "string", "enum": ["author", "committers"] }, "uniqueItems": true }, "ai_team": { "description": "Team of AI reviewers, whose approvals never count here, whatever other team they are in. Default ai-sop-ack, where the snapshot has it; one that is named here must be readable.", "type": "string", "minLength": 1 }, "base_branches": { "description": "Globs: the gate applies only to pull requests into these branches. Default: into every branch.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "na": { "description": "Name by which `/sop-n/a NAME REASON` waives the review. Without it nothing does.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }, "na_teams": { "description": "A member of any one of these teams may waive the review. Default: the same teams.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "na_reason": { "description": "Whether a waiver needs a reason. Default required.", "type": "string", "enum": ["required", "optional"] }, "na_on_high_risk": { "description": "Whether a waiver is accepted on a change of high risk. Default refused.", "type": "string", "enum": ["refused", "allowed"] }, "high_risk_labels": { "description": "Labels that make a change one of high risk.", "type": "array", "items": { "type": "string" } }, "high_risk_paths": { "description": "Globs: a change of a matching file, old names included, is one of high risk.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "edited_comments": { "description": "Whether waivers in edited comments count. Default ignore.", "type": "string", "enum": ["ignore", "accept"] }, "context": { "description": "Name of the published status. Default portcullis / GATE.", "type": "string", "minLength": 1 } }, "required": ["teams"] };
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate84.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.teams === void 0 || !func0.call(data, "teams")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "teams" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema35.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if ("team-review" !== data0) {
        const err3 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "team-review" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err5 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema35.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err6 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.teams !== void 0 && func0.call(data, "teams")) {
      let data5 = data.teams;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err12 = { instancePath: instancePath + "/teams", schemaPath: "#/properties/teams/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (typeof data6 === "string") {
            if (func75(data6) < 1) {
              const err13 = { instancePath: instancePath + "/teams/" + i1, schemaPath: "#/properties/teams/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/teams/" + i1, schemaPath: "#/properties/teams/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/teams", schemaPath: "#/properties/teams/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.approvals !== void 0 && func0.call(data, "approvals")) {
      let data7 = data.approvals;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        const err16 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 < 1 || isNaN(data7)) {
          const err17 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
    }
    if (data.who_may_not !== void 0 && func0.call(data, "who_may_not")) {
      let data8 = data.who_may_not;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data9 = data8[i2];
          if (typeof data9 !== "string") {
            const err18 = { instancePath: instancePath + "/who_may_not/" + i2, schemaPath: "#/properties/who_may_not/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
          if (!(data9 === "author" || data9 === "committers")) {
            const err19 = { instancePath: instancePath + "/who_may_not/" + i2, schemaPath: "#/properties/who_may_not/items/enum", keyword: "enum", params: { allowedValues: schema35.properties.who_may_not.items.enum } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        let i3 = data8.length;
        let j0;
        if (i3 > 1) {
          const indices0 = {};
          for (; i3--; ) {
            let item0 = data8[i3];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err20 = { instancePath: instancePath + "/who_may_not", schemaPath: "#/properties/who_may_not/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j0 } };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
              break;
            }
            indices0[item0] = i3;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/who_may_not", schemaPath: "#/properties/who_may_not/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.ai_team !== void 0 && func0.call(data, "ai_team")) {
      let data10 = data.ai_team;
      if (typeof data10 === "string") {
        if (func75(data10) < 1) {
          const err22 = { instancePath: instancePath + "/ai_team", schemaPath: "#/properties/ai_team/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/ai_team", schemaPath: "#/properties/ai_team/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.base_branches !== void 0 && func0.call(data, "base_branches")) {
      let data11 = data.base_branches;
      if (Array.isArray(data11)) {
        if (data11.length < 1) {
          const err24 = { instancePath: instancePath + "/base_branches", schemaPath: "#/properties/base_branches/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        const len3 = data11.length;
        for (let i4 = 0; i4 < len3; i4++) {
          let data12 = data11[i4];
          if (typeof data12 === "string") {
            if (func75(data12) < 1) {
              const err25 = { instancePath: instancePath + "/base_branches/" + i4, schemaPath: "#/properties/base_branches/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          } else {
            const err26 = { instancePath: instancePath + "/base_branches/" + i4, schemaPath: "#/properties/base_branches/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/base_branches", schemaPath: "#/properties/base_branches/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.na !== void 0 && func0.call(data, "na")) {
      let data13 = data.na;
      if (typeof data13 === "string") {
        if (!pattern8.test(data13)) {
          const err28 = { instancePath: instancePath + "/na", schemaPath: "#/properties/na/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" } };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else {
        const err29 = { instancePath: instancePath + "/na", schemaPath: "#/properties/na/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.na_teams !== void 0 && func0.call(data, "na_teams")) {
      let data14 = data.na_teams;
      if (Array.isArray(data14)) {
        if (data14.length < 1) {
          const err30 = { instancePath: instancePath + "/na_teams", schemaPath: "#/properties/na_teams/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        const len4 = data14.length;
        for (let i5 = 0; i5 < len4; i5++) {
          let data15 = data14[i5];
          if (typeof data15 === "string") {
            if (func75(data15) < 1) {
              const err31 = { instancePath: instancePath + "/na_teams/" + i5, schemaPath: "#/properties/na_teams/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
          } else {
            const err32 = { instancePath: instancePath + "/na_teams/" + i5, schemaPath: "#/properties/na_teams/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/na_teams", schemaPath: "#/properties/na_teams/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.na_reason !== void 0 && func0.call(data, "na_reason")) {
      let data16 = data.na_reason;
      if (typeof data16 !== "string") {
        const err34 = { instancePath: instancePath + "/na_reason", schemaPath: "#/properties/na_reason/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
      if (!(data16 === "required" || data16 === "optional")) {
        const err35 = { instancePath: instancePath + "/na_reason", schemaPath: "#/properties/na_reason/enum", keyword: "enum", params: { allowedValues: schema35.properties.na_reason.enum } };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.na_on_high_risk !== void 0 && func0.call(data, "na_on_high_risk")) {
      let data17 = data.na_on_high_risk;
      if (typeof data17 !== "string") {
        const err36 = { instancePath: instancePath + "/na_on_high_risk", schemaPath: "#/properties/na_on_high_risk/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
      if (!(data17 === "refused" || data17 === "allowed")) {
        const err37 = { instancePath: instancePath + "/na_on_high_risk", schemaPath: "#/properties/na_on_high_risk/enum", keyword: "enum", params: { allowedValues: schema35.properties.na_on_high_risk.enum } };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.high_risk_labels !== void 0 && func0.call(data, "high_risk_labels")) {
      let data18 = data.high_risk_labels;
      if (Array.isArray(data18)) {
        const len5 = data18.length;
        for (let i6 = 0; i6 < len5; i6++) {
          if (typeof data18[i6] !== "string") {
            const err38 = { instancePath: instancePath + "/high_risk_labels/" + i6, schemaPath: "#/properties/high_risk_labels/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/high_risk_labels", schemaPath: "#/properties/high_risk_labels/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
    if (data.high_risk_paths !== void 0 && func0.call(data, "high_risk_paths")) {
      let data20 = data.high_risk_paths;
      if (Array.isArray(data20)) {
        const len6 = data20.length;
        for (let i7 = 0; i7 < len6; i7++) {
          let data21 = data20[i7];
          if (typeof data21 === "string") {
            if (func75(data21) < 1) {
              const err40 = { instancePath: instancePath + "/high_risk_paths/" + i7, schemaPath: "#/properties/high_risk_paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
          } else {
            const err41 = { instancePath: instancePath + "/high_risk_paths/" + i7, schemaPath: "#/properties/high_risk_paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/high_risk_paths", schemaPath: "#/properties/high_risk_paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.edited_comments !== void 0 && func0.call(data, "edited_comments")) {
      let data22 = data.edited_comments;
      if (typeof data22 !== "string") {
        const err43 = { instancePath: instancePath + "/edited_comments", schemaPath: "#/properties/edited_comments/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      if (!(data22 === "ignore" || data22 === "accept")) {
        const err44 = { instancePath: instancePath + "/edited_comments", schemaPath: "#/properties/edited_comments/enum", keyword: "enum", params: { allowedValues: schema35.properties.edited_comments.enum } };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.context !== void 0 && func0.call(data, "context")) {
      let data23 = data.context;
      if (typeof data23 === "string") {
        if (func75(data23) < 1) {
          const err45 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors++;
        }
      } else {
        const err46 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
  } else {
    const err47 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err47];
    } else {
      vErrors.push(err47);
    }
    errors++;
  }
  validate84.errors = vErrors;
  return errors === 0;
}
validate84.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema36 = { "description": "Options of the gate reserved-paths: which paths are reserved, and whose approval a change of them needs.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "reserved-paths" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "patterns_file": { "description": "Path of a file of patterns, one a line, read from the base commit. It is reserved itself.", "type": "string", "minLength": 1 }, "patterns": { "description": "The patterns, in place of a file. `dir/` is all in a folder, `dir/file` is itself or all in it, * stands for any characters, slashes included.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "teams": { "description": "A member of any one of these teams may approve. Default: anybody else whose review the forge counts.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "approvals": { "description": "How many different people have to approve. Default 1.", "type": "integer", "minimum": 1 }, "who_may_not": { "description": "Whose approvals never count. The author's never do, listed or not. Default both.", "type": "array", "items": { "description": "committers means commit authors, committers and co-authors.", "type": "string", "enum": ["author", "committers"] }, "uniqueItems": true }, "ai_team": { "description": "Team of AI reviewers, whose approvals never count here, whatever other team they are in. Default ai-sop-ack, where the snapshot has it; one that is named here must be readable.", "type": "string", "minLength": 1 }, "context": { "description": "Name of the published status. Default portcullis / GATE.", "type": "string", "minLength": 1 } }, "required": [] };
function validate86(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate86.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema36.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if ("reserved-paths" !== data0) {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "reserved-paths" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema36.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err6 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err9 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.patterns_file !== void 0 && func0.call(data, "patterns_file")) {
      let data5 = data.patterns_file;
      if (typeof data5 === "string") {
        if (func75(data5) < 1) {
          const err11 = { instancePath: instancePath + "/patterns_file", schemaPath: "#/properties/patterns_file/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/patterns_file", schemaPath: "#/properties/patterns_file/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.patterns !== void 0 && func0.call(data, "patterns")) {
      let data6 = data.patterns;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err13 = { instancePath: instancePath + "/patterns", schemaPath: "#/properties/patterns/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1];
          if (typeof data7 === "string") {
            if (func75(data7) < 1) {
              const err14 = { instancePath: instancePath + "/patterns/" + i1, schemaPath: "#/properties/patterns/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = { instancePath: instancePath + "/patterns/" + i1, schemaPath: "#/properties/patterns/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/patterns", schemaPath: "#/properties/patterns/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.teams !== void 0 && func0.call(data, "teams")) {
      let data8 = data.teams;
      if (Array.isArray(data8)) {
        if (data8.length < 1) {
          const err17 = { instancePath: instancePath + "/teams", schemaPath: "#/properties/teams/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data9 = data8[i2];
          if (typeof data9 === "string") {
            if (func75(data9) < 1) {
              const err18 = { instancePath: instancePath + "/teams/" + i2, schemaPath: "#/properties/teams/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          } else {
            const err19 = { instancePath: instancePath + "/teams/" + i2, schemaPath: "#/properties/teams/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/teams", schemaPath: "#/properties/teams/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.approvals !== void 0 && func0.call(data, "approvals")) {
      let data10 = data.approvals;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        const err21 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 < 1 || isNaN(data10)) {
          const err22 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
    }
    if (data.who_may_not !== void 0 && func0.call(data, "who_may_not")) {
      let data11 = data.who_may_not;
      if (Array.isArray(data11)) {
        const len3 = data11.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data12 = data11[i3];
          if (typeof data12 !== "string") {
            const err23 = { instancePath: instancePath + "/who_may_not/" + i3, schemaPath: "#/properties/who_may_not/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
          if (!(data12 === "author" || data12 === "committers")) {
            const err24 = { instancePath: instancePath + "/who_may_not/" + i3, schemaPath: "#/properties/who_may_not/items/enum", keyword: "enum", params: { allowedValues: schema36.properties.who_may_not.items.enum } };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        let i4 = data11.length;
        let j0;
        if (i4 > 1) {
          const indices0 = {};
          for (; i4--; ) {
            let item0 = data11[i4];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err25 = { instancePath: instancePath + "/who_may_not", schemaPath: "#/properties/who_may_not/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j0 } };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
              break;
            }
            indices0[item0] = i4;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/who_may_not", schemaPath: "#/properties/who_may_not/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.ai_team !== void 0 && func0.call(data, "ai_team")) {
      let data13 = data.ai_team;
      if (typeof data13 === "string") {
        if (func75(data13) < 1) {
          const err27 = { instancePath: instancePath + "/ai_team", schemaPath: "#/properties/ai_team/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = { instancePath: instancePath + "/ai_team", schemaPath: "#/properties/ai_team/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.context !== void 0 && func0.call(data, "context")) {
      let data14 = data.context;
      if (typeof data14 === "string") {
        if (func75(data14) < 1) {
          const err29 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      } else {
        const err30 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
  } else {
    const err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err31];
    } else {
      vErrors.push(err31);
    }
    errors++;
  }
  validate86.errors = vErrors;
  return errors === 0;
}
validate86.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema37 = { "description": "Options of the gate review-state: what becomes of change requests, approvals and borrowed commits.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "review-state" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "approvals": { "description": "How many different people have to have approved the head. Default 1; 0 asks for none.", "type": "integer", "minimum": 0 }, "teams": { "description": "Only approvals and change requests of members of these teams count. Default: of everybody whose review the forge counts.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "who_may_not": { "description": "Whose approvals never count. The author's never do, listed or not. Default both.", "type": "array", "items": { "description": "committers means commit authors, committers and co-authors.", "type": "string", "enum": ["author", "committers"] }, "uniqueItems": true }, "ai_team": { "description": "Team of AI reviewers, whose approvals do not count here, whatever other team they are in; their change requests do. Default ai-sop-ack, where the snapshot has it; one that is named here must be readable.", "type": "string", "minLength": 1 }, "borrowed_commits": { "description": "What a commit that belongs to another open pull request does: held (the default) waits until that one has landed, heads_only looks at the other requests' heads and not at all of their commits, allowed does nothing.", "type": "string", "enum": ["held", "heads_only", "allowed"] } }, "required": [] };
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate88.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema37.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if ("review-state" !== data0) {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "review-state" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema37.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err6 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err9 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.approvals !== void 0 && func0.call(data, "approvals")) {
      let data5 = data.approvals;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        const err11 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          const err12 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.teams !== void 0 && func0.call(data, "teams")) {
      let data6 = data.teams;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err13 = { instancePath: instancePath + "/teams", schemaPath: "#/properties/teams/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1];
          if (typeof data7 === "string") {
            if (func75(data7) < 1) {
              const err14 = { instancePath: instancePath + "/teams/" + i1, schemaPath: "#/properties/teams/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = { instancePath: instancePath + "/teams/" + i1, schemaPath: "#/properties/teams/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/teams", schemaPath: "#/properties/teams/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.who_may_not !== void 0 && func0.call(data, "who_may_not")) {
      let data8 = data.who_may_not;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data9 = data8[i2];
          if (typeof data9 !== "string") {
            const err17 = { instancePath: instancePath + "/who_may_not/" + i2, schemaPath: "#/properties/who_may_not/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          if (!(data9 === "author" || data9 === "committers")) {
            const err18 = { instancePath: instancePath + "/who_may_not/" + i2, schemaPath: "#/properties/who_may_not/items/enum", keyword: "enum", params: { allowedValues: schema37.properties.who_may_not.items.enum } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        let i3 = data8.length;
        let j0;
        if (i3 > 1) {
          const indices0 = {};
          for (; i3--; ) {
            let item0 = data8[i3];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err19 = { instancePath: instancePath + "/who_may_not", schemaPath: "#/properties/who_may_not/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j0 } };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
              break;
            }
            indices0[item0] = i3;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/who_may_not", schemaPath: "#/properties/who_may_not/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.ai_team !== void 0 && func0.call(data, "ai_team")) {
      let data10 = data.ai_team;
      if (typeof data10 === "string") {
        if (func75(data10) < 1) {
          const err21 = { instancePath: instancePath + "/ai_team", schemaPath: "#/properties/ai_team/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = { instancePath: instancePath + "/ai_team", schemaPath: "#/properties/ai_team/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.borrowed_commits !== void 0 && func0.call(data, "borrowed_commits")) {
      let data11 = data.borrowed_commits;
      if (typeof data11 !== "string") {
        const err23 = { instancePath: instancePath + "/borrowed_commits", schemaPath: "#/properties/borrowed_commits/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (!(data11 === "held" || data11 === "heads_only" || data11 === "allowed")) {
        const err24 = { instancePath: instancePath + "/borrowed_commits", schemaPath: "#/properties/borrowed_commits/enum", keyword: "enum", params: { allowedValues: schema37.properties.borrowed_commits.enum } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
  } else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  validate88.errors = vErrors;
  return errors === 0;
}
validate88.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema38 = { "description": "Options of the gate companion: which repositories a line `Depends-on: OWNER/REPO#N` may name.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "companion" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "repositories": { "description": "Globs of OWNER/REPO that may be named; others are not looked up. Default: those of the same owner.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 } }, "required": [] };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate90.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "uses" || key0 === "enforce" || key0 === "paths" || key0 === "baseline" || key0 === "repositories")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if ("companion" !== data0) {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "companion" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema38.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err6 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err9 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.repositories !== void 0 && func0.call(data, "repositories")) {
      let data5 = data.repositories;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err11 = { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (typeof data6 === "string") {
            if (func75(data6) < 1) {
              const err12 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/properties/repositories/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/properties/repositories/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate90.errors = vErrors;
  return errors === 0;
}
validate90.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema39 = { "description": "Options of the gate restart-resolution: what is held against its properties by `portcullis restart check`, and how long.", "type": "object", "additionalProperties": false, "properties": { "uses": { "description": "Identifier of the gate, for an instance with a name of its own.", "type": "string", "const": "restart-resolution" }, "enforce": { "description": "blocking (the default) or advisory: judged and shown, never blocking.", "type": "string", "enum": ["blocking", "advisory"] }, "paths": { "description": "The gate applies only when the pull request changes a file that matches one of these globs.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "baseline": { "description": "File of findings that are accepted because they were there before, each with fingerprint, owner and end.", "type": "string", "minLength": 1 }, "target": { "description": "What is asked: `builtin`, `command:CMD` for a program that speaks the resolver protocol, `http:URL` for a daemon. The gate then judges what was measured of it alone. Default: `portcullis restart check` asks `builtin`, and the gate judges all that was measured.", "type": "string", "pattern": "^(builtin|command:\\s*\\S.*|https?:\\S+)$" }, "runs": { "description": "Situations to generate in each layer; 500 by default, 60 for a daemon.", "type": "integer", "minimum": 1, "maximum": 1e6 }, "time_limit_seconds": { "description": "When to end a run that is not through, in seconds. It counts only if it reached everything. Default: none.", "type": "number", "exclusiveMinimum": 0, "maximum": 86400 }, "seed": { "description": "What the cases are made from. Default: the head commit, so that each change is held against other cases.", "type": "integer", "minimum": 0, "maximum": 4294967295 }, "regressions": { "description": "File of counterexamples that were found before, asked first; new ones are added. The path starts at the folder of the configuration. Default: restart-regressions.json.", "type": "string", "minLength": 1 }, "templates_folder": { "description": "For a daemon: its templates folder on this machine, to plant templates in. The path starts at the folder of the configuration.", "type": "string", "minLength": 1 }, "crash_command": { "description": "For a daemon: a command that kills and starts it again.", "type": "string", "minLength": 1 }, "token_file": { "description": "For a daemon: a file that holds its token. The path starts at the folder of the configuration.", "type": "string", "minLength": 1 }, "rules": { "description": "Levels of properties and rules that differ from the default: by the name without `restart-resolution/`. What is off does not have to be reached.", "type": "object", "additionalProperties": { "type": "string", "enum": ["error", "warning", "note", "off"] }, "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" } } }, "required": [] };
var pattern23 = new RegExp("^(builtin|command:\\s*\\S.*|https?:\\S+)$", "u");
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate92.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema39.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.uses !== void 0 && func0.call(data, "uses")) {
      let data0 = data.uses;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if ("restart-resolution" !== data0) {
        const err2 = { instancePath: instancePath + "/uses", schemaPath: "#/properties/uses/const", keyword: "const", params: { allowedValue: "restart-resolution" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.enforce !== void 0 && func0.call(data, "enforce")) {
      let data1 = data.enforce;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (!(data1 === "blocking" || data1 === "advisory")) {
        const err4 = { instancePath: instancePath + "/enforce", schemaPath: "#/properties/enforce/enum", keyword: "enum", params: { allowedValues: schema39.properties.enforce.enum } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.paths !== void 0 && func0.call(data, "paths")) {
      let data2 = data.paths;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 === "string") {
            if (func75(data3) < 1) {
              const err6 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/minLength", keyword: "minLength", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/paths/" + i0, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0 && func0.call(data, "baseline")) {
      let data4 = data.baseline;
      if (typeof data4 === "string") {
        if (func75(data4) < 1) {
          const err9 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.target !== void 0 && func0.call(data, "target")) {
      let data5 = data.target;
      if (typeof data5 === "string") {
        if (!pattern23.test(data5)) {
          const err11 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/pattern", keyword: "pattern", params: { pattern: "^(builtin|command:\\s*\\S.*|https?:\\S+)$" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.runs !== void 0 && func0.call(data, "runs")) {
      let data6 = data.runs;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err13 = { instancePath: instancePath + "/runs", schemaPath: "#/properties/runs/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 1e6 || isNaN(data6)) {
          const err14 = { instancePath: instancePath + "/runs", schemaPath: "#/properties/runs/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data6 < 1 || isNaN(data6)) {
          const err15 = { instancePath: instancePath + "/runs", schemaPath: "#/properties/runs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      }
    }
    if (data.time_limit_seconds !== void 0 && func0.call(data, "time_limit_seconds")) {
      let data7 = data.time_limit_seconds;
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 86400 || isNaN(data7)) {
          const err16 = { instancePath: instancePath + "/time_limit_seconds", schemaPath: "#/properties/time_limit_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data7 <= 0 || isNaN(data7)) {
          const err17 = { instancePath: instancePath + "/time_limit_seconds", schemaPath: "#/properties/time_limit_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/time_limit_seconds", schemaPath: "#/properties/time_limit_seconds/type", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.seed !== void 0 && func0.call(data, "seed")) {
      let data8 = data.seed;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        const err19 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 4294967295 || isNaN(data8)) {
          const err20 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (data8 < 0 || isNaN(data8)) {
          const err21 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      }
    }
    if (data.regressions !== void 0 && func0.call(data, "regressions")) {
      let data9 = data.regressions;
      if (typeof data9 === "string") {
        if (func75(data9) < 1) {
          const err22 = { instancePath: instancePath + "/regressions", schemaPath: "#/properties/regressions/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/regressions", schemaPath: "#/properties/regressions/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.templates_folder !== void 0 && func0.call(data, "templates_folder")) {
      let data10 = data.templates_folder;
      if (typeof data10 === "string") {
        if (func75(data10) < 1) {
          const err24 = { instancePath: instancePath + "/templates_folder", schemaPath: "#/properties/templates_folder/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = { instancePath: instancePath + "/templates_folder", schemaPath: "#/properties/templates_folder/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.crash_command !== void 0 && func0.call(data, "crash_command")) {
      let data11 = data.crash_command;
      if (typeof data11 === "string") {
        if (func75(data11) < 1) {
          const err26 = { instancePath: instancePath + "/crash_command", schemaPath: "#/properties/crash_command/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      } else {
        const err27 = { instancePath: instancePath + "/crash_command", schemaPath: "#/properties/crash_command/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.token_file !== void 0 && func0.call(data, "token_file")) {
      let data12 = data.token_file;
      if (typeof data12 === "string") {
        if (func75(data12) < 1) {
          const err28 = { instancePath: instancePath + "/token_file", schemaPath: "#/properties/token_file/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else {
        const err29 = { instancePath: instancePath + "/token_file", schemaPath: "#/properties/token_file/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.rules !== void 0 && func0.call(data, "rules")) {
      let data13 = data.rules;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (const key1 of Object.keys(data13)) {
          const _errs30 = errors;
          if (typeof key1 === "string") {
            if (!pattern8.test(key1)) {
              const err30 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
          var valid3 = _errs30 === errors;
          if (!valid3) {
            const err31 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data13)) {
          let data14 = data13[key2];
          if (typeof data14 !== "string") {
            const err32 = { instancePath: instancePath + "/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (!(data14 === "error" || data14 === "warning" || data14 === "note" || data14 === "off")) {
            const err33 = { instancePath: instancePath + "/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema39.properties.rules.additionalProperties.enum } };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
      } else {
        const err34 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
  } else {
    const err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
  }
  validate92.errors = vErrors;
  return errors === 0;
}
validate92.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0 || !func0.call(data, "version")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.gates === void 0 || !func0.call(data, "gates")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gates" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "version" || key0 === "gates")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.version !== void 0 && func0.call(data, "version")) {
      let data0 = data.version;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err3 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (1 !== data0) {
        const err4 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.gates !== void 0 && func0.call(data, "gates")) {
      let data1 = data.gates;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (Object.keys(data1).length < 1) {
          const err5 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/minProperties", keyword: "minProperties", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        for (const key1 of Object.keys(data1)) {
          const _errs6 = errors;
          if (typeof key1 === "string") {
            if (!pattern8.test(key1)) {
              const err6 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          }
          var valid1 = _errs6 === errors;
          if (!valid1) {
            const err7 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        for (const key2 of Object.keys(data1)) {
          if (!func0.call(schema21.properties.gates.properties, key2)) {
            let data2 = data1[key2];
            const _errs11 = errors;
            let valid4 = true;
            const _errs12 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing0;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing0 = "uses")) {
                const err8 = {};
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("sop-ack" !== data2.uses) {
                    const err9 = {};
                    if (vErrors === null) {
                      vErrors = [err9];
                    } else {
                      vErrors.push(err9);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid0 = _errs12 === errors;
            errors = _errs11;
            if (vErrors !== null) {
              if (_errs11) {
                vErrors.length = _errs11;
              } else {
                vErrors = null;
              }
            }
            if (_valid0) {
              const _errs14 = errors;
              if (!validate57(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                errors = vErrors.length;
              }
              var _valid0 = _errs14 === errors;
              valid4 = _valid0;
              if (valid4) {
                var props0 = true;
              }
            }
            if (!valid4) {
              const err10 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/0/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            const _errs16 = errors;
            let valid6 = true;
            const _errs17 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing1;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing1 = "uses")) {
                const err11 = {};
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("contract-drift" !== data2.uses) {
                    const err12 = {};
                    if (vErrors === null) {
                      vErrors = [err12];
                    } else {
                      vErrors.push(err12);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid1 = _errs17 === errors;
            errors = _errs16;
            if (vErrors !== null) {
              if (_errs16) {
                vErrors.length = _errs16;
              } else {
                vErrors = null;
              }
            }
            if (_valid1) {
              const _errs19 = errors;
              if (!validate63(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                errors = vErrors.length;
              }
              var _valid1 = _errs19 === errors;
              valid6 = _valid1;
              if (valid6) {
                var props1 = true;
              }
            }
            if (!valid6) {
              const err13 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/1/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (props0 !== true && props1 !== void 0) {
              if (props1 === true) {
                props0 = true;
              } else {
                props0 = props0 || {};
                Object.assign(props0, props1);
              }
            }
            const _errs21 = errors;
            let valid8 = true;
            const _errs22 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing2;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing2 = "uses")) {
                const err14 = {};
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("migration-collision" !== data2.uses) {
                    const err15 = {};
                    if (vErrors === null) {
                      vErrors = [err15];
                    } else {
                      vErrors.push(err15);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid2 = _errs22 === errors;
            errors = _errs21;
            if (vErrors !== null) {
              if (_errs21) {
                vErrors.length = _errs21;
              } else {
                vErrors = null;
              }
            }
            if (_valid2) {
              const _errs24 = errors;
              if (!validate74(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
                errors = vErrors.length;
              }
              var _valid2 = _errs24 === errors;
              valid8 = _valid2;
              if (valid8) {
                var props2 = true;
              }
            }
            if (!valid8) {
              const err16 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/2/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (props0 !== true && props2 !== void 0) {
              if (props2 === true) {
                props0 = true;
              } else {
                props0 = props0 || {};
                Object.assign(props0, props2);
              }
            }
            const _errs26 = errors;
            let valid10 = true;
            const _errs27 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing3;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing3 = "uses")) {
                const err17 = {};
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("required-checks" !== data2.uses) {
                    const err18 = {};
                    if (vErrors === null) {
                      vErrors = [err18];
                    } else {
                      vErrors.push(err18);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid3 = _errs27 === errors;
            errors = _errs26;
            if (vErrors !== null) {
              if (_errs26) {
                vErrors.length = _errs26;
              } else {
                vErrors = null;
              }
            }
            if (_valid3) {
              const _errs29 = errors;
              if (!validate76(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
                errors = vErrors.length;
              }
              var _valid3 = _errs29 === errors;
              valid10 = _valid3;
              if (valid10) {
                var props3 = true;
              }
            }
            if (!valid10) {
              const err19 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/3/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (props0 !== true && props3 !== void 0) {
              if (props3 === true) {
                props0 = true;
              } else {
                props0 = props0 || {};
                Object.assign(props0, props3);
              }
            }
            const _errs31 = errors;
            let valid12 = true;
            const _errs32 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing4;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing4 = "uses")) {
                const err20 = {};
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("workflow-lint" !== data2.uses) {
                    const err21 = {};
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid4 = _errs32 === errors;
            errors = _errs31;
            if (vErrors !== null) {
              if (_errs31) {
                vErrors.length = _errs31;
              } else {
                vErrors = null;
              }
            }
            if (_valid4) {
              const _errs34 = errors;
              if (!validate78(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
                errors = vErrors.length;
              }
              var _valid4 = _errs34 === errors;
              valid12 = _valid4;
              if (valid12) {
                var props4 = true;
              }
            }
            if (!valid12) {
              const err22 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/4/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            if (props0 !== true && props4 !== void 0) {
              if (props4 === true) {
                props0 = true;
              } else {
                props0 = props0 || {};
                Object.assign(props0, props4);
              }
            }
            const _errs36 = errors;
            let valid14 = true;
            const _errs37 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing5;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing5 = "uses")) {
                const err23 = {};
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("template-delivery" !== data2.uses) {
                    const err24 = {};
                    if (vErrors === null) {
                      vErrors = [err24];
                    } else {
                      vErrors.push(err24);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid5 = _errs37 === errors;
            errors = _errs36;
            if (vErrors !== null) {
              if (_errs36) {
                vErrors.length = _errs36;
              } else {
                vErrors = null;
              }
            }
            if (_valid5) {
              const _errs39 = errors;
              if (!validate82(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
                errors = vErrors.length;
              }
              var _valid5 = _errs39 === errors;
              valid14 = _valid5;
              if (valid14) {
                var props5 = true;
              }
            }
            if (!valid14) {
              const err25 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/5/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (props0 !== true && props5 !== void 0) {
              if (props5 === true) {
                props0 = true;
              } else {
                props0 = props0 || {};
                Object.assign(props0, props5);
              }
            }
            const _errs41 = errors;
            let valid16 = true;
            const _errs42 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing6;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing6 = "uses")) {
                const err26 = {};
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("team-review" !== data2.uses) {
                    const err27 = {};
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid6 = _errs42 === errors;
            errors = _errs41;
            if (vErrors !== null) {
              if (_errs41) {
                vErrors.length = _errs41;
              } else {
                vErrors = null;
              }
            }
            if (_valid6) {
              const _errs44 = errors;
              if (!validate84(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
                errors = vErrors.length;
              }
              var _valid6 = _errs44 === errors;
              valid16 = _valid6;
              if (valid16) {
                var props6 = true;
              }
            }
            if (!valid16) {
              const err28 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/6/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (props0 !== true && props6 !== void 0) {
              if (props6 === true) {
                props0 = true;
              } else {
                props0 = props0 || {};
                Object.assign(props0, props6);
              }
            }
            const _errs46 = errors;
            let valid18 = true;
            const _errs47 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing7;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing7 = "uses")) {
                const err29 = {};
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("reserved-paths" !== data2.uses) {
                    const err30 = {};
                    if (vErrors === null) {
                      vErrors = [err30];
                    } else {
                      vErrors.push(err30);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid7 = _errs47 === errors;
            errors = _errs46;
            if (vErrors !== null) {
              if (_errs46) {
                vErrors.length = _errs46;
              } else {
                vErrors = null;
              }
            }
            if (_valid7) {
              const _errs49 = errors;
              if (!validate86(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
                errors = vErrors.length;
              }
              var _valid7 = _errs49 === errors;
              valid18 = _valid7;
              if (valid18) {
                var props7 = true;
              }
            }
            if (!valid18) {
              const err31 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/7/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            if (props0 !== true && props7 !== void 0) {
              if (props7 === true) {
                props0 = true;
              } else {
                props0 = props0 || {};
                Object.assign(props0, props7);
              }
            }
            const _errs51 = errors;
            let valid20 = true;
            const _errs52 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing8;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing8 = "uses")) {
                const err32 = {};
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("review-state" !== data2.uses) {
                    const err33 = {};
                    if (vErrors === null) {
                      vErrors = [err33];
                    } else {
                      vErrors.push(err33);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid8 = _errs52 === errors;
            errors = _errs51;
            if (vErrors !== null) {
              if (_errs51) {
                vErrors.length = _errs51;
              } else {
                vErrors = null;
              }
            }
            if (_valid8) {
              const _errs54 = errors;
              if (!validate88(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
                errors = vErrors.length;
              }
              var _valid8 = _errs54 === errors;
              valid20 = _valid8;
              if (valid20) {
                var props8 = true;
              }
            }
            if (!valid20) {
              const err34 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/8/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
            if (props0 !== true && props8 !== void 0) {
              if (props8 === true) {
                props0 = true;
              } else {
                props0 = props0 || {};
                Object.assign(props0, props8);
              }
            }
            const _errs56 = errors;
            let valid22 = true;
            const _errs57 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing9;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing9 = "uses")) {
                const err35 = {};
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("companion" !== data2.uses) {
                    const err36 = {};
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid9 = _errs57 === errors;
            errors = _errs56;
            if (vErrors !== null) {
              if (_errs56) {
                vErrors.length = _errs56;
              } else {
                vErrors = null;
              }
            }
            if (_valid9) {
              const _errs59 = errors;
              if (!validate90(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
                errors = vErrors.length;
              }
              var _valid9 = _errs59 === errors;
              valid22 = _valid9;
              if (valid22) {
                var props9 = true;
              }
            }
            if (!valid22) {
              const err37 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/9/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            if (props0 !== true && props9 !== void 0) {
              if (props9 === true) {
                props0 = true;
              } else {
                props0 = props0 || {};
                Object.assign(props0, props9);
              }
            }
            const _errs61 = errors;
            let valid24 = true;
            const _errs62 = errors;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              let missing10;
              if ((data2.uses === void 0 || !func0.call(data2, "uses")) && (missing10 = "uses")) {
                const err38 = {};
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              } else {
                if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                  if ("restart-resolution" !== data2.uses) {
                    const err39 = {};
                    if (vErrors === null) {
                      vErrors = [err39];
                    } else {
                      vErrors.push(err39);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid10 = _errs62 === errors;
            errors = _errs61;
            if (vErrors !== null) {
              if (_errs61) {
                vErrors.length = _errs61;
              } else {
                vErrors = null;
              }
            }
            if (_valid10) {
              const _errs64 = errors;
              if (!validate92(data2, { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
                errors = vErrors.length;
              }
              var _valid10 = _errs64 === errors;
              valid24 = _valid10;
              if (valid24) {
                var props10 = true;
              }
            }
            if (!valid24) {
              const err40 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/allOf/10/if", keyword: "if", params: { failingKeyword: "then" } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (props0 !== true && props10 !== void 0) {
              if (props10 === true) {
                props0 = true;
              } else {
                props0 = props0 || {};
                Object.assign(props0, props10);
              }
            }
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              if (data2.uses === void 0 || !func0.call(data2, "uses")) {
                const err41 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/required", keyword: "required", params: { missingProperty: "uses" } };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
              if (data2.uses !== void 0 && func0.call(data2, "uses")) {
                let data14 = data2.uses;
                if (typeof data14 !== "string") {
                  const err42 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/uses", schemaPath: "#/properties/gates/additionalProperties/properties/uses/type", keyword: "type", params: { type: "string" } };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                }
                if (!(data14 === "sop-ack" || data14 === "contract-drift" || data14 === "migration-collision" || data14 === "template-delivery" || data14 === "required-checks" || data14 === "workflow-lint" || data14 === "team-review" || data14 === "reserved-paths" || data14 === "review-state" || data14 === "companion" || data14 === "restart-resolution")) {
                  const err43 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/uses", schemaPath: "#/properties/gates/additionalProperties/properties/uses/enum", keyword: "enum", params: { allowedValues: schema21.properties.gates.additionalProperties.properties.uses.enum } };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
              }
            } else {
              const err44 = { instancePath: instancePath + "/gates/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/gates/additionalProperties/type", keyword: "type", params: { type: "object" } };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
          }
        }
        if (data1["sop-ack"] !== void 0 && func0.call(data1, "sop-ack")) {
          if (!validate57(data1["sop-ack"], { instancePath: instancePath + "/gates/sop-ack", parentData: data1, parentDataProperty: "sop-ack", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
            errors = vErrors.length;
          }
        }
        if (data1["contract-drift"] !== void 0 && func0.call(data1, "contract-drift")) {
          if (!validate63(data1["contract-drift"], { instancePath: instancePath + "/gates/contract-drift", parentData: data1, parentDataProperty: "contract-drift", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
            errors = vErrors.length;
          }
        }
        if (data1["migration-collision"] !== void 0 && func0.call(data1, "migration-collision")) {
          if (!validate74(data1["migration-collision"], { instancePath: instancePath + "/gates/migration-collision", parentData: data1, parentDataProperty: "migration-collision", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
            errors = vErrors.length;
          }
        }
        if (data1["required-checks"] !== void 0 && func0.call(data1, "required-checks")) {
          if (!validate76(data1["required-checks"], { instancePath: instancePath + "/gates/required-checks", parentData: data1, parentDataProperty: "required-checks", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
            errors = vErrors.length;
          }
        }
        if (data1["workflow-lint"] !== void 0 && func0.call(data1, "workflow-lint")) {
          if (!validate78(data1["workflow-lint"], { instancePath: instancePath + "/gates/workflow-lint", parentData: data1, parentDataProperty: "workflow-lint", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
            errors = vErrors.length;
          }
        }
        if (data1["template-delivery"] !== void 0 && func0.call(data1, "template-delivery")) {
          if (!validate82(data1["template-delivery"], { instancePath: instancePath + "/gates/template-delivery", parentData: data1, parentDataProperty: "template-delivery", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
            errors = vErrors.length;
          }
        }
        if (data1["team-review"] !== void 0 && func0.call(data1, "team-review")) {
          if (!validate84(data1["team-review"], { instancePath: instancePath + "/gates/team-review", parentData: data1, parentDataProperty: "team-review", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
            errors = vErrors.length;
          }
        }
        if (data1["reserved-paths"] !== void 0 && func0.call(data1, "reserved-paths")) {
          if (!validate86(data1["reserved-paths"], { instancePath: instancePath + "/gates/reserved-paths", parentData: data1, parentDataProperty: "reserved-paths", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
            errors = vErrors.length;
          }
        }
        if (data1["review-state"] !== void 0 && func0.call(data1, "review-state")) {
          if (!validate88(data1["review-state"], { instancePath: instancePath + "/gates/review-state", parentData: data1, parentDataProperty: "review-state", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
            errors = vErrors.length;
          }
        }
        if (data1.companion !== void 0 && func0.call(data1, "companion")) {
          if (!validate90(data1.companion, { instancePath: instancePath + "/gates/companion", parentData: data1, parentDataProperty: "companion", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
            errors = vErrors.length;
          }
        }
        if (data1["restart-resolution"] !== void 0 && func0.call(data1, "restart-resolution")) {
          if (!validate92(data1["restart-resolution"], { instancePath: instancePath + "/gates/restart-resolution", parentData: data1, parentDataProperty: "restart-resolution", rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err45 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
  } else {
    const err46 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err46];
    } else {
      vErrors.push(err46);
    }
    errors++;
  }
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  stdin_default as default,
  validate
};
