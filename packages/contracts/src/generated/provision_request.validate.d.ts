// GENERATED from provision_request.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { ProvisionRequest } from "./provision_request.js";

export declare const validate: Validator<ProvisionRequest>;
