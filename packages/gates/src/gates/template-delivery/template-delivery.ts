import type { DeliveryMeasurement } from "@portcullis/contracts";

import { defineGate, type Finding, type Judgement } from "../../core/gate.ts";
import type { Part, SnapshotWith } from "../../core/snapshot.ts";
import { explainDeliveries } from "./explain-deliveries.ts";
import { judgeDelivery } from "./judge-delivery.ts";
import { listUnread, type Unread } from "./list-unread.ts";
import type { TemplateDeliveryOptions } from "./options.ts";
import { quote, readMeasurements } from "./read-measurements.ts";
import { TEMPLATE_RULES } from "./rules.ts";
import { EVIDENCE, toBoard, toEvidence, type DeliveryEvidence } from "./to-evidence.ts";
import { toFacts } from "./to-facts.ts";
import { toFindings, type DeliveryFinding } from "./to-findings.ts";
import { verifyEvidence } from "./verify-evidence.ts";

type Judged = SnapshotWith<"measurements">;

export const templateDelivery = defineGate({
  id: "template-delivery",
  summary: "Every workspace boots, and has each file of its template as the template has it.",
  why: "A template whose prompts or skills are dropped on the way still boots, and answers like an agent that knows nothing; for weeks nobody sees why.",
  fix: "`portcullis templates check --daemon URL` boots each template and says which files did not arrive, and which channel lost them.",
  rules: TEMPLATE_RULES,
  evidence: EVIDENCE,
  reading: "A measurement, which `portcullis templates check` makes of a running daemon; nothing of a forge.",

  needs: (): Part[] => ["measurements"],

  check(snapshot: Judged, options: TemplateDeliveryOptions): Judgement {
    const read = readMeasurements(snapshot);
    const head_sha = snapshot.pull_request.head.sha;
    if ("problem" in read)
      return conclude([], [{ subject: "the measurement", reason: read.problem }], {
        evidence: { daemons: [], templates: [] },
        facts: { head_sha, problem: read.problem },
      });
    const measurements = read.measurements.map((measurement) => onlyWanted(measurement, options));
    const found = toFindings(
      measurements.flatMap((measurement) => judgeMeasurement(measurement, options)),
      options.rules,
    );
    const unread = listUnread(measurements, options);
    return conclude(found, unread, {
      evidence: toEvidence(measurements, found, unread.length > 0),
      facts: { head_sha, ...toFacts(measurements, options) },
    });
  },

  toBoard,
  explain: (snapshot: Judged) => explainDeliveries(readMeasurements(snapshot)),
  verify: (snapshot: Judged, _options: TemplateDeliveryOptions, { findings }) => verifyEvidence(snapshot, findings),
});

/** What the configuration asks about; without a list, all that was measured. */
function onlyWanted(measurement: DeliveryMeasurement, { templates }: TemplateDeliveryOptions): DeliveryMeasurement {
  if (templates === undefined) return measurement;
  const isWanted = ({ template }: { readonly template: string }): boolean => templates.includes(template);
  const { deliveries, unavailable, left_over } = measurement;
  return {
    ...measurement,
    deliveries: deliveries.filter(isWanted),
    ...(unavailable && { unavailable: unavailable.filter(isWanted) }),
    ...(left_over && { left_over: left_over.filter(isWanted) }),
  };
}

function judgeMeasurement(
  { deliveries, channels = [], unavailable = [], left_over = [] }: DeliveryMeasurement,
  { expect, templates }: TemplateDeliveryOptions,
): readonly DeliveryFinding[] {
  return [
    ...deliveries.flatMap((delivery) => judgeDelivery(delivery, { expect, channels })),
    ...unavailable.map(({ template, problem }): DeliveryFinding => ({
      rule: "not-available",
      level: templates?.includes(template) === true ? "error" : "note",
      subject: template,
      message: `The template ${quote(template)} cannot be delivered: ${problem}`,
      evidence: { template, problem },
    })),
    ...left_over.map(({ workspace, template, reason }): DeliveryFinding => ({
      rule: "left-over",
      level: "warning",
      subject: template,
      message: `The workspace ${quote(workspace)}, booted for ${quote(template)}, could not be removed: ${reason}`,
      fix: "Remove it by hand: it may still cost money.",
      evidence: { workspace, template, reason },
    })),
  ];
}

interface Concluded {
  readonly evidence: DeliveryEvidence;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What could not be read makes it an error, whatever the configuration says of it. */
function conclude(found: readonly Finding[], unread: readonly Unread[], { evidence, facts }: Concluded): Judgement {
  const gaps = unread.map(({ subject, reason }): Finding => ({
    rule: "template-delivery/unread",
    level: "warning",
    subject,
    message: `${subject} could not be read: ${reason}`,
    fix: "Try again once the daemon answers; what is not known is not right.",
    evidence: { subject, reason },
  }));
  const findings = [...gaps, ...found];
  return {
    otherwise: gaps.length > 0 ? "error" : "pass",
    summary: summarise(findings, gaps.length > 0, evidence),
    findings,
    evidence: { ...evidence },
    facts,
  };
}

function summarise(findings: readonly Finding[], isUnread: boolean, { templates }: DeliveryEvidence): string {
  if (isUnread) return `Cannot be evaluated: ${findings[0]!.message}`;
  const errors = findings.filter(({ level }) => level === "error");
  if (errors.length > 0) return `${errors[0]!.message}${errors.length === 1 ? "" : ` (and ${errors.length - 1} more)`}`;
  const sum = (key: "arrived" | "expected"): number => templates.reduce((total, row) => total + row[key], 0);
  const many = templates.length === 1 ? "1 template" : `${templates.length} templates`;
  return `${sum("arrived")} of ${sum("expected")} files of ${many} are where they should be, digest by digest.`;
}
