// GENERATED from template_manifest.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { TemplateManifest } from "./template_manifest.js";

export declare const validate: Validator<TemplateManifest>;
