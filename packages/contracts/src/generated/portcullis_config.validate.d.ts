// GENERATED from portcullis_config.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "../validator.ts";
import type { PortcullisConfiguration } from "./portcullis_config.ts";

export declare const validate: Validator<PortcullisConfiguration>;
