// GENERATED from baseline.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { Baseline } from "./baseline.js";

export declare const validate: Validator<Baseline>;
