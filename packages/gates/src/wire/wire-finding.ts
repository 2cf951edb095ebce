import { showPath, type WireContract, type WireField } from "./wire-contract.ts";

/** Every rule of the wire, with what it means. */
export const WIRE_RULES = {
  "no-fields": "The contract declares no fields, so that every message would keep it.",
  "dead-field-without-note":
    "A consumer does not read a field, or the contract does not say that it does, and no note says why it is sent.",
  "stale-note": "Every consumer reads the field, and the note that says why it is sent all the same was left behind.",
  "required-but-not-consumed": "The contract requires a field that nobody reads.",
  "read-inside-unread": "A field is declared to be read, inside of one that the same consumer does not read.",
  "consumers-disagree": "Two consumers differ in whether they read a field, or in its type.",
  "consumption-withdrawn":
    "A consumer stops reading a field that is still sent: from then on it is dropped without a word.",
  "consumption-declared": "A consumer is newly declared to read a field, and nothing shows that it does.",
  "consumed-field-removed": "A field was removed that a consumer reads.",
  "dead-field-removed": "A field was removed that nobody reads.",
  "field-reused": "A field that was removed earlier is back with another type.",
  "producer-undeclared-field": "A producer sends a field that the contract does not declare.",
  "producer-missing-field":
    "The contract declares a field that no producer sends, or that one does not send although it must.",
  "consumer-missing-field":
    "A consumer is declared to read a field that its code does not know: it is dropped without a word.",
  "consumer-undeclared-field": "A consumer's code reads a field that the contract does not declare.",
  "consumer-undeclared-reading": "A consumer's code reads a field that the contract declares as not read.",
  "consumer-unknown": "A consumer is none of those that the contract names.",
  "undeclared-shape": "The contract declares an object without its members, and code sends or reads some.",
  "sent-but-unread": "A producer sends a field that nobody reads.",
  "optionality-differs": "A field that one side needs may be left out by the other.",
  "type-differs": "A value that one side may send is of a type that the other does not take.",
  "case-insensitive-name": "A Go reader takes the field under a name that differs in case.",
  "surface-unread":
    "The type in a party's code could not be read exactly, so that nothing it lacks is known to be lacking.",
  "declared-but-ignored":
    "The contract says that the consumer reads a field, and the consumer answered that it ignored it.",
  "consumed-but-declared-dead": "The consumer answered that it read a field that the contract says it does not read.",
  "consumed-but-undeclared": "The consumer answered that it read a field that the contract does not declare.",
  "ignored-and-undeclared":
    "A field was sent that the contract does not declare, and the consumer answered that it ignored it.",
  "not-in-proof": "The consumer's answer does not say what became of a field.",
} as const satisfies Readonly<Record<string, string>>;

type WireRule = keyof typeof WIRE_RULES;

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
