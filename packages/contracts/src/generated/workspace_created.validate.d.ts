// GENERATED from workspace_created.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceCreated } from "./workspace_created.js";

export declare const validate: Validator<WorkspaceCreated>;
