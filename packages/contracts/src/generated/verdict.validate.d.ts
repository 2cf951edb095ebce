// GENERATED from verdict.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { Verdict } from "./verdict.js";

export declare const validate: Validator<Verdict>;
