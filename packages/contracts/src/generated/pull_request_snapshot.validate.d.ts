// GENERATED from pull_request_snapshot.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { PullRequestSnapshot } from "./pull_request_snapshot.js";

export declare const validate: Validator<PullRequestSnapshot>;
