// GENERATED from workspace_update.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceUpdate } from "./workspace_update.js";

export declare const validate: Validator<WorkspaceUpdate>;
