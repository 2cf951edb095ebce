export type * from "./generated/index.ts";
export { parse, parseWith, type ContractName, type Parsed } from "./parse.ts";
export { toProblems, valueAt, type ContractProblem } from "./to-problems.ts";
export type { Validator, Violation } from "./generated/validator.ts";
