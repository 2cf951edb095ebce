// GENERATED from template_refresh.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { TemplateRefresh } from "./template_refresh.js";

export declare const validate: Validator<TemplateRefresh>;
