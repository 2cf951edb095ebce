// GENERATED from provision_response.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { ProvisionResponse } from "./provision_response.js";

export declare const validate: Validator<ProvisionResponse>;
