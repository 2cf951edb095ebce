// GENERATED from provision_response.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "../validator.ts";
import type { ProvisionResponse } from "./provision_response.ts";

export declare const validate: Validator<ProvisionResponse>;
