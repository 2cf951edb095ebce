// GENERATED from portcullis_config.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { PortcullisConfiguration } from "./portcullis_config.js";

export declare const validate: Validator<PortcullisConfiguration>;
