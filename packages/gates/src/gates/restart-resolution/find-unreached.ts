import type { RestartMeasurement } from "@portcullis/contracts";

import { PROPERTIES, type Layer, type PropertyId } from "../../restart/properties.ts";
import { RULE_NAMES } from "../../restart/resolution/question.ts";
import type { RestartResolutionOptions } from "./options.ts";

/**
 * The rules and properties that no case of any of these campaigns has reached, whatever the measurements leave out. What a target
 * cannot do is not asked of it, as long as it is said to be so; what the configuration turned off is not asked of anybody.
 */
export function findUnreached(
  campaigns: readonly RestartMeasurement[],
  { rules }: Pick<RestartResolutionOptions, "rules">,
): readonly string[] {
  const untested = new Set(campaigns.flatMap(({ not_tested }) => not_tested.map(({ subject }) => subject)));
  const layers = campaigns.flatMap((campaign) => campaign.layers);
  const isReached = (kind: "rules" | "properties", name: string): boolean =>
    layers.some(({ coverage }) => Object.hasOwn(coverage[kind], name) && coverage[kind][name]! > 0);
  const unreachedRules = RULE_NAMES.filter((rule) => !untested.has(rule) && !isReached("rules", rule));
  const isExcused = (id: PropertyId): boolean =>
    rules[id] === "off" ||
    untested.has(id) ||
    (PROPERTIES[id].layers as readonly Layer[]).every((layer) => untested.has(layer));
  const unreachedProperties = (Object.keys(PROPERTIES) as PropertyId[]).filter(
    (id) => !isExcused(id) && !isReached("properties", id),
  );
  return [
    ...unreachedRules.map((rule) => `the rule ${rule}`),
    ...unreachedProperties.map((id) => `the property ${id}`),
  ];
}
