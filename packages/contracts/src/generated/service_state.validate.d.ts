// GENERATED from service_state.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { ServiceState } from "./service_state.js";

export declare const validate: Validator<ServiceState>;
