import type { RestartMeasurement } from "@portcullis/contracts";

import { digest } from "../../core/digest.ts";
import { defineGate, type Finding, type Judgement } from "../../core/gate.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import { PROPERTIES } from "../../restart/properties.ts";
import { explainProperties } from "./explain-properties.ts";
import type { RestartResolutionOptions } from "./options.ts";
import { readMeasurements } from "./read-measurements.ts";
import { RESTART_RULES } from "./rules.ts";
import { EVIDENCE, nameSubject, toBoard, toEvidence } from "./to-evidence.ts";
import { toCounterexampleFindings, toTimeFindings, toUnreachedFindings, toUntestedFindings } from "./to-findings.ts";
import { verifyEvidence } from "./verify-evidence.ts";

type Judged = SnapshotWith<"measurements">;

export const restartResolution = defineGate({
  id: "restart-resolution",
  summary: "Whatever is asked of a restart, in whatever order, it begins with what it should, and says so.",
  why: "PATCH template and then a plain restart kept the old configuration; each function was right alone, and no test of one could see it.",
  fix: "`portcullis restart check` finds the shortest calls that go wrong, and gives a command that plays them again.",
  rules: RESTART_RULES,
  evidence: EVIDENCE,
  reading: "A measurement, which `portcullis restart check` makes; nothing of a forge.",

  needs: (): Part[] => ["measurements"],

  check(snapshot: Judged, options: RestartResolutionOptions): Judgement {
    const read = readMeasurements(snapshot, options);
    const facts = { head_sha: snapshot.pull_request.head.sha, options: digest(options) };
    if ("problem" in read) return refuse(read.problem, { ...facts, problem: read.problem });
    return judgeCampaigns(read.measurements, options, { ...facts, measurements: read.measurements });
  },

  toBoard,
  explain: (snapshot: Judged, options: RestartResolutionOptions) =>
    explainProperties(readMeasurements(snapshot, options)),
  verify: (snapshot: Judged, _options: RestartResolutionOptions, verdict) => verifyEvidence(snapshot, verdict),
});

function refuse(problem: string, facts: unknown): Judgement {
  return {
    otherwise: "error",
    summary: `Cannot be evaluated: ${problem}.`,
    findings: [
      {
        rule: "restart-resolution/unread",
        level: "warning",
        subject: "the measurement",
        message: `The measurement could not be read: ${problem}.`,
        fix: "Run `portcullis restart check`, and hand its snapshot on: --snapshot-output FILE.",
        evidence: { problem },
      },
    ],
    evidence: { campaigns: [] },
    facts,
  };
}

function judgeCampaigns(
  measurements: readonly RestartMeasurement[],
  options: RestartResolutionOptions,
  facts: unknown,
): Judgement {
  const nameRow = nameSubject(measurements);
  const found = measurements.flatMap((measurement) => {
    const subjectOf = (layer: Parameters<typeof nameRow>[0]): string => nameRow(layer, measurement.target);
    return [
      ...toCounterexampleFindings(measurement, options, subjectOf),
      ...toUntestedFindings(measurement, options),
      ...toTimeFindings(measurement, options, subjectOf),
    ];
  });
  const hasFailed = found.some(({ level }) => level === "error");
  const isReplay = measurements.every(
    ({ layers }) => layers.length > 0 && layers.every(({ ended }) => ended === "path"),
  );
  // A counterexample is a proof, whatever else was not reached; and where a baseline accepts it, what was not reached still counts.
  const unreached = isReplay ? [] : listUnreached(measurements, options, hasFailed ? "error" : "warning");
  const findings = [...found, ...unreached];
  return {
    otherwise: isReplay ? "skipped" : unreached.length > 0 && !hasFailed ? "error" : "pass",
    summary: summarise(findings, { measurements, isReplay, hasFailed }),
    findings,
    evidence: { ...toEvidence(measurements, found, unreached.length > 0) },
    facts,
  };
}

const listUnreached = (
  measurements: readonly RestartMeasurement[],
  options: RestartResolutionOptions,
  level: Finding["level"],
): readonly Finding[] =>
  [...Map.groupBy(measurements, ({ target }) => target).values()].flatMap((campaigns) =>
    toUnreachedFindings(campaigns, options, level),
  );

interface Conclusion {
  readonly measurements: readonly RestartMeasurement[];
  readonly isReplay: boolean;
  readonly hasFailed: boolean;
}

function summarise(findings: readonly Finding[], { measurements, isReplay, hasFailed }: Conclusion): string {
  if (hasFailed) {
    const errors = findings.filter(({ level }) => level === "error");
    return `${errors[0]!.message}${errors.length === 1 ? "" : ` (and ${errors.length - 1} more)`}`;
  }
  if (isReplay) return "This case is right now. One case says nothing of the others.";
  const gap = findings.find(({ rule }) => rule === "restart-resolution/not-reached");
  if (gap !== undefined) return `Cannot be evaluated: ${gap.message}`;
  const cases = measurements.flatMap(({ layers }) => layers).reduce((total, layer) => total + layer.cases, 0);
  const { target, seed } = measurements[0]!;
  const where = measurements.length === 1 ? `${target}, seed ${seed}` : `${measurements.length} campaigns`;
  const broken = findings.filter(({ rule }) => Object.hasOwn(PROPERTIES, rule.split("/")[1]!)).length;
  const but = broken === 0 ? "" : `, but ${broken} that the configuration does not ask for`;
  return `Every property held${but}, in ${cases} cases of ${where}.`;
}
