import { allFields, consumersOf, keyOf, type WireContract, type WireField } from "./wire-contract.ts";
import { fieldEvidence, listNames, nameField, type WireFinding } from "./wire-finding.ts";

/** What a contract says wrongly by itself, in the order of its fields. */
export function checkVocabulary(contract: WireContract): readonly WireFinding[] {
  if (contract.fields.length === 0) {
    return [
      {
        rule: "no-fields",
        level: "error",
        message: `${contract.name} declares no fields: refusing a contract that every message would keep.`,
        pointer: "",
        fix: "Declare the fields of the message.",
        evidence: { contract: { file: contract.file } },
      },
    ];
  }
  return contract.fields.flatMap((field) => checkTree(contract, field, []));
}

/**
 * Where contracts that speak of the same message differ, as each consumer keeps a copy of its own: in what one consumer reads,
 * and in the types of fields. The findings point into the first of the two.
 */
export function checkCopies(contracts: readonly WireContract[]): readonly WireFinding[] {
  const [first, ...others] = contracts;
  if (first === undefined) return [];
  const fields = new Map(allFields(first.fields).map((field) => [keyOf(field.path), field]));
  return others.flatMap((other) =>
    allFields(other.fields).flatMap((namesake): readonly WireFinding[] => {
      const field = fields.get(keyOf(namesake.path));
      return field === undefined ? [] : compareCopies(first, field, other, namesake);
    }),
  );
}

/** A field, with what its rules ask for. */
interface Subject {
  readonly contract: WireContract;
  readonly field: WireField;
  /** The fields that hold it, the outermost first. */
  readonly holders: readonly WireField[];
  /** The consumers that do not read it. */
  readonly unread: readonly string[];
  readonly at: Pick<WireFinding, "pointer">;
  readonly evidence: WireFinding["evidence"];
}

function checkTree(contract: WireContract, field: WireField, holders: readonly WireField[]): readonly WireFinding[] {
  const unread = contract.consumers.filter((consumer) => field.consumption[consumer] !== true);
  const evidence = fieldEvidence(contract, field);
  const subject: Subject = { contract, field, holders, unread, at: { pointer: field.pointer }, evidence };
  return [
    ...FIELD_RULES.flatMap((rule) => rule(subject)),
    ...field.nested.flatMap((each) => checkTree(contract, each, [...holders, field])),
  ];
}

type FieldRule = (subject: Subject) => readonly WireFinding[];

const deadFieldWithoutNote: FieldRule = ({ field, unread, at, evidence }) => {
  if (unread.length === 0 || field.note !== undefined) return [];
  const unsaid = unread.filter((consumer) => field.consumption[consumer] === undefined);
  const message =
    unsaid.length > 0
      ? `The contract does not say whether ${nameField(field)} is read by ${listNames(unsaid)}, which counts as no, and no note says why it is sent.`
      : `${nameField(field)} is not read by ${listNames(unread)}, and no note says why it is sent.`;
  return [
    {
      ...at,
      rule: "dead-field-without-note",
      level: "error",
      message,
      fix: `Say in a note why ${nameField(field)} is sent, or stop sending it and remove it.`,
      evidence: { ...evidence, consumption: consumptionOf(field, unread) },
    },
  ];
};

const staleNote: FieldRule = ({ contract, field, unread, at, evidence }) =>
  unread.length > 0 || field.note === undefined
    ? []
    : [
        {
          ...at,
          rule: "stale-note",
          level: "warning",
          message: `${nameField(field)} is read by ${listNames(contract.consumers)}; the note from when it was not was left behind.`,
          fix: `Remove the note of ${nameField(field)}.`,
          evidence: { ...evidence, note: field.note },
        },
      ];

const requiredButNotConsumed: FieldRule = ({ contract, field, unread, at, evidence }) =>
  !field.required || unread.length < contract.consumers.length
    ? []
    : [
        {
          ...at,
          rule: "required-but-not-consumed",
          level: "warning",
          message: `${nameField(field)} is required, and nobody reads it.`,
          fix: "Make it optional, so that producers can stop sending it.",
          evidence,
        },
      ];

const consumersDisagree: FieldRule = ({ contract, field, unread, at, evidence }) =>
  unread.length === 0 || unread.length === contract.consumers.length
    ? []
    : [
        {
          ...at,
          rule: "consumers-disagree",
          level: field.note === undefined ? "warning" : "note",
          message: `${nameField(field)} is read by ${listNames(consumersOf(field))}, and not by ${listNames(unread)}.`,
          evidence: { ...evidence, consumption: consumptionOf(field, contract.consumers) },
        },
      ];

const readInsideUnread: FieldRule = ({ contract, field, holders, at, evidence }) =>
  consumersOf(field).flatMap((consumer): readonly WireFinding[] => {
    const holder = holders.find(({ consumption }) => consumption[consumer] !== true);
    if (holder === undefined) return [];
    return [
      {
        ...at,
        rule: "read-inside-unread",
        level: "warning",
        message: `${consumer} is declared to read ${nameField(field)}, and not ${nameField(holder)}, which holds it.`,
        fix: "Declare both as read, or neither.",
        evidence: { ...evidence, consumer, holder: fieldEvidence(contract, holder) },
      },
    ];
  });

const FIELD_RULES: readonly FieldRule[] = [
  deadFieldWithoutNote,
  staleNote,
  requiredButNotConsumed,
  consumersDisagree,
  readInsideUnread,
];

/** Null where the contract does not say. */
const consumptionOf = (field: WireField, consumers: readonly string[]): Readonly<Record<string, boolean | null>> =>
  Object.fromEntries(consumers.map((consumer) => [consumer, field.consumption[consumer] ?? null]));

function compareCopies(
  contract: WireContract,
  field: WireField,
  other: WireContract,
  namesake: WireField,
): readonly WireFinding[] {
  const evidence = {
    ...fieldEvidence(contract, field),
    other: fieldEvidence(other, namesake)["contract"],
  };
  const both = contract.consumers.filter((consumer) => other.consumers.includes(consumer));
  const disputed = both.filter(
    (consumer) => (field.consumption[consumer] === true) !== (namesake.consumption[consumer] === true),
  );
  const fix = "Make the copies equal; one of them is wrong about the code.";
  const at = { rule: "consumers-disagree", level: "error", pointer: field.pointer, fix } as const;
  const consumption = disputed.map((consumer): WireFinding => {
    const [reads, ignores] = field.consumption[consumer] === true ? [contract, other] : [other, contract];
    return {
      ...at,
      message: `${reads.file} says that ${consumer} reads ${nameField(field)}, ${ignores.file} that it does not.`,
      evidence: { ...evidence, consumer },
    };
  });
  if (field.type === namesake.type) return consumption;
  const message = `${nameField(field)} is ${field.type} in ${contract.file}, and ${namesake.type} in ${other.file}.`;
  return [...consumption, { ...at, message, evidence: { ...evidence, types: [field.type, namesake.type] } }];
}
