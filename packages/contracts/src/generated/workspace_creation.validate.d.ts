// GENERATED from workspace_creation.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceCreation } from "./workspace_creation.js";

export declare const validate: Validator<WorkspaceCreation>;
