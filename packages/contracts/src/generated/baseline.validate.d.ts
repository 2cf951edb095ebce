// GENERATED from baseline.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "../validator.ts";
import type { Baseline } from "./baseline.ts";

export declare const validate: Validator<Baseline>;
