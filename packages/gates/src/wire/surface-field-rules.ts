import type { SurfaceField } from "../surfaces/surface.ts";
import { describeShape } from "./describe-shape.ts";
import type { Observation, Observed } from "./observe-party.ts";
import { alternativesOf, isRead, partyEvidence, placeOf, type Party } from "./party.ts";
import { consumersOf, type WireContract, type WireField } from "./wire-contract.ts";
import { fieldEvidence, listNames, nameField, type WireFinding } from "./wire-finding.ts";

/** A field of a contract, and what all parties have of it. */
export interface ObservedField extends Observed {
  readonly contract: WireContract;
  readonly field: WireField;
  /** The fields that hold it, the outermost first. */
  readonly holders: readonly WireField[];
}

/** What is wrong between the parties about a field and those nested in it. */
export const checkField = (subject: ObservedField): readonly WireFinding[] => [
  ...FIELD_RULES.flatMap((rule) => rule(subject)),
  ...subject.field.nested.flatMap((field) =>
    checkField({ ...subject, field, holders: [...subject.holders, subject.field] }),
  ),
];

type FieldRule = (subject: ObservedField) => readonly WireFinding[];

const producerMissingField: FieldRule = ({ contract, field, producers }) => {
  const lacking = producers.filter((each) => isMissing(each, field));
  const sendsNot = (each: Observation): WireFinding => ({
    rule: "producer-missing-field",
    level: "error",
    message: `${each.party.name} does not send ${nameField(field)}, which the contract requires: ${each.party.surface.type} has no such field (${placeOf(each.party)}).`,
    pointer: field.pointer,
    fix: `Send ${nameField(field)}, or declare it as optional.`,
    evidence: { ...fieldEvidence(contract, field), producer: partyEvidence(each.party) },
  });
  if (field.required) return lacking.map(sendsNot);
  if (lacking.length === 0 || lacking.length < producers.length) return [];
  const readers = consumersOf(field);
  const evidence = {
    ...fieldEvidence(contract, field),
    readers,
    producers: lacking.map(({ party }) => partyEvidence(party)),
  };
  const senders = lacking.map(({ party }) => `${party.surface.type} of ${party.name} (${placeOf(party)})`);
  const at = { rule: "producer-missing-field", pointer: field.pointer, evidence } as const;
  if (readers.length === 0) {
    const message = `Nobody sends ${nameField(field)}, and nobody reads it.`;
    return [{ ...at, level: "note", message, fix: `Remove ${nameField(field)} from the contract.` }];
  }
  return [
    {
      ...at,
      level: "error",
      message: `A dead channel: ${nameField(field)} is read by ${listNames(readers)} and sent by nobody; no such field is in ${listNames(senders)}.`,
      fix: `Send ${nameField(field)}, or remove it from the contract once nobody reads it.`,
    },
  ];
};

const consumerMissingField: FieldRule = ({ contract, field, holders, producers, consumers }) =>
  consumers.flatMap((each): readonly WireFinding[] => {
    if (!isMissing(each, field)) return [];
    const { party } = each;
    const isDeclared = field.consumption[party.name] === true;
    const refuses = refusesStrangers(each, holders.at(-1));
    if (!isDeclared && !refuses) return [];
    const isSent = producers.some((producer) => producer.sightings.get(field)?.state === "present");
    const message = isDeclared
      ? `${party.name} is declared to read ${nameField(field)}, and ${party.surface.type} has no such field (${placeOf(party)}): it is ${refuses ? "refused" : "dropped without a word"}.`
      : `${party.surface.type} of ${party.name} refuses every message with ${nameField(field)}: it has no such field, and takes no others (${placeOf(party)}).`;
    return [
      {
        rule: "consumer-missing-field",
        level: "error",
        message,
        pointer: field.pointer,
        fix: isDeclared
          ? `Let ${party.name} read ${nameField(field)}, or declare it as not read and say why it is sent.`
          : `Let ${party.name} ignore fields that it does not know.`,
        evidence: { ...fieldEvidence(contract, field), sent: isSent, consumer: partyEvidence(party) },
      },
    ];
  });

/** Whether the object that would hold the field refuses keys that it does not know. */
function refusesStrangers({ party, sightings }: Observation, holder: WireField | undefined): boolean {
  if (holder === undefined) return isClosed(party.surface.shape);
  const sighting = sightings.get(holder);
  return sighting?.state === "present" && isClosed(sighting.field.shape);
}

function isClosed(shape: SurfaceField["shape"]): boolean {
  const { any, object, items, entries } = alternativesOf(shape);
  if (any) return false;
  const inside = items ?? entries;
  return object ? !object.open : inside !== undefined && isClosed(inside);
}

