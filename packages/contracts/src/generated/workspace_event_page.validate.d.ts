// GENERATED from workspace_event_page.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceEventPage } from "./workspace_event_page.js";

export declare const validate: Validator<WorkspaceEventPage>;
