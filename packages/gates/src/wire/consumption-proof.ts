import { isObject } from "../comparison/json.ts";
import { pointerTo } from "../core/json-pointer.ts";
import { createFieldResolver, type Resolved } from "./resolve-field.ts";
import { allFields, ELEMENT, VALUE, type WireContract, type WireField, type WireProblem } from "./wire-contract.ts";
import { fieldEvidence, nameField, type WireFinding } from "./wire-finding.ts";

/** What a consumer answered about a message: which fields it read, and which it ignored. */
export interface ConsumptionProof {
  /** JSON Pointers (`/display/mode`) or names with dots (`display.mode`, `volumes[0].name`). */
  readonly consumed: readonly string[];
  readonly ignored: readonly string[];
}

export type ReadProof = { readonly proof: ConsumptionProof } | { readonly problems: readonly WireProblem[] };

/** Reads `{"consumed": […], "ignored": […]}`, with whatever else the answer holds. One that is not whole proves nothing. */
export function readProof(json: unknown): ReadProof {
  if (!isObject(json)) return { problems: [{ pointer: "", message: "The answer is not an object." }] };
  const problems = ["consumed", "ignored"].flatMap((member): readonly WireProblem[] => {
    const names = json[member];
    if (names === undefined) return [{ pointer: "", message: `The answer has no ${member}.` }];
    if (!Array.isArray(names)) return [{ pointer: `/${member}`, message: `${member} is not a list of names.` }];
    const index = names.findIndex((name) => typeof name !== "string" || name === "");
    return index === -1 ? [] : [{ pointer: pointerTo(`/${member}`, index), message: "This is no name of a field." }];
  });
  if (problems.length > 0) return { problems };
  const [consumed, ignored] = [json["consumed"] as readonly string[], json["ignored"] as readonly string[]];
  const both = new Set(consumed);
  const index = ignored.findIndex((name) => both.has(name));
  if (index === -1) return { proof: { consumed, ignored } };
  const message = `"${ignored[index]}" is said to be consumed and ignored.`;
  return { problems: [{ pointer: pointerTo("/ignored", index), message }] };
}

/**
 * Holds a consumer's answer against what the contract declares of it.
 *
 * @param request the message that it answered, where that is known: then every field in it must be in the answer. Otherwise
 * the required fields must be, and optional ones that are declared to be read should be.
 */
export function checkProof(
  contract: WireContract,
  consumer: string,
  proof: ConsumptionProof,
  request?: unknown,
): readonly WireFinding[] {
  const answer = resolveProof(contract, proof);
  const subject = { contract, consumer, answer, request };
  return [
    ...contract.fields.flatMap((field) => checkField(subject, field)),
    ...answer.unknown.map((mention) => strangerFinding(contract, consumer, mention)),
    ...unmentionedStrangers(contract, consumer, answer, request),
  ];
}

/** Whether the answer shows that a field is read; undefined when it does not say. For `checkChange`. */
export function provenReadings(
  contract: WireContract,
  proof: ConsumptionProof,
): (field: WireField) => boolean | undefined {
  const { outcomes } = resolveProof(contract, proof);
  const byPointer = new Map([...outcomes].map(([field, { consumed }]) => [field.pointer, consumed]));
  return (field) => byPointer.get(field.pointer);
}

interface Outcome {
  readonly consumed: boolean;
  /** The name in the answer that says so. */
  readonly mention: string;
}

interface Mention {
  readonly name: string;
  readonly consumed: boolean;
  readonly resolved: Resolved;
}

interface Answer {
  readonly outcomes: ReadonlyMap<WireField, Outcome>;
  readonly unknown: readonly Mention[];
}

function resolveProof(contract: WireContract, { consumed, ignored }: ConsumptionProof): Answer {
  const resolve = createFieldResolver(contract);
  const mentions = [
    ...consumed.map((name): Mention => ({ name, consumed: true, resolved: resolve(name) })),
    // Of a field that was read in one element and not in another, the one that was not counts: it comes last.
    ...ignored.map((name): Mention => ({ name, consumed: false, resolved: resolve(name) })),
  ];
  const outcomes = new Map<WireField, Outcome>();
  for (const mention of mentions) {
    const { resolved } = mention;
    if (resolved.kind === "stranger" || isStranger(mention)) continue;
    outcomes.set(resolved.field, { consumed: mention.consumed, mention: mention.name });
  }
  for (const field of contract.fields) imply(field, outcomes);
  return { outcomes, unknown: mentions.filter(isStranger) };
}

/** What was ignored in an object of unsaid members is one of those that the contract should have declared. */
const isStranger = ({ consumed, resolved }: Mention): boolean =>
  resolved.kind === "stranger" || (resolved.kind === "inside" && !consumed);

/** Who read something of an object has read it. Tells whether anything in the field was read. */
function imply(field: WireField, outcomes: Map<WireField, Outcome>): Outcome | undefined {
  const inside = field.nested.map((nested) => imply(nested, outcomes)).find((outcome) => outcome?.consumed === true);
  const own = outcomes.get(field);
  if (own === undefined && inside !== undefined) outcomes.set(field, inside);
  return outcomes.get(field);
}

