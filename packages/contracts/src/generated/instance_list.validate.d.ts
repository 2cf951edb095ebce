// GENERATED from instance_list.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { InstanceList } from "./instance_list.js";

export declare const validate: Validator<InstanceList>;
