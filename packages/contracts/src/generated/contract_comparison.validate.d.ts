// GENERATED from contract_comparison.schema.json by `portcullis contract generate`. Do not edit.
import type { Validator } from "./validator.js";
import type { ContractComparison } from "./contract_comparison.js";

export declare const validate: Validator<ContractComparison>;
