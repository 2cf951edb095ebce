// GENERATED from workspace_files.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceFiles } from "./workspace_files.js";

export declare const validate: Validator<WorkspaceFiles>;