const consumerUndeclaredReading: FieldRule = ({ contract, field, consumers }) =>
  consumers.flatMap(({ party, sightings }): readonly WireFinding[] => {
    const sighting = sightings.get(field);
    if (sighting?.state !== "present" || field.consumption[party.name] === true) return [];
    return [
      {
        rule: "consumer-undeclared-reading",
        level: "warning",
        message: `${party.name} reads ${nameField(field)} (${placeOf(party, sighting.field)}), and the contract says that it does not.`,
        pointer: field.pointer,
        fix: `Declare ${nameField(field)} as read by ${party.name}, or remove it from ${party.surface.type}.`,
        evidence: { ...fieldEvidence(contract, field), consumer: partyEvidence(party, sighting.field) },
      },
    ];
  });

const sentButUnread: FieldRule = ({ contract, field, holders, producers, consumers }) => {
  const isReadByCode = consumers.some(({ sightings }) => sightings.get(field)?.state === "present");
  // Of an object that nobody reads it is said once.
  const isInsideUnread = holders.some((holder) => consumersOf(holder).length === 0);
  if (consumersOf(field).length > 0 || isReadByCode || isInsideUnread) return [];
  const { note } = field;
  return producers.flatMap(({ party, sightings }): readonly WireFinding[] => {
    const sighting = sightings.get(field);
    if (sighting?.state !== "present") return [];
    const why = note === undefined ? "No note says why." : `Its note: ${note}`;
    return [
      {
        rule: "sent-but-unread",
        level: note === undefined ? "error" : "warning",
        message: `${party.name} sends ${nameField(field)} (${placeOf(party, sighting.field)}), and nobody reads it. ${why}`,
        pointer: field.pointer,
        fix: `Stop sending ${nameField(field)}, or let a consumer read it.`,
        evidence: {
          ...fieldEvidence(contract, field),
          ...(note !== undefined && { note }),
          producer: partyEvidence(party, sighting.field),
        },
      },
    ];
  });
};

const optionalityDiffers: FieldRule = ({ contract, field, producers, consumers }) => {
  const finding = (party: Party, found: SurfaceField, message: string, fix: string): WireFinding => ({
    rule: "optionality-differs",
    level: "error",
    message,
    pointer: field.pointer,
    fix,
    evidence: {
      ...fieldEvidence(contract, field),
      required: { contract: field.required, [party.role]: found.required },
      [party.role]: partyEvidence(party, found),
    },
  });
  return [
    ...producers.flatMap(({ party, sightings }) => {
      const sighting = sightings.get(field);
      if (sighting?.state !== "present" || !field.required || sighting.field.required) return [];
      const message = `${party.name} may leave out ${nameField(field)} (${placeOf(party, sighting.field)}), which the contract requires.`;
      return [finding(party, sighting.field, message, `Always send ${nameField(field)}, or declare it as optional.`)];
    }),
    ...consumers.flatMap(({ party, sightings }) => {
      const sighting = sightings.get(field);
      if (sighting?.state !== "present" || field.required || !sighting.field.required) return [];
      const message = `${party.name} needs ${nameField(field)} (${placeOf(party, sighting.field)}), which the contract lets producers leave out.`;
      return [
        finding(party, sighting.field, message, `Let ${party.name} do without ${nameField(field)}, or require it.`),
      ];
    }),
  ];
};

const consumersDisagree: FieldRule = ({ contract, field, consumers }) => {
  const [first, ...others] = consumers.flatMap(({ party, sightings }) => {
    const sighting = sightings.get(field);
    return sighting?.state === "present" ? [{ party, field: sighting.field }] : [];
  });
  return others.flatMap((other): readonly WireFinding[] => {
    const [one, two] = [kindsOf(first!.field), kindsOf(other.field)];
    const shared = one.filter((kind) => two.includes(kind));
    if (one.includes("any") || two.includes("any") || (shared.length === one.length && shared.length === two.length))
      return [];
    const words = [first!, other].map(
      (each) => `${each.party.name} as ${describeShape(each.field.shape)} (${placeOf(each.party, each.field)})`,
    );
    return [
      {
        rule: "consumers-disagree",
        level: shared.length === 0 ? "error" : "warning",
        message: `Consumers read ${nameField(field)} differently: ${listNames(words)}.`,
        pointer: field.pointer,
        evidence: {
          ...fieldEvidence(contract, field),
          consumers: [first!, other].map((each) => partyEvidence(each.party, each.field)),
        },
      },
    ];
  });
};

const FIELD_RULES: readonly FieldRule[] = [
  producerMissingField,
  consumerMissingField,
  consumerUndeclaredReading,
  sentButUnread,
  optionalityDiffers,
  consumersDisagree,
];

function kindsOf({ shape }: SurfaceField): readonly string[] {
  const { any, scalars, values, items, entries, object, recursive } = alternativesOf(shape);
  return [
    ...(any ? ["any"] : []),
    ...scalars,
    ...values.map((value) => (value === null ? "null" : typeof value)),
    ...(items ? ["array"] : []),
    ...(entries || object || recursive !== undefined ? ["object"] : []),
  ].filter((kind, index, all) => kind !== "null" && all.indexOf(kind) === index);
}

/** Whether the party surely lacks the field, and not merely what holds it. */
function isMissing({ party, sightings }: Observation, field: WireField): boolean {
  const sighting = sightings.get(field);
  return isRead(party) && sighting?.state === "missing" && !sighting.holder;
}
