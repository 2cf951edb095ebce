// GENERATED from instance_registration.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { InstanceRegistration } from "./instance_registration.js";

export declare const validate: Validator<InstanceRegistration>;
