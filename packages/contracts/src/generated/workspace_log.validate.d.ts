// GENERATED from workspace_log.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceLog } from "./workspace_log.js";

export declare const validate: Validator<WorkspaceLog>;
