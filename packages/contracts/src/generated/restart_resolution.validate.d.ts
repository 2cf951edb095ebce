// GENERATED from restart_resolution.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { RestartResolution } from "./restart_resolution.js";

export declare const validate: Validator<RestartResolution>;
