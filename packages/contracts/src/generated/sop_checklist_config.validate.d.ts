// GENERATED from sop_checklist_config.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { SopChecklistConfig } from "./sop_checklist_config.js";

export declare const validate: Validator<SopChecklistConfig>;
