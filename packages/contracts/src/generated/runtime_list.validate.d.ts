// GENERATED from runtime_list.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { RuntimeList } from "./runtime_list.js";

export declare const validate: Validator<RuntimeList>;
