// GENERATED from workspace_state.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceState } from "./workspace_state.js";

export declare const validate: Validator<WorkspaceState>;
