import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import wireMessage from "@portcullis/contracts/schemas/wire_message.meta.json" with { type: "json" };

import type { ContractSource, Schema } from "./contract-source.ts";

/**
 * An ajv (JSON Schema 2020-12, strict) that knows the given contracts by `$id` and the keywords of our vocabulary.
 * Only the consumers that the schema itself declares become keywords, so a mistyped one is an unknown keyword.
 */
export function createAjv(schema: Schema, contracts: readonly ContractSource[] = []): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // `required` inside anyOf rightly stands apart from its properties.
    strictRequired: false,
    // `type: ["integer", "null"]` says exactly what it means.
    allowUnionTypes: true,
    allErrors: true,
    // Words are made from keyword and parameters, where they are shown: validators are loaded on every run.
    messages: false,
    // A definition used in many places is one function, not as many copies.
    inlineRefs: false,
    // A document's `toString` is a property only when the document has it.
    ownProperties: true,
    code: { source: true, esm: true, lines: true },
  });
  addFormats.default(ajv);
  ajv.addVocabulary(["consumers", "note"]);
  for (const keyword of consumptionKeywords([schema, ...contracts.map((contract) => contract.schema)])) {
    ajv.addKeyword({ keyword, schemaType: "boolean" });
  }
  ajv.addMetaSchema(wireMessage);
  for (const contract of contracts) {
    // One without an $id is not referred to, and ajv holds no two of them.
    if (contract.schema !== schema && contract.schema["$id"] !== undefined) ajv.addSchema(contract.schema);
  }
  return ajv;
}

function consumptionKeywords(schemas: readonly Schema[]): ReadonlySet<string> {
  const consumers = schemas.flatMap((schema) => (Array.isArray(schema["consumers"]) ? schema["consumers"] : []));
  return new Set(consumers.filter((name) => typeof name === "string").map((name) => `${name}_consumes`));
}
