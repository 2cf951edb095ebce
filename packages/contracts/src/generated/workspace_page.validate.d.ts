// GENERATED from workspace_page.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { WorkspacePage } from "./workspace_page.js";

export declare const validate: Validator<WorkspacePage>;
