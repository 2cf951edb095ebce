// GENERATED from template_list.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { TemplateList } from "./template_list.js";

export declare const validate: Validator<TemplateList>;
