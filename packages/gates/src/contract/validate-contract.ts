import type { ErrorObject } from "ajv";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { toProblems, type ContractProblem } from "@portcullis/contracts";

import type { ContractSource } from "./contract-source.ts";
import { createAjv } from "./create-ajv.ts";

/**
 * Everything that is wrong with a contract's schema: it must be valid in the dialect that its `$schema` names, compile in
 * ajv's strict mode, and, for a wire message, say who consumes each property. Empty when nothing is wrong.
 */
export function validateContract(contract: ContractSource, siblings: readonly ContractSource[]): ContractProblem[] {
  const { schema } = contract;
  if (typeof schema["$schema"] !== "string") {
    return [
      { pointer: "/$schema", message: "The schema does not name its dialect.", expected: "$schema", found: "nothing" },
    ];
  }
  let ajv: Ajv2020;
  try {
    ajv = createAjv(schema, siblings);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ pointer: "", message, expected: "schemas that can be read together", found: contract.name }];
  }
  const metaSchema = ajv.getSchema(schema["$schema"]);
  if (metaSchema === undefined) {
    const found = JSON.stringify(schema["$schema"]);
    const expected = "https://json-schema.org/draft/2020-12/schema or urn:portcullis:meta:wire_message";
    return [{ pointer: "/$schema", message: `The dialect ${found} is not known.`, expected, found }];
  }
  if (!metaSchema(schema)) return toProblems(metaSchema.errors as ErrorObject[], schema).map(withConsumptionAdvice);
  try {
    ajv.compile(schema);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ pointer: "", message, expected: "a schema that compiles in strict mode", found: contract.name }];
  }
}

function withConsumptionAdvice(problem: ContractProblem): ContractProblem {
  const property = /\/properties\/([^/]+)$/.exec(problem.pointer)?.[1];
  if (property === undefined) return problem;
  if (problem.keyword === "not") {
    return {
      ...problem,
      message: `Property "${property}" does not say who consumes it.`,
      expected: "<consumer>_consumes: true or false",
    };
  }
  if (problem.keyword === "required" && problem.missing === "note") {
    return {
      ...problem,
      message: `Property "${property}" is not consumed and has no note that says why it is sent.`,
      expected: "note",
    };
  }
  return problem;
}
