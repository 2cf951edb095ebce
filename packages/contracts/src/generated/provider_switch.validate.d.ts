// GENERATED from provider_switch.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { ProviderSwitch } from "./provider_switch.js";

export declare const validate: Validator<ProviderSwitch>;
