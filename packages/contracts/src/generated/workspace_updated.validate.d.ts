// GENERATED from workspace_updated.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceUpdated } from "./workspace_updated.js";

export declare const validate: Validator<WorkspaceUpdated>;
