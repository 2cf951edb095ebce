import type { RestartMeasurement } from "@portcullis/contracts";

import type { BoardRow } from "../../core/describe-gate.ts";
import type { Finding } from "../../core/gate.ts";
import { PROPERTIES, type Layer } from "../../restart/properties.ts";
import { RULE_NAMES } from "../../restart/resolution/question.ts";
import type { LayerReport } from "./read-measurements.ts";

interface JudgedLayer extends LayerReport {
  /** The row of the board. */
  readonly subject: string;
  readonly state: "pass" | "fail" | "error" | "skipped";
}

interface JudgedCampaign {
  readonly target: string;
  readonly seed: number;
  readonly layers: readonly JudgedLayer[];
  readonly not_tested: RestartMeasurement["not_tested"];
  readonly counterexamples: readonly { readonly property: string; readonly seed: number; readonly path: string }[];
}

/** What the gate saw: how much of it, what it reached, and what it found. The findings have the stories. */
export interface RestartEvidence {
  readonly campaigns: readonly JudgedCampaign[];
}

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  campaigns:
    "each campaign: `{target, seed, layers, not_tested, counterexamples: [{property, seed, path}]}`; the findings have the stories",
} satisfies Record<keyof RestartEvidence, string>;

/** How a row of the board is called: by its layer, and by its target where there are several. */
export const nameSubject = (campaigns: readonly RestartMeasurement[]) => {
  const isOne = new Set(campaigns.map(({ target }) => target)).size === 1;
  return (layer: Layer, target: string): string => (isOne ? layer : `${layer} of ${target}`);
};

/** @param isUnreached something was reached by no case, so that nothing counts as passed */
export function toEvidence(
  campaigns: readonly RestartMeasurement[],
  findings: readonly Finding[],
  isUnreached: boolean,
): RestartEvidence {
  const subjectOf = nameSubject(campaigns);
  const failing = new Set(findings.flatMap(({ level, subject }) => (level === "error" ? [subject] : [])));
  const stateOf = (subject: string, { ended }: LayerReport): JudgedLayer["state"] => {
    if (failing.has(subject)) return "fail";
    if (ended === "path") return "skipped";
    return isUnreached ? "error" : "pass";
  };
  return {
    campaigns: campaigns.map(({ target, seed, layers, not_tested, counterexamples }) => ({
      target,
      seed,
      layers: layers.map((layer) => {
        const subject = subjectOf(layer.layer, target);
        return { subject, state: stateOf(subject, layer), ...layer };
      }),
      not_tested,
      counterexamples: counterexamples.map(({ property, seed: from, path }) => ({ property, seed: from, path })),
    })),
  };
}

/** One line for each layer of each campaign: how much was tried, and how much of what there is was reached. */
export function toBoard(evidence: unknown): readonly BoardRow[] {
  const { campaigns = [] } = (evidence ?? {}) as Partial<RestartEvidence>;
  return campaigns.flatMap(({ seed, layers, not_tested }) =>
    layers.map((layer) => ({
      subject: layer.subject,
      state: layer.state,
      detail: `${describeRuns(layer)}; ${describeCoverage(layer, not_tested)}; seed ${seed}`,
    })),
  );
}

function describeRuns({ runs, runs_wanted, cases, ended }: LayerReport): string {
  if (ended === "path") return "one case, looked at again";
  const some = runs < runs_wanted ? `${runs} of ${runs_wanted}` : String(runs);
  return `${cases} cases in ${some} situations`;
}

/** What the target cannot show is not counted against it. */
function describeCoverage({ layer, coverage }: LayerReport, notTested: RestartMeasurement["not_tested"]): string {
  const untested = new Set(notTested.map(({ subject }) => subject));
  const properties = Object.entries(PROPERTIES).filter(
    ([id, property]) => (property.layers as readonly Layer[]).includes(layer) && !untested.has(id),
  );
  const pairs = countReached(coverage.pairs);
  return [
    `${countReached(coverage.rules)} of ${RULE_NAMES.length} rules`,
    `${pairs} ${pairs === 1 ? "pair" : "pairs"}`,
    `${countReached(coverage.properties)} of ${properties.length} properties`,
  ].join(", ");
}

const countReached = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).filter((count) => count > 0).length;
