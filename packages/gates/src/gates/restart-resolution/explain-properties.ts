import type { RestartMeasurement } from "@portcullis/contracts";

import type { ExplainedFact } from "../../core/explain.ts";
import { PROPERTIES, type Layer, type PropertyId } from "../../restart/properties.ts";
import type { ReadMeasurements } from "./read-measurements.ts";

/** Each property, layer by layer: how many cases it judged, and whether it held in all of them. */
export function explainProperties(read: ReadMeasurements): readonly ExplainedFact[] {
  if ("problem" in read) return [];
  return read.measurements.flatMap((measurement) =>
    measurement.layers.flatMap(({ layer, coverage }) =>
      (Object.keys(PROPERTIES) as PropertyId[])
        .filter((id) => (PROPERTIES[id].layers as readonly Layer[]).includes(layer))
        .map((id) => explainProperty(measurement, layer, id, coverage.properties)),
    ),
  );
}

function explainProperty(
  { target, seed, counterexamples }: RestartMeasurement,
  layer: Layer,
  id: PropertyId,
  counts: Readonly<Record<string, number>>,
): ExplainedFact {
  const cases = Object.hasOwn(counts, id) ? counts[id]! : 0;
  const broken = counterexamples.filter((each) => each.property === id && each.layer === layer);
  const outcome =
    broken.length > 0
      ? `broken at ${broken.map(({ seed: from, path }) => `seed ${from}, path ${path}`).join("; ")}`
      : cases === 0
        ? "reached by no case"
        : "held in all of them";
  return {
    location: { path: id },
    login: target,
    what: `${layer}: ${cases} ${cases === 1 ? "case" : "cases"}, ${outcome}`,
    counted: cases > 0 && broken.length === 0,
    rule: cases > 0 || broken.length > 0 ? id : "not-reached",
    reason: `${PROPERTIES[id].statement} (seed ${seed})`,
  };
}
