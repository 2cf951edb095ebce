// GENERATED from workspace_removal.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceRemoval } from "./workspace_removal.js";

export declare const validate: Validator<WorkspaceRemoval>;
