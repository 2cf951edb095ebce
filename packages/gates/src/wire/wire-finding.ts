import { showPath, type WireContract, type WireField } from "./wire-contract.ts";
import type { WireRule } from "./wire-rules.ts";

/** What is wrong between a contract and those who keep it, with what a reader can check. */
export interface WireFinding {
  readonly rule: WireRule;
  readonly level: "error" | "warning" | "note";
  readonly message: string;
  /** JSON Pointer into the contract's file; into the old one for a field that was removed. */
  readonly pointer: string;
  readonly fix?: string;
  readonly evidence: Readonly<Record<string, unknown>>;
  /** Something could not be read: whoever judges ends in `error`, not in `fail`. */
  readonly kind?: "unreadable";
}

/** A field of a contract as evidence: its name, and where it is declared. */
export const fieldEvidence = (contract: WireContract, field: WireField): Readonly<Record<string, unknown>> => ({
  field: showPath(field.path),
  contract: { file: contract.file, pointer: field.pointer },
});

/** A name for a sentence: quoted, so that one without letters is seen. */
export const nameField = (field: Pick<WireField, "path">): string => `"${showPath(field.path)}"`;

/** `a`, `a and b`, `a, b and c`. */
export const listNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
