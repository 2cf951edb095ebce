// GENERATED from provision_request.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "../validator.ts";
import type { ProvisionRequest } from "./provision_request.ts";

export declare const validate: Validator<ProvisionRequest>;
