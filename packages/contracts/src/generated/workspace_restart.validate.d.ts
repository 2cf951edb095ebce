// GENERATED from workspace_restart.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceRestart } from "./workspace_restart.js";

export declare const validate: Validator<WorkspaceRestart>;
