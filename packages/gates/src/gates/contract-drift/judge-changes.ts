import type { ContractComparison } from "@portcullis/contracts";

import { compareContracts, sidesOf, type ContractComparisonOptions } from "../../wire/compare-contracts.ts";
import { locatePointer } from "../../wire/locate-pointer.ts";
import type { KnownSurfaces } from "../../wire/change-rules.ts";
import type { Drift } from "./drift.ts";
import type { Watched } from "./options.ts";
import type { ReadFile } from "./read-contract-file.ts";

type Change = ContractComparison["changes"][number];

export interface ComparedContract {
  readonly comparison: ContractComparison;
  readonly drifts: readonly Drift[];
}

/** Holds a contract against an earlier version of itself. */
export function judgeChanges(
  old: ReadFile,
  now: ReadFile,
  { role, level, profile }: Watched,
  given: Pick<ContractComparisonOptions, "referenced"> & { readonly known: KnownSurfaces; readonly version?: string },
): ComparedContract {
  const comparison = compareContracts(old, now, {
    role,
    level,
    ...(profile !== undefined && { profile }),
    ...(given.referenced !== undefined && { referenced: given.referenced }),
    known: given.known,
  });
  const sides = sidesOf(level);
  return {
    comparison,
    drifts: comparison.changes.map((change) => toDrift(change, { old, now, comparison, sides, ...given })),
  };
}

interface Context {
  readonly old: ReadFile;
  readonly now: ReadFile;
  readonly comparison: ContractComparison;
  readonly sides: readonly ("producer" | "consumer")[];
  readonly version?: string;
}

function toDrift(change: Change, { old, now, comparison, sides, version }: Context): Drift {
  const { rule, pointer, message, evidence, ...proof } = change;
  const against = version === undefined ? "" : ` Compared with ${version}.`;
  return {
    rule,
    level: levelOfChange(change, sides),
    message: `${message}${against}`,
    subject: `${now.file}#${pointer}${version === undefined ? "" : ` against ${version}`}`,
    path: now.file,
    ...locatePointer(now.text, pointer),
    ...fixOf(change, comparison),
    evidence: { pointer, ...proof, ...evidence, rollout: comparison.rollout, old: old.file },
  };
}

/** What breaks a protected side, or could not be decided, is an error; what breaks the other side is worth a note. */
function levelOfChange(change: Change, sides: readonly ("producer" | "consumer")[]): Drift["level"] {
  const told = change.evidence?.["level"];
  if (told === "error" || told === "warning" || told === "note") return sides.length === 0 ? "note" : told;
  return sides.some((side) => change[side] !== "compatible") ? "error" : "note";
}

const ROLLOUT_WORDS: Readonly<Record<ContractComparison["rollout"], string>> = {
  any: "",
  unknown: "",
  "producer-first": "Release the producers first: what they send then is accepted on both sides.",
  "consumer-first": "Release the consumers first: what they accept then is sent by nobody yet.",
  "expand-contract": "Accept both forms first, move every producer and consumer, then drop the old form.",
};

function fixOf({ evidence, rule }: Change, { rollout }: ContractComparison): { readonly fix?: string } {
  const told = evidence?.["fix"];
  if (typeof told === "string") return { fix: told };
  if (rule === "undecided")
    return { fix: "Simplify the schema, or accept the finding in the baseline with an owner and an end." };
  return ROLLOUT_WORDS[rollout] === "" ? {} : { fix: ROLLOUT_WORDS[rollout] };
}
