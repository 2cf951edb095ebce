// GENERATED from restart_plan.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { RestartPlan } from "./restart_plan.js";

export declare const validate: Validator<RestartPlan>;
