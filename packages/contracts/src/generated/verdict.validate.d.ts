// GENERATED from verdict.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "../validator.ts";
import type { Verdict } from "./verdict.ts";

export declare const validate: Validator<Verdict>;
