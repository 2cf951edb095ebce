// GENERATED from instance_receipt.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { InstanceReceipt } from "./instance_receipt.js";

export declare const validate: Validator<InstanceReceipt>;
