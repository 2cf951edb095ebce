// GENERATED from template_files.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { TemplateFiles } from "./template_files.js";

export declare const validate: Validator<TemplateFiles>;
