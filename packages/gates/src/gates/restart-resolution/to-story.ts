import type { Story } from "../../core/story.ts";
import { PROPERTIES, type Property } from "../../restart/properties.ts";
import type { RestartResolutionOptions } from "./options.ts";
import type { Counterexample } from "./read-measurements.ts";
import { toReplayCommand } from "./replay-command.ts";

/** A counterexample as a reader follows it, from the folder that it begins with to the command that plays it again. */
export function toStory(counterexample: Counterexample, target: string, options: RestartResolutionOptions): Story {
  const { property, folder, calls, expected, actual, kept, curl } = counterexample;
  const { statement, reason, resembles, incidents }: Property = PROPERTIES[property];
  return {
    begins_with: folder,
    calls: calls.map(({ call, outcome }) => ({ call, outcome })),
    expected,
    actual,
    background: [
      `The property: ${statement}`,
      `Why: ${reason}`,
      `It resembles: ${resembles}${othersOf(incidents, resembles)}`,
      ...(kept === true ? ["It was kept from an earlier run, in the regression file, and is still broken."] : []),
    ],
    scripts: [
      { title: "Replay it", language: "sh", text: toReplayCommand(target, counterexample, options) },
      ...(curl === undefined ? [] : [{ title: "The same calls by hand", language: "sh", text: curl }]),
    ],
  };
}

function othersOf(incidents: readonly string[], resembles: string): string {
  const others = incidents.filter((incident) => !resembles.includes(incident));
  return others.length === 0 ? "" : ` See also ${others.join(", ")}.`;
}
