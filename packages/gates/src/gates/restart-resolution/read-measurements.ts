import { parseWith, type PullRequestSnapshot, type RestartMeasurement } from "@portcullis/contracts";
import { validate } from "@portcullis/contracts/validators/restart_measurement";

import { digest } from "../../core/digest.ts";
import { PROPERTIES } from "../../restart/properties.ts";
import type { RestartResolutionOptions } from "./options.ts";

export type LayerReport = RestartMeasurement["layers"][number];
export type Counterexample = RestartMeasurement["counterexamples"][number];

/** What campaigns found, in an order of its own; or why it cannot be used. */
export type ReadMeasurements = { readonly measurements: readonly RestartMeasurement[] } | { readonly problem: string };

/** The campaigns against the target that is configured; without one, all of them. */
export function readMeasurements(
  { measurements = [] }: PullRequestSnapshot,
  { target }: Pick<RestartResolutionOptions, "target">,
): ReadMeasurements {
  const reports = measurements.filter(({ gate }) => gate === "restart-resolution").map(({ report }) => report);
  const read: RestartMeasurement[] = [];
  for (const report of reports) {
    const parsed = parseWith(validate, report);
    if (!parsed.ok) {
      const [first] = parsed.problems;
      return { problem: `the measurement breaks its contract at ${first?.pointer || "/"}: ${first?.message ?? ""}` };
    }
    read.push(parsed.value);
  }
  const wanted = read.filter((measurement) => target === undefined || measurement.target === target);
  if (wanted.length > 0) return { measurements: byTarget(wanted.map(orderParts)) };
  if (read.length === 0) return { problem: "no campaign was measured" };
  return { problem: `no campaign against ${target} was measured, only against ${read[0]!.target}` };
}

const PROPERTY_IDS = Object.keys(PROPERTIES);
const LAYERS: readonly string[] = ["resolution", "life"];

/** The same facts in another order are the same verdict. */
const orderParts = (measurement: RestartMeasurement): RestartMeasurement => ({
  ...measurement,
  layers: toOrdered(measurement.layers, ({ layer }) => LAYERS.indexOf(layer)),
  counterexamples: toOrdered(measurement.counterexamples, ({ property }) => PROPERTY_IDS.indexOf(property)),
  not_tested: measurement.not_tested.toSorted((a, b) => (a.subject < b.subject ? -1 : Number(a.subject > b.subject))),
});

const byTarget = (measurements: readonly RestartMeasurement[]): readonly RestartMeasurement[] => {
  const targets = measurements.map(({ target }) => target).toSorted();
  return toOrdered(measurements, ({ target }) => targets.indexOf(target));
};

function toOrdered<Part>(parts: readonly Part[], rank: (part: Part) => number): Part[] {
  return parts
    .map((part) => ({ part, rank: rank(part), key: digest(part) }))
    .toSorted((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ part }) => part);
}
