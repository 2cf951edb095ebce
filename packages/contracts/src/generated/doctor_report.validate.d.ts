// GENERATED from doctor_report.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { DoctorReport } from "./doctor_report.js";

export declare const validate: Validator<DoctorReport>;
