import type { ContractChange, ContractComparison } from "@portcullis/contracts";

import { compareSchemas, rolloutOf } from "../comparison/compare-schemas.ts";
import type { Change, Comparison, ComparisonOptions, Compatibility, Witness } from "../comparison/comparison.ts";
import { isObject, pointerTokens, valueAt, type JsonObject } from "../comparison/json.ts";
import { checkChange, type KnownSurfaces } from "./change-rules.ts";
import { schemaForReading, toManifestPointer } from "./convert-manifest.ts";
import { CONSUMES, isManifest } from "./manifest.ts";
import { readWireContract } from "./read-wire-contract.ts";
import { checkVocabulary } from "./vocabulary-rules.ts";
import type { WireContract, WireProblem } from "./wire-contract.ts";
import type { WireFinding } from "./wire-finding.ts";

/** A contract as a file holds it. */
export interface ContractFile {
  readonly file: string;
  /** Parsed. */
  readonly json: unknown;
}

export type Role = ContractComparison["role"];
export type Level = ContractComparison["level"];
export type Profile = ContractComparison["profile"];

export interface ContractComparisonOptions extends Pick<ComparisonOptions, "referenced" | "limit" | "budget"> {
  readonly role?: Role;
  /** Default: what the role says. */
  readonly level?: Level;
  /** Default: tolerant for contracts that say who consumes, else strict. */
  readonly profile?: Profile;
  readonly known?: KnownSurfaces;
}

const LEVEL_OF_ROLE = { request: "BACKWARD", response: "FORWARD", message: "FULL" } as const satisfies Record<
  Role,
  Level
>;

/** A request must not break who sends it, a response who reads it, a message neither. */
export const levelOf = (role: Role, level?: Level): Level => level ?? LEVEL_OF_ROLE[role];

/** The sides that a level protects. */
export function sidesOf(level: Level): readonly ("producer" | "consumer")[] {
  const [direction] = level.split("_");
  if (direction === "NONE") return [];
  if (direction === "FULL") return ["producer", "consumer"];
  return direction === "BACKWARD" ? ["producer"] : ["consumer"];
}

export const isTransitive = (level: Level): boolean => level.endsWith("_TRANSITIVE");

/**
 * Compares two versions of a contract: the documents that they accept, and what they say of who reads what. A manifest is
 * compared as the schema that it stands for, with pointers into the manifest.
 */
