import { parseWith, type ContractMeasurement } from "@portcullis/contracts";
import { validate } from "@portcullis/contracts/validators/contract_measurement";

import { digest } from "../../core/digest.ts";
import { defineGate, type Finding, type Judgement } from "../../core/gate.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import { isObject } from "../../comparison/json.ts";
import { isTransitive } from "../../wire/compare-contracts.ts";
import type { Drift, JudgedContract } from "./drift.ts";
import { judgeContract } from "./judge-contract.ts";
import { judgeMeasurement } from "./judge-measurement.ts";
import type { ContractDriftOptions, RuleLevel } from "./options.ts";
import { CONTRACT_DRIFT_RULES } from "./rules.ts";
import { SnapshotFiles } from "./snapshot-files.ts";
import { toBoard } from "./to-board.ts";
import { EVIDENCE, toEvidence } from "./to-evidence.ts";
import { verifyWitnesses } from "./verify-witnesses.ts";

export const contractDrift = defineGate({
  id: "contract-drift",
  summary:
    "What is sent is declared, what is declared is read, and no change breaks who keeps to the contract of before.",
  why: "A field was sent for weeks that the control plane never decoded; nobody noticed, for each side was green alone.",
  fix: "Release in the order that the finding names, declare what is sent, read what is declared; or accept a change in the baseline with an owner and an end.",
  rules: CONTRACT_DRIFT_RULES,
  evidence: EVIDENCE,
  reading:
    "The contracts at the head and the merge base, the code of their parties at the head. Mirrors, generators and transitive levels need a measurement, which `portcullis contract drift` makes of a checkout.",

  needs: (options: ContractDriftOptions): Part[] =>
    needsMeasurement(options) ? ["file_contents", "measurements"] : ["file_contents"],

  reads: ({ contracts }: ContractDriftOptions) => {
    const schemas = new Set(contracts.map(({ schema }) => schema));
    const all = new Set(contracts.flatMap(pathsOf));
    return {
      parts: ["files", "base_files", "head_files"],
      sides: ["merge_base", "head"],
      wantsFile: (path, side, { files = [] }) =>
        side === "head"
          ? all.has(path)
          : schemas.has(path) || files.some((file) => file.previous_path === path && schemas.has(file.path)),
    };
  },

  check(snapshot: SnapshotWith<Part>, options: ContractDriftOptions): Judgement {
    const files = new SnapshotFiles(snapshot);
    const read = readMeasurement(snapshot);
    if (read.problem !== undefined) return cannotJudge(snapshot, read.problem);
    const { measurement } = read;
    const referenced = readReferenced(options, files);
    const judged = options.contracts.map((watched) =>
      judgeContract(watched, { files, referenced, ...(measurement !== undefined && { measurement }) }),
    );
    const drifts = [...judged.flatMap((contract) => contract.drifts), ...judgeMeasurement(options, measurement)];
    return conclude(snapshot, options, { judged, drifts, measurement });
  },

  toBoard,

  verify(snapshot: SnapshotWith<Part>, options: ContractDriftOptions, { evidence }) {
    const files = new SnapshotFiles(snapshot);
    return verifyWitnesses(evidence, files, readReferenced(options, files));
  },
});

/** Whether something has to be found out that no file of the snapshot tells. */
export const needsMeasurement = ({ mirrors, generators, contracts }: ContractDriftOptions): boolean =>
  mirrors.length > 0 || generators.length > 0 || contracts.some(({ level }) => isTransitive(level));

function readMeasurement({ measurements }: SnapshotWith<"file_contents">): {
  readonly measurement?: ContractMeasurement;
  readonly problem?: string;
} {
  const report = measurements?.find(({ gate }) => gate === "contract-drift")?.report;
  if (report === undefined) return {};
  const parsed = parseWith(validate, report);
  if (parsed.ok) return { measurement: parsed.value };
  const [first] = parsed.problems;
  return { problem: `the measurement breaks its contract at ${first?.pointer || "/"}: ${first?.message ?? ""}` };
}

