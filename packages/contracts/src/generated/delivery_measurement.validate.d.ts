// GENERATED from delivery_measurement.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { DeliveryMeasurement } from "./delivery_measurement.js";

export declare const validate: Validator<DeliveryMeasurement>;
