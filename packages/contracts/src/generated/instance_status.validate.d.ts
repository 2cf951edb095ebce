// GENERATED from instance_status.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { InstanceStatus } from "./instance_status.js";

export declare const validate: Validator<InstanceStatus>;
