// GENERATED from gate_report.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { GateReport } from "./gate_report.js";

export declare const validate: Validator<GateReport>;
