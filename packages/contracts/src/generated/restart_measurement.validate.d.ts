// GENERATED from restart_measurement.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { RestartMeasurement } from "./restart_measurement.js";

export declare const validate: Validator<RestartMeasurement>;
