import type { ContractMeasurement } from "@portcullis/contracts";

import { checkProof, readProof } from "../../wire/consumption-proof.ts";
import { isTransitive, type ContractComparisonOptions } from "../../wire/compare-contracts.ts";
import { locatePointer } from "../../wire/locate-pointer.ts";
import { hasPlaceFor, isRead, type Party } from "../../wire/party.ts";
import type { KnownSurfaces } from "../../wire/change-rules.ts";
import { checkSurfaces } from "../../wire/surface-rules.ts";
import { checkVocabulary } from "../../wire/vocabulary-rules.ts";
import type { WireContract } from "../../wire/wire-contract.ts";
import type { WireFinding } from "../../wire/wire-finding.ts";
import { unread, type Drift, type JudgedContract } from "./drift.ts";
import { judgeChanges } from "./judge-changes.ts";
import type { Watched } from "./options.ts";
import { readContractFile, type ReadFile } from "./read-contract-file.ts";
import { readParties } from "./read-parties.ts";
import type { SnapshotFiles } from "./snapshot-files.ts";

/** What a contract is judged by besides the snapshot's files. */
export interface Surroundings {
  readonly files: SnapshotFiles;
  readonly measurement?: ContractMeasurement;
  readonly referenced: ContractComparisonOptions["referenced"];
}

/** Judges one contract: by itself, against its version at the base and earlier ones, and against the code of its parties. */
export function judgeContract(watched: Watched, surroundings: Surroundings): JudgedContract {
  const { schema } = watched;
  const { files } = surroundings;
  const head = files.atHead(schema);
  if (head.kind === "unread")
    return { schema, drifts: [unread("contract-unread", schema, `${schema} ${head.reason}.`)] };
  const base = files.atBase(schema);
  if (head.kind === "absent") return { schema, drifts: [removed(schema, base.kind !== "absent")] };
  const now = readContractFile(schema, head.text);
  if ("drifts" in now) return { schema, drifts: now.drifts };
  const { parties, drifts } = readParties(watched, files);
  const known = knownFrom(parties);
  const own =
    now.wire === undefined ? withoutVocabulary(watched, now) : judgeWire(watched, now, now.wire, parties, files);
  const compared = judgeAgainstBase(watched, now, { ...surroundings, known });
  return {
    schema,
    drifts: [
      ...drifts,
      ...dropTwice([...compared.drifts, ...own]),
      ...judgeHistory(watched, now, { ...surroundings, known }),
    ],
    ...(compared.comparison !== undefined && { comparison: compared.comparison }),
  };
}

/** What a change brought is told as the change; the contract by itself is not blamed for it a second time. */
function dropTwice(drifts: readonly Drift[]): readonly Drift[] {
  const keyOf = ({ rule, subject }: Drift): string => `${rule} ${subject}`;
  const first = new Map(drifts.toReversed().map((drift) => [keyOf(drift), drift]));
  return [...first.values()].toReversed();
}

function removed(schema: string, wasThere: boolean): Drift {
  const message = wasThere ? `${schema} is gone: nothing says any more what the message is.` : `There is no ${schema}.`;
  return {
    rule: "contract-removed",
    level: "error",
    message,
    subject: schema,
    path: schema,
    fix: "Restore it, or take it out of the configuration on the base branch first.",
    evidence: { path: schema },
  };
}

function withoutVocabulary({ producers, consumers }: Watched, { file, text }: ReadFile): readonly Drift[] {
  if (producers.length === 0 && consumers.length === 0) return [];
  const message = `${file} does not say who its consumers are, so that no code can be held against it.`;
  return [
    {
      rule: "contract-invalid",
      level: "error",
      message,
      subject: file,
      path: file,
      ...locatePointer(text, ""),
      fix: 'Add "consumers" at its root, and NAME_consumes to each property.',
      evidence: { pointer: "" },
    },
  ];
}

function judgeWire(
  { consumers }: Watched,
  now: ReadFile,
  contract: WireContract,
  parties: readonly Party[],
  files: SnapshotFiles,
): readonly Drift[] {
  const findings = [...checkVocabulary(contract), ...(parties.length === 0 ? [] : checkSurfaces(contract, parties))];
  const proofs = consumers.flatMap(({ name, proof }): readonly Drift[] => {
    if (proof === undefined) return [];
    const answer = files.atHead(proof);
    if (answer.kind !== "text") {
      const reason = answer.kind === "absent" ? "is not there" : answer.reason;
      return [unread("contract-unread", proof, `${proof}, the answer of ${name}, ${reason}.`, { party: name })];
    }
    return judgeProof(now, contract, name, { file: proof, text: answer.text });
  });
  return [...findings.map((finding) => toDrift(finding, now)), ...proofs];
}

