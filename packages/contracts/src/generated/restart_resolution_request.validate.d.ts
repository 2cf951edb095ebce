// GENERATED from restart_resolution_request.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { RestartResolutionRequest } from "./restart_resolution_request.js";

export declare const validate: Validator<RestartResolutionRequest>;
