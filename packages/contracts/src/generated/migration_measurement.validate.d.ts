// GENERATED from migration_measurement.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { MigrationMeasurement } from "./migration_measurement.js";

export declare const validate: Validator<MigrationMeasurement>;
