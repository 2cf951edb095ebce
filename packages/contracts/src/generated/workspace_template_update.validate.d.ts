// GENERATED from workspace_template_update.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspaceTemplateUpdate } from "./workspace_template_update.js";

export declare const validate: Validator<WorkspaceTemplateUpdate>;
