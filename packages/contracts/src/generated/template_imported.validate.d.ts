// GENERATED from template_imported.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { TemplateImported } from "./template_imported.js";

export declare const validate: Validator<TemplateImported>;
