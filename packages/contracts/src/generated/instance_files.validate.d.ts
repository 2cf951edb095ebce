// GENERATED from instance_files.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { InstanceFiles } from "./instance_files.js";

export declare const validate: Validator<InstanceFiles>;
