// GENERATED from workspace_event.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceEvent } from "./workspace_event.js";

export declare const validate: Validator<WorkspaceEvent>;
