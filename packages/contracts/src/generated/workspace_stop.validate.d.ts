// GENERATED from workspace_stop.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceStop } from "./workspace_stop.js";

export declare const validate: Validator<WorkspaceStop>;
