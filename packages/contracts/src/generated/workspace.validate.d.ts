// GENERATED from workspace.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { Workspace } from "./workspace.js";

export declare const validate: Validator<Workspace>;
