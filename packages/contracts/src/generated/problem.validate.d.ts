// GENERATED from problem.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { Problem } from "./problem.js";

export declare const validate: Validator<Problem>;