export function compareContracts(
  old: ContractFile,
  now: ContractFile,
  options: ContractComparisonOptions = {},
): ContractComparison {
  const { role = "message", known, ...given } = options;
  const level = levelOf(role, options.level);
  const before = toReadable(old);
  const after = toReadable(now);
  const profile = options.profile ?? (before.wire !== undefined || after.wire !== undefined ? "tolerant" : "strict");
  const unreadable = [before, after].flatMap(({ problem }) => problem ?? []);
  const compared =
    before.schema === undefined || after.schema === undefined
      ? undecided(unreadable)
      : compareSchemas(before.schema, after.schema, { ...given, profile });
  const schemaChanges = compared.changes.map((change) => withManifestPointer(change, before, after));
  const changes = [
    ...schemaChanges,
    ...unreadable.map(toUndecidedChange),
    ...vocabularyChanges(before.wire, after.wire, known),
  ];
  return {
    old: old.file,
    new: now.file,
    role,
    level,
    profile,
    result: resultOf(changes, level),
    changes: changes.sort((a, b) => compareText(a.pointer, b.pointer) || compareText(a.rule, b.rule)),
    backward: compared.backward,
    forward: compared.forward,
    grounds: compared.grounds,
    rollout:
      changes.length === schemaChanges.length
        ? compared.rollout
        : rolloutOf(worst(changes, "producer"), worst(changes, "consumer")),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const worst = (changes: readonly ContractChange[], side: "producer" | "consumer"): Compatibility =>
  worstOf(changes.map((change) => change[side]));

const worstOf = (verdicts: readonly Compatibility[]): Compatibility =>
  (["breaking", "unknown"] as const).find((verdict) => verdicts.includes(verdict)) ?? "compatible";

/** What the changes that nobody waived do to the sides that a level protects. Dropped fields count at every level but NONE. */
export function resultOf(changes: readonly ContractChange[], level: Level): Compatibility {
  const sides = sidesOf(level);
  const verdicts = changes
    .filter(({ waived }) => waived === undefined)
    .flatMap((change) =>
      isOfVocabulary(change) && sides.length > 0
        ? [change.producer, change.consumer]
        : sides.map((side) => change[side]),
    );
  return worstOf(verdicts);
}

/** Whether a change is one of who reads what, which validation cannot see. */
const isOfVocabulary = ({ evidence }: ContractChange): boolean => evidence !== undefined;

interface Readable {
  /** Undefined for a manifest that cannot be read. */
  readonly schema?: unknown;
  readonly manifest?: JsonObject;
  /** Where the contract says who consumes. */
  readonly wire?: WireContract;
  /** Why what it says of who consumes cannot be read. */
  readonly problem?: Problem;
}

interface Problem {
  readonly pointer: string;
  readonly reason: string;
}

function toReadable({ file, json }: ContractFile): Readable {
  if (!isObject(json)) return { schema: json };
  if (isManifest(file, json)) {
    const read = readWireContract(file, json);
    if ("problems" in read) return { problem: toProblem(file, read.problems) };
    return { schema: schemaForReading(json), manifest: json, wire: read.contract };
  }
  const schema = withConsumers(json);
  // One that says nothing of who consumes has nothing more to read.
  if (!Object.hasOwn(schema, "consumers")) return { schema: json };
  const read = readWireContract(file, schema);
  return "problems" in read
    ? { schema: json, problem: toProblem(file, read.problems) }
    : { schema: json, wire: read.contract };
}

function toProblem(file: string, problems: readonly WireProblem[]): Problem {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  const pointer = first?.pointer ?? "";
  return { pointer, reason: `${file} cannot be read: ${pointer || "/"}: ${first?.message ?? ""}${more}` };
}

const toUndecidedChange = ({ pointer, reason }: Problem): ContractChange => ({
  rule: "undecided",
  pointer,
  message: `Who reads what could not be compared. ${reason}`,
  producer: "unknown",
  consumer: "unknown",
  reason,
});

function undecided(problems: readonly Problem[]): Comparison {
  const grounds = { reason: problems.map(({ reason }) => reason).join("; ") };
  return {
    changes: [],
    backward: "unknown",
    forward: "unknown",
    grounds: { backward: grounds, forward: grounds },
    rollout: "unknown",
  };
}

/** A plain schema may say `cp_consumes` without our dialect: who consumes is taken from the keywords. */
function withConsumers(schema: JsonObject): JsonObject {
  if (schema["consumers"] !== undefined || !isObject(schema["properties"])) return schema;
  const keywords = Object.values(schema["properties"]).flatMap((field) => (isObject(field) ? Object.keys(field) : []));
  const consumers = [...new Set(keywords)]
    .filter((keyword) => keyword.length > CONSUMES.length && keyword.endsWith(CONSUMES))
    .map((keyword) => keyword.slice(0, -CONSUMES.length));
  return consumers.length === 0 ? schema : { ...schema, consumers };
}

/** In the new manifest where the place is there, else in the old one; what a witness says of a schema stands in that one. */
function withManifestPointer(change: Change, before: Readable, after: Readable): ContractChange {
  const at = ({ manifest }: Readable, pointer: string): string =>
    manifest === undefined ? pointer : toManifestPointer(manifest, pointerTokens(pointer));
  const relocated = (witness: Witness): Witness => ({
    ...witness,
    rejected_by: at(witness.valid_for === "old" ? after : before, witness.rejected_by),
  });
  const { witness, reverse_witness, pointer } = change;
  return {
    ...change,
    pointer: at(valueAt(after.schema, pointer) === undefined ? before : after, pointer),
    ...(witness !== undefined && { witness: relocated(witness) }),
    ...(reverse_witness !== undefined && { reverse_witness: relocated(reverse_witness) }),
  };
}

function vocabularyChanges(
  old: WireContract | undefined,
  now: WireContract | undefined,
  known: KnownSurfaces | undefined,
): ContractChange[] {
  if (now === undefined) return [];
  const before = old === undefined ? [] : checkVocabulary(old).map(keyOfFinding);
  const appeared = checkVocabulary(now).filter((finding) => !before.includes(keyOfFinding(finding)));
  const changed = old === undefined ? [] : checkChange(old, now, known);
  return [...changed, ...appeared].map(toChange);
}

const keyOfFinding = ({ rule, evidence }: WireFinding): string => `${rule} ${String(evidence["field"])}`;

/** Whom a change of who reads what harms: who sends what is dropped, or who reads what is gone. */
const HARMED: Readonly<Record<string, "producer" | "consumer">> = {
  "consumption-withdrawn": "producer",
  "dead-field-without-note": "producer",
  "consumed-field-removed": "consumer",
  "field-reused": "consumer",
  "consumers-disagree": "consumer",
};

function toChange({ rule, level, message, pointer, evidence, fix }: WireFinding): ContractChange {
  const harmed = level === "error" ? (HARMED[rule] ?? "consumer") : undefined;
  return {
    rule,
    pointer,
    message,
    producer: harmed === "producer" ? "breaking" : "compatible",
    consumer: harmed === "consumer" ? "breaking" : "compatible",
    evidence: { level, ...evidence, ...(fix !== undefined && { fix }) },
  };
}
