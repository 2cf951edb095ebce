import type { ContractProblem } from "@portcullis/contracts";

import { pointerTokens } from "../comparison/json.ts";
import { manifestToSchema, toManifestPointer } from "../wire/convert-manifest.ts";
import { readWireContract } from "../wire/read-wire-contract.ts";
import type { WireProblem } from "../wire/wire-contract.ts";
import type { ContractSource, Schema } from "./contract-source.ts";
import { validateContract } from "./validate-contract.ts";

/**
 * Everything that is wrong with a manifest: by itself, and as the schema that it stands for. The pointers lead into the
 * manifest. Empty when nothing is wrong.
 */
export function validateManifest(contract: ContractSource & { readonly manifest: Schema }): ContractProblem[] {
  const { file, manifest } = contract;
  const read = readWireContract(file, manifest);
  if ("problems" in read) return read.problems.map(toProblem);
  const converted = manifestToSchema(manifest);
  if ("problems" in converted) return converted.problems.map(toProblem);
  const { manifest: _, ...asSchema } = contract;
  return validateContract({ ...asSchema, schema: converted.schema }, []).map((problem) => ({
    ...problem,
    pointer: toManifestPointer(manifest, pointerTokens(problem.pointer)),
  }));
}

const toProblem = ({ pointer, message }: WireProblem): ContractProblem => ({
  pointer,
  message,
  expected: "",
  found: "",
});
