import type { ErrorObject } from "ajv";
import { toProblems, type ContractProblem } from "@portcullis/contracts";

import type { ContractSource } from "./contract-source.ts";
import { createAjv } from "./create-ajv.ts";

/** A function that gives every problem of a document against the contract; the contract itself must be valid. */
export function createDocumentValidator(
  contract: ContractSource,
  siblings: readonly ContractSource[],
): (document: unknown) => ContractProblem[] {
  const validate = createAjv(contract.schema, siblings).compile(contract.schema);
  return (document) => (validate(document) ? [] : toProblems(validate.errors as ErrorObject[], document));
}
