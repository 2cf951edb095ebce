// GENERATED from api_problem.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { ApiProblem } from "./api_problem.js";

export declare const validate: Validator<ApiProblem>;
