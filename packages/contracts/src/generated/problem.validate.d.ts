// GENERATED from problem.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "../validator.ts";
import type { Problem } from "./problem.ts";

export declare const validate: Validator<Problem>;