/** What is no JSON is no object either, and told as such. */
function parseAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judgeProof(
  now: ReadFile,
  contract: WireContract,
  consumer: string,
  { file, text }: { readonly file: string; readonly text: string },
): readonly Drift[] {
  const proof = readProof(parseAnswer(text));
  if ("problems" in proof)
    return proof.problems.map(({ pointer, message }) => ({
      rule: "contract-invalid",
      level: "error" as const,
      message: `${file}: ${message}`,
      subject: `${file}#${pointer}`,
      path: file,
      ...locatePointer(text, pointer),
      evidence: { pointer },
    }));
  return checkProof(contract, consumer, proof.proof).map((finding) => toDrift(finding, now, { answer: file }));
}

function toDrift(
  { rule, level, message, pointer, fix, evidence, kind }: WireFinding,
  { file, text }: ReadFile,
  more: Readonly<Record<string, unknown>> = {},
): Drift {
  return {
    rule,
    level,
    message,
    subject: `${file}#${pointer}`,
    path: file,
    ...locatePointer(text, pointer),
    ...(fix !== undefined && { fix }),
    evidence: { pointer, ...evidence, ...more },
    ...(kind === "unreadable" && { unread: true as const }),
  };
}

/** What code says of who sends and reads, to the rules that look at changes. */
function knownFrom(parties: readonly Party[]): KnownSurfaces {
  const of = (role: Party["role"]): readonly Party[] => parties.filter((party) => party.role === role);
  const sees = (chosen: readonly Party[], path: readonly string[]): boolean | undefined => {
    if (chosen.some((party) => isRead(party) && hasPlaceFor(party, path))) return true;
    return chosen.length > 0 && chosen.every(isRead) ? false : undefined;
  };
  return {
    isSent: ({ path }) => sees(of("producer"), path),
    isRead: (consumer, { path }) =>
      sees(
        of("consumer").filter(({ name }) => name === consumer),
        path,
      ),
  };
}

type Known = Surroundings & { readonly known: KnownSurfaces };

function judgeAgainstBase(
  watched: Watched,
  now: ReadFile,
  { files, known, referenced }: Known,
): { readonly drifts: readonly Drift[]; readonly comparison?: JudgedContract["comparison"] } {
  if (watched.level === "NONE") return { drifts: [] };
  const base = files.atBase(watched.schema);
  if (base.kind === "absent") return { drifts: [] };
  if (base.kind === "unread")
    return { drifts: [unread("contract-unread", watched.schema, `${watched.schema} ${base.reason}.`)] };
  if (base.text === now.text) return { drifts: [] };
  const old = readContractFile(base.path, base.text);
  // A version that nobody could keep has no documents that could break.
  if ("drifts" in old) return { drifts: [] };
  const { drifts, comparison } = judgeChanges(old, now, watched, {
    known,
    ...(referenced !== undefined && { referenced }),
  });
  return { drifts, ...(comparison !== undefined && { comparison }) };
}

/** Earlier versions may still be deployed, or kept in queues: each is held against the contract as it is now. */
function judgeHistory(watched: Watched, now: ReadFile, { measurement, known, files }: Known): readonly Drift[] {
  if (!isTransitive(watched.level)) return [];
  const history = measurement?.histories.find(({ path }) => path === watched.schema);
  if (history?.state !== "read") {
    const reason = history?.message ?? "was not read";
    return [unread("history-unread", watched.schema, `The history of ${watched.schema} ${reason}.`)];
  }
  const base = files.atBase(watched.schema);
  const seen = new Set([now.text, ...(base.kind === "text" ? [base.text] : [])]);
  return history.versions.toReversed().flatMap(({ ref, text }): readonly Drift[] => {
    if (seen.has(text)) return [];
    seen.add(text);
    const old = readContractFile(watched.schema, text);
    if ("drifts" in old) return [];
    // What code reads now says nothing of the time of an old version.
    return judgeChanges(old, now, watched, { known, version: ref }).drifts.filter(({ level }) => level === "error");
  });
}
