import type { RuleDescriptions } from "../core/rule-description.ts";

/** Every rule of the wire, by the name that a finding bears. */
export const WIRE_RULES = {
  "no-fields": {
    meaning: "The contract declares no fields, so that every message would keep it.",
    levels: ["error"],
    fix: "Declare the fields of the message.",
  },
  "dead-field-without-note": {
    meaning:
      "A consumer does not read a field, or the contract does not say that it does, and no note says why it is sent.",
    levels: ["error"],
    fix: "Say in a note why the field is sent, or stop sending it and remove it.",
  },
  "stale-note": {
    meaning: "Every consumer reads the field, and the note that says why it is sent all the same was left behind.",
    levels: ["warning"],
    fix: "Remove the note.",
  },
  "required-but-not-consumed": {
    meaning: "The contract requires a field that nobody reads.",
    levels: ["warning"],
    fix: "Make it optional, so that producers can stop sending it.",
  },
  "read-inside-unread": {
    meaning: "A field is declared to be read, inside of one that the same consumer does not read.",
    levels: ["warning"],
    fix: "Declare both as read, or neither.",
  },
  "consumers-disagree": {
    meaning: "Two consumers differ in whether they read a field, or in its type.",
    levels: ["error", "warning", "note"],
    fix: "Make the copies equal; one of them is wrong about the code.",
  },
  "consumption-withdrawn": {
    meaning:
      "A consumer stops reading a field that is still sent: from then on it is dropped without a word. A note where nobody sends it any more.",
    levels: ["error", "note"],
    fix: "Let producers stop sending it first, then declare it as not read.",
  },
  "consumption-declared": {
    meaning: "A consumer is newly declared to read a field, and nothing shows that it does.",
    levels: ["warning"],
    fix: "Release the consumer first, and show its type or its answer.",
  },
  "consumed-field-removed": {
    meaning: "A field was removed that a consumer reads.",
    levels: ["error"],
    fix: "Declare it as not read first, once that is so, then remove it.",
  },
  "dead-field-removed": { meaning: "A field was removed that nobody reads.", levels: ["note"] },
  "field-reused": {
    meaning: "A field that was removed earlier is back with another type.",
    levels: ["error"],
    fix: "Give the new field another name.",
  },
  "producer-undeclared-field": {
    meaning: "A producer sends a field that the contract does not declare.",
    levels: ["error", "warning"],
    fix: "Declare the field and who reads it, or stop sending it.",
  },
  "producer-missing-field": {
    meaning: "The contract declares a field that no producer sends, or that one does not send although it must.",
    levels: ["error", "note"],
    fix: "Send it, declare it as optional, or remove it from the contract once nobody reads it.",
  },
  "consumer-missing-field": {
    meaning: "A consumer is declared to read a field that its code does not know: it is dropped without a word.",
    levels: ["error"],
    fix: "Let the consumer read it, or declare it as not read and say why it is sent.",
  },
  "consumer-undeclared-field": {
    meaning: "A consumer's code reads a field that the contract does not declare.",
    levels: ["error"],
    fix: "Declare it as read by the consumer, or stop reading it.",
  },
  "consumer-undeclared-reading": {
    meaning: "A consumer's code reads a field that the contract declares as not read.",
    levels: ["warning"],
    fix: "Declare it as read by the consumer, or remove it from the consumer's type.",
  },
  "consumer-unknown": {
    meaning: "A consumer is none of those that the contract names.",
    levels: ["error"],
    fix: "Add it to the consumers, and say for each field whether it reads it.",
  },
  "undeclared-shape": {
    meaning: "The contract declares an object without its members, and code sends or reads some.",
    levels: ["warning"],
    fix: "Declare the fields of the object and who reads them.",
  },
  "sent-but-unread": {
    meaning: "A producer sends a field that nobody reads: an error without a note that says why.",
    levels: ["error", "warning"],
    fix: "Stop sending it, or let a consumer read it.",
  },
  "optionality-differs": {
    meaning: "A field that one side needs may be left out by the other.",
    levels: ["error"],
    fix: "Require it on both sides, or on neither.",
  },
  "type-differs": {
    meaning: "A value that one side may send is of a type that the other does not take.",
    levels: ["error", "warning", "note"],
    fix: "Give contract and code the same type.",
  },
  "case-insensitive-name": {
    meaning: "A Go reader takes the field under a name that differs in case.",
    levels: ["note"],
  },
  "surface-unread": {
    meaning: "The type in a party's code could not be read exactly, so that nothing it lacks is known to be lacking.",
    levels: ["warning"],
    fix: "Name a type that can be read, or a file that is there.",
  },
  "declared-but-ignored": {
    meaning: "The contract says that the consumer reads a field, and the consumer answered that it ignored it.",
    levels: ["error"],
    fix: "Let the consumer read it, or declare it as not read and say why it is sent.",
  },
  "consumed-but-declared-dead": {
    meaning: "The consumer answered that it read a field that the contract says it does not read.",
    levels: ["warning"],
    fix: "Declare it as read by the consumer.",
  },
  "consumed-but-undeclared": {
    meaning: "The consumer answered that it read a field that the contract does not declare.",
    levels: ["error"],
    fix: "Declare it, or stop sending it.",
  },
  "ignored-and-undeclared": {
    meaning: "A field was sent that the contract does not declare, and the consumer answered that it ignored it.",
    levels: ["error"],
    fix: "Declare it, or stop sending it.",
  },
  "not-in-proof": {
    meaning: "The consumer's answer does not say what became of a field.",
    levels: ["error", "warning"],
    fix: "Let the consumer answer for every field that was sent.",
  },
} as const satisfies RuleDescriptions;

export type WireRule = keyof typeof WIRE_RULES;
