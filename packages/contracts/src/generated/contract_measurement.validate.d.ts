// GENERATED from contract_measurement.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { ContractMeasurement } from "./contract_measurement.js";

export declare const validate: Validator<ContractMeasurement>;
