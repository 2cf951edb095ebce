import { isManifest } from "../../wire/manifest.ts";
import { isObject } from "../../comparison/json.ts";
import type { ContractFile } from "../../wire/compare-contracts.ts";
import { locatePointer } from "../../wire/locate-pointer.ts";
import { readWireContract } from "../../wire/read-wire-contract.ts";
import type { WireContract } from "../../wire/wire-contract.ts";
import type { Drift } from "./drift.ts";

export interface ReadFile extends ContractFile {
  readonly text: string;
  /** Where the contract says who consumes. */
  readonly wire?: WireContract;
}

/** A contract's text, parsed; or what is wrong with it. */
export function readContractFile(file: string, text: string): ReadFile | { readonly drifts: readonly Drift[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { drifts: [invalid(file, text, "", `${file} is not JSON: ${(error as Error).message}.`)] };
  }
  if (!isObject(json) && typeof json !== "boolean")
    return { drifts: [invalid(file, text, "", `${file} is not a schema: it is not an object.`)] };
  if (!isObject(json) || !(isManifest(file, json) || "consumers" in json)) return { file, text, json };
  const read = readWireContract(file, json);
  if ("contract" in read) return { file, text, json, wire: read.contract };
  return { drifts: read.problems.map(({ pointer, message }) => invalid(file, text, pointer, message)) };
}

const invalid = (file: string, text: string, pointer: string, message: string): Drift => ({
  rule: "contract-invalid",
  level: "error",
  message,
  subject: `${file}#${pointer}`,
  path: file,
  ...locatePointer(text, pointer),
  fix: "Mend the contract; `portcullis contract validate` tells more.",
  evidence: { pointer, message },
});
