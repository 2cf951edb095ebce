// GENERATED from template_import.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { TemplateImport } from "./template_import.js";

export declare const validate: Validator<TemplateImport>;