/** The contracts under the URIs by which others refer to them, at either side. */
function readReferenced(
  { contracts }: ContractDriftOptions,
  files: SnapshotFiles,
): { readonly old: Readonly<Record<string, unknown>>; readonly new: Readonly<Record<string, unknown>> } {
  const read = (side: "atBase" | "atHead"): Readonly<Record<string, unknown>> => {
    const schemas = contracts.flatMap(({ schema }): [string, unknown][] => {
      const sighting = files[side](schema);
      const json = sighting.kind === "text" ? parseJson(sighting.text) : undefined;
      return isObject(json) && typeof json["$id"] === "string" ? [[json["$id"], json]] : [];
    });
    return Object.fromEntries(schemas);
  };
  return { old: read("atBase"), new: read("atHead") };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cannotJudge({ pull_request }: SnapshotWith<"file_contents">, problem: string): Judgement {
  return {
    otherwise: "error",
    summary: `Cannot be evaluated: ${problem}`,
    findings: [
      { rule: "contract-drift/contract-unread", level: "warning", message: `Cannot be evaluated: ${problem}` },
    ],
    facts: { head_sha: pull_request.head.sha, problem },
  };
}

interface Judged {
  readonly judged: readonly JudgedContract[];
  readonly drifts: readonly Drift[];
  readonly measurement: ContractMeasurement | undefined;
}

function conclude(
  { file_contents }: SnapshotWith<"file_contents">,
  options: ContractDriftOptions,
  { judged, drifts, measurement }: Judged,
): Judgement {
  const isUnread = drifts.some((drift) => drift.unread === true);
  const findings = drifts.flatMap((drift) => toFinding(drift, options.rules));
  const errors = findings.filter(({ level }) => level === "error");
  const named = new Set([...options.contracts.flatMap(pathsOf), ...options.mirrors.map(({ mirror }) => mirror.path)]);
  return {
    otherwise: isUnread ? "error" : "pass",
    summary: summarise(options, errors, isUnread),
    findings,
    evidence: toEvidence(judged),
    facts: {
      options: digest(options),
      files: file_contents
        .filter(({ path }) => named.has(path))
        .map(({ at, path, sha256 }) => ({ at, path, sha256 }))
        .toSorted((a, b) => (`${a.path} ${a.at}` < `${b.path} ${b.at}` ? -1 : 1)),
      measurement: measurement ?? null,
    },
  };
}

const pathsOf = ({ schema, producers, consumers }: ContractDriftOptions["contracts"][number]): readonly string[] => [
  schema,
  ...[...producers, ...consumers].flatMap(({ source, proof }) => (proof === undefined ? [source] : [source, proof])),
];

function summarise({ contracts }: ContractDriftOptions, errors: readonly Finding[], isUnread: boolean): string {
  const count = `${contracts.length} contract${contracts.length === 1 ? "" : "s"}`;
  if (isUnread)
    return `Cannot be evaluated: something that ${count} ${contracts.length === 1 ? "is" : "are"} held against could not be read.`;
  if (errors.length === 0) return `${count}: what is sent is declared and read, and nothing breaks.`;
  const more = errors.length === 1 ? "" : ` (and ${errors.length - 1} more)`;
  return `${errors[0]!.message}${more}`;
}

function toFinding(
  { rule, level, message, subject, path, line, column, fix, evidence, unread }: Drift,
  rules: Readonly<Record<string, RuleLevel>>,
): readonly Finding[] {
  // What could not be read cannot be waved through by a level.
  const configured = unread === true ? undefined : rules[rule];
  if (configured === "off") return [];
  return [
    {
      rule: `contract-drift/${rule}`,
      level: configured ?? level,
      message,
      subject,
      location: { path, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
      ...(fix !== undefined && { fix }),
      evidence,
    },
  ];
}
