import { allFields, consumersOf, keyOf, type WireContract, type WireField } from "./wire-contract.ts";
import { fieldEvidence, listNames, nameField, type WireFinding } from "./wire-finding.ts";

/** What is known besides the contract; without it the rules take what the contract says. */
export interface KnownSurfaces {
  /** Whether some producer sends the field; undefined when that is not known. */
  readonly isSent?: (field: WireField) => boolean | undefined;
  /** Whether the consumer's code, or its own answer, shows that it reads the field; undefined when that is not known. */
  readonly isRead?: (consumer: string, field: WireField) => boolean | undefined;
  /** Earlier versions of the contract, the oldest first, `old` not among them. */
  readonly history?: readonly WireContract[];
}

/** What a change of a contract does to what consumers read: what a comparison of the schemas cannot see. */
export function checkChange(old: WireContract, now: WireContract, known: KnownSurfaces = {}): readonly WireFinding[] {
  const earlier = (known.history ?? []).map((contract) => ({ contract, fields: fieldsByKey(contract) })).toReversed();
  const before = fieldsByKey(old);
  const after = fieldsByKey(now);
  const removed = Array.from(before).flatMap(([key, field]) =>
    // What held it was removed, which says enough.
    after.has(key) || isInside(field, (holder) => before.has(holder) && !after.has(holder))
      ? []
      : [removal(old, field)],
  );
  const kept = Array.from(after).flatMap(([key, field]) => [
    ...consumptionChanges(old, before.get(key), now, field, known),
    ...(before.has(key) ? [] : reuse(now, field, earlier)),
  ]);
  return [...kept, ...removed];
}

const fieldsByKey = (contract: WireContract): ReadonlyMap<string, WireField> =>
  new Map(allFields(contract.fields).map((field) => [keyOf(field.path), field]));

const isInside = ({ path }: WireField, test: (key: string) => boolean): boolean =>
  path.some((_, index) => index > 0 && test(keyOf(path.slice(0, index))));

function removal(old: WireContract, field: WireField): WireFinding {
  const readers = [...new Set([field, ...allFields(field.nested)].flatMap(consumersOf))];
  const at = { pointer: field.pointer, evidence: { ...fieldEvidence(old, field), readers } };
  if (readers.length === 0) {
    const message = `${nameField(field)}, which nobody reads, was removed.`;
    return { ...at, rule: "dead-field-removed", level: "note", message };
  }
  return {
    ...at,
    rule: "consumed-field-removed",
    level: "error",
    message: `${nameField(field)} was removed, and is read by ${listNames(readers)}.`,
    fix: `Declare it as not read by ${listNames(readers)} first, once that is so, then remove it.`,
  };
}

function consumptionChanges(
  old: WireContract,
  before: WireField | undefined,
  now: WireContract,
  field: WireField,
  { isSent, isRead }: KnownSurfaces,
): readonly WireFinding[] {
  const consumers = [...new Set([...old.consumers, ...now.consumers])];
  return consumers.flatMap((consumer): readonly WireFinding[] => {
    const [did, does] = [before?.consumption[consumer] === true, field.consumption[consumer] === true];
    if (did === does) return [];
    const evidence = {
      ...fieldEvidence(now, field),
      consumer,
      before: before?.consumption[consumer] ?? null,
      after: field.consumption[consumer] ?? null,
    };
    if (does) return isRead?.(consumer, field) === true ? [] : [declaration(consumer, before, field, evidence)];
    const isStillSent = isSent?.(field) !== false;
    const message = isStillSent
      ? `${consumer} stops reading ${nameField(field)}, which is still sent: from then on it is dropped without a word.`
      : `${consumer} stops reading ${nameField(field)}, which nobody sends any more.`;
    return [
      {
        rule: "consumption-withdrawn",
        level: isStillSent ? "error" : "note",
        message,
        pointer: field.pointer,
        ...(isStillSent && { fix: "Let producers stop sending it first, then declare it as not read." }),
        evidence,
      },
    ];
  });
}

function declaration(
  consumer: string,
  before: WireField | undefined,
  field: WireField,
  evidence: WireFinding["evidence"],
): WireFinding {
  const how = before === undefined ? "is new, and declared to be read" : "is now declared to be read";
  return {
    rule: "consumption-declared",
    level: "warning",
    message: `${nameField(field)} ${how} by ${consumer}, and nothing shows that ${consumer} does.`,
    pointer: field.pointer,
    fix: `Release ${consumer} first, and show its type or its answer.`,
    evidence,
  };
}

interface EarlierVersion {
  readonly contract: WireContract;
  readonly fields: ReadonlyMap<string, WireField>;
}

/** A new field that was there before, with another type: whoever still knows the first one misreads it. */
function reuse(now: WireContract, field: WireField, earlier: readonly EarlierVersion[]): readonly WireFinding[] {
  const version = earlier.find(({ fields }) => fields.has(keyOf(field.path)));
  const namesake = version?.fields.get(keyOf(field.path));
  if (version === undefined || namesake === undefined || namesake.type === field.type) return [];
  return [
    {
      rule: "field-reused",
      level: "error",
      message: `${nameField(field)} was ${namesake.type}, was removed, and is back as ${field.type}.`,
      pointer: field.pointer,
      fix: "Give the new field another name.",
      evidence: {
        ...fieldEvidence(now, field),
        earlier: fieldEvidence(version.contract, namesake)["contract"],
        types: [namesake.type, field.type],
      },
    },
  ];
}
