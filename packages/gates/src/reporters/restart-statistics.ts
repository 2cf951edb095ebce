import type { RestartMeasurement } from "@portcullis/contracts";

import { createColors, type Colors } from "./colors.ts";
import { escapeControlCharacters } from "./escape-control-characters.ts";

type LayerReport = RestartMeasurement["layers"][number];

const GROUPS = [
  ["rules", "rules that decided"],
  ["pairs", "pairs of which the first decided"],
  ["statuses", "what became of it"],
  ["properties", "properties that had something to say"],
] as const;

/** How many cases reached what, layer by layer; what none reached is marked. */
export function renderStatistics(
  measurements: readonly RestartMeasurement[],
  { color }: { readonly color: boolean },
): string {
  const colors = createColors(color);
  return measurements
    .flatMap((measurement) => measurement.layers.map((layer) => renderLayer(measurement, layer, colors)))
    .join("\n");
}

function renderLayer(
  { target, seed, not_tested }: RestartMeasurement,
  { layer, runs, cases, coverage }: LayerReport,
  colors: Colors,
): string {
  const groups = GROUPS.map(([key, title]) => ({ title, counts: Object.entries(coverage[key]) }));
  const rows = groups.flatMap(({ counts }) => counts);
  const width = Math.max(0, ...rows.map(([name]) => show(name).length));
  const digits = Math.max(0, ...rows.map(([, count]) => String(count).length));
  const renderRow = ([name, count]: [string, number]): string => {
    const line = `    ${show(name).padEnd(width)}  ${String(count).padStart(digits)}`;
    if (count > 0) return line;
    const isUntested = not_tested.some(({ subject }) => subject === name);
    return isUntested ? colors.dim(`${line}  ! not tested`) : colors.red(`${line}  ! never reached`);
  };
  return [
    colors.bold(`${layer} of ${show(target)}: ${cases} cases in ${runs} situations, seed ${seed}`),
    ...groups.flatMap(({ title, counts }) => (counts.length === 0 ? [] : [`  ${title}`, ...counts.map(renderRow)])),
    "",
  ].join("\n");
}

const show = escapeControlCharacters;
