// GENERATED from restart_regressions.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { RestartRegressions } from "./restart_regressions.js";

export declare const validate: Validator<RestartRegressions>;
