// GENERATED from gate_report.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "../validator.ts";
import type { GateReport } from "./gate_report.ts";

export declare const validate: Validator<GateReport>;