interface Subject {
  readonly contract: WireContract;
  readonly consumer: string;
  readonly answer: Answer;
  readonly request: unknown;
}

function checkField(subject: Subject, field: WireField): readonly WireFinding[] {
  const { contract, consumer, answer } = subject;
  const outcome = answer.outcomes.get(field);
  if (outcome === undefined) {
    const isEntered = allFields(field.nested).some((nested) => answer.outcomes.has(nested));
    return isEntered ? field.nested.flatMap((nested) => checkField(subject, nested)) : unmentioned(subject, field);
  }
  const isDeclared = field.consumption[consumer] === true;
  const at = {
    pointer: field.pointer,
    evidence: { ...fieldEvidence(contract, field), consumer, answer: outcome.mention },
  };
  if (!outcome.consumed) {
    if (!isDeclared) return [];
    const message = `The contract says that ${consumer} reads ${nameField(field)}, and ${consumer} answered that it ignored "${outcome.mention}".`;
    const fix = `Let ${consumer} read ${nameField(field)}, or declare it as not read and say why it is sent.`;
    return [{ ...at, rule: "declared-but-ignored", level: "error", message, fix }];
  }
  const inside = isReached(answer, field)
    ? field.nested.flatMap((nested) => checkField(subject, nested))
    : unreached(subject, field);
  if (isDeclared) return inside;
  const message = `${consumer} answered that it read "${outcome.mention}", and the contract says that it does not read ${nameField(field)}.`;
  const fix = `Declare ${nameField(field)} as read by ${consumer}.`;
  return [{ ...at, rule: "consumed-but-declared-dead", level: "warning", message, fix }, ...inside];
}

const isReached = ({ outcomes }: Answer, field: WireField): boolean =>
  field.nested.length === 0 || allFields(field.nested).some((nested) => outcomes.has(nested));

/** An answer that names an object and nothing in it: said once for the object. */
function unreached({ contract, consumer }: Subject, field: WireField): readonly WireFinding[] {
  const names = allFields(field.nested).filter(({ consumption }) => consumption[consumer] === true);
  if (names.length === 0) return [];
  return [
    {
      rule: "not-in-proof",
      level: "warning",
      message: `The answer of ${consumer} names ${nameField(field)}, and nothing of the ${names.length} fields in it that ${consumer} is declared to read.`,
      pointer: field.pointer,
      fix: `Let ${consumer} answer for what is in ${nameField(field)} too.`,
      evidence: { ...fieldEvidence(contract, field), consumer, unproved: names.map(({ pointer }) => pointer) },
    },
  ];
}

function unmentioned({ contract, consumer, request }: Subject, field: WireField): readonly WireFinding[] {
  const isDeclared = field.consumption[consumer] === true;
  const isSent = request === undefined ? field.required : isIn(request, field.path);
  if (!isSent && (!isDeclared || request !== undefined)) return [];
  const why = isSent
    ? "was sent, and is not in the answer"
    : `is declared to be read, and is not in the answer: send it once to prove it to be read`;
  return [
    {
      rule: "not-in-proof",
      level: isSent ? "error" : "warning",
      message: `${nameField(field)} ${why} (${consumer}).`,
      pointer: field.pointer,
      evidence: { ...fieldEvidence(contract, field), consumer },
    },
  ];
}

function strangerFinding(contract: WireContract, consumer: string, { name, consumed, resolved }: Mention): WireFinding {
  const pointer = resolved.holder?.pointer ?? "";
  const evidence = { field: name, contract: { file: contract.file, pointer }, consumer, answer: name };
  const fix = `Declare "${name}", or stop sending it.`;
  if (consumed) {
    const message = `${consumer} answered that it read "${name}", which the contract does not declare.`;
    return { rule: "consumed-but-undeclared", level: "error", message, pointer, fix, evidence };
  }
  const message = `"${name}" was sent, the contract does not declare it, and ${consumer} answered that it ignored it.`;
  return { rule: "ignored-and-undeclared", level: "error", message, pointer, fix, evidence };
}

/** Members of the request of which neither the contract nor the answer knows. */
function unmentionedStrangers(
  contract: WireContract,
  consumer: string,
  { unknown }: Answer,
  request: unknown,
): readonly WireFinding[] {
  if (!isObject(request)) return [];
  const known = new Set([
    ...contract.fields.map(({ name }) => name),
    ...unknown.map(({ resolved }) => resolved.steps[0]),
  ]);
  return Object.keys(request)
    .filter((name) => !known.has(name))
    .map((name) => ({
      rule: "not-in-proof",
      level: "error",
      message: `"${name}" was sent, the contract does not declare it, and it is not in the answer (${consumer}).`,
      pointer: "",
      evidence: { field: name, contract: { file: contract.file, pointer: "" }, consumer },
    }));
}

/** Whether a document has a value at a path of the contract. */
function isIn(document: unknown, path: readonly string[]): boolean {
  let values: readonly unknown[] = [document];
  for (const step of path) {
    values = values.flatMap((value: unknown) => {
      if (step === ELEMENT && Array.isArray(value)) return value as readonly unknown[];
      if (!isObject(value)) return [];
      if (Object.hasOwn(value, step)) return [value[step]];
      return step === VALUE ? Object.values(value) : [];
    });
  }
  return values.length > 0;
}
